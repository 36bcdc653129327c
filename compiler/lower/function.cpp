// def, async def, lambda.
#include "compiler/lower/expressions.h"
#include "compiler/lower/names.h"
#include "compiler/lower/statements.h"

namespace coil::compiler::lower {

ir::FunctionKind function_kind(const bind::Scope& scope) {
  if (scope.is_async_generator()) return ir::FunctionKind::async_generator;
  if (scope.is_coroutine) return ir::FunctionKind::coroutine;
  if (scope.is_generator) return ir::FunctionKind::generator;
  return ir::FunctionKind::function;
}

namespace {

// The body of a function of statements.
template <typename Definition>
const ir::Function& lower_function_body(Context& context, const bind::Scope& scope, const Definition& node) {
  ir::Function& function = context.shared.make_function(scope, function_kind(scope));
  Context inner(context.shared, scope, function, &context);
  inner.at(Location{function.first_line, 0, function.first_line, 0});
  declare_variables(inner, node.args);
  Docstring docstring = split_docstring(inner, node.body);
  function.doc = docstring.text;
  lower_body(inner, docstring.rest);
  inner.builder.return_(inner.none());
  return function;
}

// ---- what the enclosing function evaluates: defaults and annotations ----------------------------------------------------

Value lower_defaults(Context& context, const ast::Arguments& parameters, const ast::Node& site) {
  if (parameters.defaults.empty()) return {};
  std::vector<Value> values;
  for (const ast::Expr* value : parameters.defaults) values.push_back(lower(context, *value));
  context.at(site);
  return context.emit(Op::build_tuple, std::move(values));
}

Value lower_keyword_defaults(Context& context, const ast::Arguments& parameters, const ast::Node& site) {
  std::vector<Value> pairs;
  for (std::size_t i = 0; i < parameters.kw_defaults.size(); ++i) {
    if (!parameters.kw_defaults[i]) continue;
    pairs.push_back(context.string(context.scope.mangled(parameters.kwonlyargs[i]->arg)));
    pairs.push_back(lower(context, *parameters.kw_defaults[i]));
  }
  if (pairs.empty()) return {};
  context.at(site);
  return context.emit(Op::build_dict, std::move(pairs));
}

// In CPython's order: args, posonlyargs, *args, keyword-only ones, **kwargs, the result.
Value lower_annotations(Context& context, const ast::Arguments& parameters, const ast::Expr* returns, const ast::Node& site) {
  std::vector<Value> pairs;
  auto add = [&](const ast::Arg* parameter) {
    if (!parameter || !parameter->annotation) return;
    pairs.push_back(context.string(context.scope.mangled(parameter->arg)));
    pairs.push_back(lower_annotation(context, *parameter->annotation));
  };
  for (const ast::Arg* parameter : parameters.args) add(parameter);
  for (const ast::Arg* parameter : parameters.posonlyargs) add(parameter);
  add(parameters.vararg);
  for (const ast::Arg* parameter : parameters.kwonlyargs) add(parameter);
  add(parameters.kwarg);
  if (returns) {
    pairs.push_back(context.string("return"));
    pairs.push_back(lower_annotation(context, *returns));
  }
  if (pairs.empty()) return {};
  context.at(site);
  return context.emit(Op::build_dict, std::move(pairs));
}

// Decorators are evaluated before the function is made and called after it, the last one first.
template <typename Definition>
void lower_definition(Context& context, const Definition& node) {
  std::vector<Value> decorators;
  for (const ast::Expr* decorator : node.decorator_list) decorators.push_back(lower(context, *decorator));
  const bind::Scope& scope = *context.shared.scopes.scope_of(&node);
  Value defaults = lower_defaults(context, *node.args, node);
  Value keyword_defaults = lower_keyword_defaults(context, *node.args, node);
  Value annotations = lower_annotations(context, *node.args, node.returns, node);
  const ir::Function& function = lower_function_body(context, scope, node);
  context.at(node);
  Value closure = build_closure(context, scope);
  Value made = context.emit(Op::make_function, {&function, closure, defaults, keyword_defaults, annotations});
  for (std::size_t i = decorators.size(); i-- > 0;) {
    context.at(*node.decorator_list[i]);
    made = context.emit(Op::call_words, {decorators[i], made});
  }
  context.at(node);
  store_name(context, node.name, made);
}

}  // namespace

void lower(Context& context, const ast::FunctionDef& node) { lower_definition(context, node); }
void lower(Context& context, const ast::AsyncFunctionDef& node) { lower_definition(context, node); }

Value lower(Context& context, const ast::Lambda& node) {
  const bind::Scope& scope = *context.shared.scopes.scope_of(&node);
  Value defaults = lower_defaults(context, *node.args, node);
  Value keyword_defaults = lower_keyword_defaults(context, *node.args, node);
  ir::Function& function = context.shared.make_function(scope, function_kind(scope));
  {
    Context inner(context.shared, scope, function, &context);
    inner.at(node);
    declare_variables(inner, node.args);
    Value result = lower(inner, *node.body);
    inner.builder.return_(result);
  }
  context.at(node);
  Value closure = build_closure(context, scope);
  return context.emit(Op::make_function, {&function, closure, defaults, keyword_defaults, Value{}});
}

}  // namespace coil::compiler::lower
