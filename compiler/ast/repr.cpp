// Python's repr of literal values.
#include <charconv>
#include <cmath>
#include <cstdio>

#include "compiler/ast/dump.h"
#include "compiler/base/printable.h"
#include "compiler/base/utf8.h"

namespace coil::compiler::ast {
namespace {

// The quote that repr picks: ' unless that is in the text and " isn't.
char quote_for(std::string_view text) {
  return text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
}

void append_escape(std::string& text, char letter, int digits, uint32_t value) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "\\%c%0*x", letter, digits, value);
  text += buffer;
}

// Escapes what both str and bytes escape; false when the byte is something else.
bool append_common(std::string& text, unsigned char byte, char quote) {
  if (byte == static_cast<unsigned char>(quote) || byte == '\\') {
    text += '\\';
    text += static_cast<char>(byte);
  } else if (byte == '\n' || byte == '\r' || byte == '\t') {
    text += byte == '\n' ? "\\n" : byte == '\r' ? "\\r" : "\\t";
  } else if (byte < ' ' || byte == 127) {
    append_escape(text, 'x', 2, byte);
  } else if (byte < 127) {
    text += static_cast<char>(byte);
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::string repr_of_str(std::string_view utf8) {
  char quote = quote_for(utf8);
  std::string text(1, quote);
  for (size_t offset = 0; offset < utf8.size();) {
    if (append_common(text, static_cast<unsigned char>(utf8[offset]), quote)) {
      ++offset;
      continue;
    }
    size_t start = offset;
    uint32_t point = code_point_at(utf8, offset);
    offset += code_point_length(utf8, offset);
    if (is_printable(point)) {
      text += utf8.substr(start, offset - start);
    } else if (point < 0x100) {
      append_escape(text, 'x', 2, point);
    } else if (point < 0x10000) {
      append_escape(text, 'u', 4, point);
    } else {
      append_escape(text, 'U', 8, point);
    }
  }
  return text + quote;
}

std::string repr_of_bytes(std::string_view bytes) {
  char quote = quote_for(bytes);
  std::string text = "b";
  text += quote;
  for (char byte : bytes) {
    if (!append_common(text, static_cast<unsigned char>(byte), quote)) append_escape(text, 'x', 2, static_cast<unsigned char>(byte));
  }
  return text + quote;
}

// The shortest digits that give the same number; with an exponent from 1e16 on and below 1e-4.
std::string repr_of_float(double value) {
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  if (std::isnan(value)) return "nan";
  char buffer[400];
  double magnitude = std::fabs(value);
  bool scientific = magnitude != 0 && (magnitude >= 1e16 || magnitude < 1e-4);
  auto result = std::to_chars(buffer, buffer + sizeof buffer, value, scientific ? std::chars_format::scientific : std::chars_format::fixed);
  std::string text(buffer, result.ptr);
  if (!scientific && text.find('.') == std::string::npos) text += ".0";
  return text;
}

std::string repr_of(const ConstantValue& constant) {
  struct Repr {
    std::string operator()(NoneValue) { return "None"; }
    std::string operator()(bool value) { return value ? "True" : "False"; }
    std::string operator()(EllipsisValue) { return "Ellipsis"; }
    std::string operator()(int64_t value) { return std::to_string(value); }
    std::string operator()(BigIntValue value) { return std::string(value.decimal); }
    std::string operator()(double value) { return repr_of_float(value); }
    std::string operator()(ComplexValue value) {
      std::string text = repr_of_float(value.imaginary);
      if (text.ends_with(".0")) text.resize(text.size() - 2);
      return text + "j";
    }
    std::string operator()(StrValue value) { return repr_of_str(value.utf8); }
    std::string operator()(BytesValue value) { return repr_of_bytes(value.bytes); }
  };
  return std::visit(Repr(), constant);
}

}  // namespace coil::compiler::ast
