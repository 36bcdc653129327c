#include <initializer_list>

#include "runtime/core/arithmetic.h"

#include "runtime/core/errors.h"
#include "runtime/core/operations.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

constexpr const char* symbols[binary_operator_count] = {"+", "-", "*", "/", "//", "%", "** or pow()", "@", "<<", ">>",
                                                        "&", "|", "^", "divmod()"};
constexpr const char* inplace_symbols[binary_operator_count] = {"+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "<<=",
                                                                ">>=", "&=", "|=", "^=", "divmod()"};

using BinarySlot = Word (*)(Word, Word);

Word raise_unsupported(Word left, Word right, const char* symbol) {
  return raise(TypeError_type, "unsupported operand type(s) for %s: '%T' and '%T'", symbol, left, right);
}

}  // namespace

Word try_binary_operation(Word left, Word right, BinaryOperator operation) noexcept {
  int index = static_cast<int>(operation);
  Type *left_type = type_of(left), *right_type = type_of(right);
  BinarySlot left_slot = left_type->slots.binary[index];
  BinarySlot right_slot = right_type != left_type ? right_type->slots.binary[index] : nullptr;
  if (right_slot == left_slot) right_slot = nullptr;
  if (left_slot) {
    if (right_slot && is_subtype(right_type, left_type)) {
      Word result = right_slot(left, right);
      if (result != NotImplemented()) return result;
      right_slot = nullptr;
    }
    Word result = left_slot(left, right);
    if (result != NotImplemented()) return result;
  }
  if (right_slot) return right_slot(left, right);
  return NotImplemented();
}

Word binary_operation(Word left, Word right, BinaryOperator operation) noexcept {
  Word result = try_binary_operation(left, right, operation);
  if (result != NotImplemented()) return result;
  return raise_unsupported(left, right, symbols[static_cast<int>(operation)]);
}

Word inplace_operation(Word left, Word right, BinaryOperator operation) noexcept {
  int index = static_cast<int>(operation);
  if (BinarySlot slot = type_of(left)->slots.inplace[index]) {
    Word result = slot(left, right);
    if (result != NotImplemented()) return result;
  }
  Word result = try_binary_operation(left, right, operation);
  if (result != NotImplemented()) return result;
  return raise_unsupported(left, right, inplace_symbols[index]);
}

Word unary_operation(Word operand, UnaryOperator operation) noexcept {
  if (auto slot = type_of(operand)->slots.unary[static_cast<int>(operation)]) return slot(operand);
  switch (operation) {
    case UnaryOperator::negative: return raise(TypeError_type, "bad operand type for unary -: '%T'", operand);
    case UnaryOperator::positive: return raise(TypeError_type, "bad operand type for unary +: '%T'", operand);
    case UnaryOperator::invert: return raise(TypeError_type, "bad operand type for unary ~: '%T'", operand);
    case UnaryOperator::absolute: break;
  }
  return raise(TypeError_type, "bad operand type for abs(): '%T'", operand);
}

Word absolute(Word operand) noexcept { return unary_operation(operand, UnaryOperator::absolute); }
Word divmod_operation(Word left, Word right) noexcept { return binary_operation(left, right, BinaryOperator::divmod); }

Word power_modulo(Word base, Word exponent, Word modulus) noexcept {
  if (!modulus || modulus == None()) return binary_operation(base, exponent, BinaryOperator::power);
  // Each operand's type once, in this order.
  Word (*tried)(Word, Word, Word) = nullptr;
  for (Word operand : {base, exponent, modulus}) {
    auto slot = type_of(operand)->slots.power;
    if (!slot || slot == tried) continue;
    tried = slot;
    Word result = slot(base, exponent, modulus);
    if (result != NotImplemented()) return result;
  }
  return raise(TypeError_type, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", base, exponent, modulus);
}

// ---- the rows of operations.def

// Exact floats come first: the dynamic path of numeric code.
#define COIL_FLOAT_FIRST(name, operation, expression)                                            \
  Word name##_slow(Word left, Word right) noexcept {                                             \
    if (is_exact(left, float_type) && is_exact(right, float_type)) {                             \
      double l = float_value(left), r = float_value(right);                                      \
      return make_float(expression);                                                             \
    }                                                                                            \
    return binary_operation(left, right, BinaryOperator::operation);                             \
  }
COIL_FLOAT_FIRST(subtract, subtract, l - r)
COIL_FLOAT_FIRST(multiply, multiply, l * r)
#undef COIL_FLOAT_FIRST

