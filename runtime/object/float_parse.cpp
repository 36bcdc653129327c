// Floats from text, decimal and hexadecimal. The C library's strtod would bring in its locales and much else.
#include <double-conversion/strtod.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "runtime/core/errors.h"
#include "runtime/object/float.h"
#include "runtime/object/float_methods.h"
#include "runtime/object/str.h"

namespace coil {

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

// Takes a sign from the front: whether it was a minus.
bool take_sign(std::string_view& text) {
  bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  return negative;
}
bool take_point(std::string_view& text) {
  bool found = text.starts_with('.');
  if (found) text.remove_prefix(1);
  return found;
}
bool take_letter(std::string_view& text, char lower) {
  bool found = !text.empty() && (text[0] | 0x20) == lower;
  if (found) text.remove_prefix(1);
  return found;
}

// Beyond this an exponent says only that the number is huge or nothing.
constexpr std::int64_t huge_exponent = std::int64_t{1} << 40;

// inf, infinity, nan with a sign.
bool parse_special(std::string_view text, double& result) {
  bool negative = take_sign(text);
  if (same_letters(text, "inf") || same_letters(text, "infinity")) result = HUGE_VAL;
  else if (same_letters(text, "nan")) result = NAN;
  else return false;
  if (negative) result = -result;
  return true;
}

// A decimal number as its first digits and a power of ten: digits behind the first 780 only say whether there is a rest.
class Decimal {
 public:
  // [sign] digits [. digits] [e [sign] digits], with single underscores between digits.
  bool read(std::string_view text) {
    negative_ = take_sign(text);
    int whole = read_digits(text, [this](char digit) { add(digit, 1, 0); }), fraction = 0;
    if (whole < 0) return false;
    if (take_point(text)) fraction = read_digits(text, [this](char digit) { add(digit, 0, -1); });
    if (fraction < 0 || whole + fraction == 0) return false;
    if (take_letter(text, 'e') && !read_exponent(text)) return false;
    return text.empty();
  }

  double value() {
    if (has_rest_) digits_[count_++] = '1', --exponent_;
    return negative_ ? -magnitude() : magnitude();
  }

 private:
  static constexpr int most_digits = 790;

  // How many (capped); -1: a misplaced underscore.
  template <typename Add>
  static int read_digits(std::string_view& text, Add add) {
    bool any = false;
    for (; !text.empty() && (is_digit(text[0]) || text[0] == '_'); text.remove_prefix(1)) {
      if (text[0] != '_') add(text[0]), any = true;
      else if (!any || text.size() == 1 || !is_digit(text[1])) return -1;
    }
    return any;
  }

  bool read_exponent(std::string_view& text) {
    bool negative = take_sign(text);
    std::int64_t exponent = 0;
    auto add_digit = [&](char digit) { exponent = std::min(exponent * 10 + (digit - '0'), huge_exponent); };
    if (read_digits(text, add_digit) <= 0) return false;
    exponent_ += negative ? -exponent : exponent;
    return true;
  }

  // The exponent's change if the digit isn't kept, and if it is.
  void add(char digit, int dropped, int kept) {
    if (count_ == 0 && digit == '0') {
      exponent_ += kept;
    } else if (count_ < most_digits) {
      digits_[count_++] = digit;
      exponent_ += kept;
    } else {
      has_rest_ |= digit != '0';
      exponent_ += dropped;
    }
  }

  double magnitude() const {
    if (count_ == 0 || exponent_ + count_ < -400) return 0;
    if (exponent_ + count_ > 400) return HUGE_VAL;
    return double_conversion::Strtod(double_conversion::Vector<const char>(digits_, count_), static_cast<int>(exponent_));
  }

  char digits_[most_digits + 1];
  int count_ = 0;
  std::int64_t exponent_ = 0;
  bool negative_ = false, has_rest_ = false;
};

}  // namespace

