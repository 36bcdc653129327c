// Classes: the body is a function of its namespace; build_class calls it and makes the type of what it has bound.
#include <algorithm>

#include "compiler/lower/expressions.h"
#include "compiler/lower/names.h"
#include "compiler/lower/statements.h"

namespace coil::compiler::lower {
namespace {

// Finds the attributes that a method assigns to its first parameter.
struct SelfAttributes {
  const bind::Scope& class_scope;
  Name self;
  ir::Constant::Items& names;
  Context& context;
  void visit(const ast::Attribute& node) {
    const auto* object = ast::as<ast::NameExpr>(node.value);
    if (object && object->id == self && node.ctx == ast::ExprContext::Store) {
      const ir::Constant* name = context.string(class_scope.mangled(node.attr));
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    ast::walk(*this, *node.value);
  }
  void visit(const ast::FunctionDef&) {}
  void visit(const ast::AsyncFunctionDef&) {}
  void visit(const ast::ClassDef&) {}
  void visit(const ast::Lambda&) {}
};

template <typename Definition>
void collect_from_method(Context& context, const Definition& method, const bind::Scope& scope, ir::Constant::Items& names) {
  const ast::Arguments& parameters = *method.args;
  ast::List<ast::Arg*> first = parameters.posonlyargs.empty() ? parameters.args : parameters.posonlyargs;
  if (first.empty()) return;
  SelfAttributes finder{scope, first[0]->arg, names, context};
  ast::walk_list(finder, method.body);
}

const ir::Constant* attribute_names(Context& context, const ast::ClassDef& node, const bind::Scope& scope) {
  ir::Constant::Items names;
  for (const ast::Stmt* statement : node.body) {
    if (const auto* method = ast::as<ast::FunctionDef>(statement)) collect_from_method(context, *method, scope, names);
    if (const auto* method = ast::as<ast::AsyncFunctionDef>(statement)) collect_from_method(context, *method, scope, names);
  }
  return context.shared.module.constant(ir::Constant::Tuple{std::move(names)});
}

void store_in_namespace(Context& context, std::string_view name, Value value) {
  context.emit(Op::store_class_name, {context.class_namespace, context.string(name), value});
}

// __annotations__ is made at the start, unless the namespace has it already.
void prepare_annotations(Context& context) {
  ir::Builder& builder = context.builder;
  ir::Block* make = builder.make_block("annotations.make");
  ir::Block* ready = builder.make_block("annotations.ready");
  builder.branch(context.emit(Op::contains, {context.class_namespace, context.string("__annotations__")}), ready, make);
  builder.place(make);
  store_in_namespace(context, "__annotations__", context.emit(Op::build_dict, {}));
  builder.jump(ready);
  builder.place(ready);
}

// Whether the namespace may get names that the body doesn't bind: of a metaclass's __prepare__(), or through locals().
bool may_be_prepared(Context& context, const ast::ClassDef& node, const bind::Scope& scope) {
  for (const char* door : {"locals", "vars"})
    if (scope.find(Name::intern(door))) return true;
  auto is_plain = [&](const ast::Expr* base) {
    const auto* name = ast::as<ast::NameExpr>(base);
    return name && is_builtin(context, name->id);
  };
  return !node.keywords.empty() || !std::all_of(node.bases.begin(), node.bases.end(), is_plain);
}

// A function that returns the cell of __class__, for build_class to fill in, or None.
const ir::Function& lower_class_body(Context& outer, const ast::ClassDef& node, const bind::Scope& scope) {
  ir::Function& function = outer.shared.make_function(scope, ir::FunctionKind::class_body);
  Context context(outer.shared, scope, function, &outer);
  context.at(Location{function.first_line, 0, function.first_line, 0});
  context.class_namespace = function.make_register("namespace", true);
  context.class_namespace->is_parameter = true;
  function.parameters.registers.push_back(context.class_namespace);
  function.parameters.positional_only = function.parameters.positional = 1;
  Value result = context.none();
  if (scope.needs_class_cell) {
    ir::Register* cell = function.make_register("__class__", true);
    context.builder.assign(cell, context.emit(Op::make_cell, {Value{}}));
    context.cells[Name::intern("__class__")] = cell;
    result = cell;
  }
  store_in_namespace(context, "__module__", load_name(context, Name::intern("__name__")));
  store_in_namespace(context, "__qualname__", context.string(function.qualname));
  context.namespace_is_prepared = may_be_prepared(outer, node, scope);
  if (scope.needs_annotations) prepare_annotations(context);
  Docstring docstring = split_docstring(context, node.body);
  function.doc = docstring.text;
  if (docstring.text) store_in_namespace(context, "__doc__", docstring.text);
  lower_body(context, docstring.rest);
  context.builder.return_(result);
  return function;
}

}  // namespace

void lower(Context& context, const ast::ClassDef& node) {
  std::vector<Value> decorators;
  for (const ast::Expr* decorator : node.decorator_list) decorators.push_back(lower(context, *decorator));
  const bind::Scope& scope = *context.shared.scopes.scope_of(&node);
  const ir::Function& function = lower_class_body(context, node, scope);
  context.at(node);
  Value closure = build_closure(context, scope);
  Value body = context.emit(Op::make_function, {&function, closure, Value{}, Value{}, Value{}});
  ClassArguments arguments = lower_class_arguments(context, node);
  context.at(node);
  Value made = context.emit(Op::build_class, {body, context.string(node.name), arguments.bases, arguments.keywords,
                                              attribute_names(context, node, scope)});
  for (std::size_t i = decorators.size(); i-- > 0;) {
    context.at(*node.decorator_list[i]);
    made = context.emit(Op::call_words, {decorators[i], made});
  }
  context.at(node);
  store_name(context, node.name, made);
}

}  // namespace coil::compiler::lower
