// Literals, names, attributes, subscripts, operators, displays.
#include <algorithm>

#include "compiler/lower/expressions.h"

#include <optional>

#include "compiler/lower/builtin_names.h"
#include "compiler/lower/names.h"

namespace coil::compiler::lower {

Value lower(Context& context, const ast::Expr& node) {
  return ast::dispatch(node, [&](const auto& concrete) { return lower(context, concrete); });
}

Value box(Context& context, ir::Register* flag) { return context.emit(Op::box_bool, {flag}); }

ir::Register* in_register(Context& context, Value value) {
  ir::Register* already = register_of(value);
  return already ? already : context.builder.copy(value);
}

// ---- literals and names ---------------------------------------------------------------------------------------------

namespace {

const ir::Constant* make_constant(Context& context, const ast::ConstantValue& value) {
  ir::Module& module = context.shared.module;
  return std::visit(
      ast::Overloads{
          [&](ast::NoneValue) { return module.constant(ir::NoneConstant{}); },
          [&](ast::EllipsisValue) { return module.constant(ir::EllipsisConstant{}); },
          [&](bool boolean) { return module.constant(boolean); },
          [&](std::int64_t integer) { return module.constant(integer); },
          [&](double number) { return module.constant(number); },
          [&](const ast::BigIntValue& big) { return module.constant(ir::BigConstant{std::string(big.decimal)}); },
          [&](const ast::ComplexValue& complex) { return module.constant(ir::ComplexConstant{complex.imaginary}); },
          [&](const ast::StrValue& text) { return module.constant(ir::StringConstant{std::string(text.utf8)}); },
          [&](const ast::BytesValue& bytes) { return module.constant(ir::BytesConstant{std::string(bytes.bytes)}); },
      },
      value);
}

// The constant that an expression is, tuples of constants included; null: none.
const ir::Constant* constant_of(Context& context, const ast::Expr& node) {
  if (const auto* constant = ast::as<ast::Constant>(&node)) return make_constant(context, constant->value);
  const auto* tuple = ast::as<ast::TupleExpr>(&node);
  if (!tuple) return nullptr;
  ir::Constant::Items items;
  for (const ast::Expr* item : tuple->elts) {
    const ir::Constant* constant = constant_of(context, *item);
    if (!constant) return nullptr;
    items.push_back(constant);
  }
  return context.shared.module.constant(ir::Constant::Tuple{std::move(items)});
}

}  // namespace

Value lower(Context& context, const ast::Constant& node) { return make_constant(context, node.value); }

Value lower(Context& context, const ast::NameExpr& node) {
  context.at(node);
  if (is_builtin(context, node.id) && is_absent_builtin(node.id.text())) context.unsupported(node, node.id.string() + "()");
  return load_name(context, node.id);
}

Value lower(Context& context, const ast::NamedExpr& node) {
  Value value = lower(context, *node.value);
  context.at(node);
  store_name(context, ast::cast<ast::NameExpr>(*node.target).id, value);
  return value;
}

// ---- attributes and items -------------------------------------------------------------------------------------------

Location attribute_location(const Location& whole, const ast::Attribute& attribute) {
  if (whole.line == attribute.location.end_line) return whole;
  Location result = whole;
  result.line = attribute.location.end_line;
  std::uint32_t length = attribute.attr.text().size();
  result.column = attribute.location.end_column >= length ? attribute.location.end_column - length : 0;
  return result;
}

Value lower(Context& context, const ast::Attribute& node) {
  Value object = lower(context, *node.value);
  context.at(attribute_location(node.location, node));
  return context.emit(Op::get_attribute, {object, context.string(context.scope.mangled(node.attr))});
}

Value lower(Context& context, const ast::Subscript& node) {
  Value container = lower(context, *node.value);
  Value key = lower(context, *node.slice);
  context.at(node);
  return context.emit(Op::get_item, {container, key});
}

Value lower(Context& context, const ast::Slice& node) {
  auto part = [&](const ast::Expr* bound) { return bound ? lower(context, *bound) : Value{}; };
  Value start = part(node.lower), stop = part(node.upper), step = part(node.step);
  context.at(node);
  return context.emit(Op::build_slice, {start, stop, step});
}

// ---- operators ------------------------------------------------------------------------------------------------------

namespace {

struct Operations {
  Op plain, inplace;
};

// In the order of ast::Operator.
constexpr Operations operations[] = {
    {Op::add, Op::inplace_add},
    {Op::subtract, Op::inplace_subtract},
    {Op::multiply, Op::inplace_multiply},
    {Op::matrix_multiply, Op::inplace_matrix_multiply},
    {Op::true_divide, Op::inplace_true_divide},
    {Op::modulo, Op::inplace_modulo},
    {Op::power, Op::inplace_power},
    {Op::left_shift, Op::inplace_left_shift},
    {Op::right_shift, Op::inplace_right_shift},
    {Op::bit_or, Op::inplace_bit_or},
    {Op::bit_xor, Op::inplace_bit_xor},
    {Op::bit_and, Op::inplace_bit_and},
    {Op::floor_divide, Op::inplace_floor_divide},
};

// -literal, which has no literal of its own.
std::optional<Value> negative_literal(Context& context, const ast::UnaryOp& node) {
  const auto* constant = ast::as<ast::Constant>(node.operand);
  if (!constant || node.op != ast::UnaryOperator::USub) return std::nullopt;
  if (const auto* integer = std::get_if<std::int64_t>(&constant->value)) return context.shared.module.constant(-*integer);
  if (const auto* number = std::get_if<double>(&constant->value)) return context.shared.module.constant(-*number);
  return std::nullopt;
}

}  // namespace

Op operation_of(ast::Operator op) { return operations[static_cast<std::size_t>(op)].plain; }
Op inplace_operation_of(ast::Operator op) { return operations[static_cast<std::size_t>(op)].inplace; }

Value lower(Context& context, const ast::BinOp& node) {
  Value left = lower(context, *node.left);
  Value right = lower(context, *node.right);
  context.at(node);
  return context.emit(operation_of(node.op), {left, right});
}

Value lower(Context& context, const ast::UnaryOp& node) {
  if (std::optional<Value> literal = negative_literal(context, node)) return *literal;
  Value operand = lower(context, *node.operand);
  context.at(node);
  switch (node.op) {
    case ast::UnaryOperator::Invert: return context.emit(Op::invert, {operand});
    case ast::UnaryOperator::UAdd: return context.emit(Op::positive, {operand});
    case ast::UnaryOperator::USub: return context.emit(Op::negative, {operand});
    case ast::UnaryOperator::Not: break;
  }
  Value truth = box(context, context.emit(Op::truth, {operand}));
  return box(context, context.emit(Op::is_same, {truth, context.boolean(false)}));
}

// ---- displays -------------------------------------------------------------------------------------------------------

bool has_starred(ast::List<ast::Expr*> items) {
  for (const ast::Expr* item : items) {
    if (ast::is<ast::Starred>(item)) return true;
  }
  return false;
}

namespace {

std::vector<Value> lower_all(Context& context, ast::List<ast::Expr*> items) {
  std::vector<Value> values;
  for (const ast::Expr* item : items) values.push_back(lower(context, *item));
  return values;
}

}  // namespace

// [a, b, *c, d]: the items before the first starred one at once, then one by one.
Value build_starred_list(Context& context, ast::List<ast::Expr*> items, const ast::Node& site) {
  std::vector<Value> first;
  std::size_t i = 0;
  for (; i < items.size() && !ast::is<ast::Starred>(items[i]); ++i) first.push_back(lower(context, *items[i]));
  context.at(site);
  Value list = context.emit(Op::build_list, std::move(first));
  for (; i < items.size(); ++i) {
    const auto* starred = ast::as<ast::Starred>(items[i]);
    Value value = lower(context, starred ? *starred->value : *items[i]);
    context.at(site);
    context.emit(starred ? Op::extend_display : Op::list_append, {list, value});
  }
  return list;
}

namespace {

// Emitted calls take their operands one by one; a literal of many items is made piece by piece.
constexpr std::size_t largest_piece = 512;

Value build_long_list(Context& context, ast::List<ast::Expr*> items, const ast::Node& site) {
  Value list;
  for (std::size_t start = 0; start < items.size(); start += largest_piece) {
    std::vector<Value> piece = lower_all(context, items.subspan(start, std::min(largest_piece, items.size() - start)));
    context.at(site);
    if (start == 0) list = context.emit(Op::build_list, std::move(piece));
    else context.emit(Op::extend_display, {list, context.emit(Op::build_tuple, std::move(piece))});
  }
  return list;
}

}  // namespace

Value lower(Context& context, const ast::ListExpr& node) {
  if (has_starred(node.elts)) return build_starred_list(context, node.elts, node);
  if (node.elts.size() > largest_piece) return build_long_list(context, node.elts, node);
  std::vector<Value> items = lower_all(context, node.elts);
  context.at(node);
  return context.emit(Op::build_list, std::move(items));
}

Value lower(Context& context, const ast::TupleExpr& node) {
  if (const ir::Constant* constant = constant_of(context, node)) return constant;
  if (has_starred(node.elts)) {
    Value list = build_starred_list(context, node.elts, node);
    return context.emit(Op::list_to_tuple, {list});
  }
  if (node.elts.size() > largest_piece) {
    return context.emit(Op::list_to_tuple, {build_long_list(context, node.elts, node)});
  }
  std::vector<Value> items = lower_all(context, node.elts);
  context.at(node);
  return context.emit(Op::build_tuple, std::move(items));
}

Value lower(Context& context, const ast::Set& node) {
  if (!has_starred(node.elts)) {
    // CPython fills the set from a constant frozenset then, which shows in the order of iteration.
    bool constant = node.elts.size() > 2;
    for (const ast::Expr* item : node.elts) {
      const auto* unary = ast::as<ast::UnaryOp>(item);
      constant = constant && (unary ? negative_literal(context, *unary).has_value() : constant_of(context, *item) != nullptr);
    }
    std::vector<Value> items = lower_all(context, node.elts);
    context.at(node);
    return context.emit(constant ? Op::build_constant_set : Op::build_set, std::move(items));
  }
  context.at(node);
  Value set = context.emit(Op::build_set, {});
  for (const ast::Expr* item : node.elts) {
    const auto* starred = ast::as<ast::Starred>(item);
    Value value = lower(context, starred ? *starred->value : *item);
    context.at(node);
    context.emit(starred ? Op::set_update : Op::set_add, {set, value});
  }
  return set;
}

// {k: v, **mapping, k: v}: what comes before the first ** at once, then one by one.
Value lower(Context& context, const ast::Dict& node) {
  std::vector<Value> first;
  std::size_t i = 0;
  for (; i < node.keys.size() && node.keys[i]; ++i) {
    first.push_back(lower(context, *node.keys[i]));
    first.push_back(lower(context, *node.values[i]));
  }
  context.at(node);
  Value dict = context.emit(Op::build_dict, std::move(first));
  for (; i < node.keys.size(); ++i) {
    Value key = node.keys[i] ? lower(context, *node.keys[i]) : Value{};
    Value value = lower(context, *node.values[i]);
    context.at(node);
    if (node.keys[i]) context.emit(Op::dict_set, {dict, key, value});
    else context.emit(Op::dict_update, {dict, value});
  }
  return dict;
}

Value lower(Context& context, const ast::Starred& node) {
  COIL_UNREACHABLE("a starred expression outside of a display, call or target");
}

}  // namespace coil::compiler::lower
