// Floats to text, decimal and hexadecimal.
#include <double-conversion/bignum-dtoa.h>
#include <double-conversion/fast-dtoa.h>

#include <cmath>
#include <cstdlib>
#include <cstring>

#include "runtime/core/errors.h"
#include "runtime/object/float.h"
#include "runtime/object/float_methods.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

// At least two digits; the place behind them.
char* put_exponent(int exponent, char* at) {
  *at++ = 'e';
  *at++ = exponent < 0 ? '-' : '+';
  int size = std::abs(exponent);
  if (size >= 100) *at++ = static_cast<char>('0' + size / 100);
  *at++ = static_cast<char>('0' + size / 10 % 10);
  *at++ = static_cast<char>('0' + size % 10);
  return at;
}

// The shortest digits that mean this number, which is above 0: nearly always the fast way finds them. The library's own front to
// both would bring in the printing of all kinds of notation.
struct Digits {
  explicit Digits(double value) {
    using namespace double_conversion;
    Vector<char> buffer(digits, sizeof digits);
    if (!FastDtoa(value, FAST_DTOA_SHORTEST, 0, buffer, &count, &point)) BignumDtoa(value, BIGNUM_DTOA_SHORTEST, 0, buffer, &count, &point);
  }
  char digits[double_conversion::kFastDtoaMaximalLength + 1];
  int count, point;
};

// Lays out shortest digits as repr() does: exponents below -4 or from 16 in scientific notation.
std::size_t lay_out(const char* digits, int count, int point, char* out) {
  char* at = out;
  if (point > 16 || point < -3) {
    *at++ = digits[0];
    if (count > 1) {
      *at++ = '.';
      std::memcpy(at, digits + 1, static_cast<std::size_t>(count - 1));
      at += count - 1;
    }
    return static_cast<std::size_t>(put_exponent(point - 1, at) - out);
  }
  if (point <= 0) {
    *at++ = '0';
    *at++ = '.';
    for (int zero = point; zero < 0; ++zero) *at++ = '0';
    std::memcpy(at, digits, static_cast<std::size_t>(count));
    return static_cast<std::size_t>(at + count - out);
  }
  for (int index = 0; index < point; ++index) *at++ = index < count ? digits[index] : '0';
  *at++ = '.';
  if (count <= point) *at++ = '0';
  for (int index = point; index < count; ++index) *at++ = digits[index];
  return static_cast<std::size_t>(at - out);
}

}  // namespace

std::size_t float_repr(double value, char* buffer) noexcept {
  if (std::isnan(value)) return std::memcpy(buffer, "nan", 4), 3;
  char* out = buffer;
  if (std::signbit(value)) *out++ = '-';
  std::size_t size;
  if (std::isinf(value)) {
    std::memcpy(out, "inf", 4);
    size = 3;
  } else if (value == 0) {
    size = lay_out("0", 1, 1, out);
  } else {
    Digits shortest(std::fabs(value));
    size = lay_out(shortest.digits, shortest.count, shortest.point, out);
  }
  out[size] = 0;
  return static_cast<std::size_t>(out - buffer) + size;
}

Word float_repr(double value) noexcept {
  char buffer[40];
  std::size_t size = float_repr(value, buffer);
  return make_str_latin1(reinterpret_cast<unsigned char*>(buffer), size);
}

Word float_method_hex(const Word* arguments) {
  double value = float_value(arguments[0]);
  if (!std::isfinite(value)) return float_repr(value);
  const char* sign = std::signbit(value) ? "-" : "";
  if (value == 0) return str_printf("%s0x0.0p+0", sign);
  std::uint64_t bits;
  std::memcpy(&bits, &value, 8);
  auto mantissa = static_cast<unsigned long long>(bits & 0xfffffffffffffu);
  int exponent = static_cast<int>(bits >> 52 & 0x7ff);
  return str_printf("%s0x%d.%013llxp%+d", sign, exponent != 0, mantissa, exponent ? exponent - 1023 : -1022);
}

}  // namespace coil
