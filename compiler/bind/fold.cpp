#include "compiler/bind/fold.h"

#include "compiler/base/utf8.h"

namespace coil::compiler::bind {
namespace {

using namespace ast;

constexpr int64_t most_bits = 128;  // of an integer that CPython computes in advance

bool is_integer(const Folded& value) { return value.type <= ConstantType::Int; }
bool is_number(const Folded& value) { return value.type <= ConstantType::Complex; }

int64_t bits(int64_t value) {
  uint64_t magnitude = value < 0 ? -static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  return magnitude ? 64 - __builtin_clzll(magnitude) : 0;
}

Folded of_constant(const Constant& constant) {
  return std::visit(Overloads{
      [](NoneValue) { return Folded{ConstantType::None}; },
      [](EllipsisValue) { return Folded{ConstantType::Ellipsis}; },
      [](bool value) { return Folded{ConstantType::Bool, value}; },
      [](int64_t value) { return Folded{ConstantType::Int, value}; },
      [](const BigIntValue&) { return Folded{ConstantType::Int}; },
      [](double value) { return Folded{ConstantType::Float, value == 0 ? std::optional<int64_t>(0) : std::nullopt}; },
      [](const ComplexValue&) { return Folded{ConstantType::Complex}; },
      [](const StrValue& value) { return Folded{ConstantType::Str, std::nullopt, count_characters(value.utf8)}; },
      [](const BytesValue& value) { return Folded{ConstantType::Bytes, std::nullopt, value.bytes.size()}; },
  }, constant.value);
}

// -a   +a   ~a   not a
std::optional<Folded> of_unary(UnaryOperator op, const Folded& operand) {
  if (op == UnaryOperator::Not) return Folded{ConstantType::Bool};
  if (!is_number(operand)) return std::nullopt;
  if (!is_integer(operand)) return op == UnaryOperator::Invert ? std::nullopt : std::optional(Folded{operand.type});
  Folded result{ConstantType::Int, operand.integer};
  if (!result.integer || op == UnaryOperator::UAdd) return result;
  if (op == UnaryOperator::Invert) {
    result.integer = ~*result.integer;
  } else if (__builtin_sub_overflow(int64_t(0), *operand.integer, &*result.integer)) {
    result.integer.reset();
  }
  return result;
}

// Whole numbers; CPython leaves alone what fails or grows large.
std::optional<Folded> of_integers(Operator op, const Folded& left, const Folded& right) {
  Folded result{ConstantType::Int};
  std::optional<int64_t> a = left.integer, b = right.integer;
  bool known = a && b;
  int64_t value = 0;
  switch (op) {
    case Operator::Add:
      if (known && !__builtin_add_overflow(*a, *b, &value)) result.integer = value;
      return result;
    case Operator::Sub:
      if (known && !__builtin_sub_overflow(*a, *b, &value)) result.integer = value;
      return result;
    case Operator::Mult:
      if (!known || bits(*a) + bits(*b) > most_bits) return std::nullopt;
      if (!__builtin_mul_overflow(*a, *b, &value)) result.integer = value;
      return result;
    case Operator::Div:
      if (b == 0) return std::nullopt;
      return Folded{ConstantType::Float};
    case Operator::FloorDiv:
    case Operator::Mod:
      if (b == 0) return std::nullopt;
      return result;
    case Operator::Pow:
      if (!known || (*b < 0 && *a == 0)) return std::nullopt;
      if (*b < 0) return Folded{ConstantType::Float};
      if (*b > most_bits || bits(*a) * *b > most_bits) return std::nullopt;
      return result;
    case Operator::LShift:
      if (!known || *b < 0 || *b > most_bits || bits(*a) + *b > most_bits) return std::nullopt;
      return result;
    case Operator::RShift:
      if (b && *b < 0) return std::nullopt;
      return result;
    case Operator::BitAnd:
    case Operator::BitOr:
    case Operator::BitXor:
      if (left.type == ConstantType::Bool && right.type == ConstantType::Bool) result.type = ConstantType::Bool;
      return result;
    case Operator::MatMult:
      break;
  }
  return std::nullopt;
}

std::optional<Folded> of_numbers(Operator op, const Folded& left, const Folded& right) {
  Folded result{std::max(left.type, right.type)};
  switch (op) {
    case Operator::Add:
    case Operator::Sub:
    case Operator::Mult:
      return result;
    case Operator::Div:
      if (right.integer == 0) return std::nullopt;
      return result;
    case Operator::FloorDiv:
    case Operator::Mod:
      if (right.integer == 0 || result.type == ConstantType::Complex) return std::nullopt;
      return result;
    case Operator::Pow:
      if (left.integer == 0) return std::nullopt;
      return result;
    default:
      return std::nullopt;
  }
}

std::optional<Folded> of_sequences(Operator op, const Folded& left, const Folded& right) {
  if (op == Operator::Add && left.type == right.type && left.type >= ConstantType::Str) {
    Folded result{left.type, std::nullopt, left.size + right.size, left.elements};
    result.elements.insert(result.elements.end(), right.elements.begin(), right.elements.end());
    return result;
  }
  if (op != Operator::Mult) return std::nullopt;
  const Folded& sequence = is_integer(left) ? right : left;
  const Folded& count = is_integer(left) ? left : right;
  if (sequence.type < ConstantType::Str || !is_integer(count) || !count.integer) return std::nullopt;
  size_t times = *count.integer > 0 ? static_cast<size_t>(*count.integer) : 0;
  size_t most = sequence.type == ConstantType::Tuple ? 256 : 4096;
  if (times > most || sequence.size * times > most) return std::nullopt;
  Folded result{sequence.type, std::nullopt, sequence.size * times};
  for (size_t time = 0; time < times; ++time) result.elements.insert(result.elements.end(), sequence.elements.begin(), sequence.elements.end());
  return result;
}

std::optional<Folded> of_subscript(const Folded& value, const Folded& index) {
  if (value.type < ConstantType::Str || !is_integer(index) || !index.integer) return std::nullopt;
  int64_t place = *index.integer < 0 ? *index.integer + static_cast<int64_t>(value.size) : *index.integer;
  if (place < 0 || static_cast<size_t>(place) >= value.size) return std::nullopt;
  if (value.type == ConstantType::Str) return Folded{ConstantType::Str, std::nullopt, 1};
  if (value.type == ConstantType::Bytes) return Folded{ConstantType::Int};
  return value.elements[static_cast<size_t>(place)];
}

std::optional<Folded> of_tuple(const TupleExpr& node) {
  Folded result{ConstantType::Tuple, std::nullopt, node.elts.size()};
  for (const Expr* element : node.elts) {
    std::optional<Folded> value = folded(*element);
    if (!value) return std::nullopt;
    result.elements.push_back(std::move(*value));
  }
  return result;
}

std::optional<Folded> of_binary(const BinOp& node) {
  std::optional<Folded> left = folded(*node.left);
  if (!left) return std::nullopt;
  std::optional<Folded> right = folded(*node.right);
  if (!right) return std::nullopt;
  if (is_integer(*left) && is_integer(*right)) return of_integers(node.op, *left, *right);
  if (is_number(*left) && is_number(*right)) return of_numbers(node.op, *left, *right);
  return of_sequences(node.op, *left, *right);
}

}  // namespace

std::optional<Folded> folded(const Expr& expression) {
  if (const auto* constant = as<Constant>(&expression)) return of_constant(*constant);
  if (const auto* binary = as<BinOp>(&expression)) return of_binary(*binary);
  if (const auto* tuple = as<TupleExpr>(&expression)) return of_tuple(*tuple);
  if (const auto* unary = as<UnaryOp>(&expression)) {
    std::optional<Folded> operand = folded(*unary->operand);
    return operand ? of_unary(unary->op, *operand) : std::nullopt;
  }
  if (const auto* subscript = as<Subscript>(&expression)) {
    std::optional<Folded> value = folded(*subscript->value);
    std::optional<Folded> index = value ? folded(*subscript->slice) : std::nullopt;
    return index ? of_subscript(*value, *index) : std::nullopt;
  }
  const auto* name = as<NameExpr>(&expression);
  if (name && name->ctx == ExprContext::Load && name->id == "__debug__") return Folded{ConstantType::Bool, 1};
  return std::nullopt;
}

std::string_view type_name(ConstantType type) {
  static constexpr std::string_view names[] = {"bool", "int", "float", "complex", "NoneType", "ellipsis", "str", "bytes", "tuple"};
  return names[size_t(type)];
}

}  // namespace coil::compiler::bind
