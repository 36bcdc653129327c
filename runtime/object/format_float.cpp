// Formatting of floats and complex numbers.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "runtime/core/errors.h"
#include "runtime/object/complex.h"
#include "runtime/object/float.h"
#include "runtime/object/format.h"
#include "runtime/object/format_specification.h"
#include "runtime/object/int.h"
#include "runtime/object/protocol.h"

namespace coil {

namespace {

bool is_upper(char conversion) { return conversion >= 'A' && conversion <= 'Z'; }

// 'g' that shows ".0": one digit fewer before the exponent is used, since the fraction needs one.
int print_decimal(char* buffer, std::size_t room, int precision, double value, bool upper, bool alternate) {
  if (precision == 0) precision = 1;
  const char* pattern = alternate ? (upper ? "%#.*E" : "%#.*e") : upper ? "%.*E" : "%.*e";
  int size = std::snprintf(buffer, room, pattern, precision - 1, value);
  char* exponent = std::strchr(buffer, upper ? 'E' : 'e');
  int power = std::atoi(exponent + 1);
  if (power < -4 || power >= precision - 1) {
    if (alternate) return size;
    char tail[16];
    std::strcpy(tail, exponent);
    if (std::memchr(buffer, '.', static_cast<std::size_t>(exponent - buffer))) {
      while (exponent[-1] == '0') --exponent;
      if (exponent[-1] == '.') --exponent;
    }
    std::strcpy(exponent, tail);
    return static_cast<int>(std::strlen(buffer));
  }
  size = std::snprintf(buffer, room, alternate ? "%#.*g" : "%.*g", precision, value);
  if (!std::strchr(buffer, '.')) {
    std::strcpy(buffer + size, ".0");
    size += 2;
  }
  return size;
}

// The shortest text with a point, in front of the exponent or at the end.
std::size_t add_point(char* text, std::size_t size) {
  if (std::memchr(text, '.', size)) return size;
  auto* exponent = static_cast<char*>(std::memchr(text, 'e', size));
  char* place = exponent ? exponent : text + size;
  std::memmove(place + 1, place, static_cast<std::size_t>(text + size - place));
  *place = '.';
  return size + 1;
}

}  // namespace

char* format_double(double value, char conversion, int precision, FloatFormat form, std::size_t& length) noexcept {
  std::size_t room = 350 + static_cast<std::size_t>(precision < 0 ? 0 : precision);
  auto* buffer = static_cast<char*>(allocate_buffer(room));
  if (!buffer) return nullptr;
  bool upper = is_upper(conversion);
  int size;
  if (!std::isfinite(value)) {
    const char* text = std::isnan(value) ? (upper ? "NAN" : "nan") : upper ? "INF" : "inf";
    size = std::snprintf(buffer, room, "%s%s", !std::isnan(value) && value < 0 ? "-" : "", text);
  } else if (conversion == 'r') {
    size = static_cast<int>(float_repr(value, buffer));
    if (form == FloatFormat::alternate_decimal) size = static_cast<int>(add_point(buffer, static_cast<std::size_t>(size)));
  } else if (form == FloatFormat::decimal || form == FloatFormat::alternate_decimal) {
    size = print_decimal(buffer, room, precision, value, upper, form == FloatFormat::alternate_decimal);
  } else {
    char pattern[8];
    std::snprintf(pattern, sizeof pattern, "%%%s.*%c", form == FloatFormat::alternate ? "#" : "", conversion);
    size = std::snprintf(buffer, room, pattern, precision, value);
  }
  length = static_cast<std::size_t>(size);
  return buffer;
}

namespace {

// The conversion, precision and form that a type letter asks for.
struct Conversion {
  char letter;
  int precision;
  FloatFormat form;
  bool percent;
};

Status choose_conversion(const FormatSpecification& specification, Conversion& result) {
  if (specification.precision > INT32_MAX) return raise(ValueError_type, "precision too big"), false;
  auto precision = static_cast<int>(specification.precision);
  result.form = specification.alternate ? FloatFormat::alternate : FloatFormat::plain;
  result.percent = specification.type == '%';
  if (!specification.type) {
    result.letter = precision < 0 ? 'r' : 'g';
    result.form = specification.alternate ? FloatFormat::alternate_decimal : FloatFormat::decimal;
    result.precision = precision;
    return true;
  }
  result.letter = specification.type == '%' ? 'f' : specification.type == 'n' ? 'g' : static_cast<char>(specification.type);
  result.precision = precision < 0 ? 6 : precision;
  return true;
}

bool only_zeros(std::string_view text) {
  for (char character : text) {
    if (character == 'e' || character == 'E') break;
    if (character != '-' && character != '0' && character != '.') return false;
  }
  return true;
}

// Formats a double into a buffer of its own (free_buffer), a minus of zero dropped if z asks for it.
char* formatted(double value, const Conversion& conversion, bool positive_zero, std::string_view& text) {
  std::size_t size;
  char* buffer = format_double(value, conversion.letter, conversion.precision, conversion.form, size);
  if (!buffer) return nullptr;
  text = {buffer, size};
  if (positive_zero && text[0] == '-' && only_zeros(text)) text.remove_prefix(1);
  return buffer;
}

}  // namespace

Word format_double_specified(double value, const FormatSpecification& specification) noexcept {
  Conversion conversion;
  if (!choose_conversion(specification, conversion)) return 0;
  if (conversion.percent) value *= 100;
  std::string_view text;
  char* buffer = formatted(value, conversion, specification.positive_zero, text);
  if (!buffer) return 0;
  NumberParts parts = split_number(text, specification.sign);
  char* with_percent = nullptr;
  if (conversion.percent) {
    with_percent = static_cast<char*>(allocate_buffer(parts.rest.size() + 1));
    if (!with_percent) return free_buffer(buffer), 0;
    std::memcpy(with_percent, parts.rest.data(), parts.rest.size());
    with_percent[parts.rest.size()] = '%';
    parts.rest = {with_percent, parts.rest.size() + 1};
  }
  StrBuilder out;
  append_number(out, parts, specification);
  free_buffer(buffer);
  if (with_percent) free_buffer(with_percent);
  return out.finish();
}

Word format_float(Word self, Word word) noexcept {
  if (!word || !str_length(word)) return to_str(self);
  FormatSpecification specification;
  if (!read_specification(word, self, '>', specification)) return 0;
  switch (specification.type) {
    case 0: case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case 'n': case '%':
      return format_double_specified(float_value(self), specification);
    default:
      return raise_unknown_format_code(specification.type, self);
  }
}

Word format_complex(Word self, Word word) noexcept {
  if (!word || !str_length(word)) return to_str(self);
  FormatSpecification specification;
  if (!read_specification(word, self, '>', specification)) return 0;
  switch (specification.type) {
    case 0: case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case 'n': break;
    default: return raise_unknown_format_code(specification.type, self);
  }
  if (specification.fill == '0') return raise(ValueError_type, "Zero padding is not allowed in complex format specifier");
  if (specification.align == '=') return raise(ValueError_type, "'=' alignment flag is not allowed in complex format specifier");
  Conversion conversion;
  if (!choose_conversion(specification, conversion)) return 0;
  if (bool alternate = conversion.form == FloatFormat::alternate_decimal; alternate || conversion.form == FloatFormat::decimal)
    conversion.form = alternate ? FloatFormat::alternate : FloatFormat::plain;
  auto* value = as<Complex>(self);
  bool bare = !specification.type, skip_real = bare && value->real == 0 && !std::signbit(value->real);
  FormatSpecification part = specification;
  part.width = -1;
  StrBuilder inner;
  if (bare && !skip_real) inner.append('(');
  double values[] = {value->real, value->imaginary};
  for (int index = skip_real; index < 2; ++index) {
    std::string_view text;
    char* buffer = formatted(values[index], conversion, specification.positive_zero, text);
    if (!buffer) return 0;
    // 1.0 shows as 1, or 1. in the alternate form.
    bool alternate = conversion.form == FloatFormat::alternate;
    if (conversion.letter == 'r' && text.size() > 2 && text.substr(text.size() - 2) == ".0") text.remove_suffix(alternate ? 1 : 2);
    else if (conversion.letter == 'r' && alternate && std::isfinite(values[index])) text = {buffer, add_point(buffer, text.size())};
    append_number(inner, split_number(text, index && !skip_real ? U'+' : specification.sign), part);
    free_buffer(buffer);
  }
  inner.append('j');
  if (bare && !skip_real) inner.append(')');
  Word text = inner.finish();
  if (failed(text)) return 0;
  StrBuilder out;
  append_aligned(out, text, str_length(text), specification);
  release(text);
  return out.finish();
}

}  // namespace coil
