// Simple statements, blocks, the module.
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;

void TreeBuilder::not_twice() {
  if (current().kind == last().kind) fail_here();
}

void TreeBuilder::fail_at_token(uint32_t token) const {
  SyntaxFailure failure;
  failure.token = token;
  failure.rules = active_rules_();
  throw failure;
}

void TreeBuilder::too_deep() const {
  SyntaxFailure failure;
  failure.token = next_;
  failure.generic = false;
  failure.kind = DiagnosticKind::MemoryError;
  throw failure;
}

void TreeBuilder::fail_here() const { fail_at_token(next_); }

void TreeBuilder::fail(Location location, std::string message) const {
  SyntaxFailure failure;
  failure.token = next_;
  failure.generic = false;
  failure.location = location;
  failure.message = std::move(message);
  throw failure;
}

void TreeBuilder::module(const Mark& at) {
  module_ = make<Module>(Location{}, take(statements_, at.statements), ast::List<Node*>());
}

void TreeBuilder::block(const Mark& at) { blocks_.push_back(take(statements_, at.statements)); }

void TreeBuilder::expression_statement(const Mark& at) { push_statement<ExprStmt>(from(at), pop_expression()); }

// a = b = ...
void TreeBuilder::target(const Mark& at) {
  Expr* target = expressions_.back();
  if (!invalid_target(target, TargetKind::Assignment)) return set_context(target, ExprContext::Store);
  SyntaxFailure failure;
  failure.token = next_ - 1;
  failure.target = target;
  failure.first_target = size(expressions_) == at.expressions + 1;
  failure.rules.push_back({0, at.token});
  throw failure;
}

void TreeBuilder::assignment(const Mark& at) {
  Expr* value = pop_expression();
  push_statement<Assign>(from(at), take_expressions(at), value);
}

void TreeBuilder::operator_token() { operators_.push_back({next_ - 1, 0, false}); }

void TreeBuilder::augmented_target(const Mark& at) {
  (void)at;
  Expr* target = expressions_.back();
  if (!is<NameExpr>(target) && !is<Attribute>(target) && !is<Subscript>(target)) {
    SyntaxFailure failure;
    failure.token = next_ - 1;
    failure.location = target->location;
    failure.message = "'" + std::string(describe(*target)) + "' is an illegal expression for augmented assignment";
    failure.needs = Needs::Value;
    throw failure;
  }
  set_context(target, ExprContext::Store);
}

void TreeBuilder::augmented_assignment(const Mark& at) {
  TokenKind kind = token(operators_.back().token).kind;
  operators_.pop_back();
  static constexpr Operator operators[] = {Operator::Add,    Operator::Sub,    Operator::Mult,   Operator::Div,   Operator::Mod,
                                           Operator::MatMult, Operator::BitAnd, Operator::BitOr,  Operator::BitXor, Operator::LShift,
                                           Operator::RShift, Operator::Pow,    Operator::FloorDiv};
  Operator op = operators[size_t(kind) - size_t(TokenKind::PLUSEQUAL)];
  Expr* value = pop_expression();
  Expr* target = pop_expression();
  push_statement<AugAssign>(from(at), target, op, value);
}

void TreeBuilder::annotated_target(const Mark& at) {
  Expr* target = expressions_.back();
  if (is<NameExpr>(target) || is<Attribute>(target) || is<Subscript>(target)) {
    set_context(target, ExprContext::Store);
    return;
  }
  auto refuse = [&](Location location, std::string message) {
    SyntaxFailure failure;
    failure.token = next_ - 1;
    failure.location = location;
    failure.message = std::move(message);
    failure.needs = Needs::Annotation;
    throw failure;
  };
  if (is<ListExpr>(target)) refuse(target->location, "only single target (not list) can be annotated");
  if (const auto* tuple = as<TupleExpr>(target)) {
    Expr* marked = is_parenthesised(at, target) || tuple->elts.empty() || token(at.token).kind == TokenKind::LPAR ? target : tuple->elts[0];
    refuse(marked->location, "only single target (not tuple) can be annotated");
  }
  refuse(target->location, "illegal target for annotation");
}

void TreeBuilder::annotated_assignment(const Mark& at) {
  auto parts = take_expressions(at);  // target, annotation, value
  int simple = is<NameExpr>(parts[0]) && !is_parenthesised(at, parts[0]) ? 1 : 0;
  push_statement<AnnAssign>(from(at), parts[0], parts[1], parts.size() > 2 ? parts[2] : nullptr, simple);
}

void TreeBuilder::return_statement(const Mark& at) { push_statement<Return>(from(at), pop_optional(at)); }

void TreeBuilder::raise_statement(const Mark& at) {
  auto parts = take_expressions(at);
  push_statement<Raise>(from(at), parts.empty() ? nullptr : parts[0], parts.size() > 1 ? parts[1] : nullptr);
}

void TreeBuilder::delete_statement(const Mark& at) {
  auto targets = take_expressions(at);
  for (Expr* target : targets) {
    check_target(target, TargetKind::Deletion);
    set_context(target, ExprContext::Del);
  }
  push_statement<Delete>(from(at), targets);
}

void TreeBuilder::assert_statement(const Mark& at) {
  auto parts = take_expressions(at);
  push_statement<Assert>(from(at), parts[0], parts.size() > 1 ? parts[1] : nullptr);
}

void TreeBuilder::pass() { push_statement<Pass>(last().location); }
void TreeBuilder::break_statement() { push_statement<Break>(last().location); }
void TreeBuilder::continue_statement() { push_statement<Continue>(last().location); }

void TreeBuilder::global_statement(const Mark& at) { push_statement<Global>(from(at), take(names_, at.names)); }
void TreeBuilder::nonlocal_statement(const Mark& at) { push_statement<Nonlocal>(from(at), take(names_, at.names)); }

}  // namespace coil::compiler::parse
