// Calls and their arguments.
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;

// a, or `a for a in b`, which alone may go without parentheses of its own
void TreeBuilder::positional_argument(const Mark& at) {
  if (has_part<Comprehension>(at.parts)) {
    auto generators = take_parts<Comprehension>(at.parts);
    auto* argument = make<GeneratorExp>(from(at), pop_expression(), generators);
    bool alone = token(at.token - 1).kind == TokenKind::LPAR && current().kind == TokenKind::RPAR;
    if (!alone) fail(argument->location, "Generator expression must be parenthesized");
    // The parentheses of the call are its own.
    argument->location = span(token(at.token - 1).location, current().location);
    push(argument);
    return;
  }
  check_argument_order(at, false);
}

void TreeBuilder::check_argument_order(const Mark& at, bool is_iterable) {
  // Keywords of this call: those pushed since its parenthesis; a nested call has taken its own.
  if (calls_.empty() || size(parts_) <= calls_.back()) return;
  bool unpacking = false;
  for (uint32_t index = calls_.back(); index < size(parts_); ++index) {
    unpacking |= !static_cast<Keyword*>(parts_[index])->arg;
  }
  if (is_iterable) {
    // CPython marks all arguments before the comma.
    uint32_t first = call_tokens_.back();
    if (unpacking) fail(span(token(first).location, token(at.token - 2).location), "iterable argument unpacking follows keyword argument unpacking");
    return;
  }
  SyntaxFailure failure;
  failure.token = next_;
  failure.generic = false;
  failure.location = current().location;
  failure.message = std::string("positional argument follows keyword argument") + (unpacking ? " unpacking" : "");
  failure.arguments = at.token;
  throw failure;
}

// At the = after what should be a name.
void TreeBuilder::keyword_name(const Mark& at) {
  Expr* name = expressions_.back();
  if (is<NameExpr>(name) && last_ == at.token + 1) return;
  if (const auto* constant = as<Constant>(name)) {
    if (std::holds_alternative<NoneValue>(constant->value) || std::holds_alternative<bool>(constant->value)) {
      fail(span(name->location, last().location), "cannot assign to " + std::string(describe(*name)));
    }
  }
  fail(span(name->location, last().location), "expression cannot contain assignment, perhaps you meant \"==\"?");
}

void TreeBuilder::keyword_argument(const Mark& at) {
  Expr* value = pop_expression();
  Name name = static_cast<NameExpr*>(pop_expression())->id;
  parts_.push_back(make<Keyword>(from(at), name, value));
}

void TreeBuilder::star_argument(const Mark& at) {
  push_expression<Starred>(from(at), pop_expression(), ExprContext::Load);
  check_argument_order(at, true);
}

void TreeBuilder::double_star_argument(const Mark& at) { parts_.push_back(make<Keyword>(from(at), Name(), pop_expression())); }

// A class's bases can't be a generator expression without parentheses of its own.
void TreeBuilder::class_arguments(const Mark& at) {
  const auto* generator = expressions_.size() > at.expressions ? as<GeneratorExp>(expressions_.back()) : nullptr;
  uint32_t open = at.token + 2;
  if (!generator || generator->location.column != token(open).location.column || generator->location.line != token(open).location.line) return;
  for (uint32_t index = open + 1, depth = 0;; ++index) {
    TokenKind kind = token(index).kind;
    if (depth == 0 && (kind == TokenKind::FOR || kind == TokenKind::ASYNC)) fail_at_token(index);
    if (kind == TokenKind::LPAR || kind == TokenKind::LSQB || kind == TokenKind::LBRACE) ++depth;
    if (kind == TokenKind::RPAR || kind == TokenKind::RSQB || kind == TokenKind::RBRACE) --depth;
  }
}

void TreeBuilder::begin_arguments() {
  calls_.push_back(size(parts_));
  call_tokens_.push_back(next_);
}

void TreeBuilder::end_arguments() {
  calls_.pop_back();
  call_tokens_.pop_back();
}

void TreeBuilder::call(const Mark& at, const Mark& call) {
  auto arguments = take_expressions(call);
  auto keywords = take_parts<Keyword>(call.parts);
  push_expression<Call>(from(at), pop_expression(), arguments, keywords);
}

}  // namespace coil::compiler::parse
