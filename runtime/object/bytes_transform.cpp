// Methods of bytes and bytearray that change or judge each byte, pad, and convert.
#include "runtime/core/errors.h"
#include "runtime/object/bytes_builder.h"
#include "runtime/object/bytes_methods.h"
#include "runtime/object/int.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

bool is_lower(char character) { return character >= 'a' && character <= 'z'; }
bool is_upper(char character) { return character >= 'A' && character <= 'Z'; }
bool is_letter(char character) { return is_lower(character) || is_upper(character); }
bool is_digit(char character) { return character >= '0' && character <= '9'; }
bool is_blank(char character) { return character == ' ' || (character >= '\t' && character <= '\r'); }
char to_lower(char character) { return static_cast<char>(is_upper(character) ? character + 32 : character); }
char to_upper(char character) { return static_cast<char>(is_lower(character) ? character - 32 : character); }

// Maps each byte; `mapping(byte, previous)` sees the byte before.
template <typename Mapping>
Word map_bytes(Word self, Mapping mapping) {
  std::string_view text = contents(self);
  BytesBuilder out;
  char previous = 0;
  for (char character : text) {
    out.append(static_cast<unsigned char>(mapping(character, previous)));
    previous = character;
  }
  return out.failed() ? 0 : make_like(self, out.view());
}

template <typename Test>
Word all_bytes(Word self, Test test) {
  std::string_view text = contents(self);
  for (char character : text)
    if (!test(character)) return False();
  return boolean(!text.empty());
}

Word all_of_case(Word self, bool (*wanted)(char), bool (*other)(char)) {
  bool found = false;
  for (char character : contents(self)) {
    if (other(character)) return False();
    found |= wanted(character);
  }
  return boolean(found);
}

}  // namespace

Word bytes_method_lower(const Word* arguments) {
  return map_bytes(arguments[0], [](char character, char) { return to_lower(character); });
}
Word bytes_method_upper(const Word* arguments) {
  return map_bytes(arguments[0], [](char character, char) { return to_upper(character); });
}
Word bytes_method_swapcase(const Word* arguments) {
  return map_bytes(arguments[0], [](char character, char) { return is_lower(character) ? to_upper(character) : to_lower(character); });
}
Word bytes_method_title(const Word* arguments) {
  return map_bytes(arguments[0], [](char character, char previous) { return is_letter(previous) ? to_lower(character) : to_upper(character); });
}
Word bytes_method_capitalize(const Word* arguments) {
  bool first = true;
  return map_bytes(arguments[0], [&first](char character, char) {
    char result = first ? to_upper(character) : to_lower(character);
    first = false;
    return result;
  });
}

Word bytes_method_isalnum(const Word* arguments) {
  return all_bytes(arguments[0], [](char character) { return is_letter(character) || is_digit(character); });
}
Word bytes_method_isalpha(const Word* arguments) { return all_bytes(arguments[0], is_letter); }
Word bytes_method_isdigit(const Word* arguments) { return all_bytes(arguments[0], is_digit); }
Word bytes_method_isspace(const Word* arguments) { return all_bytes(arguments[0], is_blank); }
Word bytes_method_islower(const Word* arguments) { return all_of_case(arguments[0], is_lower, is_upper); }
Word bytes_method_isupper(const Word* arguments) { return all_of_case(arguments[0], is_upper, is_lower); }
Word bytes_method_isascii(const Word* arguments) {
  for (char character : contents(arguments[0]))
    if (static_cast<unsigned char>(character) >= 128) return False();
  return True();
}
Word bytes_method_istitle(const Word* arguments) {
  bool found = false, after_letter = false;
  for (char character : contents(arguments[0])) {
    if (is_upper(character) ? after_letter : is_lower(character) && !after_letter) return False();
    after_letter = is_letter(character);
    found |= after_letter;
  }
  return boolean(found);
}

// ---- padding

namespace {

Word padded(const Word* arguments, const char* name, std::int64_t (*left_part)(std::int64_t missing, std::int64_t width)) {
  std::int64_t width;
  if (!argument_i64(arguments[1], width)) return 0;
  char fill = ' ';
  if (Word argument = arguments[2]) {
    bool valid = (is_bytes(argument) || is_instance(argument, bytearray_type)) && contents(argument).size() == 1;
    if (!valid) return raise(TypeError_type, "%s() argument 2 must be a byte string of length 1, not %A", name, argument);
    fill = contents(argument)[0];
  }
  std::string_view text = contents(arguments[0]);
  std::int64_t missing = width - static_cast<std::int64_t>(text.size());
  if (missing <= 0) return same_or_copy(arguments[0]);
  std::int64_t left = left_part(missing, width);
  BytesBuilder out;
  out.append_repeated(static_cast<unsigned char>(fill), static_cast<std::size_t>(left));
  out.append(text);
  out.append_repeated(static_cast<unsigned char>(fill), static_cast<std::size_t>(missing - left));
  return out.failed() ? 0 : make_like(arguments[0], out.view());
}

}  // namespace

Word bytes_method_center(const Word* arguments) {
  return padded(arguments, "center", [](std::int64_t missing, std::int64_t width) { return missing / 2 + (missing & width & 1); });
}
Word bytes_method_ljust(const Word* arguments) {
  return padded(arguments, "ljust", [](std::int64_t, std::int64_t) { return std::int64_t{0}; });
}
Word bytes_method_rjust(const Word* arguments) {
  return padded(arguments, "rjust", [](std::int64_t missing, std::int64_t) { return missing; });
}

