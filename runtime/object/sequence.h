// What sequences share: indices and slices of any length, + and * with operands of other types.
#pragma once

#include "runtime/object/type.h"

namespace coil {

// left <operator> right by the slot of right's type: NotImplemented when it has none.
Word right_operand(Word left, Word right, BinaryOperator operation) noexcept;

// What `repeat(sequence, count)` of the sequence type makes of left * right, either of which is the sequence.
// `is_sequence` tells which. Counts below 0 are passed as 0.
Word multiply_sequence(Word left, Word right, bool (*is_sequence)(Word), Word (*repeat)(Word sequence, std::int64_t count)) noexcept;

// The count of sequence *= right; false when right is no int: with an error.
Status repeat_count(Word right, std::int64_t& count) noexcept;

// The error of left + right: 'can only concatenate list (not "int") to list'. First the right operand's slot is tried.
Word concatenate_other(Word left, Word right, const char* name) noexcept;

// A position from an index that may count from the end; IndexError `range_message` when it is outside.
// `kind_message` (with %T) is the TypeError for what isn't an index.
Status sequence_position(Word key, const std::size_t& count, std::size_t& position, const char* range_message,
                         const char* kind_message) noexcept;

// start and stop arguments of index(value, start, stop), either may be 0 (absent), clipped to [0, count].
Status search_bounds(Word start, Word stop, const std::size_t& count, std::size_t& from, std::size_t& to) noexcept;

}  // namespace coil
