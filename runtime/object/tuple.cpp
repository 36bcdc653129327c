// tuple: storage and the C++ API. Its methods: tuple_methods.cpp.
#include "runtime/object/tuple.h"

#include "runtime/core/errors.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"

namespace coil {

namespace {

struct EmptyTuple {
  Object head;
  std::size_t count;
  Word attributes;
};
static_assert(sizeof(EmptyTuple) == sizeof(Tuple));
constinit EmptyTuple empty_tuple{{immortal_references, 0, &tuple_type}, 0, 0};

Word empty() { return reinterpret_cast<Word>(&empty_tuple); }

}  // namespace

Owned allocate_tuple(std::size_t count, Type* type) noexcept {
  if (count > SIZE_MAX / 16) return raise_no_memory();
  auto* tuple = static_cast<Tuple*>(static_cast<void*>(allocate_object(type, sizeof(Tuple) + count * sizeof(Word))));
  if (!tuple) return 0;
  tuple->count = count;
  return as_word(tuple);
}

Owned make_tuple(const Word* items, std::size_t count) noexcept {
  if (count == 0) return retained(empty());
  Word word = allocate_tuple(count);
  if (failed(word)) return 0;
  Tuple* tuple = as_tuple(word);
  for (std::size_t index = 0; index < count; ++index) tuple->items[index] = retained(items[index]);
  return word;
}

Owned build_tuple(const Word* items, std::size_t count) noexcept { return make_tuple(items, count); }

Owned make_tuple_owned(const Owned* items, std::size_t count) noexcept {
  bool complete = true;
  for (std::size_t index = 0; index < count; ++index) complete &= items[index] != 0;
  Word word = !complete ? 0 : count == 0 ? retained(empty()) : allocate_tuple(count);
  if (failed(word)) {
    for (std::size_t index = 0; index < count; ++index) release_nullable(items[index]);
    return 0;
  }
  for (std::size_t index = 0; index < count; ++index) as_tuple(word)->items[index] = items[index];
  return word;
}

Owned tuple_from(Word iterable) noexcept {
  if (is_exact(iterable, tuple_type)) return retained(iterable);
  if (is_exact(iterable, list_type)) return list_to_tuple(iterable);
  Word list = list_from(iterable);
  if (failed(list)) return 0;
  // The items move: the list is ours alone.
  Word tuple = make_tuple_owned(list_items(list), list_count(list));
  as_list(list)->count = 0;
  release(list);
  return tuple;
}

Owned tuple_slice(Word tuple, std::size_t from, std::size_t to) noexcept {
  if (from == 0 && to == tuple_count(tuple) && is_exact(tuple, tuple_type)) return retained(tuple);
  return make_tuple(tuple_items(tuple) + from, to - from);
}

Word tuple_item(Word tuple, std::int64_t index) noexcept { return retained(tuple_items(tuple)[index]); }

}  // namespace coil
