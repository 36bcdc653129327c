// Diagnostics for editors.
#include <algorithm>
#include <cstdio>

#include "compiler/base/utf8.h"
#include "compiler/diagnostics/diagnostics.h"

namespace coil::compiler {
namespace {

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (char byte : text) {
    if (byte == '"' || byte == '\\') {
      (result += '\\') += byte;
    } else if (static_cast<unsigned char>(byte) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(byte));
      result += escape;
    } else {
      result += byte;
    }
  }
  return result + '"';
}

// Characters beyond U+FFFF, which are four bytes long, count twice.
uint32_t utf16_units(std::string_view text) {
  uint32_t units = 0;
  for (char byte : text) units += begins_character(byte) + (static_cast<unsigned char>(byte) >= 0xF0);
  return units;
}

// The first so many characters.
std::string_view prefix(std::string_view text, int characters) {
  size_t end = 0;
  for (; end < text.size(); ++end)
    if (begins_character(text[end]) && characters-- <= 0) break;
  return text.substr(0, end);
}

struct Place {
  int line = 0, character = 0;  // from 0; in units of UTF-16
};

std::string text_of(Place place) {
  return "{\"line\": " + std::to_string(place.line) + ", \"character\": " + std::to_string(place.character) + "}";
}

class Range {
 public:
  explicit Range(const Diagnostic& diagnostic) : diagnostic_(diagnostic) {
    const Location& location = diagnostic.location;
    if (location.line == 0) return;
    start_.line = end_.line = static_cast<int>(location.line) - 1;
    if (location.end_line >= location.line && location.end_line > 0) {
      start_.character = units(location.line, location.column);
      end_ = {static_cast<int>(location.end_line) - 1, units(location.end_line, location.end_column)};
    } else if (category_of(diagnostic.kind) == DiagnosticCategory::Syntax) {
      start_.character = static_cast<int>(utf16_units(prefix(line(location.line), diagnostic.position.offset - 1)));
      end_.character = static_cast<int>(utf16_units(prefix(line(location.line), diagnostic.position.offset)));
    } else {
      start_.character = units(location.line, location.column);
      end_.character = start_.character + 1;
    }
  }

  std::string json() const { return "{\"start\": " + text_of(start_) + ", \"end\": " + text_of(end_) + "}"; }

 private:
  // The line as it was when the diagnostic was made.
  std::string_view line(uint32_t number) const {
    const SyntaxPosition& position = diagnostic_.position;
    bool shown = !position.text.empty() && static_cast<uint32_t>(position.line) == number;
    return shown ? std::string_view(position.text) : diagnostic_.source->line(number);
  }
  int units(uint32_t number, uint32_t column) const {
    std::string_view text = line(number);
    return static_cast<int>(utf16_units(text.substr(0, std::min<size_t>(column, text.size()))));
  }

  const Diagnostic& diagnostic_;
  Place start_, end_;
};

}  // namespace

std::string json(const Diagnostic& diagnostic) {
  bool warning = category_of(diagnostic.kind) == DiagnosticCategory::Warning;
  return "{\"file\": " + quoted(diagnostic.source->name()) + ", \"severity\": \"" + (warning ? "warning" : "error") +
         "\", \"kind\": " + quoted(name_of(diagnostic.kind)) + ", \"message\": " + quoted(diagnostic.message) +
         ", \"range\": " + Range(diagnostic).json() + "}";
}

}  // namespace coil::compiler
