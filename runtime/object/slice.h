// slice objects and index arithmetic of sequences.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct Slice : Object {
  Word start, stop, step;  // None where absent
};

inline Slice* as_slice(Word word) { return as<Slice>(word); }
inline bool is_slice(Word word) { return is_exact(word, slice_type); }

// The positions that a slice selects of a sequence: start, start + step, …, `count` of them.
struct SliceRange {
  std::int64_t start, stop, step;  // stop as slice.indices() gives it
  std::int64_t count;
};
// Fails for a step of 0 and for what isn't an index. `length` is read when the program's __index__ methods have run, which may
// change the sequence: it is a field of that, where it can change.
Status slice_resolve(Word slice, const std::size_t& length, SliceRange& result) noexcept;

// An index as list[i] takes it: from an int or __index__. Values beyond 64 bits give IndexError (cannot fit
// 'int' into an index-sized integer), what isn't an index TypeError with `message` formatted with the type (%T).
Status index_from(Word word, std::int64_t& index, const char* message) noexcept;
// As above, but clipped to the ends of int64: for slice bounds, insert(), index().
Status clipped_index_from(Word word, std::int64_t& index) noexcept;

}  // namespace coil
