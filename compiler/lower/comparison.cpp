// Comparisons, and/or/not, conditional expressions: as values and as conditions.
#include "compiler/lower/expressions.h"

namespace coil::compiler::lower {
namespace {

using Operator = ast::CompareOperator;

enum class Polarity { plain, negated };

// A comparison as a flag; `negated`: the flag says the opposite.
struct Flag {
  ir::Register* flag;
  Polarity polarity;
};

Flag compare_flag(Context& context, Operator op, Value left, Value right) {
  switch (op) {
    case Operator::Eq: return {context.emit(Op::is_equal, {left, right}), Polarity::plain};
    case Operator::NotEq: return {context.emit(Op::is_not_equal, {left, right}), Polarity::plain};
    case Operator::Lt: return {context.emit(Op::is_less, {left, right}), Polarity::plain};
    case Operator::LtE: return {context.emit(Op::is_less_equal, {left, right}), Polarity::plain};
    case Operator::Gt: return {context.emit(Op::is_greater, {left, right}), Polarity::plain};
    case Operator::GtE: return {context.emit(Op::is_greater_equal, {left, right}), Polarity::plain};
    case Operator::Is: return {context.emit(Op::is_same, {left, right}), Polarity::plain};
    case Operator::IsNot: return {context.emit(Op::is_same, {left, right}), Polarity::negated};
    case Operator::In: return {context.emit(Op::contains, {right, left}), Polarity::plain};
    case Operator::NotIn: return {context.emit(Op::contains, {right, left}), Polarity::negated};
  }
  COIL_UNREACHABLE("comparison operator");
}

Value compare_value(Context& context, Operator op, Value left, Value right) {
  switch (op) {
    case Operator::Eq: return context.emit(Op::compare_equal, {left, right});
    case Operator::NotEq: return context.emit(Op::compare_not_equal, {left, right});
    case Operator::Lt: return context.emit(Op::compare_less, {left, right});
    case Operator::LtE: return context.emit(Op::compare_less_equal, {left, right});
    case Operator::Gt: return context.emit(Op::compare_greater, {left, right});
    case Operator::GtE: return context.emit(Op::compare_greater_equal, {left, right});
    default: break;
  }
  Flag flag = compare_flag(context, op, left, right);
  Value boxed = box(context, flag.flag);
  if (flag.polarity == Polarity::plain) return boxed;
  return box(context, context.emit(Op::is_same, {boxed, context.boolean(false)}));
}

void branch(Context& context, Flag flag, ir::Block* if_true, ir::Block* if_false) {
  if (flag.polarity == Polarity::plain) context.builder.branch(flag.flag, if_true, if_false);
  else context.builder.branch(flag.flag, if_false, if_true);
}

// `x in [1, 2]` looks into a tuple, as nobody sees the list: not even a next comparison.
Value lower_comparand(Context& context, const ast::Compare& compare, std::size_t index) {
  const ast::Expr& node = *compare.comparators[index];
  const auto* list = ast::as<ast::ListExpr>(&node);
  Operator op = compare.ops[index];
  bool last = index + 1 == compare.ops.size();
  if (!list || !last || (op != Operator::In && op != Operator::NotIn)) return lower(context, node);
  bool constant = true;
  for (const ast::Expr* item : list->elts) constant = constant && ast::is<ast::Constant>(item);
  if (!constant) return lower(context, node);
  ir::Constant::Items items;
  for (const ast::Expr* item : list->elts) items.push_back(std::get<const ir::Constant*>(lower(context, *item)));
  return context.shared.module.constant(ir::Constant::Tuple{std::move(items)});
}

}  // namespace

// a < b < c: b is evaluated once; the first result that is false is the value.
Value lower(Context& context, const ast::Compare& node) {
  ir::Builder& builder = context.builder;
  Value left = lower(context, *node.left);
  std::size_t last = node.ops.size() - 1;
  if (last == 0) {
    Value right = lower_comparand(context, node, 0);
    context.at(node);
    return compare_value(context, node.ops[0], left, right);
  }
  Merge merge(context);
  ir::Block* end = builder.make_block("compare.end");
  for (std::size_t i = 0; i <= last; ++i) {
    Value right = lower_comparand(context, node, i);
    context.at(node);
    merge.assign(compare_value(context, node.ops[i], left, right));
    if (i < last) {
      ir::Block* next = builder.make_block("compare.next");
      builder.branch(context.emit(Op::truth, {merge.value()}), next, end);
      builder.place(next);
    }
    left = right;
  }
  builder.jump(end);
  builder.place(end);
  return merge.value();
}

Value lower(Context& context, const ast::BoolOp& node) {
  ir::Builder& builder = context.builder;
  Merge merge(context);
  ir::Block* end = builder.make_block("bool.end");
  for (std::size_t i = 0; i < node.values.size(); ++i) {
    merge.assign(lower(context, *node.values[i]));
    if (i + 1 == node.values.size()) break;
    ir::Block* next = builder.make_block("bool.next");
    context.at(node);
    ir::Register* truth = context.emit(Op::truth, {merge.value()});
    if (node.op == ast::BoolOperator::And) builder.branch(truth, next, end);
    else builder.branch(truth, end, next);
    builder.place(next);
  }
  builder.jump(end);
  builder.place(end);
  return merge.value();
}

Value lower(Context& context, const ast::IfExp& node) {
  ir::Builder& builder = context.builder;
  Merge merge(context);
  ir::Block* then = builder.make_block("if.then");
  ir::Block* otherwise = builder.make_block("if.else");
  ir::Block* end = builder.make_block("if.end");
  const ast::Node* site = &node;
  lower_condition(context, *node.test, then, otherwise, site);
  builder.place(then);
  merge.assign(lower(context, *node.body));
  builder.jump(end);
  builder.place(otherwise);
  merge.assign(lower(context, *node.orelse));
  builder.jump(end);
  builder.place(end);
  return merge.value();
}

namespace {

void compare_condition(Context& context, const ast::Compare& node, ir::Block* if_true, ir::Block* if_false) {
  ir::Builder& builder = context.builder;
  Value left = lower(context, *node.left);
  for (std::size_t i = 0; i < node.ops.size(); ++i) {
    bool last = i + 1 == node.ops.size();
    Value right = lower_comparand(context, node, i);
    context.at(node);
    ir::Block* next = last ? if_true : builder.make_block("compare.next");
    branch(context, compare_flag(context, node.ops[i], left, right), next, if_false);
    if (!last) builder.place(next);
    left = right;
  }
}

void bool_condition(Context& context, const ast::BoolOp& node, ir::Block* if_true, ir::Block* if_false, const ast::Node*& site) {
  ir::Builder& builder = context.builder;
  for (std::size_t i = 0; i + 1 < node.values.size(); ++i) {
    bool conjunction = node.op == ast::BoolOperator::And;
    ir::Block* next = builder.make_block(conjunction ? "and" : "or");
    lower_condition(context, *node.values[i], conjunction ? next : if_true, conjunction ? if_false : next, site);
    builder.place(next);
  }
  lower_condition(context, *node.values.back(), if_true, if_false, site);
}

// Whether a constant counts as true.
bool constant_truth(const ast::Constant& node) {
  return std::visit(ast::Overloads{
                        [](ast::NoneValue) { return false; },
                        [](ast::EllipsisValue) { return true; },
                        [](bool value) { return value; },
                        [](std::int64_t value) { return value != 0; },
                        [](double value) { return value != 0; },
                        [](const ast::BigIntValue&) { return true; },
                        [](const ast::ComplexValue& value) { return value.imaginary != 0; },
                        [](const ast::StrValue& value) { return !value.utf8.empty(); },
                        [](const ast::BytesValue& value) { return !value.bytes.empty(); },
                    },
                    node.value);
}

}  // namespace

void lower_condition(Context& context, const ast::Expr& node, ir::Block* if_true, ir::Block* if_false, const ast::Node*& site) {
  ir::Builder& builder = context.builder;
  if (const auto* constant = ast::as<ast::Constant>(&node)) {
    return builder.jump(constant_truth(*constant) ? if_true : if_false);
  }
  if (const auto* name = ast::as<ast::NameExpr>(&node); name && name->id == "__debug__") return builder.jump(if_true);
  if (const auto* unary = ast::as<ast::UnaryOp>(&node); unary && unary->op == ast::UnaryOperator::Not) {
    return lower_condition(context, *unary->operand, if_false, if_true, site);
  }
  if (const auto* operation = ast::as<ast::BoolOp>(&node)) return bool_condition(context, *operation, if_true, if_false, site);
  if (const auto* comparison = ast::as<ast::Compare>(&node)) {
    site = comparison;
    return compare_condition(context, *comparison, if_true, if_false);
  }
  if (const auto* conditional = ast::as<ast::IfExp>(&node)) {
    ir::Block* then = builder.make_block("if.then");
    ir::Block* otherwise = builder.make_block("if.else");
    lower_condition(context, *conditional->test, then, otherwise, site);
    builder.place(then);
    lower_condition(context, *conditional->body, if_true, if_false, site);
    builder.place(otherwise);
    return lower_condition(context, *conditional->orelse, if_true, if_false, site);
  }
  Value value = lower(context, node);
  context.at(*site);
  builder.branch(context.emit(Op::truth, {value}), if_true, if_false);
}

}  // namespace coil::compiler::lower
