// itertools.groupby and tee: iterators that share one source.
#include "runtime/core/operations.h"
#include "runtime/modules/itertools.h"
#include "runtime/modules/itertools_type.h"
#include "runtime/object/int.h"
#include "runtime/object/protocol.h"

namespace coil {

namespace {

// ---- groupby(iterable, key=None)

struct Groupby : Object {
  Word iterator, key_function;
  Word target_key, current_key, current_value;  // of the group handed out, of the item read last; or 0
  Object* current_group;                        // borrowed: only compared
};

struct Group : Object {
  Word parent, target_key;
};

Word groupby_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  constexpr const char* names[] = {"iterable", "key"};
  Word places[2];
  if (!take_arguments("groupby", names, 2, 1, arguments, count, keyword_names, places)) return 0;
  Word iterator = get_iter(places[0]);
  auto* self = iterator ? new_object<Groupby>(type) : nullptr;
  if (!self) {
    release_nullable(iterator);
    return 0;
  }
  self->iterator = iterator;
  self->key_function = retained(places[1] ? places[1] : None());
  return as_word(self);
}

// Reads the next item and its key. false: the end, or failed.
bool step(Groupby* self) {
  Word value = iterator_next(self->iterator);
  if (!value) return false;
  Word key = self->key_function == None() ? retained(value) : call(self->key_function, &value, 1);
  if (failed(key)) {
    release(value);
    return false;
  }
  assign(self->current_value, value);
  assign(self->current_key, key);
  return true;
}

Word groupby_next(Word word) {
  auto* self = as<Groupby>(word);
  self->current_group = nullptr;
  // What is left of the last group is skipped.
  for (;;) {
    if (self->current_key) {
      if (!self->target_key) break;
      Word target = retained(self->target_key), current = retained(self->current_key);
      Flag equal = equals(target, current);
      release(target);
      release(current);
      if (equal < 0) return 0;
      if (equal == 0) break;
    }
    if (!step(self)) return 0;
  }
  assign(self->target_key, retained(self->current_key));
  auto* group = allocate<Group>(grouper_type);
  if (!group) return 0;
  group->parent = retained(word);
  group->target_key = retained(self->target_key);
  self->current_group = group;
  Word pair[] = {retained(self->current_key), as_word(group)};
  return make_tuple_owned(pair, 2);
}

Word group_next(Word word) {
  auto* group = as<Group>(word);
  auto* parent = as<Groupby>(group->parent);
  if (parent->current_group != group) return 0;
  if (!parent->current_value && !step(parent)) return 0;
  Flag equal = equals(group->target_key, parent->current_key);
  if (equal != 1) return 0;
  return take(parent->current_value);
}

// ---- tee(iterable, n): the iterators read from a chain of blocks that each keeps what it needs of

constexpr int block_size = 57;

struct TeeData : Object {
  Word iterator, next;  // next block or 0
  Word items[block_size];
  int count;
  bool running;
};

struct Tee : Object {
  Word data;
  int index;
};

// A long chain must not be freed by recursion: destroy() unwinds in a loop.
Word make_data(Word iterator) {
  auto* data = allocate<TeeData>(tee_data_type);
  if (!data) return 0;
  data->iterator = retained(iterator);
  return as_word(data);
}

Word make_tee(Word data, int index) {
  auto* tee = data ? allocate<Tee>(tee_type) : nullptr;
  if (!tee) return 0;
  tee->data = retained(data);
  tee->index = index;
  return as_word(tee);
}

Word tee_next(Word word) {
  auto* tee = as<Tee>(word);
  if (tee->index == block_size) {
    auto* full = as<TeeData>(tee->data);
    if (!full->next && !(full->next = make_data(full->iterator))) return 0;
    assign(tee->data, retained(full->next));
    tee->index = 0;
  }
  auto* data = as<TeeData>(tee->data);
  if (tee->index < data->count) return retained(data->items[tee->index++]);
  if (data->running) return raise(RuntimeError_type, "cannot re-enter the tee iterator");
  data->running = true;
  Word item = iterator_next(data->iterator);
  data->running = false;
  if (!item) return 0;
  data->items[data->count++] = item;
  ++tee->index;
  return retained(item);
}

Word tee_copy(const Word* arguments) { return make_tee(as<Tee>(arguments[0])->data, as<Tee>(arguments[0])->index); }

constexpr NativeMethod tee_methods[] = {{"__copy__(self, /)", tee_copy}, {}};

Word group_create(Type* type, const Word*, std::size_t, Word) {
  return raise(TypeError_type, "cannot create '%s' instances", type->name);
}

}  // namespace

// tee(iterable, n=2, /)
Word itertools_tee(const Word* arguments) {
  std::int64_t count = 2;
  if (arguments[1] && !argument_i64(arguments[1], count)) return 0;
  if (count < 0) return raise(ValueError_type, "n must be >= 0");
  Word result = count ? allocate_tuple(static_cast<std::size_t>(count)) : make_tuple();
  if (failed(result) || count == 0) return result;
  Word iterator = get_iter(arguments[0]), first = 0;
  if (iterator && is_exact(iterator, tee_type)) {
    first = retained(iterator);
  } else if (iterator) {
    Word data = make_data(iterator);
    first = make_tee(data, 0);
    release_nullable(data);
  }
  release_nullable(iterator);
  if (first) as_tuple(result)->items[0] = first;
  for (std::int64_t index = 1; first && index < count; ++index) {
    Word copy = make_tee(as<Tee>(first)->data, as<Tee>(first)->index);
    if (failed(copy)) first = 0;
    else as_tuple(result)->items[index] = copy;
  }
  if (!first) clear(result);
  return result;
}

constinit Type groupby_type = itertools_type<5>("groupby", sizeof(Groupby), groupby_next, groupby_create);
constinit Type grouper_type = itertools_type<2>("_grouper", sizeof(Group), group_next, group_create);
constinit Type tee_data_type = type_of_words<2 + block_size>("_tee_dataobject", "itertools", sizeof(TeeData), 0);
constinit Type tee_type = [] {
  Type type = itertools_type<1>("_tee", sizeof(Tee), tee_next, group_create);
  type.methods = tee_methods;
  return type;
}();

}  // namespace coil
