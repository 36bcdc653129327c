// + and * of sequences: they come after the operand's own reflected methods, and then complain in their own words.
#pragma once

#include "runtime/core/errors.h"
#include "runtime/object/int.h"
#include "runtime/object/type.h"

namespace coil {

// What the right operand's class (one of the program's) makes of it; NotImplemented when it has no say.
inline Word try_reflected(Word left, Word right, BinaryOperator operation) {
  Type* type = type_of(right);
  auto slot = type->slots.binary[static_cast<int>(operation)];
  return type->type_flags & type_heap && slot ? slot(left, right) : NotImplemented();
}

enum class RepeatCount : std::uint8_t { known, other, failed };

// The count in `sequence * count` or `count * sequence`. `other`: the right operand's class decides.
inline RepeatCount repeat_count(Word left, Word right, Word sequence, std::int64_t& count) {
  Word number = sequence == left ? right : left;
  if (is_small_int(number)) {
    count = small_int_value(number);
    return RepeatCount::known;
  }
  if (!type_of(number)->slots.index) return RepeatCount::other;
  return index_to_i64(number, count, &OverflowError_type) ? RepeatCount::known : RepeatCount::failed;
}

// What is left to do in that case: the reflected method or the TypeError.
inline Word as_other_result(Word left, Word right, BinaryOperator operation) {
  bool left_is_sequence = type_of(left)->slots.get_item != nullptr;
  if (left_is_sequence)
    if (Word result = try_reflected(left, right, operation); result != NotImplemented()) return result;
  return raise(TypeError_type, "can't multiply sequence by non-int of type '%T'", left_is_sequence ? right : left);
}

}  // namespace coil
