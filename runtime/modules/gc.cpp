// gc: the collector's module.
#include "runtime/core/collector.h"
#include "runtime/core/native.h"
#include "runtime/core/special.h"
#include "runtime/object/dict.h"
#include "runtime/object/int.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

constexpr const char* global_names[] = {"garbage", "callbacks", "DEBUG_STATS", "DEBUG_COLLECTABLE", "DEBUG_UNCOLLECTABLE",
                                        "DEBUG_SAVEALL", "DEBUG_LEAK"};
Word globals[7];

Word collect(const Word* arguments) {
  std::int64_t generation = 2;
  if (arguments[0] && !argument_i64(arguments[0], generation)) return 0;
  if (generation < 0 || generation > 2) return raise(ValueError_type, "invalid generation");
  return small_int(static_cast<std::int64_t>(collect_garbage()));
}
Word enable(const Word*) {
  collector_state.enabled = true;
  return None();
}
Word disable(const Word*) {
  collector_state.enabled = false;
  return None();
}
Word is_enabled(const Word*) { return boolean(collector_state.enabled); }

// The thresholds are remembered; coil's collector has one generation and sets its own pace.
Word set_threshold(const Word* arguments) {
  for (int index = 0; index < 3; ++index)
    if (arguments[index] && !argument_i64(arguments[index], collector_state.thresholds[index])) return 0;
  collector_state.enabled = collector_state.thresholds[0] != 0;
  return None();
}
Word get_threshold(const Word*) {
  const auto* thresholds = collector_state.thresholds;
  return pack(small_int(thresholds[0]), small_int(thresholds[1]), small_int(thresholds[2]));
}
Word get_count(const Word*) { return pack(small_int(collector_trigger.count), small_int(0), small_int(0)); }

Word is_tracked(const Word* arguments) { return boolean(!is_small_int(arguments[0]) && has_type_flag(arguments[0], type_gc)); }
Word is_finalized(const Word* arguments) {
  return boolean(!is_small_int(arguments[0]) && (as_object(arguments[0])->flags & object_finalized));
}

Word get_objects(const Word*) {
  Word list = make_list();
  if (!list) return 0;
  for_each_object(
      [](Object* object, void* context) {
        Word into = *static_cast<Word*>(context);
        if ((object->type->type_flags & type_gc) && as_word(object) != into) list_append(into, as_word(object));
      },
      &list);
  return list;
}

// Whoever holds one of the arguments.
struct ReferrerSearch {
  Word targets;
  Word found;
  Object* current;
  bool hit;
};
Word get_referrers(const Word* arguments) {
  ReferrerSearch search{arguments[0], make_list(), nullptr, false};
  if (!search.found) return 0;
  for_each_object(
      [](Object* object, void* context) {
        auto* search = static_cast<ReferrerSearch*>(context);
        if (!object->type->slots.traverse || as_word(object) == search->targets || as_word(object) == search->found) return;
        search->hit = false;
        object->type->slots.traverse(
            object,
            [](Word child, void* inner) {
              auto* search = static_cast<ReferrerSearch*>(inner);
              for (std::size_t index = 0; index < tuple_count(search->targets); ++index)
                search->hit |= child == tuple_items(search->targets)[index];
            },
            search);
        if (search->hit) list_append(search->found, as_word(object));
      },
      &search);
  return search.found;
}

Word get_referents(const Word* arguments) {
  Word list = make_list();
  for (std::size_t index = 0; list && index < tuple_count(arguments[0]); ++index) {
    Word word = tuple_items(arguments[0])[index];
    auto traverse = is_small_int(word) ? nullptr : type_of(word)->slots.traverse;
    if (!traverse) continue;
    traverse(as_object(word), [](Word child, void* context) { if (child) list_append(*static_cast<Word*>(context), child); }, &list);
  }
  return list;
}

Word get_stats(const Word*) {
  Word list = make_list();
  for (int generation = 0; list && generation < 3; ++generation) {
    Word row = make_dict();
    bool last = generation == 2;
    dict_set(row, "collections", small_int(last ? static_cast<std::int64_t>(collector_state.collections) : 0));
    dict_set(row, "collected", small_int(last ? static_cast<std::int64_t>(collector_state.collected) : 0));
    dict_set(row, "uncollectable", small_int(0));
    if (!list_append_owned(list, row)) return release(list), 0;
  }
  return list;
}

Word debug_flags = small_int(0);
Word set_debug(const Word* arguments) {
  assign(debug_flags, retained(arguments[0]));
  return None();
}
Word get_debug(const Word*) { return retained(debug_flags); }
Word nothing(const Word*) { return None(); }
Word freeze_count(const Word*) { return small_int(0); }

const NativeMethod functions[] = {{"collect(generation=2)", collect, MethodKind::function},
                                  {"enable()", enable, MethodKind::function},
                                  {"disable()", disable, MethodKind::function},
                                  {"isenabled()", is_enabled, MethodKind::function},
                                  {"set_threshold(threshold0, threshold1=10, threshold2=10, /)", set_threshold, MethodKind::function},
                                  {"get_threshold()", get_threshold, MethodKind::function},
                                  {"get_count()", get_count, MethodKind::function},
                                  {"is_tracked(obj, /)", is_tracked, MethodKind::function},
                                  {"is_finalized(obj, /)", is_finalized, MethodKind::function},
                                  {"get_objects(generation=None)", get_objects, MethodKind::function},
                                  {"get_referrers(*objs)", get_referrers, MethodKind::function},
                                  {"get_referents(*objs)", get_referents, MethodKind::function},
                                  {"get_stats()", get_stats, MethodKind::function},
                                  {"set_debug(flags, /)", set_debug, MethodKind::function},
                                  {"get_debug()", get_debug, MethodKind::function},
                                  {"freeze()", nothing, MethodKind::function},
                                  {"unfreeze()", nothing, MethodKind::function},
                                  {"get_freeze_count()", freeze_count, MethodKind::function},
                                  {}};

Status execute(Module*) {
  globals[0] = make_list();
  globals[1] = make_list();
  constexpr int flags[] = {1, 2, 4, 32, 38};
  for (int index = 0; index < 5; ++index) globals[2 + index] = small_int(flags[index]);
  return globals[0] && globals[1];
}

}  // namespace

extern "C" const ModuleInfo coil_module_gc = {"gc", nullptr, false, global_names, globals, 7, execute, functions};

}  // namespace coil
