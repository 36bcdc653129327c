// Comprehensions and generator expressions: functions of one parameter, the iterator of the first `for`, which the
// enclosing function makes. Asynchronous ones are coroutines that the enclosing function awaits at once.
#include "compiler/lower/expressions.h"
#include "compiler/lower/loop.h"
#include "compiler/lower/names.h"
#include "compiler/lower/statements.h"

namespace coil::compiler::lower {
namespace {

using Clauses = ast::List<ast::Comprehension*>;
using Element = std::function<void(Context&)>;

void lower_clauses(Context& context, Clauses clauses, ir::Register* first_iterator, const ast::Node& site, const Element& element);

// for target in iter if …: the rest of the clauses is its body.
void lower_clause(Context& context, Clauses clauses, ir::Register* iterator, const ast::Node& site, const Element& element) {
  ir::Builder& builder = context.builder;
  const ast::Comprehension& clause = *clauses[0];
  ir::Block* header = builder.make_block("comprehension");
  ir::Block* end = builder.make_block("comprehension.end");
  builder.jump(header);
  builder.place(header);
  ir::Register* item;
  if (clause.is_async) {
    item = async_iterate(context, iterator, site, *clause.iter, end);
  } else {
    ir::Block* body = builder.make_block("comprehension.body");
    check_events(context, site);
    item = builder.iterate(iterator, body, end);
    builder.place(body);
  }
  assign_to(context, *clause.target, item);
  for (const ast::Expr* condition : clause.ifs) {
    ir::Block* next = builder.make_block("comprehension.if");
    lower_condition_of(context, *condition, next, header, site);
    builder.place(next);
  }
  if (clauses.size() > 1) lower_clauses(context, clauses.subspan(1), nullptr, site, element);
  else element(context);
  builder.jump(header);
  builder.place(end);
}

void lower_clauses(Context& context, Clauses clauses, ir::Register* first_iterator, const ast::Node& site, const Element& element) {
  ir::Register* iterator = first_iterator;
  if (!iterator) {
    Value iterable = lower(context, *clauses[0]->iter);
    context.at(site);
    iterator = context.emit(clauses[0]->is_async ? Op::get_async_iter : Op::get_iter, {iterable});
  }
  lower_clause(context, clauses, iterator, site, element);
}

// `start` makes the container under construction; null for generator expressions.
template <typename Node>
Value lower_comprehension(Context& context, const Node& node, const std::function<Value(Context&)>& start,
                          const std::function<void(Context&, Value)>& element) {
  const bind::Scope& scope = *context.shared.scopes.scope_of(&node);
  ir::Function& function = context.shared.make_function(scope, function_kind(scope));
  {
    Context inner(context.shared, scope, function, &context);
    inner.at(node);
    function.parameters.positional_only = function.parameters.positional = 1;
    declare_variables(inner, nullptr);
    Value container = start ? start(inner) : Value(inner.none());
    ir::Register* iterator = function.parameters.registers.at(0);
    lower_clauses(inner, node.generators, iterator, node, [&](Context& at_element) { element(at_element, container); });
    inner.at(node);
    inner.builder.return_(container);
  }
  context.at(node);
  Value closure = build_closure(context, scope);
  Value made = context.emit(Op::make_function, {&function, closure, Value{}, Value{}, Value{}});
  Value iterable = lower(context, *node.generators[0]->iter);
  context.at(node);
  Value iterator = context.emit(node.generators[0]->is_async ? Op::get_async_iter : Op::get_iter, {iterable});
  Value result = context.emit(Op::call_words, {made, iterator});
  bool awaits = scope.is_coroutine && !ast::is<ast::GeneratorExp>(node);
  return awaits ? Value(context.builder.suspend(ir::Opcode::await_, result)) : result;
}

}  // namespace

Value lower(Context& context, const ast::ListComp& node) {
  return lower_comprehension(
      context, node, [](Context& inner) { return Value(inner.emit(Op::build_list, {})); },
      [&](Context& inner, Value list) {
        Value item = lower(inner, *node.elt);
        inner.at(node);
        inner.emit(Op::list_append, {list, item});
      });
}

Value lower(Context& context, const ast::SetComp& node) {
  return lower_comprehension(
      context, node, [](Context& inner) { return Value(inner.emit(Op::build_set, {})); },
      [&](Context& inner, Value set) {
        Value item = lower(inner, *node.elt);
        inner.at(node);
        inner.emit(Op::set_add, {set, item});
      });
}

Value lower(Context& context, const ast::DictComp& node) {
  return lower_comprehension(
      context, node, [](Context& inner) { return Value(inner.emit(Op::build_dict, {})); },
      [&](Context& inner, Value dict) {
        Value key = lower(inner, *node.key);
        Value value = lower(inner, *node.value);
        inner.at(node);
        inner.emit(Op::dict_set, {dict, key, value});
      });
}

Value lower(Context& context, const ast::GeneratorExp& node) {
  return lower_comprehension(context, node, nullptr, [&](Context& inner, Value) {
    Value item = lower(inner, *node.elt);
    inner.at(node);
    bool async = inner.function.kind == ir::FunctionKind::async_generator;
    inner.builder.suspend(async ? ir::Opcode::async_yield : ir::Opcode::yield_, item);
  });
}

}  // namespace coil::compiler::lower
