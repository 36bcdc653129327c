// Mistakes in statements: a block, colon or parenthesis that is missing, targets, parameters, except clauses, imports.
#include <algorithm>

#include "Python.h"
#include "compiler/parse/explain.h"
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;
using generated::Python;

namespace {

// The first token of the logical line that the token is on.
uint32_t line_start(const Explanation& explanation, uint32_t index) {
  while (index > 0) {
    TokenKind before = explanation.kind(index - 1);
    if (before == TokenKind::NEWLINE || before == TokenKind::INDENT || before == TokenKind::DEDENT) break;
    --index;
  }
  return index;
}

// What a block belongs to, by the first word of its header: "'if' statement", "function definition" ...
std::string block_owner(const Explanation& explanation, uint32_t& header) {
  if (explanation.kind(header) == TokenKind::ASYNC) ++header;
  switch (explanation.kind(header)) {
    case TokenKind::DEF: return "function definition";
    case TokenKind::CLASS: return "class definition";
    case TokenKind::MATCH: return "'match' statement";
    case TokenKind::CASE: return "'case' statement";
    case TokenKind::EXCEPT: return explanation.kind(header + 1) == TokenKind::STAR ? "'except*' statement" : "'except' statement";
    default: return "'" + std::string(spelling_of(explanation.kind(header))) + "' statement";
  }
}

bool missing_block(Explanation& explanation) {
  const SyntaxFailure& failure = explanation.failure;
  if (!failure.expects(TokenKind::INDENT) || failure.token == 0 || explanation.kind(failure.token - 1) != TokenKind::NEWLINE) return false;
  uint32_t header = line_start(explanation, failure.token - 1);
  // The line may begin with other things: `else: if x:` is none, `class A: ...` one.
  std::string owner = block_owner(explanation, header);
  std::string message = "expected an indented block after " + owner + " on line " + std::to_string(explanation.token(header).location.line);
  return explanation.say_at(failure.token, message, DiagnosticKind::IndentationError);
}

bool missing_colon(Explanation& explanation) {
  const SyntaxFailure& failure = explanation.failure;
  if (!failure.expects(TokenKind::COLON) || failure.rules.empty() || failure.token == 0) return false;
  TokenKind next = explanation.stopped().kind;
  TokenKind before = explanation.kind(failure.token - 1);
  switch (failure.rules[0].rule) {
    case Python::RuleFunction_definition:
      return explanation.say_at(failure.token, "expected ':'");
    case Python::RuleTry_statement:
      return explanation.say_at(failure.token, "expected ':'");
    case Python::RuleIf_statement:
    case Python::RuleWhile_statement:
    case Python::RuleFor_statement:
      if (before == TokenKind::ELSE) return explanation.say_at(failure.token, "expected ':'");
      break;
    case Python::RuleWith_statement:
    case Python::RuleClass_definition:
    case Python::RuleExcept_clause:
    case Python::RuleMatch_statement:
    case Python::RuleMatch_case:
      break;
    default:
      return false;
  }
  return next == TokenKind::NEWLINE && explanation.say_at(failure.token, "expected ':'");
}

// except A, B:
bool exceptions_without_parentheses(Explanation& explanation) {
  const SyntaxFailure& failure = explanation.failure;
  if (failure.rules.empty() || failure.rules[0].rule != Python::RuleExcept_clause || explanation.stopped().kind != TokenKind::COMMA) return false;
  uint32_t first = failure.rules[0].first_token + 1;
  if (explanation.kind(first) == TokenKind::STAR) ++first;
  auto rest = explanation.parser.parse(Rule::Expressions, failure.token + 1);
  if (!rest) return false;
  uint32_t end = rest->end;
  if (explanation.kind(end) == TokenKind::AS && explanation.kind(end + 1) == TokenKind::NAME) end += 2;
  if (explanation.kind(end) != TokenKind::COLON) return false;
  Location place = explanation.tokens_from(first, end);
  explanation.failure.end_offset = static_cast<int>(place.end_column);
  return explanation.say(place, "multiple exception types must be parenthesized");
}

// Targets that are no targets: for a + 1 in b, with a as 1, del a + b.
bool bad_target(Explanation& explanation) {
  const SyntaxFailure& failure = explanation.failure;
  if (failure.rules.empty()) return false;
  size_t rule = failure.rules[0].rule;
  uint32_t statement = line_start(explanation, failure.token);
  auto check = [&](uint32_t first, TargetKind kind, const char* words) {
    auto target = explanation.parser.parse(Rule::Expressions, first);
    const Expr* invalid = target ? invalid_target(target->expression, kind) : nullptr;
    return invalid && explanation.say(invalid->location, words + std::string(describe(*invalid)));
  };
  if (explanation.kind(statement) == TokenKind::DEL) return check(statement + 1, TargetKind::Deletion, "cannot delete ");
  for (const ActiveRule& active : failure.rules) {
    uint32_t first = active.first_token;
    if (active.rule == Python::RuleFor_statement || active.rule == Python::RuleComprehension) {
      if (explanation.kind(first) == TokenKind::ASYNC) ++first;
      if (rule == active.rule || rule == Python::RuleFor_targets || rule == Python::RuleFor_target || rule == Python::RuleAtom) {
        if (failure.expects(TokenKind::IN) || failure.token == first + 1) return check(first + 1, TargetKind::Loop, "cannot assign to ");
      }
      break;
    }
    if (active.rule == Python::RuleWith_item) {
      for (uint32_t at = failure.token; at > first; --at) {
        if (explanation.kind(at - 1) == TokenKind::AS) return check(at, TargetKind::Assignment, "cannot assign to ");
      }
    }
  }
  return false;
}

bool bad_parameters(Explanation& explanation) {
  const SyntaxFailure& failure = explanation.failure;
  bool in_lambda = false, in_parameters = false;
  for (const ActiveRule& active : failure.rules) {
    in_lambda |= active.rule == Python::RuleLambda_parameters;
    in_parameters |= active.rule == Python::RuleParameters || in_lambda;
    bool inside = active.rule == Python::RuleParameters || active.rule == Python::RuleParameter || active.rule == Python::RuleLambda_parameters ||
                  active.rule == Python::RuleLambda_parameter || active.rule == Python::RuleTest || active.rule == Python::RuleDisjunction;
    if (!inside) break;
  }
  TokenKind next = explanation.stopped().kind;
  TokenKind before = explanation.kind(failure.token - 1);
  bool in_definition = !failure.rules.empty() && failure.rules[0].rule == Python::RuleFunction_definition;
  bool after_lambda = before == TokenKind::LAMBDA || (before == TokenKind::COMMA && failure.rules[0].rule == Python::RuleTest &&
                                                      failure.expects(TokenKind::COLON));
  if (next == TokenKind::STAR && before == TokenKind::SLASH && (in_parameters || in_definition || failure.rules[0].rule == Python::RuleTest)) {
    return explanation.say_at(failure.token, "expected comma between / and *");
  }
  if (in_definition && failure.expects(TokenKind::LPAR)) return explanation.say_at(failure.token, "expected '('");
  // def f(a=)
  if (in_parameters && before == TokenKind::ASSIGN && (next == TokenKind::RPAR || next == TokenKind::COMMA || next == TokenKind::COLON)) {
    return explanation.say_at(failure.token - 1, "expected default value expression");
  }
  // def f((a, b))
  if (next == TokenKind::LPAR && (in_parameters || after_lambda || (in_definition && before == TokenKind::LPAR) ||
                                  (before == TokenKind::COMMA && (in_definition || in_parameters)))) {
    uint32_t at = failure.token - 1;
    while (at > 0 && explanation.kind(at) != TokenKind::LPAR && explanation.kind(at) != TokenKind::LAMBDA) {
      if (explanation.kind(at--) == TokenKind::STAR) return false;
    }
    at = failure.token + 1;
    while (explanation.kind(at) == TokenKind::NAME && explanation.kind(at + 1) == TokenKind::COMMA) at += 2;
    if (explanation.kind(at) == TokenKind::NAME) ++at;
    if (explanation.kind(at) != TokenKind::RPAR || at == failure.token + 1) return false;
    bool lambda = in_lambda || after_lambda;
    return explanation.say(explanation.tokens_from(failure.token, at),
                           lambda ? "Lambda expression parameters cannot be parenthesized" : "Function parameters cannot be parenthesized");
  }
  return false;
}

}  // namespace

