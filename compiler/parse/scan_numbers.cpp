// Numbers: only their extent and whether they are well formed; the tree builder computes values.
#include "compiler/parse/scanner.h"

namespace coil::compiler::parse {
namespace {

bool is_decimal(unsigned char byte) { return byte >= '0' && byte <= '9'; }
bool is_octal(unsigned char byte) { return byte >= '0' && byte <= '7'; }
bool is_binary(unsigned char byte) { return byte == '0' || byte == '1'; }
bool is_hexadecimal(unsigned char byte) {
  return is_decimal(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

}  // namespace

// Digits with single underscores between them; at least one.
bool Scanner::scan_digits(bool (*is_digit)(unsigned char), const char* literal) {
  for (;;) {
    while (is_digit(static_cast<unsigned char>(at(position_)))) ++position_;
    if (at(position_) != '_') return true;
    ++position_;
    if (!is_digit(static_cast<unsigned char>(at(position_)))) {
      if (is_decimal(static_cast<unsigned char>(at(position_)))) {
        fail_at(position_, std::string("invalid digit '") + at(position_) + "' in " + literal + " literal");
      } else {
        fail_at(position_ - 1, std::string("invalid ") + literal + " literal");
      }
      return false;
    }
  }
}

// After 0x, 0o or 0b.
bool Scanner::scan_prefixed_number(bool (*is_digit)(unsigned char), const char* literal, char highest) {
  position_ += 2;
  if (at(position_) == '_') ++position_;
  auto bad_digit = [&] {
    unsigned char byte = static_cast<unsigned char>(at(position_));
    if (!is_decimal(byte) || byte <= static_cast<unsigned char>(highest)) return false;
    fail_at(position_, std::string("invalid digit '") + at(position_) + "' in " + literal + " literal");
    return true;
  };
  if (!is_digit(static_cast<unsigned char>(at(position_)))) {
    if (!bad_digit()) fail_at(position_ - 1, std::string("invalid ") + literal + " literal");
    return false;
  }
  if (!scan_digits(is_digit, literal)) return false;
  return !bad_digit() && end_number(literal);
}

// What may follow a number at once: not a letter, except the first of a keyword such as `1if x else y`.
bool Scanner::end_number(const char* literal) {
  unsigned char byte = static_cast<unsigned char>(at(position_));
  if (position_ >= end_ || !is_identifier_part(byte)) return true;
  std::string_view rest = text_.substr(position_, end_ - position_);
  for (std::string_view keyword : {"and", "else", "for", "if", "in", "is", "or", "not"}) {
    if (rest.starts_with(keyword)) return true;
  }
  fail_at(position_ - 1, std::string("invalid ") + literal + " literal");
  return false;
}

bool Scanner::scan_fraction_and_exponent(bool& is_integer) {
  if (at(position_) == '.') {
    is_integer = false;
    ++position_;
    if (is_decimal(static_cast<unsigned char>(at(position_))) && !scan_digits(is_decimal, "decimal")) return false;
  }
  char byte = at(position_);
  if (byte == 'e' || byte == 'E') {
    uint32_t sign = at(position_ + 1) == '+' || at(position_ + 1) == '-' ? 1 : 0;
    if (is_decimal(static_cast<unsigned char>(at(position_ + 1 + sign)))) {
      is_integer = false;
      position_ += 1 + sign;
      if (!scan_digits(is_decimal, "decimal")) return false;
    } else if (sign) {
      position_ += 2;
      fail_at(position_ - 1, "invalid decimal literal");
      return false;
    } else {
      return end_number("decimal");
    }
  }
  byte = at(position_);
  if (byte == 'j' || byte == 'J') {
    is_integer = false;
    ++position_;
    return end_number("imaginary");
  }
  return end_number("decimal");
}

bool Scanner::scan_decimal() {
  uint32_t start = position_;
  bool is_integer = true;
  if (at(position_) != '.') {
    if (!scan_digits(is_decimal, "decimal")) return false;
  }
  if (text_[start] == '0' && !scan_leading_zeros(start)) return false;
  return scan_fraction_and_exponent(is_integer);
}

// 012 is no integer, while 012.5, 012e3 and 012j are numbers. CPython marks the zeros.
bool Scanner::scan_leading_zeros(uint32_t start) {
  char next = static_cast<char>(at(position_) | 0x20);
  size_t first = text_.substr(0, position_).find_first_not_of("0_", start);
  if (first == std::string_view::npos || next == '.' || next == 'e' || next == 'j') return true;
  fail_range(start, static_cast<uint32_t>(first),
             "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
  return false;
}

void Scanner::scan_number() {
  uint32_t start = position_;
  char second = at(position_) == '0' ? static_cast<char>(at(position_ + 1) | 0x20) : '\0';
  bool well_formed = second == 'x'   ? scan_prefixed_number(is_hexadecimal, "hexadecimal", '9')
                     : second == 'o' ? scan_prefixed_number(is_octal, "octal", '7')
                     : second == 'b' ? scan_prefixed_number(is_binary, "binary", '1')
                                     : scan_decimal();
  if (well_formed) push(TokenKind::NUMBER, start);
}

}  // namespace coil::compiler::parse
