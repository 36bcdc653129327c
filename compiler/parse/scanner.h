// The lexer's state and its parts; one file each: lines and indentation (scan_lines.cpp), names (scan_names.cpp), numbers
// (scan_numbers.cpp), operators (scan_operators.cpp), strings (scan_strings.cpp), f-strings (scan_fstrings.cpp).
//
// A part that finds an error calls `fail` and returns; `run` stops there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/parse/lexer.h"
#include "compiler/parse/soft_keywords.h"

namespace coil::compiler::parse {

class Scanner {
 public:
  Scanner(const SourceBuffer& source, TokenList& result, std::string unreadable)
      : source_(source), text_(source.text()), end_(static_cast<uint32_t>(text_.size())), result_(result),
        soft_keywords_(result.tokens), unreadable_(std::move(unreadable)) {}

  void run();

 private:
  static constexpr size_t maximum_brackets = 200;
  static constexpr size_t maximum_indentation = 100;
  static constexpr uint32_t tab_size = 8;

  // ---- lines (scan_lines.cpp) ----
  bool scan_line_start();  // indentation; false when the line is blank or only a comment
  void indent_to(uint32_t column, uint32_t alternative_column);
  void skip_comment();
  bool skip_continuation();  // backslash and newline; false on an error
  void finish_line();
  void finish_file();
  void scan_token();

  // ---- tokens ----
  void scan_name();
  void scan_number();
  void scan_operator();
  bool at_string_prefix(uint32_t& quote) const;
  void scan_string(uint32_t quote);
  // From `body` on: `end` is that of the body, in line `line`, which starts at `line_start`. False: the string doesn't end.
  bool find_string_end(uint32_t body, uint8_t quotes, uint32_t& end, uint32_t& line, uint32_t& line_start) const;
  void fail_unterminated(Location place, uint32_t body, uint8_t quotes, uint32_t last_line);

  // numbers
  bool scan_digits(bool (*is_digit)(unsigned char), const char* literal);
  bool scan_prefixed_number(bool (*is_digit)(unsigned char), const char* literal, char highest);
  bool scan_decimal();
  bool scan_leading_zeros(uint32_t start);
  bool scan_fraction_and_exponent(bool& is_integer);
  bool end_number(const char* literal);
  void invalid_character(uint32_t at);

  // f-strings
  void scan_f_string(uint32_t token_start, uint32_t body, uint32_t body_end, uint32_t token_end, bool raw, uint8_t quotes);
  bool scan_f_string_parts(uint32_t limit, bool raw, int level);
  bool scan_f_string_literal(uint32_t limit, bool raw, int level);
  void skip_f_string_escape(uint32_t limit);
  bool scan_field(uint32_t limit, bool raw, int level);
  bool more_of_field(uint32_t limit);  // false: the string ends too early, which is an error
  bool scan_field_expression(uint32_t limit);
  bool scan_field_equal(uint32_t expression, uint32_t limit);
  bool scan_field_conversion(uint32_t limit);
  bool find_expression_end(uint32_t limit, uint32_t& expression_end);
  bool scan_expression(uint32_t start, uint32_t expression_end);
  void f_string_error(std::string message);

  // ---- positions ----
  char at(uint32_t position) const { return position < end_ ? text_[position] : '\0'; }
  uint32_t column(uint32_t position) const { return position - line_start_; }
  void newline_at(uint32_t position) {  // the newline character's position
    ++line_;
    line_start_ = position + 1;
  }
  void advance_to(uint32_t position);  // counts the lines passed
  Location location_from(uint32_t start) const {  // to position_, on one line
    return {line_, column(start), line_, column(position_)};
  }

  Token& push(TokenKind kind, uint32_t start, Location location);
  Token& push(TokenKind kind, uint32_t start) { return push(kind, start, location_from(start)); }

  // ---- errors ----
  bool failed() const { return result_.error.has_value() || !f_string_error_.empty(); }
  void fail(LexicalError error);
  void fail_unreadable();
  bool is_unreadable_behind(uint32_t position) const { return position >= text_.size() && !unreadable_.empty(); }
  // At a byte position of the current line; CPython's offset and end offset.
  void fail_at(uint32_t position, std::string message, DiagnosticKind kind = DiagnosticKind::SyntaxError);
  // The same with an end; columns are counted in bytes then.
  void fail_range(uint32_t start, uint32_t end, std::string message);

  // An f-string's field whose expression is scanned: from its { on.
  struct OpenField {
    uint32_t open, end;
    uint32_t line, column;  // of the {
  };
  // CPython parses the expression as a text of its own, "(" in the place of the {, and counts columns in that.
  void place_in_field(LexicalError& error) const;

  struct Indentation {
    uint32_t column;
    uint32_t alternative;  // with tabs of size 1: must order lines in the same way
  };

  const SourceBuffer& source_;
  std::string_view text_;
  uint32_t end_;
  TokenList& result_;
  SoftKeywords soft_keywords_;
  std::string unreadable_;  // why there is no more text behind the text

  uint32_t position_ = 0;
  uint32_t line_ = 1;
  uint32_t line_start_ = 0;
  bool line_has_tokens_ = false;
  uint32_t comment_ = 0;  // of the current line; 0 when it has none
  std::vector<Indentation> indentation_{{0, 0}};
  std::vector<OpenBracket> brackets_;
  std::optional<OpenField> field_;   // the innermost
  int f_string_depth_ = 0;           // how many f-strings are around
  std::string f_string_error_;       // why the outermost f-string is broken; empty while it isn't
};

bool is_identifier_start(unsigned char byte);  // also any byte of a character beyond ASCII
bool is_identifier_part(unsigned char byte);

}  // namespace coil::compiler::parse
