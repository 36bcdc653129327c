// except*: every clause gets its part of the group; what the clauses raise and what nobody took is raised together.
//
//   rest = the exception
//   (rest, match) = split_group rest, types       once for each clause
//   match isn't None: name = match; body          ! raised: append to the list
//   join_groups exception, list, rest             None: done; else raised
#include "compiler/lower/expressions.h"
#include "compiler/lower/names.h"
#include "compiler/lower/statements.h"
#include "compiler/lower/try.h"

namespace coil::compiler::lower {
namespace {

// The clause's body, its group being handled. What it raises goes to the list.
void lower_clause_body(Context& context, const ast::ExceptHandler& node, Value match, Value raised) {
  ir::Builder& builder = context.builder;
  ir::Block* caught = builder.make_block("except_star.raised");
  ir::Block* end = builder.make_block("except_star.end");
  context.at(node);
  Value previous = context.emit(Op::enter_handler, {match});
  auto leave = [&] {
    context.emit(Op::leave_handler, {previous, node.name ? local_of(context, node.name) : Value{}});
    if (node.name) clear_name(context, node.name);
  };
  {
    WithHandler handler(context, caught);
    if (node.name) store_name(context, node.name, match);
    // CPython refuses return, break and continue in here: nothing to do on the way out.
    InRegion region(context, {.outer_handler = builder.handler(), .handled_exception = in_register(context, match), .leave = {}});
    lower_body(context, node.body);
  }
  leave();
  builder.jump(end);
  builder.place(caught);
  ir::Block* kept = builder.make_block("except_star.kept");
  Handling handling(context, Handling::Kind::clause);
  context.emit(Op::list_append, {raised, handling.exception()});
  handling.end();
  builder.jump(kept);
  handling.finish();
  builder.place(kept);
  leave();
  builder.jump(end);
  builder.place(end);
}

void lower_clauses(Context& context, const ast::TryStar& node, ir::Block* end) {
  ir::Builder& builder = context.builder;
  Handling handling(context, Handling::Kind::cleanup);
  Value raised = context.emit(Op::build_list, {});
  Value rest = handling.exception();
  for (const ast::ExceptHandler* handler : node.handlers) {
    ir::Block* matched = builder.make_block("except_star");
    ir::Block* next = builder.make_block("except_star.next");
    Value types = lower(context, *handler->type);
    context.at(*handler);
    Value parts = context.emit(Op::split_group, {rest, types});
    rest = context.emit(Op::tuple_item, {parts, std::int64_t{0}});
    Value match = context.emit(Op::tuple_item, {parts, std::int64_t{1}});
    builder.branch(context.emit(Op::is_same, {match, context.none()}), next, matched);
    builder.place(matched);
    lower_clause_body(context, *handler, match, raised);
    builder.jump(next);
    builder.place(next);
  }
  ir::Block* done = builder.make_block("except_star.done");
  ir::Block* again = builder.make_block("except_star.again");
  Value result = context.emit(Op::join_groups, {handling.exception(), raised, rest});
  builder.branch(context.emit(Op::is_same, {result, context.none()}), done, again);
  builder.place(done);
  handling.end();
  builder.jump(end);
  builder.place(again);
  handling.reraise(result);
  handling.finish();
}

void lower_except_star(Context& context, const ast::TryStar& node) {
  ir::Builder& builder = context.builder;
  ir::Block* end = builder.make_block("try.end");
  ir::Block* caught = builder.make_block("try.except_star");
  {
    WithHandler handler(context, caught);
    lower_body(context, node.body);
  }
  lower_body(context, node.orelse);
  builder.jump(end);
  builder.place(caught);
  lower_clauses(context, node, end);
  builder.place(end);
}

}  // namespace

void lower(Context& context, const ast::TryStar& node) {
  if (node.finalbody.empty()) return lower_except_star(context, node);
  lower_finally(context, node.finalbody, [&] { lower_except_star(context, node); });
}

}  // namespace coil::compiler::lower
