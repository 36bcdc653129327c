// Compound statements.
#include <algorithm>

#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;

void TreeBuilder::elif() {
  if (elif_tokens_.size() > maximum_nesting) too_deep();
  elif_tokens_.push_back(last_);
}

// The tests and blocks of if, elif, elif ..., else are on the stacks; each elif is an If in the orelse of the one before.
void TreeBuilder::if_statement(const Mark& at) {
  auto tests = take_expressions(at);
  ast::List<Stmt*> orelse = pop_optional_block(at, static_cast<uint32_t>(tests.size()));
  for (size_t index = tests.size(); index-- > 1;) {
    auto* nested = make<If>(from(elif_tokens_.back()), tests[index], pop_block(), orelse);
    elif_tokens_.pop_back();
    Stmt* statement = nested;
    orelse = arena_.copy_list(std::span<Stmt* const>(&statement, 1));
  }
  push_statement<If>(from(at), tests[0], pop_block(), orelse);
}

void TreeBuilder::while_statement(const Mark& at) {
  auto orelse = pop_optional_block(at, 1);
  auto body = pop_block();
  push_statement<While>(from(at), pop_expression(), body, orelse);
}

void TreeBuilder::for_statement(const Mark& at) {
  auto orelse = pop_optional_block(at, 1);
  auto body = pop_block();
  Expr* iterable = pop_expression();
  push_statement<For>(from(at), pop_expression(), iterable, body, orelse);
}

void TreeBuilder::for_targets(const Mark& at, bool is_tuple) {
  if (is_tuple) tuple(at);
  check_target(expressions_.back(), TargetKind::Loop);
  set_context(expressions_.back(), ExprContext::Store);
}

// ---- with ----

void TreeBuilder::with_item(const Mark& at) {
  Expr* target = size(expressions_) > at.expressions + 1 ? pop_expression() : nullptr;
  if (target) {
    check_target(target, TargetKind::Assignment);
    set_context(target, ExprContext::Store);
  }
  parts_.push_back(make<WithItem>(from(at), pop_expression(), target));
}

// At the colon. A single item that is one parenthesis may itself hold the items: with (a as b, c): ...
void TreeBuilder::with_items(const Mark& at) {
  uint32_t colon = next_ - 1;
  if (with_groups_.empty()) return;
  WithGroup group = with_groups_.back();
  bool alone = size(parts_) == at.parts + 1 && token(at.token + 1).kind == TokenKind::LPAR &&
               group.open_token == at.token + 1 && token(colon - 1).kind == TokenKind::RPAR &&
               !static_cast<WithItem*>(parts_.back())->optional_vars && group.close_token == colon - 1;
  if (alone) {
    parts_.pop_back();
    for (uint32_t index = 0; index < group.item_count; ++index) {
      const GroupItem& item = with_items_[group.first_item + index];
      if (item.target) set_context(item.target, ExprContext::Store);
      parts_.push_back(make<WithItem>(Location{}, item.context, item.target));
    }
    with_groups_.pop_back();
  }
  for (const WithGroup& other : with_groups_) {
    if (other.as_token) fail_at_token(other.as_token);
  }
  with_groups_.clear();
  with_items_.clear();
}

void TreeBuilder::with_statement(const Mark& at) {
  auto body = pop_block();
  push_statement<With>(from(at), take_parts<WithItem>(at.parts), body);
}

// ---- try ----

void TreeBuilder::try_else(const Mark& at) {
  if (size(parts_) == at.parts) fail_at_token(next_ - 1);
}

void TreeBuilder::except_clause(const Mark& at, bool star) {
  Name name = size(names_) > at.names ? pop_name() : Name();
  Expr* type = pop_optional(at);
  if (star && !type) fail(token(at.token + 2).location, "expected one or more exception types");
  parts_.push_back(make<ExceptHandler>(from(at), type, name, pop_block()));
  handlers_.push_back({at.token, star});
}

void TreeBuilder::try_statement(const Mark& at, bool has_else, bool has_finally) {
  auto finalbody = has_finally ? pop_block() : ast::List<Stmt*>();
  auto orelse = has_else ? pop_block() : ast::List<Stmt*>();
  auto body = pop_block();
  auto handlers = take_parts<ExceptHandler>(at.parts);
  if (handlers.empty() && !has_finally) fail_here();

  size_t first = handlers_.size() - handlers.size();
  bool star = !handlers.empty() && handlers_[first].star;
  for (size_t index = first; index < handlers_.size(); ++index) {
    uint32_t except = handlers_[index].token;
    if (handlers_[index].star != star) {
      fail(span(token(except).location, token(star ? except : except + 1).location),
           "cannot have both 'except' and 'except*' on the same 'try'");
    }
  }
  handlers_.resize(first);
  if (star) {
    push_statement<TryStar>(from(at), body, handlers, orelse, finalbody);
  } else {
    push_statement<Try>(from(at), body, handlers, orelse, finalbody);
  }
}

// ---- definitions ----

void TreeBuilder::function_definition(const Mark& at) {
  auto body = pop_block();
  Expr* returns = pop_optional(at);
  auto* arguments = static_cast<Arguments*>(parts_.back());
  parts_.pop_back();
  push_statement<FunctionDef>(from(at), pop_name(), arguments, body, ast::List<Expr*>(), returns);
}

void TreeBuilder::class_definition(const Mark& at) {
  auto body = pop_block();
  auto bases = take_expressions(at);
  push_statement<ClassDef>(from(at), pop_name(), bases, take_parts<Keyword>(at.parts), body, ast::List<Expr*>());
}

void TreeBuilder::decorated(const Mark& at) {
  auto decorators = take_expressions(at);
  Stmt* definition = statements_.back();
  if (auto* function = as<FunctionDef>(definition)) function->decorator_list = decorators;
  if (auto* function = as<AsyncFunctionDef>(definition)) function->decorator_list = decorators;
  if (auto* type = as<ClassDef>(definition)) type->decorator_list = decorators;
}

void TreeBuilder::async_statement(const Mark& at) {
  Stmt*& statement = statements_.back();
  if (auto* function = as<FunctionDef>(statement)) {
    statement = make<AsyncFunctionDef>(from(at), function->name, function->args, function->body, function->decorator_list,
                                       function->returns);
  } else if (auto* loop = as<For>(statement)) {
    statement = make<AsyncFor>(from(at), loop->target, loop->iter, loop->body, loop->orelse);
  } else if (auto* with = as<With>(statement)) {
    statement = make<AsyncWith>(from(at), with->items, with->body);
  }
}

}  // namespace coil::compiler::parse
