// Operators on any values: the protocol of __op__, __rop__ and NotImplemented over the slots of both types.
#pragma once

#include "runtime/object/type.h"

namespace coil {

Word binary_operation(Word left, Word right, BinaryOperator operation) noexcept;
Word inplace_operation(Word left, Word right, BinaryOperator operation) noexcept;
// As binary_operation, but NotImplemented where that says "unsupported operand type(s)".
Word try_binary_operation(Word left, Word right, BinaryOperator operation) noexcept;
Word unary_operation(Word operand, UnaryOperator operation) noexcept;
Word absolute(Word operand) noexcept;
Word divmod_operation(Word left, Word right) noexcept;
Word power_modulo(Word base, Word exponent, Word modulus) noexcept;  // pow(base, exponent, modulus); modulus 0: absent

}  // namespace coil
