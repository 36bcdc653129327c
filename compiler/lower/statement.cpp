// The dispatch over statements, and the simple ones: expressions, pass, if, raise, assert, global.
#include "compiler/lower/statements.h"

#include "compiler/lower/expressions.h"
#include "compiler/lower/try.h"

namespace coil::compiler::lower {

void lower(Context& context, const ast::Stmt& node) {
  ast::dispatch(node, [&](const auto& concrete) { lower(context, concrete); });
}

// What follows a return, raise, break or continue is lowered all the same, to report what coil doesn't support.
void lower_body(Context& context, ast::List<ast::Stmt*> body) {
  for (const ast::Stmt* statement : body) lower(context, *statement);
}

Docstring split_docstring(Context& context, ast::List<ast::Stmt*> body) {
  if (body.empty()) return {nullptr, body};
  const auto* statement = ast::as<ast::ExprStmt>(body.front());
  const auto* constant = statement ? ast::as<ast::Constant>(statement->value) : nullptr;
  const auto* text = constant ? std::get_if<ast::StrValue>(&constant->value) : nullptr;
  if (!text) return {nullptr, body};
  return {context.string(text->utf8), body.subspan(1)};
}

void lower(Context& context, const ast::ExprStmt& node) { lower(context, *node.value); }

void lower(Context& context, const ast::Pass& node) { context.at(node); }  // for what comes after it, see lower_body_then()
void lower(Context& context, const ast::Global&) {}
void lower(Context& context, const ast::Nonlocal&) {}

void lower(Context& context, const ast::If& node) {
  ir::Builder& builder = context.builder;
  ir::Block* then = builder.make_block("then");
  ir::Block* end = builder.make_block("end");
  ir::Block* otherwise = node.orelse.empty() ? end : builder.make_block("else");
  lower_condition_of(context, *node.test, then, otherwise, node);
  builder.place(then);
  lower_body(context, node.body);
  builder.jump(end);
  if (otherwise != end) {
    builder.place(otherwise);
    lower_body(context, node.orelse);
    builder.jump(end);
  }
  builder.place(end);
}

namespace {

void lower_if_then(Context& context, const ast::If& node, const std::function<void()>& after) {
  ir::Builder& builder = context.builder;
  ir::Block* then = builder.make_block("then");
  ir::Block* otherwise = builder.make_block("else");
  lower_condition_of(context, *node.test, then, otherwise, node);
  builder.place(then);
  lower_body_then(context, node.body, after);
  builder.place(otherwise);
  context.at(*node.test);
  lower_body_then(context, node.orelse, after);
}

// Where a loop stands when it ends: at what it looks at each time. Null: the statement is none, or one that only `break` ends.
const ast::Node* end_of_loop(const ast::Stmt* node) {
  if (const auto* loop = ast::as<ast::While>(node)) return ast::is<ast::Constant>(loop->test) ? nullptr : loop->test;
  if (const auto* loop = ast::as<ast::For>(node)) return loop->iter;
  if (const auto* loop = ast::as<ast::AsyncFor>(node)) return loop->iter;
  return nullptr;
}

}  // namespace

void lower_body_then(Context& context, ast::List<ast::Stmt*> body, const std::function<void()>& after) {
  const ast::Stmt* last = body.empty() ? nullptr : body.back();
  const auto* condition = last ? ast::as<ast::If>(last) : nullptr;
  const auto* attempt = last ? ast::as<ast::Try>(last) : nullptr;
  if (attempt && !attempt->finalbody.empty()) attempt = nullptr;
  if (!condition && !attempt) {
    lower_body(context, body);
    if (const ast::Node* place = last ? end_of_loop(last) : nullptr) context.at(*place);
    return after();
  }
  lower_body(context, body.first(body.size() - 1));
  if (condition) lower_if_then(context, *condition, after);
  else lower_except_then(context, *attempt, after);
}

namespace {

// The exception that the innermost except or finally body of this function handles; null: none.
ir::Register* handled_exception(const Context& context) {
  for (std::size_t i = context.regions.size(); i-- > 0;) {
    if (context.regions[i].handled_exception) return context.regions[i].handled_exception;
  }
  return nullptr;
}

// `raise` alone adds no entry to the traceback: what is being handled becomes pending again as it is.
void raise_again(Context& context, const ast::Raise& node) {
  context.at(node);
  keep_iterators(context);
  if (ir::Register* exception = handled_exception(context)) {
    context.emit(Op::restore_error, {exception});
    return context.builder.unwind();
  }
  context.emit(Op::raise_again, {});
  context.builder.unreachable();
}

}  // namespace

void lower(Context& context, const ast::Raise& node) {
  if (!node.exc) return raise_again(context, node);
  Value exception = lower(context, *node.exc);
  Value cause = node.cause ? lower(context, *node.cause) : Value{};
  context.at(node);
  keep_iterators(context);
  context.emit(Op::raise_exception, {exception, cause});
  context.builder.unreachable();
}

void lower(Context& context, const ast::Assert& node) {
  ir::Builder& builder = context.builder;
  ir::Block* fail = builder.make_block("assert.fail");
  ir::Block* pass = builder.make_block("assert.pass");
  const ast::Node* site = &node;
  lower_condition(context, *node.test, pass, fail, site);
  builder.place(fail);
  Value message = node.msg ? lower(context, *node.msg) : Value{};
  context.at(*site);
  keep_iterators(context);
  context.emit(Op::raise_assertion, {message});
  builder.unreachable();
  builder.place(pass);
}

}  // namespace coil::compiler::lower
