// The suspension points: yield, yield from, await.
#include "compiler/lower/expressions.h"

namespace coil::compiler::lower {

Value lower(Context& context, const ast::Yield& node) {
  Value value = node.value ? lower(context, *node.value) : context.none();
  context.at(node);
  bool async = context.function.kind == ir::FunctionKind::async_generator;
  return context.builder.suspend(async ? ir::Opcode::async_yield : ir::Opcode::yield_, value);
}

Value lower(Context& context, const ast::YieldFrom& node) {
  Value iterable = lower(context, *node.value);
  context.at(node);
  Value iterator = context.emit(Op::get_yield_from_iter, {iterable});
  return context.builder.suspend(ir::Opcode::yield_from, iterator);
}

Value lower(Context& context, const ast::Await& node) {
  Value awaitable = lower(context, *node.value);
  context.at(node);
  return context.builder.suspend(ir::Opcode::await_, awaitable);
}

}  // namespace coil::compiler::lower
