// Assignment in all its forms, unpacking included.
#include "compiler/lower/expressions.h"
#include "compiler/lower/names.h"
#include "compiler/lower/statements.h"

namespace coil::compiler::lower {
namespace {

using Targets = ast::List<ast::Expr*>;

// a, *b, c = value
void unpack_to(Context& context, Targets targets, Value value, const ast::Node& site) {
  std::size_t starred = targets.size();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (ast::is<ast::Starred>(targets[i])) starred = i;
  }
  context.at(site);
  std::int64_t count = static_cast<std::int64_t>(targets.size());
  std::int64_t before = static_cast<std::int64_t>(starred);
  Value items = starred == targets.size() ? context.emit(Op::unpack, {value, count})
                                          : context.emit(Op::unpack_starred, {value, before, count - before - 1});
  // All of them at once, as CPython has them on its stack.
  std::vector<Value> values;
  for (std::int64_t i = 0; i < count; ++i) values.push_back(context.emit(Op::tuple_item, {items, i}));
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const auto* star = ast::as<ast::Starred>(targets[i]);
    assign_to(context, star ? *star->value : *targets[i], values[i]);
  }
}

const Targets* items_of(const ast::Expr& node) {
  if (const auto* tuple = ast::as<ast::TupleExpr>(&node)) return &tuple->elts;
  if (const auto* list = ast::as<ast::ListExpr>(&node)) return &list->elts;
  return nullptr;
}

// a, b = b, a: nobody sees the tuple.
bool assign_in_parallel(Context& context, const ast::Assign& node) {
  if (node.targets.size() != 1) return false;
  const Targets* targets = items_of(*node.targets[0]);
  const Targets* values = items_of(*node.value);
  if (!targets || !values || targets->size() != values->size() || has_starred(*targets) || has_starred(*values)) return false;
  std::vector<Value> evaluated;
  for (const ast::Expr* item : *values) {
    Value value = lower(context, *item);
    ir::Register* variable = register_of(value);
    evaluated.push_back(variable && variable->is_local ? context.builder.copy(value) : value);
  }
  for (std::size_t i = 0; i < targets->size(); ++i) assign_to(context, *(*targets)[i], evaluated[i]);
  return true;
}

}  // namespace

void assign_to(Context& context, const ast::Expr& target, Value value) {
  if (const Targets* targets = items_of(target)) return unpack_to(context, *targets, value, target);
  if (const auto* name = ast::as<ast::NameExpr>(&target)) {
    context.at(target);
    return store_name(context, name->id, value);
  }
  if (const auto* attribute = ast::as<ast::Attribute>(&target)) {
    Value object = lower(context, *attribute->value);
    context.at(attribute_location(attribute->location, *attribute));
    context.emit(Op::set_attribute, {object, context.string(context.scope.mangled(attribute->attr)), value});
    return;
  }
  const auto& subscript = ast::cast<ast::Subscript>(target);
  Value container = lower(context, *subscript.value);
  Value key = lower(context, *subscript.slice);
  context.at(target);
  context.emit(Op::set_item, {container, key, value});
}

void lower(Context& context, const ast::Assign& node) {
  if (assign_in_parallel(context, node)) return;
  Value value = lower(context, *node.value);
  // a = b = value where the value is a local: the first target may be that local's own holder.
  ir::Register* variable = register_of(value);
  if (node.targets.size() > 1 && variable && variable->is_local) value = context.builder.copy(value);
  for (const ast::Expr* target : node.targets) assign_to(context, *target, value);
}

// ---- target op= value: the target's parts are evaluated once -----------------------------------------------------------

namespace {

Value operate(Context& context, const ast::AugAssign& node, Value current) {
  Value value = lower(context, *node.value);
  context.at(node);
  return context.emit(inplace_operation_of(node.op), {current, value});
}

}  // namespace

void lower(Context& context, const ast::AugAssign& node) {
  if (const auto* name = ast::as<ast::NameExpr>(node.target)) {
    context.at(*name);
    Value result = operate(context, node, load_name(context, name->id));
    context.at(*name);
    return store_name(context, name->id, result);
  }
  if (const auto* attribute = ast::as<ast::Attribute>(node.target)) {
    Value object = lower(context, *attribute->value);
    const ir::Constant* attribute_name = context.string(context.scope.mangled(attribute->attr));
    Location place = attribute_location(attribute->location, *attribute);
    context.at(place);
    Value result = operate(context, node, context.emit(Op::get_attribute, {object, attribute_name}));
    context.at(place);
    context.emit(Op::set_attribute, {object, attribute_name, result});
    return;
  }
  const auto& subscript = ast::cast<ast::Subscript>(*node.target);
  Value container = lower(context, *subscript.value);
  Value key = lower(context, *subscript.slice);
  context.at(subscript);
  Value result = operate(context, node, context.emit(Op::get_item, {container, key}));
  context.at(subscript);
  context.emit(Op::set_item, {container, key, result});
}

// ---- target: annotation = value -----------------------------------------------------------------------------------------

Value lower_annotation(Context& context, const ast::Expr& node) {
  if (!context.shared.postponed_annotations) {
    const auto* starred = ast::as<ast::Starred>(&node);  // *args: *items, which has to be one item
    if (!starred) return lower(context, node);
    Value items = lower(context, *starred->value);
    context.at(node);
    return context.emit(Op::tuple_item, {context.emit(Op::unpack, {items, std::int64_t{1}}), std::int64_t{0}});
  }
  const SourceBuffer& source = context.shared.source;
  const Location& place = node.location;
  std::uint32_t begin = source.line_start(place.line) + place.column;
  std::uint32_t end = source.line_start(place.end_line) + place.end_column;
  return context.string(std::string_view(source.text()).substr(begin, end - begin));
}

void lower(Context& context, const ast::AnnAssign& node) {
  bool keeps_annotations = !context.scope.is_function_like();
  if (node.value) {
    Value value = lower(context, *node.value);
    assign_to(context, *node.target, value);
  }
  if (const auto* name = ast::as<ast::NameExpr>(node.target); name && node.simple) {
    if (!keeps_annotations) return;
    Value annotation = lower_annotation(context, *node.annotation);
    context.at(node);
    Value annotations = load_name(context, Name::intern("__annotations__"));
    context.emit(Op::set_item, {annotations, context.string(context.scope.mangled(name->id)), annotation});
    return;
  }
  // Without a value the parts of the target are evaluated, and nothing is bound.
  if (const auto* attribute = ast::as<ast::Attribute>(node.target); attribute && !node.value) {
    lower(context, *attribute->value);
  } else if (const auto* subscript = ast::as<ast::Subscript>(node.target); subscript && !node.value) {
    lower(context, *subscript->value);
    lower(context, *subscript->slice);
  }
  if (keeps_annotations && !context.shared.postponed_annotations) lower(context, *node.annotation);
}

}  // namespace coil::compiler::lower
