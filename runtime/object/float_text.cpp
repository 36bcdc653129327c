// Floats from text and to text; hexadecimal notation.
#include <double-conversion/double-conversion.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "runtime/core/errors.h"
#include "runtime/object/float.h"
#include "runtime/object/float_methods.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

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
    return static_cast<std::size_t>(at - out) + static_cast<std::size_t>(std::sprintf(at, "e%+03d", point - 1));
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
  } else {
    char digits[32];
    int count, point;
    bool sign;
    double_conversion::DoubleToStringConverter::DoubleToAscii(
        value, double_conversion::DoubleToStringConverter::SHORTEST, 0, digits, sizeof digits, &sign, &count, &point);
    size = lay_out(digits, count, point, out);
  }
  out[size] = 0;
  return static_cast<std::size_t>(out - buffer) + size;
}

Word float_repr(double value) noexcept {
  char buffer[40];
  std::size_t size = float_repr(value, buffer);
  return make_str_latin1(reinterpret_cast<unsigned char*>(buffer), size);
}

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }
bool is_blank(char character) { return character == ' ' || (character >= '\t' && character <= '\r'); }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

bool same_letters(std::string_view text, const char* lower) {
  std::size_t index = 0;
  for (; index < text.size() && lower[index]; ++index)
    if ((text[index] | 0x20) != lower[index]) return false;
  return index == text.size() && !lower[index];
}

// inf, infinity, nan with a sign.
bool parse_special(std::string_view text, double& result) {
  bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  if (same_letters(text, "inf") || same_letters(text, "infinity")) result = HUGE_VAL;
  else if (same_letters(text, "nan")) result = NAN;
  else return false;
  if (negative) result = -result;
  return true;
}

// Checks [sign] digits [. digits] [e [sign] digits], with single underscores between digits; copies without them.
bool copy_decimal(std::string_view text, char* out) {
  std::size_t at = 0;
  auto sign = [&] {
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) *out++ = text[at++];
  };
  auto digits = [&] {  // how many; -1: a misplaced underscore
    int count = 0;
    for (; at < text.size() && (is_digit(text[at]) || text[at] == '_'); ++at) {
      if (text[at] != '_') {
        *out++ = text[at];
        ++count;
      } else if (!count || at + 1 == text.size() || !is_digit(text[at + 1])) {
        return -1;
      }
    }
    return count;
  };
  sign();
  int whole = digits(), fraction = 0;
  if (whole < 0) return false;
  if (at < text.size() && text[at] == '.') {
    *out++ = text[at++];
    fraction = digits();
  }
  if (fraction < 0 || whole + fraction == 0) return false;
  if (at < text.size() && (text[at] | 0x20) == 'e') {
    *out++ = text[at++];
    sign();
    if (digits() <= 0) return false;
  }
  *out = 0;
  return at == text.size();
}

}  // namespace

bool parse_double(std::string_view text, double& result) noexcept {
  text = trimmed(text);
  if (text.empty()) return false;
  if (parse_special(text, result)) return true;
  char stack[128];
  char* buffer = text.size() < sizeof stack ? stack : static_cast<char*>(std::malloc(text.size() + 1));
  if (!buffer) return false;
  bool valid = copy_decimal(text, buffer);
  if (valid) result = std::strtod(buffer, nullptr);
  if (buffer != stack) std::free(buffer);
  return valid;
}

// ---- hexadecimal

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

namespace {

bool is_hexadecimal(char character) {
  return is_digit(character) || ((character | 0x20) >= 'a' && (character | 0x20) <= 'f');
}

// Checks and completes a hexadecimal number for strtod, which wants the prefix.
bool copy_hexadecimal(std::string_view text, char* out) {
  std::size_t at = 0;
  if (at < text.size() && (text[at] == '+' || text[at] == '-')) *out++ = text[at++];
  if (text.size() >= at + 2 && text[at] == '0' && (text[at + 1] | 0x20) == 'x') at += 2;
  *out++ = '0';
  *out++ = 'x';
  int digits = 0;
  for (; at < text.size() && is_hexadecimal(text[at]); ++digits) *out++ = text[at++];
  if (at < text.size() && text[at] == '.') {
    *out++ = text[at++];
    for (; at < text.size() && is_hexadecimal(text[at]); ++digits) *out++ = text[at++];
  }
  if (!digits) return false;
  if (at < text.size() && (text[at] | 0x20) == 'p') {
    *out++ = text[at++];
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) *out++ = text[at++];
    if (at == text.size() || !is_digit(text[at])) return false;
    while (at < text.size() && is_digit(text[at])) *out++ = text[at++];
  }
  *out = 0;
  return at == text.size();
}

}  // namespace

// fromhex(type, string)
Word float_method_fromhex(const Word* arguments) {
  if (!is_str(arguments[1])) return raise(TypeError_type, "bad argument type for built-in operation");
  Utf8 utf8(arguments[1]);
  std::string_view text = trimmed(utf8.view());
  double value;
  if (!parse_special(text, value)) {
    auto* buffer = static_cast<char*>(allocate_buffer(text.size() + 3));
    if (!buffer) return 0;
    bool valid = copy_hexadecimal(text, buffer);
    value = valid ? std::strtod(buffer, nullptr) : 0;
    free_buffer(buffer);
    if (!valid) return raise(ValueError_type, "invalid hexadecimal floating-point string");
    if (std::isinf(value)) return raise(OverflowError_type, "hexadecimal value too large to represent as a float");
  }
  Word result = make_float(value);
  if (failed(result) || arguments[0] == as_word(&float_type)) return result;
  Word instance = call(arguments[0], &result, 1);
  release(result);
  return instance;
}

}  // namespace coil
