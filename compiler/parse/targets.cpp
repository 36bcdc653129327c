// What may stand left of `=`, after `for`, `del`, `as`; and what CPython calls everything else.
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;

std::string_view describe(const Expr& expression) {
  return dispatch(expression, Overloads{
      [](const Attribute&) -> std::string_view { return "attribute"; },
      [](const Subscript&) -> std::string_view { return "subscript"; },
      [](const Starred&) -> std::string_view { return "starred"; },
      [](const NameExpr&) -> std::string_view { return "name"; },
      [](const ListExpr&) -> std::string_view { return "list"; },
      [](const TupleExpr&) -> std::string_view { return "tuple"; },
      [](const Lambda&) -> std::string_view { return "lambda"; },
      [](const Call&) -> std::string_view { return "function call"; },
      [](const BoolOp&) -> std::string_view { return "expression"; },
      [](const BinOp&) -> std::string_view { return "expression"; },
      [](const UnaryOp&) -> std::string_view { return "expression"; },
      [](const GeneratorExp&) -> std::string_view { return "generator expression"; },
      [](const Yield&) -> std::string_view { return "yield expression"; },
      [](const YieldFrom&) -> std::string_view { return "yield expression"; },
      [](const Await&) -> std::string_view { return "await expression"; },
      [](const ListComp&) -> std::string_view { return "list comprehension"; },
      [](const SetComp&) -> std::string_view { return "set comprehension"; },
      [](const DictComp&) -> std::string_view { return "dict comprehension"; },
      [](const Dict&) -> std::string_view { return "dict literal"; },
      [](const Set&) -> std::string_view { return "set display"; },
      [](const JoinedStr&) -> std::string_view { return "f-string expression"; },
      [](const FormattedValue&) -> std::string_view { return "f-string expression"; },
      [](const Constant& constant) -> std::string_view {
        if (std::holds_alternative<NoneValue>(constant.value)) return "None";
        if (std::holds_alternative<EllipsisValue>(constant.value)) return "ellipsis";
        if (const bool* truth = std::get_if<bool>(&constant.value)) return *truth ? "True" : "False";
        return "literal";
      },
      [](const Compare&) -> std::string_view { return "comparison"; },
      [](const IfExp&) -> std::string_view { return "conditional expression"; },
      [](const NamedExpr&) -> std::string_view { return "named expression"; },
      [](const Slice&) -> std::string_view { return "slice"; },
  });
}

// The context reaches into tuples, lists and starred elements.
void TreeBuilder::set_context(Expr* target, ExprContext context) {
  if (auto* name = as<NameExpr>(target)) name->ctx = context;
  if (auto* attribute = as<Attribute>(target)) attribute->ctx = context;
  if (auto* subscript = as<Subscript>(target)) subscript->ctx = context;
  if (auto* starred = as<Starred>(target)) {
    starred->ctx = context;
    set_context(starred->value, context);
  }
  if (auto* list = as<ListExpr>(target)) {
    list->ctx = context;
    for (Expr* element : list->elts) set_context(element, context);
  }
  if (auto* tuple = as<TupleExpr>(target)) {
    tuple->ctx = context;
    for (Expr* element : tuple->elts) set_context(element, context);
  }
}

const Expr* invalid_target(const Expr* target, TargetKind kind) {
  auto first_invalid = [&](ast::List<Expr*> elements) -> const Expr* {
    for (const Expr* element : elements) {
      if (const Expr* invalid = invalid_target(element, kind)) return invalid;
    }
    return nullptr;
  };
  if (!target || is<NameExpr>(target) || is<Attribute>(target) || is<Subscript>(target)) return nullptr;
  if (const auto* list = as<ListExpr>(target)) return first_invalid(list->elts);
  if (const auto* tuple = as<TupleExpr>(target)) return first_invalid(tuple->elts);
  if (const auto* starred = as<Starred>(target)) {
    return kind == TargetKind::Deletion ? target : invalid_target(starred->value, kind);
  }
  // `for x in y` read as an expression is a comparison.
  const auto* comparison = as<Compare>(target);
  if (comparison && kind == TargetKind::Loop) {
    return comparison->ops[0] == CompareOperator::In ? invalid_target(comparison->left, kind) : nullptr;
  }
  return target;
}

void TreeBuilder::check_target(Expr* target, TargetKind kind) {
  const Expr* invalid = invalid_target(target, kind);
  if (!invalid) return;
  fail(invalid->location, (kind == TargetKind::Deletion ? "cannot delete " : "cannot assign to ") + std::string(describe(*invalid)));
}

}  // namespace coil::compiler::parse
