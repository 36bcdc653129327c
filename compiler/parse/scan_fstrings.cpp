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

// An escape sequence in the text: the braces of \N{...} are no field's.
void Scanner::skip_f_string_escape(uint32_t limit) {
  char escaped = text_[++position_];
  if (escaped == '{' || escaped == '}') return;  // the brace counts as one
  if (escaped == '\n') newline_at(position_);
  ++position_;
  if (escaped != 'N' || position_ >= limit || text_[position_] != '{') return;
  while (position_ < limit && text_[position_] != '}') ++position_;
  if (position_ < limit) ++position_;
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
      skip_f_string_escape(limit);
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

bool Scanner::more_of_field(uint32_t limit) {
  if (position_ < limit) return true;
  f_string_error("expecting '}'");
  return false;
}

// {expression=!conversion:specification}
bool Scanner::scan_field(uint32_t limit, bool raw, int level) {
  if (level >= 2) {
    f_string_error("expressions nested too deeply");
    return false;
  }
  uint32_t open = position_++;
  push(TokenKind::FIELD_OPEN, open);
  if (!scan_field_expression(limit) || !scan_field_equal(open + 1, limit) || !scan_field_conversion(limit)) return false;
  if (text_[position_] == ':') {
    uint32_t start = position_++;
    push(TokenKind::FIELD_COLON, start);
    if (!scan_f_string_parts(limit, raw, level + 1) || !more_of_field(limit)) return false;
  }
  if (text_[position_] != '}') {
    f_string_error("expecting '}'");
    return false;
  }
  uint32_t close = position_++;
  push(TokenKind::FIELD_CLOSE, close);
  return true;
}

bool Scanner::scan_field_expression(uint32_t limit) {
  uint32_t start = position_, end = 0;
  if (!find_expression_end(limit, end)) return false;
  size_t first_token = result_.tokens.size();
  if (!scan_expression(start, end)) return false;
  if (result_.tokens.size() == first_token) {
    char ending = text_[end];
    f_string_error(ending == '}' ? "empty expression not allowed" : std::string("expression required before '") + ending + "'");
    return false;
  }
  position_ = end;
  push(TokenKind::FIELD_END, end, {line_, column(end), line_, column(end) + 1});
  return more_of_field(limit);
}

// The `=` that shows the text of the expression, which starts at `expression`.
bool Scanner::scan_field_equal(uint32_t expression, uint32_t limit) {
  if (text_[position_] != '=') return true;
  Location place{line_, column(position_), 0, 0};
  advance_to(position_ + 1);
  while (position_ < limit && std::string_view(" \t\n\f\r\v").find(text_[position_]) != std::string_view::npos) advance_to(position_ + 1);
  place.end_line = line_;
  place.end_column = column(position_);
  push(TokenKind::FIELD_EQUAL, expression, place);
  return more_of_field(limit);
}

bool Scanner::scan_field_conversion(uint32_t limit) {
  if (text_[position_] != '!') return true;
  uint32_t start = position_++;
  if (!more_of_field(limit)) return false;
  char conversion = text_[position_];
  if (conversion != 's' && conversion != 'r' && conversion != 'a') {
    f_string_error("invalid conversion character: expected 's', 'r', or 'a'");
    return false;
  }
  ++position_;
  push(TokenKind::FIELD_CONVERSION, start);
  return more_of_field(limit);
}

namespace {

// Looks for the end of a field's expression: the '!', ':', '=' or '}' outside of brackets and strings.
class ExpressionEnd {
 public:
  ExpressionEnd(std::string_view text, uint32_t position, size_t maximum_brackets)
      : text_(text), position_(position), maximum_brackets_(maximum_brackets) {}

  // False: error() says why. `text` ends where the string does.
  bool find() {
    for (; position_ < text_.size(); ++position_) {
      char byte = text_[position_];
      if (byte == '\\') return fail_in_part("a backslash");
      if (quote_) {
        end_string(byte);
      } else if (byte == '\'' || byte == '"') {
        begin_string(byte);
      } else if (byte == '(' || byte == '[' || byte == '{') {
        if (open_.size() >= maximum_brackets_) return fail("too many nested parenthesis");
        open_ += byte;
      } else if (byte == '#') {
        return fail_in_part("'#'");
      } else if (open_.empty() && std::string_view("!:}=<>").find(byte) != std::string_view::npos) {
        if (!skip_comparison(byte)) break;
      } else if (byte == ')' || byte == ']' || byte == '}') {
        if (!close_bracket(byte)) return false;
      }
    }
    if (quote_) return fail("unterminated string");
    if (!open_.empty()) return fail(std::string("unmatched '") + open_.back() + "'");
    return position_ < text_.size() || fail("expecting '}'");
  }

  uint32_t position() const { return position_; }
  std::string error() && { return std::move(error_); }

 private:
  bool fail(const std::string& message) { return error_ = "f-string: " + message, false; }
  // Without a colon in CPython, too.
  bool fail_in_part(const std::string& message) { return error_ = "f-string expression part cannot include " + message, false; }

  bool is_tripled(char byte) const {
    return position_ + 2 < text_.size() && text_[position_ + 1] == byte && text_[position_ + 2] == byte;
  }
  void begin_string(char byte) {
    quote_ = byte;
    quotes_ = is_tripled(byte) ? 3 : 1;
    if (quotes_ == 3) position_ += 2;
  }
  void end_string(char byte) {
    if (byte != quote_ || (quotes_ == 3 && !is_tripled(byte))) return;
    if (quotes_ == 3) position_ += 2;
    quote_ = 0;
  }
  // != == <= >= < > belong to the expression; false: the byte ends it.
  bool skip_comparison(char byte) {
    bool may_be_two = byte == '!' || byte == '=' || byte == '<' || byte == '>';
    if (may_be_two && position_ + 1 < text_.size() && text_[position_ + 1] == '=') return ++position_, true;
    return byte == '<' || byte == '>';
  }
  bool close_bracket(char byte) {
    if (open_.empty()) return fail(std::string("unmatched '") + byte + "'");
    char opening = open_.back();
    if ((opening == '(' ? ')' : opening == '[' ? ']' : '}') != byte) {
      return fail(std::string("closing parenthesis '") + byte + "' does not match opening parenthesis '" + opening + "'");
    }
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  uint32_t position_;
  size_t maximum_brackets_;
  std::string open_;  // brackets
  char quote_ = 0;    // of the string that is open; or 0
  int quotes_ = 0;    // 1 or 3
  std::string error_;
};

}  // namespace

bool Scanner::find_expression_end(uint32_t limit, uint32_t& expression_end) {
  ExpressionEnd end(text_.substr(0, limit), position_, maximum_brackets);
  if (end.find()) {
    expression_end = end.position();
    return true;
  }
  if (f_string_error_.empty()) f_string_error_ = std::move(end).error();
  return false;
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
