#include "compiler/lower/namespace.h"

#include "compiler/lower/names.h"

namespace coil::compiler::lower {
namespace {

Value global_names(Context& context) {
  return context.emit(Op::get_attribute, {context.emit(Op::this_module, {}), context.string("__dict__")});
}

// Enters a variable in the dict when it is bound; `load` fails when it isn't.
template <typename Load>
void add_if_bound(Context& context, Value dict, Name name, Load load) {
  ir::Builder& builder = context.builder;
  ir::Block* unbound = builder.make_block("locals.unbound");
  ir::Block* next = builder.make_block("locals.next");
  Value value;
  {
    WithHandler handler(context, unbound);
    value = load();
  }
  context.emit(Op::dict_set, {dict, context.string(name), value});
  builder.jump(next);
  builder.place(unbound);
  context.emit(Op::catch_error, {});
  builder.jump(next);
  builder.place(next);
}

// In a function a dict of what is bound at the time.
Value local_names(Context& context) {
  if (context.class_namespace) return context.class_namespace;
  if (!context.scope.is_function_like()) return global_names(context);
  Value dict = context.emit(Op::build_dict, {});
  for (const auto* symbols : {&context.scope.locals, &context.scope.free_symbols}) {
    for (const bind::Symbol* symbol : *symbols) {
      add_if_bound(context, dict, symbol->name, [&] { return load_name(context, symbol->name); });
    }
  }
  return dict;
}

}  // namespace

std::optional<Value> lower_namespace_call(Context& context, const ast::Call& node) {
  const auto* name = ast::as<ast::NameExpr>(node.func);
  if (!name || !node.args.empty() || !node.keywords.empty() || !may_be_builtin(context, name->id)) return std::nullopt;
  context.at(node);
  if (name->id == "globals") return global_names(context);
  if (name->id == "locals" || name->id == "vars") return local_names(context);
  if (name->id == "dir") {
    return context.emit(Op::call_words, {context.builder.load_builtin("sorted"), local_names(context)});
  }
  return std::nullopt;
}

}  // namespace coil::compiler::lower
