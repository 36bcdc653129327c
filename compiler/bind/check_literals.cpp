#include "compiler/bind/check_literals.h"

#include "compiler/bind/fold.h"

namespace coil::compiler::bind {
namespace {

using namespace ast;

// The name of the type that the expression surely has; empty when that isn't known.
std::string_view type_of(const Expr& expression) {
  if (std::optional<Folded> constant = folded(expression)) return type_name(constant->type);
  switch (expression.kind) {
    case Kind::TupleExpr: return "tuple";
    case Kind::ListExpr:
    case Kind::ListComp: return "list";
    case Kind::Dict:
    case Kind::DictComp: return "dict";
    case Kind::Set:
    case Kind::SetComp: return "set";
    case Kind::GeneratorExp: return "generator";
    case Kind::Lambda: return "function";
    case Kind::JoinedStr:
    case Kind::FormattedValue: return "str";
    default: return {};
  }
}

// A constant that isn't one of those of which there is only one.
bool is_literal(const Expr& expression) {
  std::optional<Folded> constant = folded(expression);
  return constant && constant->type != ConstantType::None && constant->type != ConstantType::Ellipsis && constant->type != ConstantType::Bool;
}

bool has_no_items(std::string_view type, const Expr& expression) {
  if (std::optional<Folded> constant = folded(expression)) return constant->type <= ConstantType::Ellipsis;
  return type == "set" || type == "generator" || type == "function";
}

}  // namespace

void warn_assert(const Assert& node, Errors& errors) {
  const auto* tuple = as<TupleExpr>(node.test);
  std::optional<Folded> constant = folded(*node.test);
  bool always = (tuple && !tuple->elts.empty()) || (constant && constant->type == ConstantType::Tuple && constant->size > 0);
  if (always) errors.warn(node.location, "assertion is always true, perhaps remove parentheses?");
}

void warn_compare(const Compare& node, Negated negated, Errors& errors) {
  bool left = is_literal(*node.left);
  for (size_t index = 0; index < node.ops.size(); ++index) {
    bool right = is_literal(*node.comparators[index]);
    bool is = node.ops[index] == CompareOperator::Is, is_not = node.ops[index] == CompareOperator::IsNot;
    if (negated == Negated::yes) std::swap(is, is_not);
    // One for a whole chain.
    if ((is || is_not) && (left || right)) {
      return errors.warn(node.location, is ? "\"is\" with a literal. Did you mean \"==\"?" : "\"is not\" with a literal. Did you mean \"!=\"?");
    }
    left = right;
  }
}

void warn_call(const Call& node, Errors& errors) {
  std::string_view type = type_of(*node.func);
  if (type.empty() || type == "function") return;
  errors.warn(node.location, "'" + std::string(type) + "' object is not callable; perhaps you missed a comma?");
}

void warn_subscript(const Subscript& node, Errors& errors) {
  std::string_view type = type_of(*node.value);
  if (type.empty()) return;
  if (has_no_items(type, *node.value)) {
    errors.warn(node.location, "'" + std::string(type) + "' object is not subscriptable; perhaps you missed a comma?");
  }
  std::string_view index = type_of(*node.slice);
  bool is_sequence = type == "str" || type == "bytes" || type == "tuple" || type == "list";
  if (!is_sequence || index.empty() || index == "int" || index == "bool") return;
  errors.warn(node.location, std::string(type) + " indices must be integers or slices, not " + std::string(index) +
                                 "; perhaps you missed a comma?");
}

}  // namespace coil::compiler::bind
