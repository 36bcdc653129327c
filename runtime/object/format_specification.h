// The format mini-language, read:  [[fill]align][sign][z][#][0][width][grouping][.precision][type]
#pragma once

#include "runtime/object/str_builder.h"

namespace coil {

struct FormatSpecification {
  char32_t fill = ' ';
  char32_t align = 0;       // < > = ^
  char32_t sign = 0;        // + - space
  bool positive_zero = false;  // z
  bool alternate = false;      // #
  bool align_given = false;
  std::int64_t width = -1;
  char32_t grouping = 0;    // , _
  std::int64_t precision = -1;
  char32_t type = 0;
};

// Reads the specification for a value (which messages name). `default_align`: '<' or '>'.
Status read_specification(Word specification, Word value, char32_t default_align, FormatSpecification& result) noexcept;

// ValueError "Unknown format code …"
Word raise_unknown_format_code(char32_t code, Word value) noexcept;

// The parts of a formatted number, in this order: sign, prefix, digits (grouped and zero-padded), rest.
struct NumberParts {
  char sign = 0;
  std::string_view prefix;
  std::string_view digits;
  std::string_view rest;
};
// Appends a number laid out by fill, alignment, width and grouping.
void append_number(StrBuilder& out, const NumberParts& parts, const FormatSpecification& specification) noexcept;
// The sign to show: '-', '+', ' ' or 0.
inline char sign_to_show(bool negative, char32_t sign) {
  return negative ? '-' : sign == '+' || sign == ' ' ? static_cast<char>(sign) : 0;
}
// Splits formatted ASCII digits ("-123.5e+10") into sign, leading digits and rest.
NumberParts split_number(std::string_view text, char32_t sign) noexcept;
// The text padded to the width.
void append_aligned(StrBuilder& out, Word text, std::size_t length, const FormatSpecification& specification) noexcept;

}  // namespace coil
