#include "compiler/parse/lexer.h"

#include <algorithm>
#include <utility>

#include "compiler/parse/scanner.h"

namespace coil::compiler::parse {

SyntaxPosition nowhere() {
  SyntaxPosition position;
  position.offset = -1;
  return position;
}

TokenList lex(const SourceBuffer& source, std::string unreadable) {
  TokenList result;
  result.tokens.reserve(source.text().size() / 4 + 16);
  Scanner(source, result, std::move(unreadable)).run();
  return result;
}

std::string dump_tokens(const SourceBuffer& source) {
  TokenList list = lex(source);
  std::string text;
  for (const Token& token : list.tokens) {
    const Location& place = token.location;
    text += std::to_string(place.line) + "," + std::to_string(place.column) + "-" + std::to_string(place.end_line) + "," +
            std::to_string(place.end_column) + " ";
    text += name_of(token.kind);
    if (token.end > token.start && token.kind != TokenKind::NEWLINE) {
      text += ' ';
      for (char byte : token.text(source.text())) byte == '\n' ? text += "\\n" : text += byte;
    }
    text += '\n';
  }
  if (list.error) text += "error: " + list.error->message + "\n";
  return text;
}

// ---- the scanner's core ----

Token& Scanner::push(TokenKind kind, uint32_t start, Location location) {
  Token& token = result_.tokens.emplace_back();
  token.kind = kind;
  token.start = start;
  token.end = position_;
  token.location = location;
  return token;
}

void Scanner::advance_to(uint32_t position) {
  for (; position_ < position; ++position_) {
    if (text_[position_] == '\n') newline_at(position_);
  }
}

void Scanner::fail(LexicalError error) {
  if (failed()) return;
  if (field_) place_in_field(error);
  uint32_t start = position_;
  position_ = std::min(position_, end_);
  push(TokenKind::ERROR, std::min(start, end_), {line_, column(position_), line_, column(position_)});
  result_.error = std::move(error);
  if (f_string_depth_ == 0) soft_keywords_.end_line();
}

void Scanner::fail_at(uint32_t position, std::string message, DiagnosticKind kind) {
  LexicalError error;
  error.kind = kind;
  error.message = std::move(message);
  error.position = syntax_position(source_, {line_, column(position), 0, 0});
  error.position.end_offset = error.position.offset;
  fail(std::move(error));
}

void Scanner::fail_range(uint32_t start, uint32_t end, std::string message) {
  LexicalError error;
  error.message = std::move(message);
  error.position = syntax_position(source_, {line_, 0, line_, 0});
  error.position.offset = static_cast<int>(column(start)) + 1;
  error.position.end_offset = static_cast<int>(column(end)) + 1;
  fail(std::move(error));
}

// The tokenizer wanted the line that can't be decoded.
void Scanner::fail_unreadable() {
  LexicalError error;
  error.message = unreadable_;
  error.position = nowhere();
  fail(std::move(error));
}

void Scanner::run() {
  bool at_line_start = true;
  while (!failed()) {
    if (at_line_start) {
      at_line_start = false;
      if (position_ >= end_) break;
      if (!scan_line_start()) {
        at_line_start = true;
        continue;
      }
      if (failed()) break;
    }
    char byte = at(position_);
    if (position_ >= end_) break;
    if (byte == ' ' || byte == '\t' || byte == '\f') {
      ++position_;
    } else if (byte == '#') {
      skip_comment();
    } else if (byte == '\n') {
      if (brackets_.empty()) {
        finish_line();
        at_line_start = true;
      } else {
        newline_at(position_++);
      }
    } else if (byte == '\\') {
      skip_continuation();
    } else {
      scan_token();
    }
  }
  if (!failed() && !unreadable_.empty()) fail_unreadable();
  if (!failed()) finish_file();
  result_.open_brackets = brackets_;
}

void Scanner::scan_token() {
  if (!line_has_tokens_) {
    line_has_tokens_ = true;
    soft_keywords_.begin_line();
  }
  unsigned char byte = static_cast<unsigned char>(text_[position_]);
  uint32_t quote = 0;
  if (is_identifier_start(byte)) {
    at_string_prefix(quote) ? scan_string(quote) : scan_name();
  } else if ((byte >= '0' && byte <= '9') || (byte == '.' && at(position_ + 1) >= '0' && at(position_ + 1) <= '9')) {
    scan_number();
  } else if (byte == '"' || byte == '\'') {
    scan_string(position_);
  } else {
    scan_operator();
  }
}

}  // namespace coil::compiler::parse
