// Ints from text and to text.
#include <cstring>

#include "runtime/object/bytes.h"
#include "runtime/object/int_internal.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/str_internal.h"
#include "runtime/object/unicode_data.h"

namespace coil {

int int_max_text_digits = 4300;

namespace {

int digit_value(char character) {
  if (character >= '0' && character <= '9') return character - '0';
  char lower = static_cast<char>(character | 0x20);
  return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

// The outcome of reading a text: digits checked and collected, not yet converted.
struct Literal {
  unsigned char* digits = nullptr;  // values of the digits, leading zeros left out; a buffer
  std::size_t count = 0;
  int base = 10;
  bool negative = false;
  ~Literal() {
    if (digits) free_buffer(digits);
  }
};

enum class Reading : std::uint8_t { valid, invalid, no_memory };

std::string_view without_space(std::string_view text) {
  auto space = [](char character) { return character == ' ' || (character >= '\t' && character <= '\r'); };
  while (!text.empty() && space(text.front())) text.remove_prefix(1);
  while (!text.empty() && space(text.back())) text.remove_suffix(1);
  return text;
}

int prefix_base(std::string_view text) {
  if (text.size() < 2 || text[0] != '0') return 0;
  switch (text[1] | 0x20) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 0;
  }
}

// Digits with single underscores between them.
Reading read_digits(std::string_view text, Literal& literal, bool after_prefix) {
  literal.digits = static_cast<unsigned char*>(allocate_buffer(text.size() + 1));
  if (!literal.digits) return Reading::no_memory;
  bool digit_before = after_prefix, any = false;
  for (char character : text) {
    if (character == '_') {
      if (!digit_before) return Reading::invalid;
      digit_before = false;
      continue;
    }
    int value = digit_value(character);
    if (value >= literal.base) return Reading::invalid;
    if (value || literal.count) literal.digits[literal.count++] = static_cast<unsigned char>(value);
    digit_before = any = true;
  }
  return any && digit_before ? Reading::valid : Reading::invalid;
}

Reading read_literal(std::string_view text, int base, Literal& literal) {
  text = without_space(text);
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
    literal.negative = text[0] == '-';
    text.remove_prefix(1);
  }
  int prefix = prefix_base(text);
  bool after_prefix = prefix && (base == 0 || base == prefix);
  if (after_prefix) text.remove_prefix(2);
  literal.base = after_prefix ? prefix : base ? base : 10;
  Reading reading = read_digits(text, literal, after_prefix);
  // Base 0 takes literals as in the source: no leading zeros.
  if (reading == Reading::valid && base == 0 && !after_prefix && text[0] == '0' && literal.count) return Reading::invalid;
  return reading;
}

Word convert(const Literal& literal) {
  bool power_of_two = (literal.base & (literal.base - 1)) == 0;
  if (!power_of_two && int_max_text_digits && literal.count > static_cast<std::size_t>(int_max_text_digits))
    return raise(ValueError_type,
                 "Exceeds the limit (%d digits) for integer string conversion: value has %zu digits; use "
                 "sys.set_int_max_str_digits() to increase the limit",
                 int_max_text_digits, literal.count);
  if (literal.count <= 18 && literal.base <= 10) {
    std::int64_t value = 0;
    for (std::size_t index = 0; index < literal.count; ++index) value = value * literal.base + literal.digits[index];
    return small_int(literal.negative ? -value : value);
  }
  if (!literal.count) return small_int(0);
  Int* result = allocate_int(static_cast<mp_size_t>(literal.count * 6 / 64 + 2));
  if (!result) return 0;
  mp_size_t limbs = mpn_set_str(limbs_of(result), literal.digits, literal.count, literal.base);
  return finish_int(result, limbs, literal.negative);
}

// Raises for text that isn't a literal; `shown` is what the caller passed.
Word raise_invalid(Word shown, int base) {
  std::string_view bytes;
  Word full = get_buffer(shown, bytes) ? bytes_repr(bytes) : repr(shown);
  if (failed(full)) return 0;
  Word cut = str_slice(full, 0, str_length(full) < 200 ? str_length(full) : 200);
  release(full);
  if (failed(cut)) return 0;
  raise(ValueError_type, "invalid literal for int() with base %d: %U", base, cut);
  release(cut);
  return 0;
}

Word parse(std::string_view text, int base, Word shown) {
  Literal literal;
  switch (read_literal(text, base, literal)) {
    case Reading::valid: return convert(literal);
    case Reading::invalid: break;
    case Reading::no_memory: return 0;
  }
  if (shown) return raise_invalid(shown, base);
  Word word = make_str(text);
  if (failed(word)) return 0;
  raise_invalid(word, base);
  release(word);
  return 0;
}

}  // namespace

