#include "runtime/object/sequence.h"

#include "runtime/core/errors.h"
#include "runtime/core/special.h"
#include "runtime/object/int.h"
#include "runtime/object/slice.h"

namespace coil {

Word try_reflected(Word left, Word right, BinaryOperator operation) noexcept {
  const Type* type = type_of(right);
  if (!is_heap(type)) return NotImplemented();
  int place = static_cast<int>(operation);
  auto slot = type->slots.binary[place];
  bool own = slot && slot != static_cast<const HeapType*>(type)->native_base->slots.binary[place];
  return own ? slot(left, right) : NotImplemented();
}

namespace {

bool may_be_count(Word operand) { return is_int(operand) || type_of(operand)->slots.index; }

// Whether it is a sequence that has a multiply slot itself.
bool can_be_repeated(Word value) {
  const Type* type = type_of(value);
  if (is_heap(type)) type = static_cast<const HeapType*>(type)->native_base;
  return type->slots.get_item && type->slots.binary[static_cast<int>(BinaryOperator::multiply)];
}

}  // namespace

Status repeat_count(Word operand, std::int64_t& count) noexcept {
  if (!may_be_count(operand)) {
    raise(TypeError_type, "can't multiply sequence by non-int of type '%T'", operand);
    return false;
  }
  if (!index_to_i64(operand, count, &OverflowError_type)) return false;
  if (count < 0) count = 0;
  return true;
}

Word multiply_sequence(Word left, Word right, bool (*is_sequence)(Word), Word (*repeat)(Word, std::int64_t)) noexcept {
  std::int64_t count;
  if (!is_sequence(left)) {
    if (!may_be_count(left) && can_be_repeated(left)) return NotImplemented();  // the left one complains
    return repeat_count(left, count) ? repeat(right, count) : 0;
  }
  if (Word result = try_reflected(left, right, BinaryOperator::multiply); result != NotImplemented()) return result;
  return repeat_count(right, count) ? repeat(left, count) : 0;
}

Word concatenate_other(Word left, Word right, const char* name) noexcept {
  if (Word result = try_reflected(left, right, BinaryOperator::add); result != NotImplemented()) return result;
  return raise(TypeError_type, "can only concatenate %s (not \"%T\") to %s", name, right, name);
}

Status sequence_position(Word key, const std::size_t& count, std::size_t& position, const char* range_message,
                         const char* kind_message) noexcept {
  std::int64_t index;
  if (is_small_int(key)) index = small_int_value(key);
  else if (!index_from(key, index, kind_message)) return false;
  if (index < 0) index += static_cast<std::int64_t>(count);
  if (index < 0 || index >= static_cast<std::int64_t>(count)) {
    raise(IndexError_type, "%s", range_message);
    return false;
  }
  position = static_cast<std::size_t>(index);
  return true;
}

Status search_bounds(Word start, Word stop, const std::size_t& count, std::size_t& from, std::size_t& to) noexcept {
  std::int64_t low = 0, high = INT64_MAX;
  for (Word bound : {start, stop}) {
    if (!bound || is_int(bound) || type_of(bound)->slots.index) continue;
    raise(TypeError_type, "slice indices must be integers or have an __index__ method");
    return false;
  }
  if (start && !index_to_i64(start, low, nullptr)) return false;
  if (stop && !index_to_i64(stop, high, nullptr)) return false;
  auto size = static_cast<std::int64_t>(count);
  auto clip = [size](std::int64_t index) {
    if (index < 0) index += size;
    return index < 0 ? 0 : index > size ? size : index;
  };
  from = static_cast<std::size_t>(clip(low));
  to = static_cast<std::size_t>(clip(high));
  return true;
}

}  // namespace coil
