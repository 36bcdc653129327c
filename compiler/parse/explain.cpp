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

void explain(Explanation& explanation) {
  SyntaxFailure& failure = explanation.failure;
  if (failure.arguments) {
    if (auto rest = explanation.parser.parse(Rule::Arguments, failure.arguments)) failure.location = explanation.token(rest->end).location;
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
