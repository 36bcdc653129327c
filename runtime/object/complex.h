// Arithmetic on complex numbers as CPython rounds it.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct ComplexValue {
  double real, imaginary;
};

Word complex_power(ComplexValue base, ComplexValue exponent) noexcept;  // ZeroDivisionError, OverflowError
Word complex_repr(Word value) noexcept;
std::size_t complex_part(double value, char* buffer) noexcept;  // repr() without ".0"; at least 40 bytes
// OverflowError(34, 'Numerical result out of range')
Word raise_range_error() noexcept;
// A complex, float or int; false without an error for others, and with one for ints that are too large.
bool to_complex(Word value, ComplexValue& result) noexcept;

}  // namespace coil
