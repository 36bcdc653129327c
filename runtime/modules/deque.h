// collections.deque: a ring of words.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct Deque : Object {
  Word* items;           // `capacity` places, a power of two; or null
  std::size_t capacity;
  std::size_t first;     // the place of the first item
  std::size_t count;
  std::int64_t maximum;  // maxlen, -1: none
  std::uint32_t state;   // counts changes, for iterators
};

extern Type deque_type, deque_iterator_type, deque_reverse_iterator_type;

inline Deque* as_deque(Word word) { return as<Deque>(word); }
inline Word& deque_at(Deque* deque, std::size_t index) { return deque->items[(deque->first + index) & (deque->capacity - 1)]; }

Owned make_deque(std::int64_t maximum) noexcept;
// Takes the item over; drops one at the other end when the deque is full.
Status deque_append(Deque* deque, Owned item) noexcept;
Status deque_append_left(Deque* deque, Owned item) noexcept;
// Owned; the deque isn't empty.
Owned deque_pop(Deque* deque) noexcept;
Owned deque_pop_left(Deque* deque) noexcept;
void deque_clear(Deque* deque) noexcept;

}  // namespace coil
