// Iterators over built-in containers, and iteration from C++.
#pragma once

#include "runtime/core/errors.h"
#include "runtime/object/list.h"
#include "runtime/object/tuple.h"
#include "runtime/object/type.h"

namespace coil {

struct SequenceIterator : Object {  // of list, tuple, and of objects with __getitem__ alone
  Word sequence;                    // 0: exhausted
  std::size_t index;
};

extern Type list_iterator_type, list_reverse_iterator_type, tuple_iterator_type, sequence_iterator_type,
    dict_key_iterator_type, dict_value_iterator_type, dict_item_iterator_type, set_iterator_type, enumerate_type,
    zip_type, map_type, filter_type, reversed_type, callable_iterator_type;

// iter(value): "'int' object is not iterable".
Owned get_iter(Word iterable) noexcept;
// The `next` slot of classes without __next__, so that a loop over an object whose class lost it fails: "'C' object is not iterable".
Word next_missing(Word self) noexcept;
// Whether next() can be asked of objects of this type.
inline bool is_iterator(const Type* type) noexcept { return type->slots.next && type->slots.next != next_missing; }
// next(iterator): 0 without a pending error at the end; StopIteration never stays pending.
Owned iterator_next(Word iterator) noexcept;
// `self` retained: the iter slot of iterators.
Word iterator_self(Word self) noexcept;
// The length if it is known or __length_hint__ tells, else `otherwise`; -1: failed.
std::int64_t length_hint(Word iterable, std::int64_t otherwise) noexcept;

// iter(callable, sentinel)
Owned make_callable_iterator(Word callable, Word sentinel) noexcept;

// Calls `body(item)` (item borrowed) for each item until it gives false, which must mean that an error is pending.
template <typename Body>
Status for_each(Word iterable, Body body) {
  if (is_exact(iterable, tuple_type)) {
    for (std::size_t index = 0; index < tuple_count(iterable); ++index)
      if (!body(tuple_items(iterable)[index])) return false;
    return true;
  }
  if (is_exact(iterable, list_type)) {
    for (std::size_t index = 0; index < list_count(iterable); ++index) {
      Word item = retained(list_items(iterable)[index]);
      Status status = body(item);
      release(item);
      if (!status) return false;
    }
    return true;
  }
  Word iterator = get_iter(iterable);
  if (failed(iterator)) return false;
  while (Word item = iterator_next(iterator)) {
    Status status = body(item);
    release(item);
    if (!status) {
      release(iterator);
      return false;
    }
  }
  release(iterator);
  return !error_pending();
}

}  // namespace coil
