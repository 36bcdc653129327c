// f-strings by 3.11's rules: the string's extent is known before its fields are looked at, an expression contains no
// backslash and no comment, and its end is found by counting brackets and quotes.
//
// f"a{b!r:>{c}}" becomes FSTRING_START FSTRING_TEXT FIELD_OPEN b FIELD_END FIELD_CONVERSION FIELD_COLON FSTRING_TEXT
// FIELD_OPEN c FIELD_END FIELD_CLOSE FIELD_CLOSE FSTRING_END. FIELD_OPEN and FIELD_END stand where CPython imagines the
// parentheses that it puts around an expression.
#include "compiler/parse/scanner.h"

namespace coil::compiler::parse {

void Scanner::f_string_error(std::string message) {
  if (f_string_error_.empty()) f_string_error_ = "f-string: " + std::move(message);
}

void Scanner::scan_f_string(uint32_t token_start, uint32_t body, uint32_t body_end, uint32_t token_end, bool raw,
                            uint8_t quotes) {
  Location place{line_, column(token_start), line_, column(body)};
  uint32_t line = line_, line_start = line_start_;
  size_t start_index = result_.tokens.size();
  position_ = body;
  Token& start = push(TokenKind::FSTRING_START, token_start, place);
  start.quotes = quotes;
  start.raw = raw;
  ++f_string_depth_;
  bool complete = scan_f_string_parts(body_end, raw, 0);
  --f_string_depth_;
  if (complete) {
    uint32_t close = position_;
    position_ = token_end;
    push(TokenKind::FSTRING_END, close);
  } else if (f_string_depth_ > 0 || f_string_error_.empty()) {
    return;
  } else {
    // One token for the whole string; lexing goes on behind it.
    result_.tokens.resize(start_index);
    position_ = token_start;
    line_ = line;
    line_start_ = line_start;
    advance_to(token_end);
    push(TokenKind::BROKEN_STRING, token_start, place);
    result_.broken_strings.push_back({static_cast<uint32_t>(start_index), std::move(f_string_error_)});
    f_string_error_.clear();
  }
  // The start remembers where the whole token ends: nodes of format specifications lie there.
  result_.tokens[start_index].location.end_line = line_;
  result_.tokens[start_index].location.end_column = column(position_);
}

// Text and fields up to the limit; at level 1 (a format specification) up to the '}' that ends its field.
bool Scanner::scan_f_string_parts(uint32_t limit, bool raw, int level) {
  for (;;) {
    if (!scan_f_string_literal(limit, raw, level)) return false;
    if (position_ >= limit || (level > 0 && text_[position_] == '}')) return true;
    if (!scan_field(limit, raw, level)) return false;
  }
}

// Text up to a field. A doubled brace, which stands for one, ends a token after its first brace.
bool Scanner::scan_f_string_literal(uint32_t limit, bool raw, int level) {
  uint32_t start = position_;
  uint32_t line = line_, line_start = line_start_;
  auto flush = [&](uint32_t end) {
    if (end > start) {
      uint32_t keep = position_;
      position_ = end;
      push(TokenKind::FSTRING_TEXT, start, {line, start - line_start, line_, column(end)}).raw = raw;
      position_ = keep;
    }
    start = position_;
    line = line_;
    line_start = line_start_;
  };
  while (position_ < limit) {
    char byte = text_[position_];
    if (byte == '\\' && !raw && position_ + 1 < limit) {
      char escaped = text_[position_ + 1];
      if (escaped == 'N') {
        position_ += 2;
        if (position_ < limit && text_[position_] == '{') {
          ++position_;
          while (position_ < limit && text_[position_] != '}') ++position_;
          if (position_ < limit) ++position_;
        }
        continue;
      }
      ++position_;
      if (escaped == '{' || escaped == '}') continue;  // the brace counts as one
      if (escaped == '\n') newline_at(position_);
      ++position_;
      continue;
    }
    if (byte == '{' || byte == '}') {
      if (level == 0) {
        if (position_ + 1 < limit && text_[position_ + 1] == byte) {
          position_ += 2;
          flush(position_ - 1);
          continue;
        }
        if (byte == '}') {
          f_string_error("single '}' is not allowed");
          return false;
        }
      }
      break;
    }
    if (byte == '\n') newline_at(position_);
    ++position_;
  }
  flush(position_);
  return true;
}

bool Scanner::scan_field(uint32_t limit, bool raw, int level) {
  if (level >= 2) {
    f_string_error("expressions nested too deeply");
    return false;
  }
  uint32_t open = position_++;
  push(TokenKind::FIELD_OPEN, open);
  uint32_t expression = position_;
  uint32_t expression_end = 0;
  if (!find_expression_end(limit, expression_end)) return false;
  size_t first_token = result_.tokens.size();
  if (!scan_expression(expression, expression_end)) return false;
  if (result_.tokens.size() == first_token) {
    char ending = text_[expression_end];
    f_string_error(ending == '}' ? "empty expression not allowed" : std::string("expression required before '") + ending + "'");
    return false;
  }
  position_ = expression_end;
  push(TokenKind::FIELD_END, expression_end, {line_, column(expression_end), line_, column(expression_end) + 1});

  auto expect_more = [&] {
    if (position_ < limit) return true;
    f_string_error("expecting '}'");
    return false;
  };
  if (!expect_more()) return false;
  if (text_[position_] == '=') {
    Location place{line_, column(position_), 0, 0};
    advance_to(position_ + 1);
    while (position_ < limit && std::string_view(" \t\n\f\r\v").find(text_[position_]) != std::string_view::npos) advance_to(position_ + 1);
    place.end_line = line_;
    place.end_column = column(position_);
    push(TokenKind::FIELD_EQUAL, expression, place);
    if (!expect_more()) return false;
  }
  if (text_[position_] == '!') {
    uint32_t start = position_++;
    if (!expect_more()) return false;
    char conversion = text_[position_];
    if (conversion != 's' && conversion != 'r' && conversion != 'a') {
      f_string_error("invalid conversion character: expected 's', 'r', or 'a'");
      return false;
    }
    ++position_;
    push(TokenKind::FIELD_CONVERSION, start);
    if (!expect_more()) return false;
  }
  if (text_[position_] == ':') {
    uint32_t start = position_++;
    push(TokenKind::FIELD_COLON, start);
    if (!scan_f_string_parts(limit, raw, level + 1)) return false;
    if (!expect_more()) return false;
  }
  if (text_[position_] != '}') {
    f_string_error("expecting '}'");
    return false;
  }
  uint32_t close = position_++;
  push(TokenKind::FIELD_CLOSE, close);
  return true;
}

// Where the expression ends: at the '!', ':', '=' or '}' outside brackets and strings.
bool Scanner::find_expression_end(uint32_t limit, uint32_t& expression_end) {
  std::string open;
  char quote = 0;
  uint32_t quotes = 0;
  uint32_t position = position_;
  auto error = [&](std::string message) {
    f_string_error(std::move(message));
    return false;
  };
  // These two begin with "f-string" without a colon in CPython.
  auto part_error = [&](std::string message) {
    if (f_string_error_.empty()) f_string_error_ = "f-string expression part cannot include " + message;
    return false;
  };
  auto tripled = [&](char byte) {
    return position + 2 < limit && text_[position + 1] == byte && text_[position + 2] == byte;
  };
  for (; position < limit; ++position) {
    char byte = text_[position];
    if (byte == '\\') return part_error("a backslash");
    if (quote) {
      if (byte != quote) continue;
      if (quotes == 3) {
        if (!tripled(byte)) continue;
        position += 2;
      }
      quote = 0;
      continue;
    }
    if (byte == '\'' || byte == '"') {
      quotes = tripled(byte) ? 3 : 1;
      quote = byte;
      if (quotes == 3) position += 2;
      continue;
    }
    if (byte == '(' || byte == '[' || byte == '{') {
      if (open.size() >= maximum_brackets) return error("too many nested parenthesis");
      open += byte;
      continue;
    }
    if (byte == '#') return part_error("'#'");
    if (open.empty() && std::string_view("!:}=<>").find(byte) != std::string_view::npos) {
      if (position + 1 < limit && text_[position + 1] == '=' && std::string_view("!=<>").find(byte) != std::string_view::npos) {
        ++position;
        continue;
      }
      if (byte == '<' || byte == '>') continue;
      break;
    }
    if (byte == ')' || byte == ']' || byte == '}') {
      if (open.empty()) return error(std::string("unmatched '") + byte + "'");
      char opening = open.back();
      if ((opening == '(' ? ')' : opening == '[' ? ']' : '}') != byte) {
        return error(std::string("closing parenthesis '") + byte + "' does not match opening parenthesis '" + opening + "'");
      }
      open.pop_back();
    }
  }
  if (quote) return error("unterminated string");
  if (!open.empty()) return error(std::string("unmatched '") + open.back() + "'");
  if (position >= limit) return error("expecting '}'");
  expression_end = position;
  return true;
}

void Scanner::place_in_field(LexicalError& error) const {
  if (error.position.line == static_cast<int>(field_->line)) {
    error.position.offset -= static_cast<int>(field_->column);
    error.position.end_offset -= static_cast<int>(field_->column);
  }
  std::string text = "(" + std::string(text_.substr(field_->open + 1, field_->end - field_->open - 1)) + ")";
  for (int line = static_cast<int>(field_->line); line < error.position.line; ++line) text.erase(0, text.find('\n') + 1);
  error.position.text = text.substr(0, text.find('\n'));
}

// Lexes the expression as if it stood in parentheses.
bool Scanner::scan_expression(uint32_t start, uint32_t expression_end) {
  uint32_t text_end = end_;
  std::vector<OpenBracket> brackets;
  brackets.swap(brackets_);
  std::optional<OpenField> outer = field_;
  field_ = {start - 1, expression_end, line_, column(start - 1)};
  end_ = expression_end;
  ++f_string_depth_;
  while (!failed() && position_ < end_) {
    char byte = text_[position_];
    if (byte == ' ' || byte == '\t' || byte == '\f') {
      ++position_;
    } else if (byte == '\n') {
      newline_at(position_++);
    } else {
      scan_token();
    }
  }
  --f_string_depth_;
  end_ = text_end;
  field_ = outer;
  brackets_.swap(brackets);
  return !failed();
}

}  // namespace coil::compiler::parse
