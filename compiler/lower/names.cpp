#include "compiler/lower/names.h"

#include "compiler/lower/builtin_names.h"

namespace coil::compiler::lower {
namespace {

using bind::ScopeKind;
using bind::SymbolKind;

// The names that a class body has without binding them.
bool is_name_of_every_class(Name name) { return name == "__module__" || name == "__qualname__" || name == "__annotations__"; }

// What a name stands for in a scope.
enum class Place { local, cell, free, global, class_name };

Place place_of(Context& context, Name name) {
  const bind::Symbol* symbol = context.scope.find(name);
  ScopeKind scope = context.scope.kind;
  if (scope == ScopeKind::Class && is_name_of_every_class(name) && (!symbol || symbol->kind == SymbolKind::GlobalImplicit)) {
    return Place::class_name;
  }
  if (!symbol) return Place::global;
  switch (symbol->kind) {
    case SymbolKind::GlobalExplicit: return Place::global;
    case SymbolKind::GlobalImplicit: return Place::global;
    case SymbolKind::Free: return Place::free;
    case SymbolKind::Local:
      return scope == ScopeKind::Module ? Place::global : scope == ScopeKind::Class ? Place::class_name : Place::local;
    case SymbolKind::Cell:
      return scope == ScopeKind::Module ? Place::global : scope == ScopeKind::Class ? Place::class_name : Place::cell;
  }
  return Place::global;
}

// Whether the namespace of the class body comes first although the body doesn't bind the name.
bool may_be_prepared(Context& context, Place place, Name name) {
  if (!context.namespace_is_prepared || (place != Place::free && place != Place::global)) return false;
  const bind::Symbol* symbol = context.scope.find(name);
  return !symbol || symbol->kind != SymbolKind::GlobalExplicit;
}

// The namespace of the class body has it, or what `load_outer` gives is meant.
template <typename LoadOuter>
Value load_class_name(Context& context, Name name, LoadOuter load_outer) {
  ir::Builder& builder = context.builder;
  const ir::Constant* text = context.string(name);
  ir::Block* bound = builder.make_block("class.bound");
  ir::Block* unbound = builder.make_block("class.unbound");
  ir::Block* joined = builder.make_block("class.name");
  Merge merge(context);
  ir::Register* found = context.emit(Op::find_class_name, {context.class_namespace, text});
  builder.branch(context.emit(Op::is_absent_name, {found}), unbound, bound);
  builder.place(bound);
  merge.assign(found);
  builder.jump(joined);
  builder.place(unbound);
  merge.assign(load_outer());
  builder.jump(joined);
  builder.place(joined);
  return merge.value();
}

ir::Register* load_global_name(Context& context, Name name) {
  bool shadowable = context.shared.scopes.module()->has_star_import;
  if (context.shared.is_module_variable(name)) {
    // Unbound, it falls back to the built-in of that name; load_name does so at run time.
    if (is_builtin_name(name.text())) return context.emit(Op::load_name, {context.string(name)});
    return context.builder.load_global(context.shared.module.global(name.string()));
  }
  if (name == "__debug__") return context.builder.copy(context.boolean(true));
  if (is_builtin_name(name.text()) && !shadowable) return context.builder.load_builtin(name.string());
  return context.emit(Op::load_name, {context.string(name)});
}

}  // namespace

void declare_variables(Context& context, const ast::Arguments* parameters) {
  for (const bind::Symbol* symbol : context.scope.locals) {
    ir::Register* variable = context.function.make_register(symbol->name.string(), true);
    variable->is_parameter = symbol->is_parameter;
    context.locals[symbol->name] = variable;
    if (symbol->is_parameter) context.function.parameters.registers.push_back(variable);
  }
  if (parameters) {
    ir::Parameters& made = context.function.parameters;
    made.positional_only = parameters->posonlyargs.size();
    made.positional = parameters->posonlyargs.size() + parameters->args.size();
    made.keyword_only = parameters->kwonlyargs.size();
    made.var_positional = parameters->vararg != nullptr;
    made.var_keyword = parameters->kwarg != nullptr;
  }
  for (const bind::Symbol* symbol : context.scope.locals) {
    if (symbol->kind != SymbolKind::Cell) continue;
    ir::Register* variable = context.locals[symbol->name];
    // A parameter moves into its cell; of another variable only the cell is left.
    ir::Register* cell = symbol->is_parameter ? context.function.make_register(symbol->name.string(), true) : variable;
    context.builder.assign(cell, context.emit(Op::make_cell, {symbol->is_parameter ? Value(variable) : Value{}}));
    if (symbol->is_parameter) context.builder.delete_local(variable);
    context.cells[symbol->name] = cell;
    context.locals.erase(symbol->name);
  }
}

Value cell_of(Context& context, Name name) {
  if (auto found = context.cells.find(name); found != context.cells.end()) return found->second;
  const auto& free = context.scope.free_symbols;
  for (std::size_t i = 0; i < free.size(); ++i) {
    if (free[i]->name == name) return context.emit(Op::closure_cell, {static_cast<std::int64_t>(i)});
  }
  COIL_UNREACHABLE("a captured variable without a cell");
}

Value build_closure(Context& context, const bind::Scope& scope) {
  if (scope.free_symbols.empty()) return {};
  std::vector<Value> cells;
  for (const bind::Symbol* symbol : scope.free_symbols) cells.push_back(cell_of(context, symbol->name));
  return context.emit(Op::build_tuple, std::move(cells));
}

bool may_be_builtin(Context& context, Name name) {
  return place_of(context, name) == Place::global && !context.shared.is_module_variable(name) && is_builtin_name(name.text());
}

bool is_builtin(Context& context, Name name) {
  return may_be_builtin(context, name) && !context.shared.scopes.module()->has_star_import;
}

namespace {

Value load_from(Context& context, Place place, Name name) {
  switch (place) {
    case Place::local: {
      ir::Register* variable = context.locals.at(name);
      context.builder.check_bound(variable);
      if (context.rebound_inside_expressions.contains(name)) return context.builder.copy(variable);
      return variable;
    }
    case Place::cell:
      return context.emit(Op::load_cell, {context.cells.at(name), context.string(name)});
    case Place::free:
      return context.emit(Op::load_free, {cell_of(context, name), context.string(name)});
    case Place::class_name:
      if (is_name_of_every_class(name)) return context.emit(Op::load_class_name, {context.class_namespace, context.string(name)});
      return load_class_name(context, name, [&] { return load_global_name(context, name); });
    case Place::global:
      if (name == "__name__" && !context.shared.is_module_variable(name)) return context.string(context.shared.options.module_name);
      return load_global_name(context, name);
  }
  return context.none();
}

}  // namespace

Value load_name(Context& context, Name source_name) {
  Name name = context.scope.mangled(source_name);
  Place place = place_of(context, source_name);
  if (!may_be_prepared(context, place, source_name)) return load_from(context, place, name);
  return load_class_name(context, name, [&] { return load_from(context, place, name); });
}

void store_name(Context& context, Name source_name, Value value) {
  Name name = context.scope.mangled(source_name);
  switch (place_of(context, source_name)) {
    case Place::local:
      return context.builder.assign(context.locals.at(name), value);
    case Place::cell:
    case Place::free:
      context.emit(Op::store_cell, {cell_of(context, name), value});
      return;
    case Place::class_name:
      context.emit(Op::store_class_name, {context.class_namespace, context.string(name), value});
      return;
    case Place::global:
      return context.builder.store_global(context.shared.module.global(name.string()), value);
  }
}

void delete_name(Context& context, Name source_name) {
  Name name = context.scope.mangled(source_name);
  switch (place_of(context, source_name)) {
    case Place::local:
      context.builder.check_bound(context.locals.at(name));
      return context.builder.delete_local(context.locals.at(name));
    case Place::cell:
    case Place::free:
      context.emit(Op::delete_cell, {cell_of(context, name), context.string(name)});
      return;
    case Place::class_name:
      context.emit(Op::delete_class_name, {context.class_namespace, context.string(name)});
      return;
    case Place::global:
      return context.builder.delete_global(context.shared.module.global(name.string()));
  }
}

Value local_of(Context& context, Name source_name) {
  if (place_of(context, source_name) != Place::local) return {};
  return context.locals.at(context.scope.mangled(source_name));
}

void clear_name(Context& context, Name source_name) {
  if (place_of(context, source_name) == Place::local) {
    return context.builder.delete_local(context.locals.at(context.scope.mangled(source_name)));
  }
  // Bound first, so that the deletion can't fail.
  store_name(context, source_name, context.none());
  delete_name(context, source_name);
}

}  // namespace coil::compiler::lower
