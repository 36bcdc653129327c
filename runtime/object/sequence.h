// What sequences share: indices and slices of any length, + and * with operands of other types.
#pragma once

#include "runtime/object/type.h"

namespace coil {

// ---- operators. CPython asks numbers before sequences, and for that a class of the program's with the method is a number: its
// method comes before what the sequence does, and before its complaints.

// What the right operand's class makes of it, if it is one of the program's with a method of its own; else NotImplemented.
Word try_reflected(Word left, Word right, BinaryOperator operation) noexcept;

// The same for what comes before sequence += right. A subclass's += is a number's: it comes first.
inline Word try_reflected_before_adding(Word sequence, Word right) {
  return is_heap(type_of(sequence)) ? NotImplemented() : try_reflected(sequence, right, BinaryOperator::add);
}

// The multiply slot of a sequence type: left * right, either of which is the sequence; `is_sequence` tells which. Counts below 0 are
// passed to `repeat` as 0.
Word multiply_sequence(Word left, Word right, bool (*is_sequence)(Word), Word (*repeat)(Word sequence, std::int64_t count)) noexcept;

// The count of a sequence, as an operand; false when it is no int: with an error.
Status repeat_count(Word operand, std::int64_t& count) noexcept;

// left + right where right is no such sequence: 'can only concatenate list (not "int") to list', unless its class has an answer.
Word concatenate_other(Word left, Word right, const char* name) noexcept;

// ---- indices

// A position from an index that may count from the end; IndexError `range_message` when it is outside.
// `kind_message` (with %T) is the TypeError for what isn't an index.
Status sequence_position(Word key, const std::size_t& count, std::size_t& position, const char* range_message,
                         const char* kind_message) noexcept;

// start and stop arguments of index(value, start, stop), either may be 0 (absent), clipped to [0, count].
Status search_bounds(Word start, Word stop, const std::size_t& count, std::size_t& from, std::size_t& to) noexcept;

}  // namespace coil
