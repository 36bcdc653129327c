// list: storage and the C++ API. Its methods: list_type.cpp; items and slices: list_items.cpp; sort: list_sort.cpp.
#include "runtime/object/list.h"

#include <cstring>

#include "runtime/core/errors.h"
#include "runtime/core/operations.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Status resize(List* list, std::size_t capacity) noexcept {
  if (capacity > SIZE_MAX / 16) return raise_no_memory();
  void* items = list->items ? resize_buffer(list->items, capacity * sizeof(Word)) : allocate_buffer(capacity * sizeof(Word));
  if (!items) return false;
  list->items = static_cast<Word*>(items);
  list->capacity = capacity;
  return true;
}

Status grow(List* list, std::size_t count) noexcept {
  if (count <= list->capacity) return true;
  std::size_t capacity = (count + (count >> 3) + 6) & ~std::size_t{3};
  return resize(list, capacity);
}

}  // namespace

Owned make_list_with_capacity(std::size_t capacity) noexcept {
  List* list = allocate<List>(list_type);
  if (!list) return 0;
  Word word = as_word(list);
  if (capacity && !resize(list, capacity)) {
    release(word);
    return 0;
  }
  return word;
}

Owned make_list(const Word* items, std::size_t count) noexcept {
  Word word = make_list_with_capacity(count);
  if (failed(word)) return 0;
  List* list = as_list(word);
  for (std::size_t index = 0; index < count; ++index) list->items[index] = retained(items[index]);
  list->count = count;
  return word;
}

Owned build_list(const Word* items, std::size_t count) noexcept { return make_list(items, count); }

Owned list_from(Word iterable) noexcept {
  if (is_exact(iterable, list_type)) return make_list(list_items(iterable), list_count(iterable));
  if (is_exact(iterable, tuple_type)) return make_list(tuple_items(iterable), tuple_count(iterable));
  Word list = make_list();
  if (failed(list)) return 0;
  if (!list_extend(list, iterable)) {
    release(list);
    return 0;
  }
  return list;
}

Status list_reserve(Word word, std::size_t capacity) noexcept {
  List* list = as_list(word);
  return capacity <= list->capacity || resize(list, capacity);
}

Status list_append(Word word, Word item) noexcept {
  List* list = as_list(word);
  if (list->count == list->capacity && !grow(list, list->count + 1)) return false;
  list->items[list->count++] = retained(item);
  return true;
}

Status list_append_owned(Word word, Owned item) noexcept {
  if (failed(item)) return false;
  List* list = as_list(word);
  if (list->count == list->capacity && !grow(list, list->count + 1)) {
    release(item);
    return false;
  }
  list->items[list->count++] = item;
  return true;
}

Status list_extend(Word word, Word iterable) noexcept {
  List* list = as_list(word);
  const Word* items = nullptr;
  std::size_t count = 0;
  if (is_exact(iterable, list_type)) {
    items = list_items(iterable);
    count = list_count(iterable);
  } else if (is_exact(iterable, tuple_type)) {
    items = tuple_items(iterable);
    count = tuple_count(iterable);
  } else {
    Word iterator = get_iter(iterable);
    if (failed(iterator)) return false;
    std::int64_t hint = length_hint(iterable, 8);
    if (hint < 0 || (list->count == 0 && hint > 0 && !list_reserve(word, static_cast<std::size_t>(hint)))) {
      release(iterator);
      return false;
    }
    while (Word item = iterator_next(iterator)) {
      if (!list_append_owned(word, item)) break;
    }
    release(iterator);
    return !error_pending();
  }
  if (!grow(list, list->count + count)) return false;
  if (word == iterable) items = list->items;  // its buffer may have moved
  for (std::size_t index = 0; index < count; ++index) list->items[list->count + index] = retained(items[index]);
  list->count += count;
  return true;
}

Status extend_display(Word list, Word iterable) noexcept {
  if (list_extend(list, iterable)) return true;
  const Slots& slots = type_of(iterable)->slots;
  if (!slots.iter && !slots.get_item && pending_is(TypeError_type)) {
    clear_error();
    raise(TypeError_type, "Value after * must be an iterable, not %T", iterable);
  }
  return false;
}

Status list_insert(Word word, std::int64_t index, Word item) noexcept {
  List* list = as_list(word);
  if (!grow(list, list->count + 1)) return false;
  std::int64_t count = static_cast<std::int64_t>(list->count);
  if (index < 0) index = index + count < 0 ? 0 : index + count;
  if (index > count) index = count;
  std::memmove(list->items + index + 1, list->items + index, (count - index) * sizeof(Word));
  list->items[index] = retained(item);
  ++list->count;
  return true;
}

Status list_replace(Word word, std::size_t from, std::size_t to, const Word* items, std::size_t count) noexcept {
  List* list = as_list(word);
  std::size_t removed = to - from;
  // What goes is kept aside and released last: releasing runs code, which may look at the list.
  constexpr std::size_t few = 8;
  Word few_old[few];
  Word* old = few_old;
  if (removed > few) {
    old = static_cast<Word*>(allocate_buffer(removed * sizeof(Word)));
    if (!old) return false;
  }
  std::size_t new_count = list->count - removed + count;
  if (!grow(list, new_count)) {
    if (old != few_old) free_buffer(old);
    return false;
  }
  if (removed) std::memcpy(old, list->items + from, removed * sizeof(Word));
  if (list->count > to) {
    std::memmove(list->items + from + count, list->items + to, (list->count - to) * sizeof(Word));
  }
  for (std::size_t index = 0; index < count; ++index) list->items[from + index] = retained(items[index]);
  list->count = new_count;
  for (std::size_t index = removed; index-- > 0;) release(old[index]);
  if (old != few_old) free_buffer(old);
  if (list->capacity > 64 && list->count < list->capacity / 4) resize(list, list->count + 8);
  return true;
}

void list_clear(Word word) noexcept {
  List* list = as_list(word);
  Word* items = list->items;
  std::size_t count = list->count;
  list->items = nullptr;
  list->count = list->capacity = 0;
  for (std::size_t index = count; index-- > 0;) release(items[index]);
  if (items) free_buffer(items);
}

void list_reverse(Word word) noexcept {
  List* list = as_list(word);
  for (std::size_t low = 0, high = list->count; low + 1 < high; ++low) {
    --high;
    Word kept = list->items[low];
    list->items[low] = list->items[high];
    list->items[high] = kept;
  }
}

Word list_to_tuple(Word word) noexcept { return make_tuple(list_items(word), list_count(word)); }

}  // namespace coil
