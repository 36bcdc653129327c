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
      place = {source.line_count(), 0, source.line_count(), 0};
    } else if (token.kind == TokenKind::INDENT) {
      place.column = place.end_column;
    }
    failure.offset = static_cast<int>(place.column);
  }
  return say(place, std::move(message), kind);
}

static void look_for_words(Explanation& explanation) {
  SyntaxFailure& failure = explanation.failure;
  if (failure.arguments) {
    if (auto rest = explanation.parser.parse(Rule::Arguments, failure.arguments)) failure.location = explanation.token(rest->end).location;
    return;
  }
  if (failure.needs != Needs::Nothing) {
    Rule rule = failure.needs == Needs::Annotation ? Rule::Test : Rule::Value;
    failure.generic = !explanation.parser.parse(rule, failure.token + 1);
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

void explain(Explanation& explanation) {
  look_for_words(explanation);
  if (explanation.parser.string_failure()) explanation.failure = *explanation.parser.string_failure();
}

bool explain_inner(Explanation& explanation, SyntaxFailure inner) {
  Explanation nested{explanation.source, explanation.list, explanation.parser, inner};
  explain(nested);
  if (inner.generic) return false;
  explanation.failure = std::move(inner);
  return true;
}

}  // namespace coil::compiler::parse
