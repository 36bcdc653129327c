// Calls in all their forms.
//
//   f(a, b)           call_words f, [a, b]
//   f(a, k=v)         call_keywords f, [a, v], ("k",)
//   f(*a, **m)        call_tuple f, positional, dict
//   o.m(a)            call_method_words "m", [o, a]
//   super()           call_words super, [__class__, the first parameter]
#include "compiler/lower/expressions.h"
#include "compiler/lower/names.h"
#include "compiler/lower/namespace.h"

namespace coil::compiler::lower {
namespace {

// Arguments that are evaluated one by one, positional ones first.
struct PlainArguments {
  std::vector<Value> values;
  ir::Constant::Items keyword_names;
};

bool is_plain(ast::List<ast::Expr*> arguments, ast::List<ast::Keyword*> keywords) {
  if (has_starred(arguments)) return false;
  for (const ast::Keyword* keyword : keywords) {
    if (!keyword->arg) return false;
  }
  return true;
}

// `first`: what comes before the arguments, such as the receiver.
PlainArguments lower_plain(Context& context, const ast::Call& node, std::vector<Value> first = {}) {
  PlainArguments result{std::move(first), {}};
  for (const ast::Expr* argument : node.args) result.values.push_back(lower(context, *argument));
  for (const ast::Keyword* keyword : node.keywords) {
    result.values.push_back(lower(context, *keyword->value));
    result.keyword_names.push_back(context.string(keyword->arg));
  }
  return result;
}

const ir::Constant* names_tuple(Context& context, PlainArguments& arguments) {
  return context.shared.module.constant(ir::Constant::Tuple{std::move(arguments.keyword_names)});
}

Value emit_call(Context& context, Value callee, PlainArguments arguments) {
  std::vector<Value> operands = {callee};
  operands.insert(operands.end(), arguments.values.begin(), arguments.values.end());
  if (arguments.keyword_names.empty()) return context.emit(Op::call_words, std::move(operands));
  operands.push_back(names_tuple(context, arguments));
  return context.emit(Op::call_keywords, std::move(operands));
}

// ---- * and ** -------------------------------------------------------------------------------------------------------

// f(*x) hands over x itself: the call's own message names f when it can't be iterated.
Value lower_positional(Context& context, ast::List<ast::Expr*> arguments, const ast::Node& site) {
  if (arguments.size() == 1) {
    if (const auto* starred = ast::as<ast::Starred>(arguments[0])) return lower(context, *starred->value);
  }
  if (has_starred(arguments)) {
    Value list = build_starred_list(context, arguments, site);
    context.at(site);
    return context.emit(Op::list_to_tuple, {list});
  }
  std::vector<Value> items;
  for (const ast::Expr* argument : arguments) items.push_back(lower(context, *argument));
  context.at(site);
  return context.emit(Op::build_tuple, std::move(items));
}

// k=v pairs are gathered until a ** comes; each group is merged into one dict, which refuses what it has already.
Value lower_keywords(Context& context, ast::List<ast::Keyword*> keywords, Value callee, const ast::Node& site) {
  if (keywords.empty()) return {};
  Value dict;
  std::vector<Value> pairs;
  auto merge = [&](Value mapping) { context.emit(Op::dict_merge, {dict, mapping, callee}); };
  auto flush = [&] {
    if (pairs.empty()) return;
    context.at(site);
    Value group = context.emit(Op::build_dict, std::move(pairs));
    pairs.clear();
    if (std::holds_alternative<std::monostate>(dict)) dict = group;
    else merge(group);
  };
  for (const ast::Keyword* keyword : keywords) {
    if (keyword->arg) {
      pairs.push_back(context.string(keyword->arg));
      pairs.push_back(lower(context, *keyword->value));
      continue;
    }
    flush();
    context.at(site);
    if (std::holds_alternative<std::monostate>(dict)) dict = context.emit(Op::build_dict, {});
    Value mapping = lower(context, *keyword->value);
    context.at(site);
    merge(mapping);
  }
  flush();
  return dict;
}

// ---- methods --------------------------------------------------------------------------------------------------------

// Whether evaluating an argument can't be told from looking the method up first: no calls, no suspension, no binding.
struct Interferes {
  bool found = false;
  void visit(const ast::Call&) { found = true; }
  void visit(const ast::Await&) { found = true; }
  void visit(const ast::Yield&) { found = true; }
  void visit(const ast::YieldFrom&) { found = true; }
  void visit(const ast::NamedExpr&) { found = true; }
  void visit(const ast::JoinedStr&) { found = true; }
  void visit(const ast::ListComp&) { found = true; }
  void visit(const ast::SetComp&) { found = true; }
  void visit(const ast::DictComp&) { found = true; }
  void visit(const ast::Lambda&) {}
  void visit(const ast::GeneratorExp& node) { ast::walk(*this, *node.generators[0]->iter); }
};

bool arguments_interfere(const ast::Call& node) {
  Interferes interferes;
  ast::walk_list(interferes, node.args);
  for (const ast::Keyword* keyword : node.keywords) ast::walk(interferes, *keyword->value);
  return interferes.found;
}

// Whether an instruction of the block fails to the handler, from the one of that number on.
bool goes_to(const ir::Block* handler, const ir::Block& block, std::size_t first = 0) {
  for (std::size_t index = first; index < block.instructions.size(); ++index)
    if (block.instructions[index].handler == handler) return true;
  return false;
}

// Arguments that are evaluated before the method is looked up. If one fails, and there is no such method, that error is the
// one that CPython raises.
PlainArguments lower_before_lookup(Context& context, const ast::Call& node, const ast::Attribute& method, const ir::Constant* name,
                                   Value receiver) {
  ir::Builder& builder = context.builder;
  if (!builder.reachable()) return lower_plain(context, node, {name, receiver});
  ir::Block *failed = builder.make_block("argument.failed"), *start = builder.block();
  std::size_t before = start->instructions.size(), next_block = context.function.blocks.size();
  PlainArguments arguments;
  {
    WithHandler handler(context, failed);
    arguments = lower_plain(context, node, {name, receiver});
  }
  bool used = goes_to(failed, *start, before);
  for (; next_block < context.function.blocks.size(); ++next_block) used |= goes_to(failed, *context.function.blocks[next_block]);
  if (!used) return arguments;
  ir::Block* here = builder.block();
  builder.place(failed);
  context.at(attribute_location(method.location, method));
  context.emit(Op::raise_for_method, {receiver, name});
  builder.unreachable();
  builder.go_on_in(here);
  return arguments;
}

// CPython looks the method up before it evaluates the arguments. Where that can be seen, so do we.
Value lower_method_call(Context& context, const ast::Call& node, const ast::Attribute& method) {
  Value receiver = lower(context, *method.value);
  const ir::Constant* name = context.string(context.scope.mangled(method.attr));
  Location place = attribute_location(node.location, method);
  if (arguments_interfere(node)) {
    context.at(attribute_location(method.location, method));
    Value bound = context.emit(Op::get_attribute, {receiver, name});
    PlainArguments arguments = lower_plain(context, node);
    context.at(place);
    return emit_call(context, bound, std::move(arguments));
  }
  PlainArguments arguments = lower_before_lookup(context, node, method, name, receiver);
  context.at(place);
  // An empty anchor: where the range ends that a traceback marks when there is no such method.
  Location lookup = context.in_characters(method.location);
  if (lookup.end_line == place.line) context.builder.set_anchor(lookup.end_column, lookup.end_column);
  if (arguments.keyword_names.empty()) return context.emit(Op::call_method_words, std::move(arguments.values));
  arguments.values.push_back(names_tuple(context, arguments));
  return context.emit(Op::call_method_keywords, std::move(arguments.values));
}

// ---- super() --------------------------------------------------------------------------------------------------------

bool is_bare_super(Context& context, const ast::Call& node) {
  const auto* name = ast::as<ast::NameExpr>(node.func);
  if (!name || !(name->id == "super") || !node.args.empty() || !node.keywords.empty()) return false;
  return context.scope.is_function_like() && may_be_builtin(context, name->id) && !context.function.parameters.registers.empty();
}

// A module that was imported with a star may have a `super` of its own: only CPython's takes the two arguments.
Value lower_uncertain_super(Context& context, const ast::Call& node, Value callee, Value class_object, Value self) {
  ir::Builder& builder = context.builder;
  Merge result(context);
  ir::Block *real = builder.make_block("super"), *other = builder.make_block("super.other"), *end = builder.make_block("super.end");
  context.at(*node.func);
  builder.branch(context.emit(Op::is_same, {callee, builder.load_builtin("super")}), real, other);
  context.at(node);
  builder.place(real);
  result.assign(emit_call(context, callee, {{class_object, self}, {}}));
  builder.jump(end);
  builder.place(other);
  result.assign(emit_call(context, callee, {}));
  builder.jump(end);
  builder.place(end);
  return result.value();
}

// super() is super(__class__, the first parameter).
Value lower_super(Context& context, const ast::Call& node) {
  const bind::Symbol* class_symbol = context.scope.find(Name::intern("__class__"));
  context.at(*node.func);
  Value callee = lower(context, *node.func);
  if (!class_symbol || class_symbol->kind != bind::SymbolKind::Free) return emit_call(context, callee, {});
  context.at(node);
  Value class_object = load_name(context, Name::intern("__class__"));
  Value self = load_name(context, Name::intern(context.function.parameters.registers[0]->name));
  if (!is_builtin(context, Name::intern("super"))) return lower_uncertain_super(context, node, callee, class_object, self);
  return emit_call(context, callee, {{class_object, self}, {}});
}

// Which modules a program has is known when it is compiled.
void report_dynamic_import(Context& context, const ast::Call& node) {
  const auto* name = ast::as<ast::NameExpr>(node.func);
  if (name && name->id == "__import__" && is_builtin(context, name->id)) context.unsupported(node, "__import__()");
}

}  // namespace

Value lower(Context& context, const ast::Call& node) {
  report_dynamic_import(context, node);
  if (std::optional<Value> names = lower_namespace_call(context, node)) return *names;
  if (is_bare_super(context, node)) return lower_super(context, node);
  bool plain = is_plain(node.args, node.keywords);
  if (const auto* method = ast::as<ast::Attribute>(node.func); method && plain) return lower_method_call(context, node, *method);
  Value callee = lower(context, *node.func);
  if (plain) {
    PlainArguments arguments = lower_plain(context, node);
    context.at(node);
    return emit_call(context, callee, std::move(arguments));
  }
  Value positional = lower_positional(context, node.args, node);
  Value keywords = lower_keywords(context, node.keywords, callee, node);
  context.at(node);
  return context.emit(Op::call_tuple, {callee, positional, keywords});
}

ClassArguments lower_class_arguments(Context& context, const ast::ClassDef& node) {
  Value bases;
  if (!has_starred(node.bases)) {
    bases = lower_positional(context, node.bases, node);
  } else {
    Value list = build_starred_list(context, node.bases, node);
    bases = context.emit(Op::list_to_tuple, {list});
  }
  return {bases, lower_keywords(context, node.keywords, context.string(node.name), node)};
}

}  // namespace coil::compiler::lower
