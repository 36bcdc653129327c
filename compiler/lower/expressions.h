// Expressions: one overload for each kind of node, defined in the file of its feature.
#pragma once

#include "compiler/lower/context.h"

namespace coil::compiler::lower {

// Evaluates an expression. A named local comes as its own register: whoever evaluates more before using it and may
// rebind the local meanwhile copies it.
Value lower(Context& context, const ast::Expr& node);

#define COIL_NODE(category, Type, python_name) COIL_LOWER_##category(Type)
#define COIL_LOWER_Root(Type)
#define COIL_LOWER_Stmt(Type)
#define COIL_LOWER_Expr(Type) Value lower(Context& context, const ast::Type& node);
#define COIL_LOWER_Pattern(Type)
#define COIL_LOWER_Part(Type)
#include "compiler/ast/nodes.def"
#undef COIL_LOWER_Root
#undef COIL_LOWER_Stmt
#undef COIL_LOWER_Expr
#undef COIL_LOWER_Pattern
#undef COIL_LOWER_Part

// Evaluates for control flow alone: branches on its truth. A failing __bool__ is reported at `site`, which becomes the
// last comparison evaluated, if there is one: CPython reports what follows it, such as a failed assertion, there.
void lower_condition(Context& context, const ast::Expr& node, ir::Block* if_true, ir::Block* if_false, const ast::Node*& site);

inline void lower_condition_of(Context& context, const ast::Expr& test, ir::Block* if_true, ir::Block* if_false, const ast::Node& owner) {
  const ast::Node* site = &owner;
  lower_condition(context, test, if_true, if_false, site);
}

// The same value as an object: True or False.
Value box(Context& context, ir::Register* flag);
// A fresh register, where one is wanted for certain.
ir::Register* in_register(Context& context, Value value);

bool has_starred(ast::List<ast::Expr*> items);
// The items of a display with a starred one, as a list under construction.
Value build_starred_list(Context& context, ast::List<ast::Expr*> items, const ast::Node& site);

// The arithmetic operation of an operator, and its in-place form.
Op operation_of(ast::Operator op);
Op inplace_operation_of(ast::Operator op);

// Where the access of an attribute is reported: on the line of its name when the expression has several.
Location attribute_location(const Location& whole, const ast::Attribute& attribute);

// ---- calls (call.cpp)
struct ClassArguments {
  Value bases;     // a tuple
  Value keywords;  // a dict or nothing
};
ClassArguments lower_class_arguments(Context& context, const ast::ClassDef& node);

}  // namespace coil::compiler::lower
