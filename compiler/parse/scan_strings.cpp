// Strings: prefixes and extent. What an escape means is decided by the tree builder; f-strings go on in scan_fstrings.cpp.
#include <algorithm>

#include "compiler/parse/scanner.h"

namespace coil::compiler::parse {

// Whether a name here is the prefix of a string: at most one each of r, b, u, f in the combinations Python allows.
bool Scanner::at_string_prefix(uint32_t& quote) const {
  bool raw = false, bytes = false, unicode = false, format = false;
  for (uint32_t position = position_; position < position_ + 3; ++position) {
    char byte = at(position);
    if (byte == '"' || byte == '\'') {
      quote = position;
      return position > position_;
    }
    switch (byte | 0x20) {
      case 'r':
        if (raw || unicode) return false;
        raw = true;
        break;
      case 'b':
        if (bytes || unicode || format) return false;
        bytes = true;
        break;
      case 'u':
        if (raw || bytes || unicode || format) return false;
        unicode = true;
        break;
      case 'f':
        if (format || bytes || unicode) return false;
        format = true;
        break;
      default:
        return false;
    }
  }
  return false;
}

bool Scanner::find_string_end(uint32_t body, uint8_t quotes, uint32_t& end, uint32_t& line, uint32_t& line_start) const {
  char quote = text_[body - 1];
  for (end = body; end < end_ && !(text_[end] == '\n' && quotes == 1); ++end) {
    char byte = text_[end];
    if (byte == quote && (quotes == 1 || (at(end + 1) == quote && at(end + 2) == quote))) return true;
    if (byte == '\\') ++end;
    if (end < end_ && text_[end] == '\n') {
      ++line;
      line_start = end + 1;
    }
  }
  return false;
}

// `last_line`: where a string with one quote ends.
void Scanner::fail_unterminated(Location place, uint32_t body, uint8_t quotes, uint32_t last_line) {
  LexicalError error;
  if (quotes == 3) {
    // CPython counts the line after a final newline only when something stands on it.
    last_line = line_;
    for (uint32_t at = body; at < end_; ++at) last_line += text_[at] == '\n';
    if (end_ > body && text_[end_ - 1] == '\n') --last_line;
    error.message = "unterminated triple-quoted string literal (detected at line " + std::to_string(last_line) + ")";
  } else {
    error.message = "unterminated string literal (detected at line " + std::to_string(std::min(last_line, source_.line_count())) + ")";
  }
  error.position = syntax_position(source_, {place.line, place.column, 0, 0});
  error.position.end_offset = error.position.offset;
  fail(std::move(error));
}

void Scanner::scan_string(uint32_t quote_position) {
  uint32_t start = position_;
  Location place{line_, column(start), 0, 0};
  bool raw = false, format = false;
  for (uint32_t position = start; position < quote_position; ++position) {
    raw |= (text_[position] | 0x20) == 'r';
    format |= (text_[position] | 0x20) == 'f';
  }
  char quote = text_[quote_position];
  uint8_t quotes = at(quote_position + 1) == quote && at(quote_position + 2) == quote ? 3 : 1;
  uint32_t body = quote_position + quotes;
  uint32_t line = line_, line_start = line_start_;

  uint32_t position = body;
  if (!find_string_end(body, quotes, position, line, line_start)) {
    position_ = position;
    return is_unreadable_behind(position) ? fail_unreadable() : fail_unterminated(place, body, quotes, line);
  }
  uint32_t token_end = position + quotes;
  if (format) return scan_f_string(start, body, position, token_end, raw, quotes);
  position_ = token_end;
  line_ = line;
  line_start_ = line_start;
  place.end_line = line_;
  place.end_column = column(position_);
  Token& token = push(TokenKind::STRING, start, place);
  token.raw = raw;
  token.quotes = quotes;
}

}  // namespace coil::compiler::parse
