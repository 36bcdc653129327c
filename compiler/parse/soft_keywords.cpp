#include "compiler/parse/soft_keywords.h"

namespace coil::compiler::parse {
namespace {

bool is_match(const Token& token) { return token.kind == TokenKind::NAME && token.name == "match"; }
bool is_case(const Token& token) { return token.kind == TokenKind::NAME && token.name == "case"; }

// Whether `name token` can't be the start of an expression statement, while `match token` can begin a subject.
bool only_starts_operand(TokenKind kind) {
  switch (kind) {
    case TokenKind::NAME:
    case TokenKind::NUMBER:
    case TokenKind::STRING:
    case TokenKind::FSTRING_START:
    case TokenKind::FALSE:
    case TokenKind::NONE:
    case TokenKind::TRUE:
    case TokenKind::AWAIT:
    case TokenKind::LAMBDA:
    case TokenKind::LBRACE:
    case TokenKind::TILDE:
    case TokenKind::ELLIPSIS:
      return true;
    default:
      return false;
  }
}

// Tokens that can begin a subject or go on with an expression: the line's end decides.
bool may_start_operand(TokenKind kind) {
  switch (kind) {
    case TokenKind::LPAR:
    case TokenKind::LSQB:
    case TokenKind::STAR:
    case TokenKind::PLUS:
    case TokenKind::MINUS:
    case TokenKind::NOT:
      return true;
    default:
      return only_starts_operand(kind);
  }
}

}  // namespace

bool SoftKeywords::begins_match_statement() const {
  if (tokens_.size() - line_begin_ < 3) return false;
  TokenKind second = tokens_[line_begin_ + 1].kind;
  if (!may_start_operand(second)) return false;
  TokenKind last = tokens_[tokens_.size() - 2].kind;  // before NEWLINE; never inside brackets
  return last == TokenKind::COLON || only_starts_operand(second);
}

void SoftKeywords::end_line() {
  match_pending_ = false;
  if (line_begin_ + 1 >= tokens_.size()) return;
  Token& first = tokens_[line_begin_];
  if (in_match_.back() && is_case(first)) {
    first.kind = TokenKind::CASE;
  } else if (is_match(first) && begins_match_statement()) {
    first.kind = TokenKind::MATCH;
    match_pending_ = true;
  }
}

void SoftKeywords::indent() {
  in_match_.push_back(match_pending_);
  match_pending_ = false;
}

void SoftKeywords::dedent() {
  if (in_match_.size() > 1) in_match_.pop_back();
}

}  // namespace coil::compiler::parse
