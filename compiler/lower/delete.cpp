// del.
#include "compiler/lower/expressions.h"
#include "compiler/lower/names.h"
#include "compiler/lower/statements.h"

namespace coil::compiler::lower {
namespace {

void delete_target(Context& context, const ast::Expr& target) {
  if (const auto* name = ast::as<ast::NameExpr>(&target)) {
    context.at(target);
    delete_name(context, name->id);
  } else if (const auto* attribute = ast::as<ast::Attribute>(&target)) {
    Value object = lower(context, *attribute->value);
    context.at(attribute_location(attribute->location, *attribute));
    context.emit(Op::delete_attribute, {object, context.string(context.scope.mangled(attribute->attr))});
  } else if (const auto* subscript = ast::as<ast::Subscript>(&target)) {
    Value container = lower(context, *subscript->value);
    Value key = lower(context, *subscript->slice);
    context.at(target);
    context.emit(Op::delete_item, {container, key});
  } else {
    ast::for_each_child(target, [&](const auto& child) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, ast::Expr>) delete_target(context, child);
    });
  }
}

}  // namespace

void lower(Context& context, const ast::Delete& node) {
  for (const ast::Expr* target : node.targets) delete_target(context, *target);
}

}  // namespace coil::compiler::lower
