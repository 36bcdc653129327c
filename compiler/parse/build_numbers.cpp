// The values of number literals.
#include <gmp.h>

#include <charconv>
#include <cstdlib>

#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;

namespace {

constexpr size_t maximum_decimal_digits = 4300;  // CPython's limit on converting decimal text

// The decimal digits of an integer too big for 64 bits.
std::string decimal_text(const std::string& digits, int base) {
  if (base == 10) return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
  mpz_t value;
  mpz_init_set_str(value, digits.c_str(), base);
  std::string text(mpz_sizeinbase(value, 10) + 2, '\0');
  mpz_get_str(text.data(), 10, value);
  text.resize(text.find('\0'));
  mpz_clear(value);
  return text;
}

}  // namespace

void TreeBuilder::number() {
  std::string_view spelling = last().text(text_);
  std::string digits;
  for (char byte : spelling) {
    if (byte != '_') digits += byte;
  }
  char marker = digits.size() > 1 && digits[0] == '0' ? static_cast<char>(digits[1] | 0x20) : '\0';
  int base = marker == 'x' ? 16 : marker == 'o' ? 8 : marker == 'b' ? 2 : 10;
  auto push_value = [&](ConstantValue value) { push_expression<Constant>(last().location, value, Name()); };

  if (base == 10 && (digits.back() | 0x20) == 'j') {
    digits.pop_back();
    return push_value(ComplexValue{std::strtod(digits.c_str(), nullptr)});
  }
  if (base == 10 && digits.find_first_of(".eE") != std::string::npos) {
    return push_value(std::strtod(digits.c_str(), nullptr));
  }
  if (base != 10) digits.erase(0, 2);
  if (base == 10 && digits.size() > maximum_decimal_digits) {
    fail(last().location, "Exceeds the limit (4300 digits) for integer string conversion: value has " + std::to_string(digits.size()) +
                              " digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge "
                              "integer literals to avoid decimal conversion limits.");
  }
  int64_t value = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (error == std::errc()) return push_value(value);
  push_value(BigIntValue{arena_.copy(decimal_text(digits, base))});
}

}  // namespace coil::compiler::parse