Word add_slow(Word left, Word right) noexcept {
  if (is_exact(left, float_type) && is_exact(right, float_type)) return make_float(float_value(left) + float_value(right));
  if (is_exact(left, str_type) && is_exact(right, str_type)) return str_concat(left, right);
  return binary_operation(left, right, BinaryOperator::add);
}

Word true_divide(Word left, Word right) noexcept {
  if (is_exact(left, float_type) && is_exact(right, float_type) && float_value(right) != 0)
    return make_float(float_value(left) / float_value(right));
  return binary_operation(left, right, BinaryOperator::true_divide);
}

#define COIL_BINARY(name, operation) \
  Word name(Word left, Word right) noexcept { return binary_operation(left, right, BinaryOperator::operation); }
COIL_BINARY(floor_divide_slow, floor_divide)
COIL_BINARY(modulo_slow, modulo)
COIL_BINARY(power, power)
COIL_BINARY(matrix_multiply, matrix_multiply)
COIL_BINARY(left_shift, left_shift)
COIL_BINARY(right_shift, right_shift)
COIL_BINARY(bit_and_slow, bit_and)
COIL_BINARY(bit_or_slow, bit_or)
COIL_BINARY(bit_xor_slow, bit_xor)
#undef COIL_BINARY

// Only emitted code calls it, for `variable += right`: the variable owns a reference, and is assigned the result.
Word inplace_add_slow(Word left, Word right) noexcept {
  if (is_exact(left, str_type) && is_exact(right, str_type)) {
    Flag extended = str_extend(left, right);
    if (extended == 0) return str_concat(left, right);
    return extended > 0 ? retained(left) : 0;
  }
  if (is_exact(left, float_type) && is_exact(right, float_type)) return make_float(float_value(left) + float_value(right));
  return inplace_operation(left, right, BinaryOperator::add);
}

#define COIL_INPLACE(name, operation) \
  Word name(Word left, Word right) noexcept { return inplace_operation(left, right, BinaryOperator::operation); }
COIL_INPLACE(inplace_subtract_slow, subtract)
COIL_INPLACE(inplace_multiply_slow, multiply)
COIL_INPLACE(inplace_true_divide, true_divide)
COIL_INPLACE(inplace_floor_divide_slow, floor_divide)
COIL_INPLACE(inplace_modulo_slow, modulo)
COIL_INPLACE(inplace_power, power)
COIL_INPLACE(inplace_matrix_multiply, matrix_multiply)
COIL_INPLACE(inplace_left_shift, left_shift)
COIL_INPLACE(inplace_right_shift, right_shift)
COIL_INPLACE(inplace_bit_and_slow, bit_and)
COIL_INPLACE(inplace_bit_or_slow, bit_or)
COIL_INPLACE(inplace_bit_xor_slow, bit_xor)
#undef COIL_INPLACE

Word negative_slow(Word operand) noexcept { return unary_operation(operand, UnaryOperator::negative); }
Word positive(Word operand) noexcept { return unary_operation(operand, UnaryOperator::positive); }
Word invert(Word operand) noexcept { return unary_operation(operand, UnaryOperator::invert); }

#define COIL_COMPARISON(name)                                                                                     \
  Word compare_##name##_slow(Word left, Word right) noexcept { return compare(left, right, Comparison::name); }   \
  Flag is_##name##_slow(Word left, Word right) noexcept { return compare_truth(left, right, Comparison::name); }
COIL_COMPARISON(less)
COIL_COMPARISON(less_equal)
COIL_COMPARISON(equal)
COIL_COMPARISON(not_equal)
COIL_COMPARISON(greater)
COIL_COMPARISON(greater_equal)
#undef COIL_COMPARISON

Flag truth_slow(Word value) noexcept {
  const Slots& slots = type_of(value)->slots;
  if (value == None()) return 0;
  if (slots.truth) return slots.truth(value);
  if (slots.length) {
    std::int64_t length = slots.length(value);
    return length < 0 ? -1 : length > 0;
  }
  return 1;
}

Word to_index(Word value) noexcept {
  if (is_int(value)) return int_exact(value);
  auto slot = type_of(value)->slots.index;
  if (!slot) return raise(TypeError_type, "'%T' object cannot be interpreted as an integer", value);
  Word index = slot(value);
  if (failed(index) || is_small_int(index) || is_exact(index, int_type)) return index;
  Word exact = is_int(index) ? int_exact(index) : raise(TypeError_type, "__index__ returned non-int (type %T)", index);
  release(index);
  return exact;
}

Word box_f64(f64 value) noexcept { return make_float(value); }

}  // namespace coil
