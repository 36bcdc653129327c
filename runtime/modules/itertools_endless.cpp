// itertools.count, cycle, repeat.
#include "runtime/core/operations.h"
#include "runtime/modules/itertools.h"
#include "runtime/modules/itertools_type.h"
#include "runtime/object/int.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

// ---- count(start=0, step=1)

struct Count : Object {
  Word next, step;
};

bool is_number(Word value) {
  const Slots& slots = type_of(value)->slots;
  return slots.to_int || slots.to_float || slots.index || is_instance(value, complex_type);
}

Word count_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  constexpr const char* names[] = {"start", "step"};
  Word places[2];
  if (!take_arguments("count", names, 2, 0, arguments, count, keyword_names, places)) return 0;
  for (Word place : places) {
    if (place && !is_number(place)) return raise(TypeError_type, "a number is required");
  }
  auto* self = new_object<Count>(type);
  if (!self) return 0;
  self->next = retained(places[0] ? places[0] : small_int(0));
  self->step = retained(places[1] ? places[1] : small_int(1));
  return as_word(self);
}

Word count_next(Word self) {
  auto* counter = as<Count>(self);
  Word following = add(counter->next, counter->step);
  if (failed(following)) return 0;
  Word value = counter->next;
  counter->next = following;
  return value;
}

Word count_repr(Word self) {
  StrBuilder text;
  text.append_ascii("count(");
  if (!text.append_repr(as<Count>(self)->next)) return 0;
  if (as<Count>(self)->step != small_int(1)) {
    text.append_ascii(", ");
    if (!text.append_repr(as<Count>(self)->step)) return 0;
  }
  text.append(')');
  return text.finish();
}

// ---- cycle(iterable)

struct Cycle : Object {
  Word iterator, saved;  // iterator 0: exhausted
  std::size_t position;
};

Word cycle_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (type == &cycle_type && !check_no_keywords("cycle", keyword_names)) return 0;
  if (!check_count("cycle", count, 1, 1)) return 0;
  Word iterator = get_iter(arguments[0]);
  auto* self = iterator ? new_object<Cycle>(type) : nullptr;
  if (!self) {
    release_nullable(iterator);
    return 0;
  }
  self->iterator = iterator;
  self->saved = make_list();
  return as_word(self);
}

Word cycle_next(Word self) {
  auto* cycle = as<Cycle>(self);
  if (cycle->iterator) {
    Word item = iterator_next(cycle->iterator);
    if (item) {
      if (list_append(cycle->saved, item)) return item;
      release(item);
      return 0;
    }
    if (error_pending()) return 0;
    clear(cycle->iterator);
  }
  std::size_t count = list_count(cycle->saved);
  if (count == 0) return 0;
  if (cycle->position >= count) cycle->position = 0;
  return retained(list_items(cycle->saved)[cycle->position++]);
}

// ---- repeat(object, times)

struct Repeat : Object {
  Word value;
  std::int64_t left;  // -1: for ever
};

Word repeat_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  constexpr const char* names[] = {"object", "times"};
  Word places[2];
  if (!take_arguments("repeat", names, 2, 1, arguments, count, keyword_names, places)) return 0;
  std::int64_t times = -1;
  if (places[1]) {
    if (!argument_i64(places[1], times)) return 0;
    if (times < 0) times = 0;
  }
  auto* self = new_object<Repeat>(type);
  if (!self) return 0;
  self->value = retained(places[0]);
  self->left = times;
  return as_word(self);
}

Word repeat_next(Word self) {
  auto* repeat = as<Repeat>(self);
  if (repeat->left == 0) return 0;
  if (repeat->left > 0) --repeat->left;
  return retained(repeat->value);
}

Word repeat_repr(Word self) {
  StrBuilder text;
  text.append_ascii("repeat(");
  if (!text.append_repr(as<Repeat>(self)->value)) return 0;
  if (as<Repeat>(self)->left >= 0) {
    text.append_ascii(", ");
    text.append_int(as<Repeat>(self)->left);
  }
  text.append(')');
  return text.finish();
}

Word repeat_hint(const Word* arguments) {
  std::int64_t left = as<Repeat>(arguments[0])->left;
  return left >= 0 ? int_from_i64(left) : raise(TypeError_type, "len() of unsized object");
}
constexpr NativeMethod repeat_methods[] = {{"__length_hint__(self, /)", repeat_hint}, {}};

}  // namespace

constinit Type count_type = [] {
  Type type = itertools_type<2>("count", sizeof(Count), count_next, count_create);
  type.slots.repr = count_repr;
  return type;
}();
constinit Type cycle_type = itertools_type<2>("cycle", sizeof(Cycle), cycle_next, cycle_create);
constinit Type repeat_type = [] {
  Type type = itertools_type<1>("repeat", sizeof(Repeat), repeat_next, repeat_create);
  type.slots.repr = repeat_repr;
  type.methods = repeat_methods;
  return type;
}();

}  // namespace coil
