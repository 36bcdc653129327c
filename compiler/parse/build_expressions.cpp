// Expressions other than operators, brackets, calls and literals.
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;

void TreeBuilder::name() { names_.push_back(last().name); }

void TreeBuilder::name_expression() { push_expression<NameExpr>(last().location, last().name, ExprContext::Load); }

void TreeBuilder::singleton() {
  ConstantValue value = NoneValue();
  if (last().kind == TokenKind::TRUE) value = true;
  if (last().kind == TokenKind::FALSE) value = false;
  if (last().kind == TokenKind::ELLIPSIS) value = EllipsisValue();
  push_expression<Constant>(last().location, value, Name());
}

// a, b   and a,
void TreeBuilder::tuple(const Mark& at) { push_expression<TupleExpr>(from(at), take_expressions(at), ExprContext::Load); }

void TreeBuilder::starred(const Mark& at) {
  TokenKind before = at.token > 0 ? token(at.token - 1).kind : TokenKind::None;
  if (before == TokenKind::LPAR || before == TokenKind::LSQB || before == TokenKind::LBRACE) {
    last_expression_ = {expressions_.back(), at.token + 1, last_};
  }
  push_expression<Starred>(from(at), pop_expression(), ExprContext::Load);
}

// Whether the expression that starts at the mark has parentheses around it, which its location doesn't show.
bool TreeBuilder::is_parenthesised(const Mark& at, const Expr* expression) const {
  const Token& first = token(at.token);
  return first.kind == TokenKind::LPAR &&
         (first.location.line != expression->location.line || first.location.column != expression->location.column);
}

// At the := that follows.
void TreeBuilder::walrus_target(const Mark& at) {
  Expr* target = expressions_.back();
  if (!is<NameExpr>(target)) {
    fail(target->location, "cannot use assignment expressions with " + std::string(describe(*target)));
  }
  if (is_parenthesised(at, target)) fail_at_token(next_ - 1);
  set_context(target, ExprContext::Store);
}

void TreeBuilder::named_expression(const Mark& at) {
  Expr* value = pop_expression();
  push_expression<NamedExpr>(from(at), pop_expression(), value);
}

// body if test else orelse
void TreeBuilder::conditional(const Mark& at) {
  Expr* orelse = pop_expression();
  Expr* test = pop_expression();
  push_expression<IfExp>(from(at), test, pop_expression(), orelse);
}

void TreeBuilder::lambda(const Mark& at) {
  auto* arguments = static_cast<Arguments*>(parts_.back());
  parts_.pop_back();
  push_expression<Lambda>(from(at), arguments, pop_expression());
}

void TreeBuilder::yield(const Mark& at) { push_expression<Yield>(from(at), pop_optional(at)); }
void TreeBuilder::yield_from(const Mark& at) { push_expression<YieldFrom>(from(at), pop_expression()); }
void TreeBuilder::await(const Mark& at) { push_expression<Await>(from(at), pop_expression()); }

void TreeBuilder::attribute(const Mark& at) {
  push_expression<Attribute>(from(at), pop_expression(), last().name, ExprContext::Load);
}

void TreeBuilder::subscript(const Mark& at, const Mark& index_at) {
  Expr* index = pop_expression();
  // A lone starred element makes a tuple: a[*b].
  if (is<Starred>(index)) index = make<TupleExpr>(index->location, arena_.copy_list(std::span<Expr* const>(&index, 1)), ExprContext::Load);
  (void)index_at;
  push_expression<Subscript>(from(at), pop_expression(), index, ExprContext::Load);
}

// The three bounds are on the stack, absent ones as null.
void TreeBuilder::slice(const Mark& at) {
  Expr* step = pop_expression();
  Expr* upper = pop_expression();
  push_expression<Slice>(from(at), pop_expression(), upper, step);
}

void TreeBuilder::no_bound() { expressions_.push_back(nullptr); }

}  // namespace coil::compiler::parse
