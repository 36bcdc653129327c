#include "runtime/object/format_specification.h"

#include "runtime/core/errors.h"
#include "runtime/object/str_internal.h"
#include "runtime/object/unicode_data.h"

namespace coil {

namespace {

bool is_align(char32_t character) { return character == '<' || character == '>' || character == '=' || character == '^'; }

// Reads digits of any script; -1: there are none, -2: too many (error raised).
std::int64_t read_number(const Str* text, std::size_t& at) {
  std::int64_t number = -1;
  for (; at < text->length; ++at) {
    int digit = decimal_value(str_character(text, at));
    if (digit < 0) break;
    if (number < 0) number = 0;
    if (number > (INT64_MAX - digit) / 10) {
      raise(ValueError_type, "Too many decimal digits in format string");
      return -2;
    }
    number = number * 10 + digit;
  }
  return number;
}

Status read_grouping(const Str* text, std::size_t& at, char32_t& grouping) {
  auto next_is = [&](char32_t character) { return at < text->length && str_character(text, at) == character; };
  if (next_is(',')) grouping = ',', ++at;
  if (next_is('_')) {
    if (!grouping) ++at;
    else return raise(ValueError_type, "Cannot specify both ',' and '_'."), false;
    grouping = '_';
  }
  if (next_is(',') && grouping == '_') return raise(ValueError_type, "Cannot specify both ',' and '_'."), false;
  return true;
}

Status check_grouping(const FormatSpecification& specification) {
  char32_t type = specification.type;
  for (const char* allowed = "defgEFG%"; *allowed; ++allowed)
    if (type == static_cast<char32_t>(*allowed)) return true;
  if (!type || (specification.grouping == '_' && (type == 'b' || type == 'o' || type == 'x' || type == 'X'))) return true;
  auto grouping = static_cast<char>(specification.grouping);
  if (type > 32 && type < 128) raise(ValueError_type, "Cannot specify '%c' with '%c'.", grouping, static_cast<int>(type));
  else raise(ValueError_type, "Cannot specify '%c' with '\\x%x'.", grouping, static_cast<unsigned>(type));
  return false;
}

}  // namespace

Status read_specification(Word word, Word value, char32_t default_align, FormatSpecification& result) noexcept {
  const Str* text = as_str(word);
  std::size_t at = 0, length = text->length;
  auto peek = [&](std::size_t offset) { return at + offset < length ? str_character(text, at + offset) : 0; };
  bool fill_given = false;
  result.align = default_align;
  if (at + 1 < length && is_align(peek(1))) {
    result.fill = peek(0);
    result.align = peek(1);
    result.align_given = fill_given = true;
    at += 2;
  } else if (at < length && is_align(peek(0))) {
    result.align = peek(0);
    result.align_given = true;
    ++at;
  }
  if (peek(0) == '+' || peek(0) == '-' || peek(0) == ' ') result.sign = peek(0), ++at;
  if (peek(0) == 'z') result.positive_zero = true, ++at;
  if (peek(0) == '#') result.alternate = true, ++at;
  if (!fill_given && peek(0) == '0') {
    result.fill = '0';
    if (!result.align_given && default_align == '>') result.align = '=';
    ++at;
  }
  if ((result.width = read_number(text, at)) == -2) return false;
  if (!read_grouping(text, at, result.grouping)) return false;
  if (peek(0) == '.') {
    ++at;
    if ((result.precision = read_number(text, at)) == -2) return false;
    if (result.precision < 0) return raise(ValueError_type, "Format specifier missing precision"), false;
  }
  if (length - at > 1) {
    raise(ValueError_type, "Invalid format specifier '%U' for object of type '%T'", word, value);
    return false;
  }
  if (length - at == 1) result.type = peek(0);
  return !result.grouping || check_grouping(result);
}

Word raise_unknown_format_code(char32_t code, Word value) noexcept {
  if (code > 32 && code < 128)
    return raise(ValueError_type, "Unknown format code '%c' for object of type '%T'", static_cast<int>(code), value);
  return raise(ValueError_type, "Unknown format code '\\x%x' for object of type '%T'", static_cast<unsigned>(code), value);
}

NumberParts split_number(std::string_view text, char32_t sign) noexcept {
  NumberParts parts;
  bool negative = !text.empty() && text[0] == '-';
  if (negative) text.remove_prefix(1);
  parts.sign = sign_to_show(negative, sign);
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  parts.digits = text.substr(0, digits);
  parts.rest = text.substr(digits);
  return parts;
}

namespace {

std::size_t group_size(char32_t type) { return type == 'b' || type == 'o' || type == 'x' || type == 'X' ? 4 : 3; }

// How many characters the digits take, grouped and filled up with zeros to at least `least` characters.
// The first group has `first` digits.
struct Grouping {
  std::size_t zeros = 0, separators = 0;
};

Grouping group(std::size_t digits, std::size_t least, std::size_t size, bool separated) {
  Grouping result;
  if (!separated) {
    result.zeros = least > digits ? least - digits : 0;
    return result;
  }
  std::size_t shown = digits ? digits : 1;
  // Zeros are added one by one, each with the separator that it makes necessary.
  auto total = [size](std::size_t count) { return count + (count - 1) / size; };
  if (total(shown) < least) {
    shown = least - (least - 1) / (size + 1);
    while (total(shown) < least) ++shown;
    while (shown > 1 && total(shown - 1) >= least) --shown;
  }
  result.zeros = shown - digits;
  result.separators = (shown - 1) / size;
  return result;
}

}  // namespace

void append_number(StrBuilder& out, const NumberParts& parts, const FormatSpecification& specification) noexcept {
  std::size_t fixed = (parts.sign != 0) + parts.prefix.size() + parts.rest.size();
  auto width = static_cast<std::size_t>(specification.width > 0 ? specification.width : 0);
  bool zero_filled = specification.fill == '0' && specification.align == '=';
  std::size_t least = zero_filled && width > fixed ? width - fixed : 0;
  std::size_t size = group_size(specification.type);
  bool separated = specification.grouping != 0 && !parts.digits.empty();
  Grouping grouping = group(parts.digits.size(), least, size, separated);
  std::size_t digits = parts.digits.size() + grouping.zeros, length = fixed + digits + grouping.separators;
  std::size_t padding = width > length ? width - length : 0;
  std::size_t left = specification.align == '>' ? padding : specification.align == '^' ? padding / 2 : 0;
  std::size_t inner = specification.align == '=' ? padding : 0;
  out.append_repeated(specification.fill, left);
  if (parts.sign) out.append(static_cast<char32_t>(parts.sign));
  out.append_ascii(parts.prefix);
  out.append_repeated(specification.fill, inner);
  for (std::size_t index = 0; index < digits; ++index) {
    if (separated && index && (digits - index) % size == 0) out.append(specification.grouping);
    out.append(index < grouping.zeros ? U'0' : static_cast<char32_t>(parts.digits[index - grouping.zeros]));
  }
  out.append_ascii(parts.rest);
  out.append_repeated(specification.fill, padding - left - inner);
}

void append_aligned(StrBuilder& out, Word text, std::size_t length, const FormatSpecification& specification) noexcept {
  auto width = static_cast<std::size_t>(specification.width > 0 ? specification.width : 0);
  std::size_t padding = width > length ? width - length : 0;
  std::size_t left = specification.align == '>' ? padding : specification.align == '^' ? padding / 2 : 0;
  out.append_repeated(specification.fill, left);
  out.append_part(text, 0, length);
  out.append_repeated(specification.fill, padding - left);
}

}  // namespace coil
