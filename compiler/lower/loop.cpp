// while, for, async for.
#include "compiler/lower/expressions.h"
#include "compiler/lower/loop.h"
#include "compiler/lower/names.h"
#include "compiler/lower/statements.h"

namespace coil::compiler::lower {
namespace {

Region loop_region(ir::Block* break_target, ir::Block* continue_target, ir::Register* iterator = nullptr) {
  Region region;
  region.break_target = break_target;
  region.continue_target = continue_target;
  region.iterator = iterator;
  return region;
}

// After the body: back to the header; then the else clause, if there is one.
void end_loop(Context& context, ir::Block* header, ir::Block* otherwise, ast::List<ast::Stmt*> orelse, ir::Block* end) {
  ir::Builder& builder = context.builder;
  builder.jump(header);
  if (otherwise != end) {
    builder.place(otherwise);
    lower_body(context, orelse);
    builder.jump(end);
  }
  builder.place(end);
}

// Nobody sees when the iterator of `for … in range(…)` goes.
bool iterates_range(Context& context, const ast::For& node) {
  const auto* call = ast::as<ast::Call>(node.iter);
  const auto* name = call ? ast::as<ast::NameExpr>(call->func) : nullptr;
  return name && name->id == "range" && is_builtin(context, name->id);
}

}  // namespace

void check_events(Context& context, const ast::Node& site) {
  context.at(site);
  context.emit(Op::check_loop, {});
}

void lower(Context& context, const ast::While& node) {
  ir::Builder& builder = context.builder;
  ir::Block* header = builder.make_block("while");
  ir::Block* body = builder.make_block("while.body");
  ir::Block* end = builder.make_block("while.end");
  ir::Block* otherwise = node.orelse.empty() ? end : builder.make_block("while.else");
  builder.jump(header);
  builder.place(header);
  check_events(context, ast::is<ast::Constant>(node.test) ? static_cast<const ast::Node&>(node) : *node.test);
  lower_condition_of(context, *node.test, body, otherwise, node);
  builder.place(body);
  {
    InRegion loop(context, loop_region(end, header));
    lower_body(context, node.body);
  }
  end_loop(context, header, otherwise, node.orelse, end);
}

// header: iterate → body(item) → header; at the end → else → end
void lower(Context& context, const ast::For& node) {
  ir::Builder& builder = context.builder;
  Value iterable = lower(context, *node.iter);
  context.at(node);
  ir::Register* iterator = context.emit(Op::get_iter, {iterable});
  ir::Block* header = builder.make_block("for");
  ir::Block* body = builder.make_block("for.body");
  ir::Block* end = builder.make_block("for.end");
  ir::Block* otherwise = node.orelse.empty() ? end : builder.make_block("for.else");
  builder.jump(header);
  builder.place(header);
  check_events(context, node);
  ir::Register* item = builder.iterate(iterator, body, otherwise);
  builder.place(body);
  {
    InRegion loop(context, loop_region(end, header, iterates_range(context, node) ? nullptr : iterator));
    assign_to(context, *node.target, item);
    lower_body(context, node.body);
  }
  end_loop(context, header, otherwise, node.orelse, end);
}

// The end of an asynchronous iteration is an error: StopAsyncIteration out of __anext__, and only out of it.
//
//   header: item = await async_next(iterator)   ! stop
//   stop:   StopAsyncIteration pending? drop it → exhausted : unwind
ir::Register* async_iterate(Context& context, ir::Register* iterator, const ast::Node& site, const ast::Node& stop_site,
                            ir::Block* exhausted) {
  ir::Builder& builder = context.builder;
  ir::Block* stop = builder.make_block("async_for.stop");
  ir::Block* body = builder.make_block("async_for.body");
  ir::Block* done = builder.make_block("async_for.done");
  ir::Block* fail = builder.make_block("async_for.fail");
  context.at(site);
  ir::Register* item;
  {
    WithHandler handler(context, stop);
    item = builder.suspend(ir::Opcode::await_, context.emit(Op::async_next, {iterator}), "async_next");
  }
  builder.jump(body);
  builder.place(stop);
  context.at(stop_site);
  builder.branch(context.emit(Op::pending_stop_async_iteration, {}), done, fail);
  builder.place(done);
  context.emit(Op::catch_error, {});
  builder.jump(exhausted);
  builder.place(fail);
  builder.unwind();
  builder.place(body);
  return item;
}

void lower(Context& context, const ast::AsyncFor& node) {
  ir::Builder& builder = context.builder;
  Value iterable = lower(context, *node.iter);
  context.at(node);
  ir::Register* iterator = context.emit(Op::get_async_iter, {iterable});
  ir::Block* header = builder.make_block("async_for");
  ir::Block* end = builder.make_block("async_for.end");
  ir::Block* otherwise = node.orelse.empty() ? end : builder.make_block("async_for.else");
  builder.jump(header);
  builder.place(header);
  ir::Register* item = async_iterate(context, iterator, node, *node.iter, otherwise);
  {
    InRegion loop(context, loop_region(end, header, iterator));
    assign_to(context, *node.target, item);
    lower_body(context, node.body);
  }
  end_loop(context, header, otherwise, node.orelse, end);
}

}  // namespace coil::compiler::lower
