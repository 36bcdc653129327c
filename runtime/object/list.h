// list: a growing array of words.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct List : Object {
  std::size_t count;
  std::size_t capacity;
  Word* items;  // a buffer (memory.h); null while capacity is 0
};

inline List* as_list(Word word) { return as<List>(word); }
// list or a subclass.
inline bool is_list(Word word) { return !is_small_int(word) && has_type_flag(word, type_is_list); }
inline std::size_t list_count(Word list) { return as_list(list)->count; }
// Borrowed; valid until the list changes.
inline const Word* list_items(Word list) { return as_list(list)->items; }

// A list of these items (borrowed), or with room for `capacity` items and none in it.
Owned make_list(const Word* items, std::size_t count) noexcept;
Owned make_list_with_capacity(std::size_t capacity) noexcept;
inline Owned make_list() { return make_list_with_capacity(0); }
// list(iterable)
Owned list_from(Word iterable) noexcept;

Status list_reserve(Word list, std::size_t capacity) noexcept;
Status list_append(Word list, Word item) noexcept;
Status list_append_owned(Word list, Owned item) noexcept;  // takes the item over, even when it fails; 0 fails
Status list_extend(Word list, Word iterable) noexcept;
Status list_insert(Word list, std::int64_t index, Word item) noexcept;  // index as the method takes it
// Takes out items [from, to) and puts `count` borrowed items in their place.
Status list_replace(Word list, std::size_t from, std::size_t to, const Word* items, std::size_t count) noexcept;
// The last item, owned; the list isn't empty.
inline Owned list_pop_last(Word list) { return as_list(list)->items[--as_list(list)->count]; }
void list_clear(Word list) noexcept;
Status list_sort(Word list, Word key, bool reverse) noexcept;  // key 0: none
void list_reverse(Word list) noexcept;
Word list_to_tuple(Word list) noexcept;

}  // namespace coil
