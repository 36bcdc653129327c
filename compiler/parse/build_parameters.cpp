// Parameters of functions and lambdas.
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;

TreeBuilder::Mark TreeBuilder::begin_parameters() {
  parameter_lists_.emplace_back();
  parameter_lists_.back().is_lambda = last().kind == TokenKind::LAMBDA;
  return here();
}

// name: annotation
void TreeBuilder::parameter(const Mark& at, bool annotated) {
  Expr* annotation = annotated ? pop_expression() : nullptr;
  auto* parameter = make<Arg>(from(at), pop_name(), annotation);
  ParameterList& list = parameter_lists_.back();
  if (list.double_star) fail(parameter->location, "arguments cannot follow var-keyword argument");
  if (list.has_star) {
    list.keyword_only.push_back(parameter);
    list.keyword_defaults.push_back(nullptr);
    return;
  }
  list.positional.push_back(parameter);
  list.last_has_default = current().kind == TokenKind::ASSIGN;
  if (!list.last_has_default && !list.defaults.empty()) {
    TokenKind next = current().kind;
    if (next != TokenKind::COMMA && next != (list.is_lambda ? TokenKind::COLON : TokenKind::RPAR)) fail_here();
    fail(parameter->location, "non-default argument follows default argument");
  }
}

void TreeBuilder::parameter_default() {
  ParameterList& list = parameter_lists_.back();
  Expr* value = pop_expression();
  if (list.has_star) {
    list.keyword_defaults.back() = value;
  } else {
    list.defaults.push_back(value);
  }
}

void TreeBuilder::star_parameter(const Mark& at) {
  ParameterList& list = parameter_lists_.back();
  if (list.double_star) fail(token(at.token).location, "arguments cannot follow var-keyword argument");
  if (list.has_star) fail(token(at.token).location, "* argument may appear only once");
  list.has_star = true;
  list.star_token = at.token;
}

void TreeBuilder::star_parameter_name(const Mark& at, bool annotated) {
  Expr* annotation = annotated ? pop_expression() : nullptr;
  parameter_lists_.back().star = make<Arg>(from(at.token + 1), pop_name(), annotation);
  if (current().kind == TokenKind::ASSIGN) fail(current().location, "var-positional argument cannot have default value");
}

// At what ends the parameters that may follow a star.
void TreeBuilder::check_bare_star() const {
  const ParameterList& list = parameter_lists_.back();
  if (!list.has_star || list.star || !list.keyword_only.empty()) return;
  fail(list.is_lambda ? current().location : token(list.star_token).location, "named arguments must follow bare *");
}

void TreeBuilder::double_star_parameter(const Mark& at, bool annotated) {
  Expr* annotation = annotated ? pop_expression() : nullptr;
  ParameterList& list = parameter_lists_.back();
  if (list.double_star) fail(token(at.token).location, "arguments cannot follow var-keyword argument");
  if (list.has_star && !list.star && list.keyword_only.empty()) {
    fail(token(list.is_lambda ? at.token : list.star_token).location, "named arguments must follow bare *");
  }
  list.double_star = make<Arg>(from(at.token + 1), pop_name(), annotation);
  if (current().kind == TokenKind::ASSIGN) fail(current().location, "var-keyword argument cannot have default value");
}

void TreeBuilder::slash_parameter() {
  ParameterList& list = parameter_lists_.back();
  if (list.double_star) fail(last().location, "arguments cannot follow var-keyword argument");
  if (list.has_slash) fail(last().location, "/ may appear only once");
  if (list.has_star) fail(last().location, "/ must be ahead of *");
  if (list.positional.empty() && current().kind != TokenKind::COMMA) fail_at_token(last_);
  if (list.positional.empty()) fail(last().location, "at least one argument must precede /");
  list.has_slash = true;
  list.positional_only = std::move(list.positional);
  list.positional.clear();
}

void TreeBuilder::parameters(const Mark& at) {
  ParameterList& list = parameter_lists_.back();
  if (current().kind == (list.is_lambda ? TokenKind::COLON : TokenKind::RPAR)) check_bare_star();
  parts_.push_back(make<Arguments>(from(at), arena_.copy_list(list.positional_only), arena_.copy_list(list.positional), list.star,
                                   arena_.copy_list(list.keyword_only), arena_.copy_list(list.keyword_defaults),
                                   list.double_star, arena_.copy_list(list.defaults)));
  parameter_lists_.pop_back();
}

}  // namespace coil::compiler::parse
