#include "compiler/parse/explain.h"

namespace coil::compiler::parse {

int Explanation::depth_after(uint32_t index) const {
  int depth = 0;
  for (uint32_t at = 0; at <= index; ++at) {
    switch (kind(at)) {
      case TokenKind::LPAR:
      case TokenKind::LSQB:
      case TokenKind::LBRACE:
      case TokenKind::FIELD_OPEN:
        ++depth;
        break;
      case TokenKind::RPAR:
      case TokenKind::RSQB:
      case TokenKind::RBRACE:
      case TokenKind::FIELD_END:
        --depth;
        break;
      default:
        break;
    }
  }
  return depth;
}

bool Explanation::say(Location location, std::string message, DiagnosticKind kind) {
  failure.generic = false;
  failure.location = location;
  failure.message = std::move(message);
  failure.kind = kind;
  return true;
}

// Tokens that are not text have no place of their own in CPython: its tokenizer's position serves.
bool Explanation::say_at(uint32_t index, std::string message, DiagnosticKind kind) {
  const Token& token = list.tokens[index];
  Location place = token.location;
  if (token.kind == TokenKind::INDENT || token.kind == TokenKind::DEDENT || token.kind == TokenKind::END) {
    failure.end_offset = -1;
    if (token.end >= source.text().size()) {
      place.line = place.end_line = source.line_count();
      place.column = static_cast<uint32_t>(source.line(place.line).size()) + 1;
    } else if (token.kind == TokenKind::INDENT) {
      place.column = place.end_column;
    }
    failure.offset = static_cast<int>(place.column);
  }
  return say(place, std::move(message), kind);
}

void explain(Explanation& explanation) {
  SyntaxFailure& failure = explanation.failure;
  if (failure.arguments) {
    if (auto rest = explanation.parser.parse(Rule::Arguments, failure.arguments)) failure.location = explanation.token(rest->end).location;
    return;
  }
  if (failure.needs_annotation) {
    failure.generic = !explanation.parser.parse(Rule::Test, failure.token + 1);
    return;
  }
  if (!failure.generic || explanation.stopped().kind == TokenKind::ERROR) return;
  if (failure.target) {
    explain_target(explanation);
    return;
  }
  // After an operand `not` can only be half of `not in`: CPython looks one token further.
  if (explanation.stopped().kind == TokenKind::NOT && failure.last_expression.expression &&
      failure.last_expression.last + 1 == failure.token) {
    ++failure.token;
  }
  explain_expression(explanation) || explain_statement(explanation);
}

}  // namespace coil::compiler::parse