Word int_parse(std::string_view text, int base) noexcept { return parse(text, base, 0); }

Word int_parse_bytes(std::string_view text, int base, Word shown) noexcept { return parse(text, base, shown); }

char* ascii_number_text(Word word) noexcept {
  const Str* text = as_str(word);
  auto* plain = static_cast<char*>(allocate_buffer(text->length + 1));
  if (!plain) return nullptr;
  for (std::size_t index = 0; index < text->length; ++index) {
    char32_t character = str_character(text, index);
    int digit = character < 128 ? -1 : decimal_value(character);
    plain[index] = character < 28                                   ? static_cast<char>(character)
                   : has_trait(character, character_space)          ? ' '
                   : character < 128                                ? static_cast<char>(character)
                   : digit >= 0                                     ? static_cast<char>('0' + digit)
                                                                    : '?';
  }
  plain[text->length] = 0;
  return plain;
}

Word int_parse(Word text, int base) noexcept {
  if (str_is_ascii(text) && str_length(text) < 20) {  // the common case: plain digits
    std::string_view digits = ascii_text(text);
    std::int64_t value = 0;
    bool negative = !digits.empty() && digits[0] == '-';
    std::size_t index = negative;
    for (; index < digits.size() && digits[index] >= '0' && digits[index] <= '9'; ++index)
      value = static_cast<std::int64_t>(static_cast<std::uint64_t>(value) * 10 + static_cast<std::uint64_t>(digits[index] - '0'));
    if (base == 10 && index == digits.size() && index - negative > 0 && index - negative <= 18)
      return small_int(negative ? -value : value);
  }
  char* plain = ascii_number_text(text);
  if (!plain) return 0;
  Word result = parse({plain, str_length(text)}, base, text);
  free_buffer(plain);
  return result;
}

// ---- to text

Word int_digits(Word value, int base, bool upper) noexcept {
  Magnitude magnitude(value);
  if (!magnitude.count) return make_character('0');
  std::size_t room = mpn_sizeinbase_bound(magnitude.count, base);
  mp_size_t count = magnitude.count;
  auto* scratch = static_cast<mp_limb_t*>(allocate_buffer(static_cast<std::size_t>(count + 1) * sizeof(mp_limb_t) + room + 2));
  if (!scratch) return 0;
  std::memcpy(scratch, magnitude.limbs, static_cast<std::size_t>(count) * sizeof(mp_limb_t));
  auto* digits = reinterpret_cast<unsigned char*>(scratch + count + 1);
  std::size_t size = mpn_get_str(digits, base, scratch, count);
  std::size_t skip = 0;
  while (skip + 1 < size && !digits[skip]) ++skip;
  const char* names = upper ? "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" : "0123456789abcdefghijklmnopqrstuvwxyz";
  for (std::size_t index = skip; index < size; ++index) digits[index] = static_cast<unsigned char>(names[digits[index]]);
  Word text = make_str_latin1(digits + skip, size - skip);
  free_buffer(scratch);
  return text;
}

namespace {

Word small_to_str(std::int64_t value) {
  char buffer[24];
  char* end = buffer + sizeof buffer;
  char* at = end;
  auto magnitude = value < 0 ? -static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  do {
    *--at = static_cast<char>('0' + magnitude % 10);
    magnitude /= 10;
  } while (magnitude);
  if (value < 0) *--at = '-';
  return make_str_latin1(reinterpret_cast<unsigned char*>(at), static_cast<std::size_t>(end - at));
}

Word raise_too_many_digits() {
  return raise(ValueError_type,
               "Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to "
               "increase the limit",
               int_max_text_digits);
}

}  // namespace

Word int_to_str(Word value) noexcept {
  std::int64_t small;
  if (int_to_i64(value, small)) return small_to_str(small);
  // log10(2) is about 0.30103: too long for sure before converting, exactly afterwards.
  auto limit = static_cast<std::size_t>(int_max_text_digits);
  if (limit && static_cast<double>(int_bit_length(value) - 1) * 0.30102 > static_cast<double>(limit)) return raise_too_many_digits();
  Word digits = int_digits(value, 10, false);
  if (failed(digits)) return 0;
  if (limit && str_length(digits) > limit) return release(digits), raise_too_many_digits();
  if (int_sign(value) > 0) return digits;
  StrBuilder text;
  text.append('-');
  text.append_str(digits);
  release(digits);
  return text.finish();
}

}  // namespace coil
