// range, of integers of any size, and its iterators.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct Range : Object {
  Word start, stop, step, length;  // ints of any size
};

// For ranges whose values are small ints.
struct RangeIterator : Object {
  std::int64_t next, step;
  std::uint64_t remaining;
};

inline Range* as_range(Word word) { return as<Range>(word); }
inline bool is_range(Word word) { return is_exact(word, range_type); }

extern Type range_iterator_type, long_range_iterator_type;

}  // namespace coil
