// try, except, else, finally.
#include "compiler/lower/try.h"

#include "compiler/lower/expressions.h"
#include "compiler/lower/names.h"
#include "compiler/lower/statements.h"

namespace coil::compiler::lower {

Handling::Handling(Context& context, Kind kind)
    : context_(context), outer_handler_(context.builder.handler()), cleanup_(context.builder.make_block("cleanup")) {
  previous_ = context.emit(Op::begin_handling, {});
  exception_ = context.emit(kind == Kind::cleanup ? Op::kept_exception : Op::handled_exception, {});
  context.builder.set_handler(cleanup_);
}

Region Handling::region(std::function<void()> leave, Value caught_as) const {
  auto leave_both = [this, leave = std::move(leave), caught_as] {
    context_.emit(Op::leave_handler, {previous_, caught_as});
    if (leave) leave();
  };
  return {.outer_handler = outer_handler_, .handled_exception = exception_, .leave = leave_both};
}

void Handling::end(Value caught_as) { context_.emit(Op::leave_handler, {previous_, caught_as}); }

void Handling::reraise(Value exception) {
  context_.emit(Op::restore_error, {exception});
  context_.builder.jump(cleanup_);
}

void Handling::finish() {
  context_.builder.set_handler(outer_handler_);
  context_.builder.place(cleanup_);
  context_.emit(Op::leave_handler, {previous_, Value{}});
  keep_iterators(context_);
  context_.builder.unwind();
}

namespace {

// Emitted calls take their operands one by one: there shouldn't be too many.
constexpr std::size_t most_types = 32;

// Whether the exception is one of the types. No tuple is made of those that stand in parentheses.
ir::Register* lower_match(Context& context, const ast::ExceptHandler& node, Value exception) {
  const auto* tuple = ast::as<ast::TupleExpr>(node.type);
  if (!tuple || tuple->elts.empty() || tuple->elts.size() > most_types || has_starred(tuple->elts)) {
    Value types = lower(context, *node.type);
    context.at(node);
    return context.emit(Op::exception_matches, {exception, types});
  }
  std::vector<Value> operands = {exception};
  for (const ast::Expr* type : tuple->elts) operands.push_back(lower(context, *type));
  context.at(node);
  return context.emit(Op::exception_matches_any, std::move(operands));
}

// except type as name: body. Ends with no block open; a type that doesn't match leads to `next`.
void lower_handler(Context& context, const ast::ExceptHandler& node, Handling& handling, const std::function<void()>& after,
                   ir::Block* next) {
  ir::Builder& builder = context.builder;
  if (node.type) {
    ir::Register* matches = lower_match(context, node, handling.exception());
    ir::Block* matched = builder.make_block("except");
    builder.branch(matches, matched, next);
    builder.place(matched);
  }
  if (!node.name) {
    InRegion region(context, handling.region());
    return lower_body_then(context, node.body, after);
  }
  // The name is unbound in every way out, an error included.
  context.at(node);
  store_name(context, node.name, handling.exception());
  Value variable = local_of(context, node.name);
  ir::Block* clear = builder.make_block("except.clear");
  {
    WithHandler handler(context, clear);
    InRegion region(context, handling.region([&context, &node] { clear_name(context, node.name); }, variable));
    lower_body_then(context, node.body, after);
  }
  builder.place(clear);
  clear_name(context, node.name);
  builder.unwind();
}

}  // namespace

void lower_except_then(Context& context, const ast::Try& node, const std::function<void()>& after) {
  ir::Builder& builder = context.builder;
  ir::Block* caught = builder.make_block("try.except");
  {
    WithHandler handler(context, caught);
    if (node.orelse.empty()) lower_body_then(context, node.body, after);
    else lower_body(context, node.body);
  }
  if (!node.orelse.empty()) lower_body_then(context, node.orelse, after);
  builder.place(caught);
  Handling handling(context, Handling::Kind::clause);
  bool catches_all = false;
  for (const ast::ExceptHandler* handler : node.handlers) {
    ir::Block* next = builder.make_block("except.next");
    lower_handler(context, *handler, handling, after, next);
    catches_all = !handler->type;
    if (!catches_all) builder.place(next);
  }
  if (!catches_all) handling.reraise(handling.exception());
  handling.finish();
}

namespace {

void lower_except(Context& context, const ast::Try& node) {
  ir::Block* end = context.builder.make_block("try.end");
  lower_except_then(context, node, [&context, end, count = context.regions.size()] {
    leave_regions(context, count);
    context.builder.jump(end);
  });
  context.builder.place(end);
}

}  // namespace

void lower_finally(Context& context, ast::List<ast::Stmt*> final_body, const std::function<void()>& lower_protected) {
  ir::Builder& builder = context.builder;
  ir::Block* end = builder.make_block("finally.end");
  ir::Block* caught = builder.make_block("finally.except");
  {
    InRegion region(context, {.outer_handler = builder.handler(), .leave = [&] { lower_body(context, final_body); }});
    WithHandler handler(context, caught);
    lower_protected();
  }
  lower_body(context, final_body);
  builder.jump(end);
  builder.place(caught);
  Handling handling(context, Handling::Kind::cleanup);
  {
    InRegion region(context, handling.region());
    lower_body(context, final_body);
  }
  handling.reraise(handling.exception());
  handling.finish();
  builder.place(end);
}

void lower(Context& context, const ast::Try& node) {
  if (node.finalbody.empty()) return lower_except(context, node);
  lower_finally(context, node.finalbody, [&] {
    if (node.handlers.empty()) lower_body(context, node.body);
    else lower_except(context, node);
  });
}

}  // namespace coil::compiler::lower
