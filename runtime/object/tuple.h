// tuple: a fixed array of words inside the object.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct Tuple : Object {
  std::size_t count;
  Word attributes;  // the attribute area of subclasses (a dictionary or 0): stands before the items, whose number varies
  Word items[];
};

inline Tuple* as_tuple(Word word) { return as<Tuple>(word); }
// tuple or a subclass.
inline bool is_tuple(Word word) { return !is_small_int(word) && has_type_flag(word, type_is_tuple); }
inline std::size_t tuple_count(Word tuple) { return as_tuple(tuple)->count; }
inline const Word* tuple_items(Word tuple) { return as_tuple(tuple)->items; }

// Items borrowed.
Owned make_tuple(const Word* items, std::size_t count) noexcept;
inline Owned make_tuple() { return make_tuple(nullptr, 0); }  // the one empty tuple
// Takes each item over, even when it fails. An item that is 0 fails, so results can be passed on unchecked.
Owned make_tuple_owned(const Owned* items, std::size_t count) noexcept;
template <typename... Words>
inline Owned pack(Words... items) {  // borrowed items
  const Word array[] = {items...};
  return make_tuple(array, sizeof...(items));
}
template <typename... Words>
inline Owned pack_owned(Words... items) {
  const Word array[] = {items...};
  return make_tuple_owned(array, sizeof...(items));
}
// A new tuple (or instance of the subclass `type`) whose items are all 0: for the caller to fill at once.
Owned allocate_tuple(std::size_t count, Type* type = &tuple_type) noexcept;
// tuple(iterable)
Owned tuple_from(Word iterable) noexcept;
// tuple[from:to] with 0 <= from <= to <= count.
Owned tuple_slice(Word tuple, std::size_t from, std::size_t to) noexcept;

}  // namespace coil
