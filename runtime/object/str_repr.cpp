// repr() and ascii() of strs.
#include "runtime/object/str_builder.h"
#include "runtime/object/str_internal.h"
#include "runtime/object/unicode_data.h"

namespace coil {

namespace {

void append_hexadecimal(StrBuilder& result, char32_t value, int digits) {
  while (digits--) result.append(static_cast<char32_t>("0123456789abcdef"[value >> (4 * digits) & 15]));
}

void append_escaped(StrBuilder& result, char32_t character) {
  if (character < 0x100) {
    result.append_ascii("\\x");
    append_hexadecimal(result, character, 2);
  } else if (character < 0x10000) {
    result.append_ascii("\\u");
    append_hexadecimal(result, character, 4);
  } else {
    result.append_ascii("\\U");
    append_hexadecimal(result, character, 8);
  }
}

}  // namespace

Word str_repr(Word word) noexcept {
  const Str* text = as_str(word);
  bool single = false, twin = false;
  for (std::size_t index = 0; index < text->length; ++index) {
    char32_t character = str_character(text, index);
    single |= character == '\'';
    twin |= character == '"';
  }
  char32_t quote = single && !twin ? '"' : '\'';
  StrBuilder result;
  result.append(quote);
  for (std::size_t index = 0; index < text->length; ++index) {
    char32_t character = str_character(text, index);
    if (character == quote || character == '\\') {
      result.append('\\');
      result.append(character);
    } else if (character >= ' ' && character < 127) {
      result.append(character);
    } else if (character == '\n') {
      result.append_ascii("\\n");
    } else if (character == '\r') {
      result.append_ascii("\\r");
    } else if (character == '\t') {
      result.append_ascii("\\t");
    } else if (character > 127 && has_trait(character, character_printable)) {
      result.append(character);
    } else {
      append_escaped(result, character);
    }
  }
  result.append(quote);
  return result.finish();
}

Word str_escape_ascii(Word text) noexcept {
  if (str_is_ascii(text)) return str_exact(text);
  StrBuilder result;
  for (std::size_t index = 0; index < str_length(text); ++index) {
    char32_t character = str_character(text, index);
    if (character < 128) result.append(character);
    else append_escaped(result, character);
  }
  return result.finish();
}

}  // namespace coil