bool parse_double(std::string_view text, double& result) noexcept {
  text = trimmed(text);
  if (text.empty()) return false;
  if (parse_special(text, result)) return true;
  Decimal decimal;
  if (!decimal.read(text)) return false;
  result = decimal.value();
  return true;
}

// ---- hexadecimal

namespace {

int hexadecimal_digit(char character) {
  if (is_digit(character)) return character - '0';
  char lower = static_cast<char>(character | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The nearest double to (mantissa + a rest below 1) * 2**exponent. The mantissa has at most 60 bits.
double scaled(std::uint64_t mantissa, bool has_rest, std::int64_t exponent) {
  if (!mantissa) return 0;
  int bits = 64 - std::countl_zero(mantissa);
  std::int64_t top = exponent + bits;  // the value is below 2**top
  if (top > 1024) return HUGE_VAL;
  if (top < -1074) return 0;
  int precision = top >= -1021 ? 53 : static_cast<int>(53 + 1021 + top), shift = bits - precision;
  if (shift <= 0) return std::ldexp(static_cast<double>(mantissa), static_cast<int>(exponent));
  std::uint64_t kept = mantissa >> shift, half = std::uint64_t{1} << (shift - 1), lost = mantissa & (2 * half - 1);
  if (lost > half || (lost == half && (has_rest || kept & 1))) ++kept;
  return std::ldexp(static_cast<double>(kept), static_cast<int>(exponent + shift));
}

// [sign] [0x] digits [. digits] [p [sign] decimal digits]
class Hexadecimal {
 public:
  bool read(std::string_view text) {
    negative_ = take_sign(text);
    if (text.size() >= 2 && text[0] == '0' && (text[1] | 0x20) == 'x') text.remove_prefix(2);
    bool any = read_digits(text, 4, 0);
    if (take_point(text)) any |= read_digits(text, 0, -4);
    return any && (!take_letter(text, 'p') || read_exponent(text)) && text.empty();
  }

  double value() const {
    double size = scaled(mantissa_, has_rest_, exponent_);
    return negative_ ? -size : size;
  }

 private:
  // The exponent's change for each digit that doesn't fit, and for each that does.
  bool read_digits(std::string_view& text, int dropped, int kept) {
    bool any = false;
    for (int digit; !text.empty() && (digit = hexadecimal_digit(text[0])) >= 0; text.remove_prefix(1), any = true) {
      bool fits = mantissa_ >> 56 == 0;
      if (fits) mantissa_ = mantissa_ << 4 | static_cast<unsigned>(digit);
      else has_rest_ |= digit != 0;
      exponent_ += fits ? kept : dropped;
    }
    return any;
  }

  bool read_exponent(std::string_view& text) {
    bool negative = take_sign(text);
    if (text.empty()) return false;
    std::int64_t exponent = 0;
    for (; !text.empty() && is_digit(text[0]); text.remove_prefix(1)) exponent = std::min(exponent * 10 + (text[0] - '0'), huge_exponent);
    exponent_ += negative ? -exponent : exponent;
    return true;
  }

  std::uint64_t mantissa_ = 0;
  std::int64_t exponent_ = 0;
  bool negative_ = false, has_rest_ = false;
};

}  // namespace

// fromhex(type, string)
Word float_method_fromhex(const Word* arguments) {
  if (!is_str(arguments[1])) return raise(TypeError_type, "bad argument type for built-in operation");
  Utf8 utf8(arguments[1]);
  std::string_view text = trimmed(utf8.view());
  double value;
  if (!parse_special(text, value)) {
    Hexadecimal number;
    if (!number.read(text)) return raise(ValueError_type, "invalid hexadecimal floating-point string");
    value = number.value();
    if (std::isinf(value)) return raise(OverflowError_type, "hexadecimal value too large to represent as a float");
  }
  Word result = make_float(value);
  if (failed(result) || arguments[0] == as_word(&float_type)) return result;
  Word instance = call(arguments[0], &result, 1);
  release(result);
  return instance;
}

}  // namespace coil