Word bytes_method_zfill(const Word* arguments) {
  std::int64_t width;
  if (!argument_i64(arguments[1], width)) return 0;
  std::string_view text = contents(arguments[0]);
  if (width <= static_cast<std::int64_t>(text.size())) return same_or_copy(arguments[0]);
  std::size_t zeros = static_cast<std::size_t>(width) - text.size();
  BytesBuilder out;
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
    out.append(static_cast<unsigned char>(text[0]));
    text.remove_prefix(1);
  }
  out.append_repeated('0', zeros);
  out.append(text);
  return out.failed() ? 0 : make_like(arguments[0], out.view());
}

Word bytes_method_expandtabs(const Word* arguments) {
  int size = 8;
  if (arguments[1] && !argument_int(arguments[1], size)) return 0;
  BytesBuilder out;
  std::size_t column = 0;
  for (char character : contents(arguments[0])) {
    if (character == '\t') {
      std::size_t step = size > 0 ? static_cast<std::size_t>(size) - column % static_cast<std::size_t>(size) : 0;
      out.append_repeated(' ', step);
      column += step;
      continue;
    }
    out.append(static_cast<unsigned char>(character));
    column = character == '\n' || character == '\r' ? 0 : column + 1;
  }
  return out.failed() ? 0 : make_like(arguments[0], out.view());
}

// ---- tables

Word bytes_method_translate(const Word* arguments) {
  std::string_view table, removed;
  bool has_table = arguments[1] != None();
  if (has_table && !require_buffer(arguments[1], table)) return 0;
  if (has_table && table.size() != 256) return raise(ValueError_type, "translation table must be 256 characters long");
  if (arguments[2] && !require_buffer(arguments[2], removed)) return 0;
  BytesBuilder out;
  for (char character : contents(arguments[0])) {
    if (removed.find(character) != removed.npos) continue;
    out.append(static_cast<unsigned char>(has_table ? table[static_cast<unsigned char>(character)] : character));
  }
  return out.failed() ? 0 : make_like(arguments[0], out.view());
}

Word bytes_method_maketrans(const Word* arguments) {
  std::string_view from, to;
  if (!require_buffer(arguments[0], from) || !require_buffer(arguments[1], to)) return 0;
  if (from.size() != to.size()) return raise(ValueError_type, "maketrans arguments must have same length");
  Bytes* table = allocate_bytes(256);
  if (!table) return 0;
  for (int byte = 0; byte < 256; ++byte) table->data[byte] = static_cast<unsigned char>(byte);
  for (std::size_t index = 0; index < from.size(); ++index)
    table->data[static_cast<unsigned char>(from[index])] = static_cast<unsigned char>(to[index]);
  return as_word(table);
}

// ---- text

Word bytes_method_decode(const Word* arguments) {
  static const char* const names[] = {"encoding", "errors"};
  for (int index = 1; index < 3; ++index)
    if (arguments[index] && !is_str(arguments[index]))
      return raise(TypeError_type, "decode() argument '%s' must be str, not %A", names[index - 1], arguments[index]);
  Utf8 encoding(arguments[1] ? arguments[1] : empty_str()), errors(arguments[2] ? arguments[2] : empty_str());
  return decode(contents(arguments[0]), arguments[1] ? encoding.c_str() : nullptr, arguments[2] ? errors.c_str() : nullptr);
}

Word bytes_hex(std::string_view text, Word separator, int group) noexcept {
  char between = 0;
  if (separator) {
    std::int64_t size = length(separator);
    if (size < 0) return 0;
    if (size != 1) return raise(ValueError_type, "sep must be length 1.");
    std::string_view bytes;
    if (!is_str(separator) && !(is_bytes(separator) && get_buffer(separator, bytes)))
      return raise(TypeError_type, "sep must be str or bytes.");
    if (is_str(separator) ? !str_is_ascii(separator) : (bytes[0] & 0x80) != 0) return raise(ValueError_type, "sep must be ASCII.");
    between = is_str(separator) ? ascii_text(separator)[0] : bytes[0];
  }
  std::size_t every = static_cast<std::size_t>(group < 0 ? -group : group);
  StrBuilder out;
  for (std::size_t index = 0; index < text.size(); ++index) {
    std::size_t counted = group < 0 ? index : text.size() - index;
    if (index && separator && every && counted % every == 0) out.append(static_cast<unsigned char>(between));
    auto byte = static_cast<unsigned char>(text[index]);
    out.append(static_cast<char32_t>("0123456789abcdef"[byte >> 4]));
    out.append(static_cast<char32_t>("0123456789abcdef"[byte & 15]));
  }
  return out.finish();
}

Word bytes_method_hex(const Word* arguments) {
  int group = 1;
  if (arguments[2] && !argument_int(arguments[2], group)) return 0;
  return bytes_hex(contents(arguments[0]), arguments[1], group);
}

Word bytes_from_hex(Word word) noexcept {
  if (!is_str(word)) return raise(TypeError_type, "fromhex() argument must be str, not %A", word);
  auto value = [word](std::size_t index) {
    char32_t character = index < str_length(word) ? str_character(word, index) : 0;
    if (character >= '0' && character <= '9') return static_cast<int>(character - '0');
    character |= 0x20;
    return character >= 'a' && character <= 'f' ? static_cast<int>(character - 'a' + 10) : -1;
  };
  BytesBuilder out;
  for (std::size_t at = 0; at < str_length(word);) {
    char32_t character = str_character(word, at);
    if (character == ' ' || (character >= '\t' && character <= '\r')) {
      ++at;
      continue;
    }
    int high = value(at), low = high < 0 ? -1 : value(at + 1);
    if (low < 0)
      return raise(ValueError_type, "non-hexadecimal number found in fromhex() arg at position %zu", high < 0 ? at : at + 1);
    out.append(static_cast<unsigned char>(high << 4 | low));
    at += 2;
  }
  return out.finish();
}

}  // namespace coil
