// Mistakes in expressions: a comma or `else` that is missing, = for ==, print without parentheses, comprehensions, dictionaries.
#include "Python.h"
#include "compiler/parse/explain.h"
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;
using generated::Python;

namespace {

// Whether CPython's grammar reads the expression as an operand of |, which is what may stand around a mistaken =.
bool is_arithmetic(const Expr* expression) {
  switch (expression->kind) {
    case Kind::BoolOp:
    case Kind::Compare:
    case Kind::IfExp:
    case Kind::Lambda:
    case Kind::Starred:
    case Kind::NamedExpr:
      return false;
    case Kind::UnaryOp:
      return static_cast<const UnaryOp*>(expression)->op != UnaryOperator::Not;
    default:
      return true;
  }
}

// list, tuple, generator expression, True, None, False: never "maybe you meant ==".
bool never_compared(const Expr* expression) {
  if (is<ListExpr>(expression) || is<TupleExpr>(expression) || is<GeneratorExp>(expression)) return true;
  const auto* constant = as<Constant>(expression);
  return constant && (std::holds_alternative<NoneValue>(constant->value) || std::holds_alternative<bool>(constant->value));
}

// `a = b` where an expression stands; `equals` is the token of =.
bool mistaken_assignment(Explanation& explanation, const ExpressionAt& left, uint32_t equals) {
  if (!left.expression || left.last + 1 != equals) return false;
  bool grouped = explanation.kind(left.first) == TokenKind::LPAR;
  if (!grouped && !is_arithmetic(left.expression)) return false;
  bool name = left.first == left.last && explanation.kind(left.first) == TokenKind::NAME;
  if (!name && never_compared(left.expression)) return false;
  auto right = explanation.parser.parse(Rule::Arithmetic, equals + 1);
  if (!right) right = explanation.parser.parse(Rule::Primary, equals + 1);
  if (!right) return false;
  TokenKind next = explanation.kind(right->end);
  if (next == TokenKind::ASSIGN || next == TokenKind::WALRUS) return false;
  if (name) {
    return explanation.say(explanation.tokens_from(left.first, right->end - 1),
                           "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  }
  return explanation.say(left.expression->location, "cannot assign to " + std::string(describe(*left.expression)) +
                                                        " here. Maybe you meant '==' instead of '='?");
}

bool is_legacy_name(const Token& token) { return token.kind == TokenKind::NAME && (token.name == "print" || token.name == "exec"); }

bool is_soft_keyword(const Token& token) {
  return token.kind == TokenKind::NAME && (token.name == "match" || token.name == "case" || token.name == "_");
}

bool starts_string(TokenKind kind) {
  return kind == TokenKind::STRING || kind == TokenKind::FSTRING_START || kind == TokenKind::BROKEN_STRING;
}

// Two expressions side by side.
bool missing_comma(Explanation& explanation, const ExpressionAt& left, uint32_t next) {
  if (!left.expression || left.last + 1 != next) return false;
  const Token& first = explanation.token(left.first);
  bool excluded = (first.kind == TokenKind::NAME && starts_string(explanation.kind(left.first + 1))) || is_soft_keyword(first);
  if (!excluded && !is_legacy_name(first)) {
    auto right = explanation.parser.parse(Rule::Test, next);
    if (!right) right = explanation.parser.parse(Rule::Disjunction, next);
    if (right && explanation.depth_after(right->end - 1) > 0) {
      return explanation.say(explanation.tokens_from(left.first, right->end - 1), "invalid syntax. Perhaps you forgot a comma?");
    }
  }
  if (left.first != left.last || first.kind != TokenKind::NAME || explanation.kind(next) == TokenKind::LPAR) return false;
  SyntaxFailure inner;
  auto argument = explanation.parser.parse(Rule::Expressions, next, &inner);
  if (argument && is_legacy_name(first)) {
    std::string name = first.name.string();
    return explanation.say(explanation.tokens_from(left.first, argument->end - 1),
                           "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?");
  }
  if (!argument) return explain_inner(explanation, std::move(inner));
  if (!starts_string(explanation.kind(next))) return false;
  // a "b" c: CPython finds the comma missing behind the string.
  auto string = explanation.parser.parse(Rule::Disjunction, next);
  return string && missing_comma(explanation, {string->expression, next, string->end - 1}, string->end);
}

// [a, b for c in d]
bool comprehension_target(Explanation& explanation) {
  const SyntaxFailure& failure = explanation.failure;
  if (failure.rules.empty() || failure.rules[0].rule != Python::RuleAtom) return false;
  uint32_t open = failure.rules[0].first_token;
  if (explanation.kind(open) != TokenKind::LSQB && explanation.kind(open) != TokenKind::LBRACE) return false;
  if (!explanation.parser.parse(Rule::Comprehension, failure.token)) return false;
  auto elements = explanation.parser.parse(Rule::Subject, open + 1);
  if (!elements || elements->end != failure.token) return false;
  return explanation.say(explanation.tokens_from(open + 1, failure.token - 1),
                         "did you forget parentheses around the comprehension target?");
}

// {a: b, c}   {a: }   {a: *b}
bool dictionary_item(Explanation& explanation) {
  const SyntaxFailure& failure = explanation.failure;
  TokenKind next = explanation.stopped().kind;
  bool in_item = !failure.rules.empty() && failure.rules[0].rule == Python::RuleBrace_item;
  bool in_value = failure.token > 0 && explanation.kind(failure.token - 1) == TokenKind::COLON;
  for (const ActiveRule& active : failure.rules) {
    if (active.rule == Python::RuleBrace_item) {
      in_item = true;
    } else if (active.rule != Python::RuleTest && active.rule != Python::RuleDisjunction) {
      break;
    }
  }
  if (in_item && in_value && (next == TokenKind::RBRACE || next == TokenKind::COMMA)) {
    return explanation.say_at(failure.token - 1, "expression expected after dictionary key and ':'");
  }
  if (in_item && in_value && next == TokenKind::STAR) {
    auto value = explanation.parser.parse(Rule::Arithmetic, failure.token + 1);
    if (!value) return false;
    Location place = explanation.tokens_from(failure.token, explanation.parser.furthest());
    explanation.failure.end_offset = static_cast<int>(place.end_column);
    return explanation.say(place, "cannot use a starred expression in a dictionary value");
  }
  return false;
}

// The key of a dictionary without a value, found by the tree builder.
bool missing_value(Explanation& explanation) {
  SyntaxFailure& failure = explanation.failure;
  if (failure.rules.empty() || failure.rules[0].rule != Python::RuleBrace_item || !failure.last_expression.expression) return false;
  if (failure.last_expression.last + 1 != failure.token || explanation.stopped().kind == TokenKind::COLON) return false;
  Location key = failure.last_expression.expression->location;
  failure.end_offset = 0;
  return explanation.say({key.end_line, key.end_column - 1, key.end_line, key.end_column}, "':' expected after dictionary key");
}

}  // namespace

bool explain_target(Explanation& explanation) {
  SyntaxFailure& failure = explanation.failure;
  const Expr* target = failure.target;
  uint32_t equals = failure.token;
  uint32_t first = failure.rules[0].first_token;
  if (is<Yield>(target) || is<YieldFrom>(target)) {
    uint32_t start = equals;
    while (start > first && explanation.token(start).location.column != target->location.column) --start;
    if (explanation.kind(start - 1) != TokenKind::LPAR) return explanation.say(target->location, "assignment to yield expression not possible");
  }
  if (failure.first_target) {
    // The last element of a tuple without parentheses stands next to the =.
    ExpressionAt last{target, first, equals - 1};
    const auto* tuple = as<TupleExpr>(target);
    if (tuple && !tuple->elts.empty() && explanation.token(first).location.column == tuple->location.column &&
        explanation.kind(equals - 1) != TokenKind::COMMA &&
        (explanation.kind(first) != TokenKind::LPAR || tuple->location.end_column != explanation.token(equals - 1).location.end_column ||
         tuple->elts[0]->location.column == tuple->location.column)) {
      last.expression = tuple->elts.back();
      const Location& place = last.expression->location;
      for (last.first = equals - 1; last.first > first; --last.first) {
        const Location& at = explanation.token(last.first).location;
        if (at.line == place.line && at.column == place.column) break;
      }
    }
    if (mistaken_assignment(explanation, last, equals)) return true;
  }
  if (!failure.first_target) {
    auto left = explanation.parser.parse(Rule::Test, first);
    if (left && explanation.kind(left->end) == TokenKind::ASSIGN &&
        mistaken_assignment(explanation, {left->expression, first, left->end - 1}, left->end)) {
      return true;
    }
  }
  const Expr* invalid = invalid_target(target, TargetKind::Assignment);
  return explanation.say(invalid->location, "cannot assign to " + std::string(describe(*invalid)));
}

// f(a=b for c in d)
bool keyword_comprehension(Explanation& explanation) {
  const SyntaxFailure& failure = explanation.failure;
  uint32_t first = failure.last_expression.first;
  if (!failure.last_expression.expression || first < 2 || explanation.kind(first - 1) != TokenKind::ASSIGN ||
      explanation.kind(first - 2) != TokenKind::NAME || !explanation.parser.parse(Rule::Comprehension, failure.token)) {
    return false;
  }
  return explanation.say(explanation.tokens_from(first - 2, first - 1), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
}

bool explain_expression(Explanation& explanation) {
  SyntaxFailure& failure = explanation.failure;
  if (missing_value(explanation)) return true;
  if (missing_comma(explanation, failure.last_expression, failure.token)) return true;

  TokenKind next = explanation.stopped().kind;
  size_t rule = failure.rules.empty() ? 0 : failure.rules[0].rule;
  // a if b
  if (rule == Python::RuleTest && failure.expects(TokenKind::ELSE) && next != TokenKind::COLON) {
    return explanation.say(explanation.tokens_from(failure.last_expression.first, failure.token - 1),
                           "expected 'else' after 'if' expression");
  }
  if (next == TokenKind::ASSIGN && rule != Python::RuleArguments && rule != Python::RuleArgument &&
      mistaken_assignment(explanation, failure.last_named, failure.token)) {
    return true;
  }
  if ((rule == Python::RuleArguments || rule == Python::RulePrimary) && (next == TokenKind::FOR || next == TokenKind::ASYNC) &&
      keyword_comprehension(explanation)) {
    return true;
  }
  // a.b := c   as a statement
  if (next == TokenKind::WALRUS && failure.last_expression.expression && failure.last_expression.last + 1 == failure.token &&
      (rule == Python::RuleSimple_line || rule == Python::RuleExpression_statement) && !is<NameExpr>(failure.last_expression.expression) &&
      explanation.parser.parse(Rule::Test, failure.token + 1)) {
    const Expr* left = failure.last_expression.expression;
    return explanation.say(left->location, "cannot use assignment expressions with " + std::string(describe(*left)));
  }
  // for a b in c
  if (failure.expects(TokenKind::IN) && (rule == Python::RuleComprehension || rule == Python::RuleFor_statement)) {
    uint32_t first = failure.rules[0].first_token + (explanation.kind(failure.rules[0].first_token) == TokenKind::ASYNC ? 2 : 1);
    auto target = explanation.parser.parse(Rule::Disjunction, first);
    if (target && target->end == failure.token && missing_comma(explanation, {target->expression, first, target->end - 1}, target->end)) return true;
  }
  if ((next == TokenKind::FOR || next == TokenKind::ASYNC) && comprehension_target(explanation)) return true;
  if (dictionary_item(explanation)) return true;
  // (**a)
  if (next == TokenKind::DOUBLESTAR && rule == Python::RuleGroup_content) {
    auto value = explanation.parser.parse(Rule::Test, failure.token + 1);
    if (value && (explanation.kind(value->end) == TokenKind::RPAR || explanation.kind(value->end) == TokenKind::FIELD_END)) {
      return explanation.say_at(failure.token, "cannot use double starred expression here");
    }
  }
  return false;
}

}  // namespace coil::compiler::parse