bool explain_statement(Explanation& explanation) {
  const SyntaxFailure& failure = explanation.failure;
  if (missing_block(explanation) || bad_parameters(explanation) || missing_colon(explanation) ||
      exceptions_without_parentheses(explanation) || bad_target(explanation)) {
    return true;
  }
  if (failure.rules.empty()) return false;
  TokenKind next = explanation.stopped().kind;
  switch (failure.rules[0].rule) {
    case Python::RuleTry_statement:
      return explanation.say_at(failure.token, "expected 'except' or 'finally' block");
    case Python::RuleExcept_clause:
      if (explanation.kind(failure.token - 1) == TokenKind::STAR && (next == TokenKind::COLON || next == TokenKind::NEWLINE)) {
        return explanation.say_at(failure.token, "expected one or more exception types");
      }
      if (explanation.kind(failure.token - 1) == TokenKind::EXCEPT && next == TokenKind::NEWLINE) {
        return explanation.say_at(failure.token, "expected ':'");
      }
      return false;
    case Python::RulePattern: {
      if (explanation.kind(failure.token - 1) != TokenKind::AS || next == TokenKind::NAME) return false;
      auto target = explanation.parser.parse(Rule::Test, failure.token);
      return target && explanation.say(target->expression->location, "invalid pattern target");
    }
    case Python::RuleFrom_import_statement:
    case Python::RuleImport_alias:
      if (explanation.kind(failure.token - 1) == TokenKind::COMMA && next == TokenKind::NEWLINE) {
        return explanation.say_at(failure.token, "trailing comma not allowed without surrounding parentheses");
      }
      return false;
    default:
      return false;
  }
}

}  // namespace coil::compiler::parse
