// with, async with.
//
//   enter = lookup_enter manager; exit = lookup_exit manager; value = enter()
//   target = value; body                                       ! except
//   call_exit exit
//   except: call_exit exit, exception; true? end : raised again
#include "compiler/lower/expressions.h"
#include "compiler/lower/statements.h"
#include "compiler/lower/try.h"

namespace coil::compiler::lower {
namespace {

enum class Manner { plain, async };

template <typename Node>
void lower_items(Context& context, const Node& node, Manner manner, ast::List<ast::WithItem*> items) {
  if (items.empty()) return lower_body(context, node.body);
  ir::Builder& builder = context.builder;
  auto awaited = [&](Value value, const char* name) {
    return manner == Manner::async ? Value(builder.suspend(ir::Opcode::await_, value, name)) : value;
  };
  Value manager = lower(context, *items[0]->context_expr);
  context.at(node);
  Value enter = context.emit(manner == Manner::async ? Op::lookup_async_enter : Op::lookup_enter, {manager});
  Value exit = context.emit(manner == Manner::async ? Op::lookup_async_exit : Op::lookup_exit, {manager});
  Value entered = awaited(context.emit(Op::call_words, {enter}), "async_enter");
  auto call_exit = [&, exit](Value exception) {
    context.at(node);
    return awaited(context.emit(Op::call_exit, {exit, exception}), "async_exit");
  };

  ir::Block* caught = builder.make_block("with.except");
  ir::Block* suppressed = builder.make_block("with.suppressed");
  ir::Block* raised = builder.make_block("with.raised");
  ir::Block* end = builder.make_block("with.end");
  {
    InRegion region(context, {.outer_handler = builder.handler(), .leave = [&] { call_exit({}); }});
    WithHandler handler(context, caught);
    if (items[0]->optional_vars) assign_to(context, *items[0]->optional_vars, entered);
    lower_items(context, node, manner, items.subspan(1));
  }
  call_exit({});
  builder.jump(end);
  builder.place(caught);
  context.at(node);
  Handling handling(context, Handling::Kind::cleanup);
  Value result = call_exit(handling.exception());
  builder.branch(context.emit(Op::truth, {result}), suppressed, raised);
  builder.place(suppressed);
  handling.end();
  builder.jump(end);
  builder.place(raised);
  handling.reraise(handling.exception());
  handling.finish();
  builder.place(end);
}

}  // namespace

void lower(Context& context, const ast::With& node) { lower_items(context, node, Manner::plain, node.items); }
void lower(Context& context, const ast::AsyncWith& node) { lower_items(context, node, Manner::async, node.items); }

}  // namespace coil::compiler::lower
