#include "runtime/object/power.h"

#include <cmath>

#include "runtime/core/errors.h"
#include "runtime/object/int.h"
#include "runtime/object/int_internal.h"

// What brings the part in.
extern "C" {
extern const char coil_part_power;
const char coil_part_power = 0;
}

namespace coil {

double double_power(double base, double exponent) noexcept { return std::pow(base, exponent); }

ComplexValue complex_general_power(ComplexValue base, ComplexValue exponent) noexcept {
  double size = std::hypot(base.real, base.imaginary), angle = std::atan2(base.imaginary, base.real);
  double length = std::pow(size, exponent.real), phase = angle * exponent.real;
  if (exponent.imaginary != 0) {
    length /= std::exp(angle * exponent.imaginary);
    phase += exponent.imaginary * std::log(size);
  }
  return {length * std::cos(phase), length * std::sin(phase)};
}

Word int_modular_power(Word base_word, Word exponent_word, Word modulus_word) noexcept {
  Magnitude base(base_word), exponent(exponent_word), modulus(modulus_word);
  if (!modulus.count) return raise(ValueError_type, "pow() 3rd argument cannot be 0");
  MpzView b(base), e(exponent), m(modulus);
  mpz_t positive, result;
  mpz_init(result);
  mpz_init(positive);
  mpz_abs(positive, m.value);
  bool invertible = true;
  if (exponent.negative) invertible = mpz_invert(result, b.value, positive) != 0 || mpz_cmp_ui(positive, 1) == 0;
  if (invertible) {
    mpz_powm(result, b.value, e.value, positive);
    if (modulus.negative && mpz_sgn(result)) mpz_sub(result, result, positive);
  }
  Word word = invertible ? int_from_mpz(result) : raise(ValueError_type, "base is not invertible for the given modulus");
  mpz_clear(positive);
  mpz_clear(result);
  return word;
}

}  // namespace coil
