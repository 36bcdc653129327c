// The functions of the module math, by the file that implements them.
#pragma once

#include "runtime/core/function.h"

namespace coil {

// math_integers.cpp
Word math_factorial(const Word* arguments);
Word math_comb(const Word* arguments);
Word math_perm(const Word* arguments);
Word math_gcd(const Word* arguments);
Word math_lcm(const Word* arguments);
Word math_isqrt(const Word* arguments);
// math_sums.cpp
Word math_fsum(const Word* arguments);
Word math_prod(const Word* arguments);
Word math_hypot(const Word* arguments);
Word math_dist(const Word* arguments);
// math_gamma.cpp
double gamma_function(double value, int& error) noexcept;
double log_gamma_function(double value, int& error) noexcept;

}  // namespace coil
