#include "compiler/parse/report.h"

#include <algorithm>
#include <utility>

namespace coil::compiler::parse {
namespace {

class Report {
 public:
  Report(const SourceBuffer& source, const TokenList& list, uint32_t furthest, Diagnostics& diagnostics)
      : source_(source), list_(list), furthest_(furthest), diagnostics_(diagnostics) {}

  void failure(const SyntaxFailure& failure) {
    const Token& token = list_.tokens[failure.token];
    if (failure.kind == DiagnosticKind::MemoryError) return say({}, "", failure.kind);
    if (token.kind == TokenKind::ERROR || reached_error(furthest_)) return lexical();
    bool broken = token.kind == TokenKind::BROKEN_STRING;
    if (broken && reached_error(after_strings(failure.token))) return lexical();
    if (overridden(failure)) return;
    if (broken) return broken_string(failure.token);
    int field = field_around(failure.generic ? failure.token : token_at(failure.location));
    if (field >= 0) return in_field(failure, static_cast<uint32_t>(field));
    if (!failure.generic) {
      SyntaxPosition place = position(failure.location);
      if (failure.offset) place.offset = *failure.offset;
      if (failure.end_offset) place.end_offset = *failure.end_offset;
      return say(place, failure.message, failure.kind, failure.location);
    }
    if (token.kind == TokenKind::INDENT || token.kind == TokenKind::DEDENT) {
      return unexpected_indentation(token);
    }
    if (token.kind == TokenKind::END) return say(end_of_file(0), "invalid syntax");
    // `is not` and `not in` are two words again.
    Location place = token.location;
    if (token.kind == TokenKind::IS_NOT) place = {place.line, place.column, place.line, place.column + 2};
    if (token.kind == TokenKind::NOT_IN) place = {place.end_line, place.end_column - 2, place.end_line, place.end_column};
    say(position(place), "invalid syntax", DiagnosticKind::SyntaxError, place);
  }

 private:
  void say(SyntaxPosition position, std::string message, DiagnosticKind kind = DiagnosticKind::SyntaxError, Location exact = {}) {
    diagnostics_.syntax_error(source_, std::move(position), std::move(message), kind, exact);
  }

  // CPython's parser counts bytes unless the file declares its encoding. A newline has no width.
  SyntaxPosition position(Location location) const {
    SyntaxPosition position = syntax_position(source_, location);
    if (location.end_line == 0) position.end_offset = 0;
    if (!source_.declares_encoding()) {
      position.offset = static_cast<int>(location.column) + 1;
      if (location.end_line) position.end_offset = static_cast<int>(location.end_column) + 1;
    }
    return position;
  }

  bool at_end_of_text(const Token& token) const { return token.end >= source_.text().size(); }

  // CPython has read the last line and stands at the beginning of no other.
  SyntaxPosition end_of_file(int end_offset) const {
    int line = static_cast<int>(source_.line_count());
    return {line, 0, line, end_offset, std::string(source_.line_with_newline(source_.line_count()))};
  }

  bool reached_error(uint32_t index) const { return list_.error && index + 1 >= list_.tokens.size(); }

  void lexical() { say(list_.error->position, list_.error->message, list_.error->kind); }

  // At the first token that isn't part of the strings.
  void broken_string(uint32_t index) {
    std::string message;
    for (const BrokenString& broken : list_.broken_strings) {
      if (broken.token == index) message = broken.message;
    }
    say(position(list_.tokens[after_strings(index)].location), message);
  }

  uint32_t after_strings(uint32_t index) const {
    int depth = 0;
    for (;; ++index) {
      TokenKind kind = list_.tokens[index].kind;
      if (kind == TokenKind::FSTRING_START) ++depth;
      if (kind == TokenKind::FSTRING_END) --depth;
      bool string = kind == TokenKind::STRING || kind == TokenKind::BROKEN_STRING || kind == TokenKind::FSTRING_END;
      if ((depth == 0 && !string) || kind == TokenKind::ERROR) return index;
    }
  }

