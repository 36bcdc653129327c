// What `**` and pow() compute with beyond small and whole numbers. The part "power" of the runtime: programs in which nothing
// can call it do without it, and so without much of the mathematical library (compiler/driver/mentions.h).
#pragma once

#include "runtime/object/complex.h"

namespace coil {

// Null in programs that are linked without the part.
[[gnu::weak]] double double_power(double base, double exponent) noexcept;
// Neither is 0.
[[gnu::weak]] ComplexValue complex_general_power(ComplexValue base, ComplexValue exponent) noexcept;
[[gnu::weak]] Word int_modular_power(Word base, Word exponent, Word modulus) noexcept;

}  // namespace coil
