#include "compiler/parse/escapes.h"

#include <cstdint>
#include <cstdio>

#include "compiler/base/utf8.h"
#include "compiler/parse/character_names.h"

namespace coil::compiler::parse {
namespace {

int digit_value(char byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
  if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
  return 99;
}

// The escapes of one character; 0 when it isn't one.
char simple_escape(char byte) {
  switch (byte) {
    case '\\': return '\\';
    case '\'': return '\'';
    case '"': return '"';
    case 'a': return '\a';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return 0;
  }
}

// Up to three octal digits from `offset` on, which is advanced.
uint32_t octal(std::string_view body, size_t& offset) {
  uint32_t value = 0;
  for (size_t end = offset + 3; offset < end && offset < body.size() && digit_value(body[offset]) < 8; ++offset) {
    value = value * 8 + static_cast<uint32_t>(digit_value(body[offset]));
  }
  return value;
}

// CPython's words for a str literal that can't be decoded. Positions count in the text that CPython hands to its decoder,
// in which each character beyond ASCII is spelt \UXXXXXXXX.
EscapeError unicode_error(std::string_view body, size_t start, size_t end, std::string_view reason) {
  auto decoder_offset = [&](size_t offset) {
    size_t count = 0;
    for (size_t at = 0; at < offset; at += code_point_length(body, at)) count += static_cast<uint8_t>(body[at]) < 0x80 ? 1 : 10;
    return count;
  };
  size_t first = decoder_offset(start), last = decoder_offset(end) - 1;
  std::string where = first == last ? "can't decode byte 0x5c in position " + std::to_string(first)
                                    : "can't decode bytes in position " + std::to_string(first) + "-" + std::to_string(last);
  return {"(unicode error) 'unicodeescape' codec " + where + ": " + std::string(reason)};
}

// \x, \u and \U: exactly `count` hexadecimal digits.
EscapeError append_hexadecimal(std::string& result, std::string_view body, size_t start, size_t& offset, size_t count,
                               std::string_view truncated) {
  uint32_t value = 0;
  size_t end = offset + count;
  for (; offset < end; ++offset) {
    if (offset >= body.size() || digit_value(body[offset]) > 15) return unicode_error(body, start, offset, truncated);
    value = value * 16 + static_cast<uint32_t>(digit_value(body[offset]));
  }
  if (value > 0x10FFFF) return unicode_error(body, start, offset, "illegal Unicode character");
  append_code_point(result, value);
  return {};
}

EscapeError append_named(std::string& result, std::string_view body, size_t start, size_t& offset) {
  size_t close = offset < body.size() && body[offset] == '{' ? body.find('}', offset) : std::string_view::npos;
  if (close == std::string_view::npos || close == offset + 1) {
    size_t end = offset;
    if (offset < body.size() && body[offset] == '{') end = close == std::string_view::npos ? body.size() : close + 1;
    return unicode_error(body, start, end, "malformed \\N character escape");
  }
  std::string_view name = body.substr(offset + 1, close - offset - 1);
  offset = close + 1;
  uint32_t value = character_named(name);
  if (value == 0xFFFFFFFF) return unicode_error(body, start, offset, "unknown Unicode character name");
  append_code_point(result, value);
  return {};
}

}  // namespace

std::string undecodable_message(const SourceBuffer::Undecodable& place, size_t position, std::string_view otherwise) {
  char byte[8];
  std::snprintf(byte, sizeof byte, "0x%02x", place.byte);
  bool may_begin = place.byte >= 0xC2 && place.byte < 0xF5;
  return std::string("(unicode error) 'utf-8' codec can't decode byte ") + byte + " in position " + std::to_string(position) + ": " +
         (may_begin ? std::string(otherwise) : "invalid start byte");
}

EscapeError append_unescaped(std::string& result, std::string_view body) {
  for (size_t offset = 0; offset < body.size();) {
    size_t backslash = body.find('\\', offset);
    result += body.substr(offset, backslash == std::string_view::npos ? backslash : backslash - offset);
    if (backslash == std::string_view::npos) break;
    offset = backslash + 1;
    // Only the text before an f-string's field can end in one: f"\{x}".
    char escape = offset < body.size() ? body[offset] : '\0';
    EscapeError error;
    if (escape == '\n') {
      ++offset;
    } else if (char byte = simple_escape(escape)) {
      result += byte;
      ++offset;
    } else if (escape >= '0' && escape <= '7') {
      append_code_point(result, octal(body, offset));
    } else if (escape == 'x') {
      error = append_hexadecimal(result, body, backslash, ++offset, 2, "truncated \\xXX escape");
    } else if (escape == 'u') {
      error = append_hexadecimal(result, body, backslash, ++offset, 4, "truncated \\uXXXX escape");
    } else if (escape == 'U') {
      error = append_hexadecimal(result, body, backslash, ++offset, 8, "truncated \\UXXXXXXXX escape");
    } else if (escape == 'N') {
      error = append_named(result, body, backslash, ++offset);
    } else {
      result += '\\';  // not an escape: stays as it is
    }
    if (!error.message.empty()) return error;
  }
  return {};
}

EscapeError append_unescaped_bytes(std::string& result, std::string_view body) {
  for (size_t offset = 0; offset < body.size();) {
    char byte = body[offset];
    if (byte != '\\' || offset + 1 >= body.size()) {
      result += byte;
      ++offset;
      continue;
    }
    char escape = body[offset + 1];
    size_t backslash = offset;
    offset += 1;
    if (escape == '\n') {
      ++offset;
    } else if (char simple = simple_escape(escape)) {
      result += simple;
      ++offset;
    } else if (escape >= '0' && escape <= '7') {
      result += static_cast<char>(octal(body, offset));
    } else if (escape == 'x') {
      if (offset + 2 >= body.size() || digit_value(body[offset + 1]) > 15 || digit_value(body[offset + 2]) > 15) {
        return {"(value error) invalid \\x escape at position " + std::to_string(backslash)};
      }
      result += static_cast<char>(digit_value(body[offset + 1]) * 16 + digit_value(body[offset + 2]));
      offset += 3;
    } else {
      result += '\\';
    }
  }
  return {};
}

}  // namespace coil::compiler::parse
