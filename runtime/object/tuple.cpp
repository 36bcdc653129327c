// tuple: storage and the C++ API. Its methods: tuple_type.cpp.
#include "runtime/object/tuple.h"

#include <algorithm>

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

namespace {

constexpr std::size_t most_at_first = 128;  // items; a tuple of more is larger than any cell
static_assert(sizeof(Tuple) + most_at_first * sizeof(Word) > largest_cell);

// Reads the items of an iterator into `items`; how many. When they are fewer than `room` it has ended, or an error is pending.
std::size_t read_items(Word iterator, Owned* items, std::size_t room) noexcept {
  std::size_t count = 0;
  while (count < room) {
    Word item = iterator_next(iterator);
    if (!item) break;
    items[count++] = item;
  }
  return count;
}

Status resize(Word& word, std::size_t capacity) noexcept {
  if (capacity > SIZE_MAX / 16) return raise_no_memory();
  Object* resized = resize_object(as_object(word), sizeof(Tuple) + capacity * sizeof(Word));
  if (!resized) return false;
  word = as_word(resized);
  return true;
}

// The rest of an iterator into a tuple that has `count` items, and memory for `capacity`.
Owned tuple_of_rest(Word iterator, Owned word, std::size_t capacity) noexcept {
  for (;;) {
    Tuple* tuple = as_tuple(word);
    tuple->count += read_items(iterator, tuple->items + tuple->count, capacity - tuple->count);
    if (tuple->count < capacity) break;
    capacity += capacity / 8;
    if (!resize(word, capacity)) break;
  }
  if (error_pending() || !resize(word, std::max(tuple_count(word), most_at_first))) {
    release(word);
    return 0;
  }
  return word;
}

Owned tuple_of_iterator(Word iterator, std::size_t hint) noexcept {
  Word first[most_at_first];
  std::size_t count = read_items(iterator, first, most_at_first);
  if (count < most_at_first && !error_pending()) return make_tuple_owned(first, count);
  std::size_t capacity = std::max(hint, 2 * count);
  Word tuple = error_pending() ? 0 : allocate_tuple(capacity);
  if (failed(tuple)) {
    while (count) release(first[--count]);
    return 0;
  }
  for (std::size_t index = 0; index < count; ++index) as_tuple(tuple)->items[index] = first[index];
  as_tuple(tuple)->count = count;
  return tuple_of_rest(iterator, tuple, capacity);
}

}  // namespace

Owned tuple_from(Word iterable) noexcept {
  if (is_exact(iterable, tuple_type)) return retained(iterable);
  if (is_exact(iterable, list_type)) return list_to_tuple(iterable);
  Word iterator = get_iter(iterable);
  if (failed(iterator)) return 0;
  std::int64_t hint = length_hint(iterable, 8);
  Word tuple = hint < 0 ? 0 : tuple_of_iterator(iterator, static_cast<std::size_t>(hint));
  release(iterator);
  return tuple;
}

Owned tuple_slice(Word tuple, std::size_t from, std::size_t to) noexcept {
  if (from == 0 && to == tuple_count(tuple) && is_exact(tuple, tuple_type)) return retained(tuple);
  return make_tuple(tuple_items(tuple) + from, to - from);
}

Word tuple_item(Word tuple, std::int64_t index) noexcept { return retained(tuple_items(tuple)[index]); }

}  // namespace coil
