// Operators and brackets.
#include <array>

#include "compiler/parse/scanner.h"

namespace coil::compiler::parse {
namespace {

struct Operator {
  std::string_view text;
  TokenKind kind;
};

constexpr Operator operators[] = {
#define COIL_TOKEN(kind)
#define COIL_KEYWORD(kind, text)
#define COIL_OPERATOR(kind, text) {text, TokenKind::kind},
#include "compiler/parse/tokens.def"
};

// For each first byte, the operators that begin with it, longest first; ends with None.
struct Candidates {
  std::array<Operator, 5> list{};
};

constexpr std::array<Candidates, 128> make_table() {
  std::array<Candidates, 128> table{};
  for (const Operator& candidate : operators) {
    auto& list = table[static_cast<unsigned char>(candidate.text[0])].list;
    size_t place = 0;
    while (list[place].kind != TokenKind::None && list[place].text.size() >= candidate.text.size()) ++place;
    for (size_t last = list.size() - 1; last > place; --last) list[last] = list[last - 1];
    list[place] = candidate;
  }
  return table;
}

constexpr std::array<Candidates, 128> table = make_table();

char closing_of(char opening) { return opening == '(' ? ')' : opening == '[' ? ']' : '}'; }

}  // namespace

void Scanner::scan_operator() {
  unsigned char first = static_cast<unsigned char>(text_[position_]);
  std::string_view rest = text_.substr(position_, end_ - position_);
  TokenKind kind = TokenKind::None;
  size_t length = 1;
  if (rest.starts_with("<>")) {  // CPython knows it as a token, for a joke's sake; no rule takes it
    position_ += 2;
    push(TokenKind::UNKNOWN, position_ - 2);
    return;
  }
  if (first < 128) {
    for (const Operator& candidate : table[first].list) {
      if (candidate.kind == TokenKind::None) break;
      if (rest.starts_with(candidate.text)) {
        kind = candidate.kind;
        length = candidate.text.size();
        break;
      }
    }
  }
  if (kind == TokenKind::None) return invalid_character(position_);

  uint32_t start = position_;
  Location place{line_, column(start), line_, column(start) + static_cast<uint32_t>(length)};
  if (kind == TokenKind::LPAR || kind == TokenKind::LSQB || kind == TokenKind::LBRACE) {
    if (brackets_.size() >= maximum_brackets) {
      ++position_;
      return fail_at(start, "too many nested parentheses");
    }
    brackets_.push_back({static_cast<char>(first), place});
  } else if (kind == TokenKind::RPAR || kind == TokenKind::RSQB || kind == TokenKind::RBRACE) {
    std::string closing(1, static_cast<char>(first));
    if (brackets_.empty()) {
      ++position_;
      return fail_at(start, "unmatched '" + closing + "'");
    }
    OpenBracket open = brackets_.back();
    if (closing_of(open.bracket) != static_cast<char>(first)) {
      ++position_;
      std::string message = "closing parenthesis '" + closing + "' does not match opening parenthesis '" + open.bracket + "'";
      if (open.location.line != line_) message += " on line " + std::to_string(open.location.line);
      return fail_at(start, message);
    }
    brackets_.pop_back();
  }
  position_ += static_cast<uint32_t>(length);
  push(kind, start, place);
}

}  // namespace coil::compiler::parse
