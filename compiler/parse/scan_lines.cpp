// Lines: indentation, comments, joining, the end of the file.
#include "compiler/parse/scanner.h"

namespace coil::compiler::parse {

// Measures the indentation of a logical line's start. Blank lines and comments have none.
bool Scanner::scan_line_start() {
  uint32_t column = 0;
  uint32_t alternative = 0;
  uint32_t continued_column = 0;  // of the first line, when a backslash joins lines inside the indentation
  for (;; ++position_) {
    char byte = at(position_);
    if (byte == ' ') {
      ++column;
      ++alternative;
    } else if (byte == '\t') {
      column = (column / tab_size + 1) * tab_size;
      ++alternative;
    } else if (byte == '\f') {
      column = alternative = 0;
    } else if (byte == '\\') {
      continued_column = continued_column ? continued_column : column;
      if (!skip_continuation()) return true;
      --position_;
    } else {
      break;
    }
  }
  if (position_ >= end_) return false;
  if (text_[position_] == '#') skip_comment();
  if (at(position_) == '\n') {
    newline_at(position_++);
    return false;
  }
  if (position_ >= end_) return false;
  if (continued_column) column = alternative = continued_column;
  line_has_tokens_ = false;
  comment_ = 0;
  indent_to(column, alternative);
  return true;
}

void Scanner::indent_to(uint32_t column, uint32_t alternative) {
  auto tab_error = [&] {
    LexicalError error;
    error.raised = false;
    error.kind = DiagnosticKind::TabError;
    error.message = "inconsistent use of tabs and spaces in indentation";
    error.position = syntax_position(source_, {line_, 0, 0, 0});
    fail(std::move(error));
  };
  const Indentation& current = indentation_.back();
  Location here{line_, this->column(position_), line_, this->column(position_)};
  if (column == current.column) {
    if (alternative != current.alternative) tab_error();
    return;
  }
  if (column > current.column) {
    if (indentation_.size() >= maximum_indentation) {
      LexicalError error;
      error.raised = false;
      error.kind = DiagnosticKind::IndentationError;
      error.message = "too many levels of indentation";
      error.position = syntax_position(source_, {line_, 0, 0, 0});
      return fail(std::move(error));
    }
    if (alternative <= current.alternative) return tab_error();
    indentation_.push_back({column, alternative});
    soft_keywords_.indent();
    push(TokenKind::INDENT, line_start_, {line_, 0, line_, here.column});
    return;
  }
  size_t first_dedent = result_.tokens.size();
  while (indentation_.size() > 1 && column < indentation_.back().column) {
    indentation_.pop_back();
    soft_keywords_.dedent();
    push(TokenKind::DEDENT, position_, here);
  }
  if (column != indentation_.back().column) {
    result_.tokens.resize(first_dedent);
    LexicalError error;
    error.raised = false;
    error.kind = DiagnosticKind::IndentationError;
    error.message = "unindent does not match any outer indentation level";
    std::string_view line = source_.line(line_);
    error.position = syntax_position(source_, {line_, static_cast<uint32_t>(line.size()), 0, 0});
    error.position.end_offset = -1;
    return fail(std::move(error));
  }
  if (alternative != indentation_.back().alternative) tab_error();
}

void Scanner::skip_comment() {
  comment_ = position_;
  size_t newline = text_.substr(0, end_).find('\n', position_);
  position_ = newline == std::string_view::npos ? end_ : static_cast<uint32_t>(newline);
}

bool Scanner::skip_continuation() {
  if (position_ + 1 >= end_ || position_ + 2 >= end_) {
    if (position_ + 1 >= end_ || text_[position_ + 1] == '\n') {
      if (is_unreadable_behind(position_ + 2)) {
        fail_unreadable();
        return false;
      }
      LexicalError error;
      error.message = "unexpected EOF while parsing";
      error.raised = false;
      error.position = syntax_position(source_, {line_, 0, 0, 0});
      error.position.offset = line_has_tokens_ ? static_cast<int>(column(position_)) + 2 : 0;  // in bytes, the newline included
      error.position.end_offset = -1;
      fail(std::move(error));
      return false;
    }
  }
  if (at(position_ + 1) != '\n') {
    LexicalError error;
    error.raised = false;
    error.message = "unexpected character after line continuation character";
    position_ += 1;
    error.position = syntax_position(source_, {line_, 0, 0, 0});
    error.position.offset = static_cast<int>(column(position_)) + 1;  // in bytes
    error.position.end_offset = 0;
    fail(std::move(error));
    return false;
  }
  newline_at(position_ + 1);
  position_ += 2;
  return true;
}

void Scanner::finish_line() {
  // CPython's NEWLINE begins at a comment and has no width of its own.
  uint32_t newline = position_++;
  uint32_t start = comment_ ? comment_ : newline;
  push(TokenKind::NEWLINE, start, {line_, column(start), line_, column(newline)});
  newline_at(newline);
  soft_keywords_.end_line();
  line_has_tokens_ = false;
}

void Scanner::finish_file() {
  if (line_has_tokens_ && brackets_.empty()) {
    uint32_t start = comment_ ? comment_ : position_;
    push(TokenKind::NEWLINE, start, {line_, column(start), line_, column(position_)});
    soft_keywords_.end_line();
    ++line_;
    line_start_ = position_;
  }
  Location here{line_, 0, line_, 0};
  if (brackets_.empty()) {
    for (; indentation_.size() > 1; indentation_.pop_back()) push(TokenKind::DEDENT, position_, here);
  }
  push(TokenKind::END, position_, here);
}

}  // namespace coil::compiler::parse