  // The tokenizer is run to the end of the file, and what it finds wins.
  bool overridden(const SyntaxFailure& failure) {
    const Token& token = list_.tokens[failure.token];
    if (failure.generic && (token.kind == TokenKind::INDENT || token.kind == TokenKind::DEDENT)) return false;
    if (list_.error && list_.error->raised) {
      lexical();
      return true;
    }
    if (list_.open_brackets.empty() || list_.error) return false;
    const OpenBracket& open = list_.open_brackets.back();
    const Token& last = list_.tokens[std::max(furthest_, failure.token)];
    uint32_t line = last.kind == TokenKind::END ? UINT32_MAX : last.location.line;
    if (line <= open.location.line) return false;
    SyntaxPosition place = position({open.location.line, open.location.column, 0, 0});
    say(place, std::string("'") + open.bracket + "' was never closed");
    return true;
  }

  void unexpected_indentation(const Token& token) {
    SyntaxPosition place = position(token.location);
    place.offset = static_cast<int>(token.kind == TokenKind::INDENT ? token.location.end_column : token.location.column);
    place.end_offset = -1;
    if (token.kind == TokenKind::DEDENT && at_end_of_text(token)) place = end_of_file(-1);
    say(place, token.kind == TokenKind::INDENT ? "unexpected indent" : "unexpected unindent", DiagnosticKind::IndentationError);
  }

  uint32_t token_at(const Location& location) const {
    uint32_t index = 0;
    for (uint32_t at = 0; at < list_.tokens.size(); ++at) {
      const Location& place = list_.tokens[at].location;
      if (std::pair(place.line, place.column) <= std::pair(location.line, location.column)) index = at;
    }
    return index;
  }

  // The FIELD_OPEN of the innermost f-string field that the token is in; -1 when it is in none.
  int field_around(uint32_t index) const {
    int depth = 0;
    for (uint32_t at = index; at-- > 0;) {
      if (list_.tokens[at].kind == TokenKind::FIELD_END) ++depth;
      if (list_.tokens[at].kind == TokenKind::FIELD_OPEN && depth-- == 0) return static_cast<int>(at);
    }
    return -1;
  }

  // CPython parses the expression as text of its own in parentheses and counts columns in that.
  void in_field(const SyntaxFailure& failure, uint32_t field) {
    const Token& open = list_.tokens[field];
    uint32_t end = field;
    for (int depth = 0;; ++end) {
      TokenKind kind = list_.tokens[end].kind;
      if (kind == TokenKind::FIELD_OPEN) ++depth;
      if (kind == TokenKind::FIELD_END && --depth == 0) break;
      if (kind == TokenKind::END || kind == TokenKind::ERROR) break;
    }
    Location location = failure.generic ? list_.tokens[failure.token].location : failure.location;
    SyntaxPosition place;
    place.line = static_cast<int>(location.line);
    place.end_line = static_cast<int>(location.end_line);
    auto relative = [&](uint32_t line, uint32_t column) {
      return static_cast<int>(line == open.location.line ? column - open.location.column : column) + 1;
    };
    place.offset = relative(location.line, location.column);
    place.end_offset = relative(location.end_line, location.end_column);
    place.text = "(" + source_.text().substr(open.end, list_.tokens[end].start - open.end) + ")";
    say(place, "f-string: " + (failure.generic ? std::string("invalid syntax") : failure.message), failure.kind, location);
  }

  const SourceBuffer& source_;
  const TokenList& list_;
  uint32_t furthest_;
  Diagnostics& diagnostics_;
};

}  // namespace

void report(const SourceBuffer& source, const TokenList& list, const SyntaxFailure& failure, uint32_t furthest,
            Diagnostics& diagnostics) {
  Report(source, list, furthest, diagnostics).failure(failure);
}

}  // namespace coil::compiler::parse
