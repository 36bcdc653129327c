// Division, powers, hashes of floats.
#include <cmath>
#include <cerrno>
#include <cstring>

#include "runtime/core/errors.h"
#include "runtime/object/complex.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/power.h"
#include "runtime/object/str.h"

namespace coil {

double float_modulo(double left, double right) noexcept {
  double rest = std::fmod(left, right);
  if (rest == 0) return std::copysign(0.0, right);
  return (right < 0) != (rest < 0) ? rest + right : rest;
}

double float_floor_divide(double left, double right) noexcept {
  double rest = std::fmod(left, right);
  double quotient = (left - rest) / right;  // close to an integer
  if (rest != 0 && (right < 0) != (rest < 0)) quotient -= 1;
  if (quotient == 0) return std::copysign(0.0, left / right);
  double floor = std::floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

Word raise_range_error() noexcept {
  Word message = make_str(std::strerror(ERANGE));
  if (failed(message)) return 0;
  Word arguments[] = {small_int(ERANGE), message};
  Word error = make_exception(OverflowError_type, arguments, 2);
  release(message);
  return failed(error) ? 0 : raise_object(error);
}

Word float_power(double base, double exponent) noexcept {
  if (base == 0 && exponent < 0 && std::isfinite(exponent))
    return raise(ZeroDivisionError_type, "0.0 cannot be raised to a negative power");
  if (base < 0 && std::isfinite(base) && std::isfinite(exponent) && exponent != std::floor(exponent))
    return complex_power({base, 0}, {exponent, 0});
  double result = double_power(base, exponent);
  if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent)) return raise_range_error();
  return make_float(result);
}

std::int64_t hash_double(double value) noexcept {
  if (std::isnan(value)) return 0;
  if (std::isinf(value)) return value > 0 ? 314159 : -314159;
  int exponent;
  double mantissa = std::frexp(value, &exponent);
  bool negative = mantissa < 0;
  if (negative) mantissa = -mantissa;
  // The number is an integer of 53 bits times a power of two; 2^61 is 1 modulo 2^61-1, so powers are rotations.
  auto bits = static_cast<std::uint64_t>(std::ldexp(mantissa, 53));
  int rotation = (exponent - 53) % 61;
  if (rotation < 0) rotation += 61;
  constexpr auto modulus = static_cast<std::uint64_t>(hash_modulus);
  std::uint64_t hash = ((bits << rotation) & modulus) | bits >> (61 - rotation);
  if (hash == modulus) hash = 0;
  auto result = static_cast<std::int64_t>(hash);
  if (negative) result = -result;
  return result == -1 ? -2 : result;
}

}  // namespace coil
