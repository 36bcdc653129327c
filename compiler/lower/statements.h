// Statements: one overload for each kind of node, defined in the file of its feature.
#pragma once

#include <functional>

#include "compiler/lower/context.h"

namespace coil::compiler::lower {

void lower(Context& context, const ast::Stmt& node);
void lower_body(Context& context, ast::List<ast::Stmt*> body);
// The same and what comes after it, which has no line of its own: it gets that of what ran last, so each way out of the body has its own.
// `after` leaves the regions that were entered meanwhile, and jumps away.
void lower_body_then(Context& context, ast::List<ast::Stmt*> body, const std::function<void()>& after);

#define COIL_NODE(category, Type, python_name) COIL_LOWER_##category(Type)
#define COIL_LOWER_Root(Type)
#define COIL_LOWER_Stmt(Type) void lower(Context& context, const ast::Type& node);
#define COIL_LOWER_Expr(Type)
#define COIL_LOWER_Pattern(Type)
#define COIL_LOWER_Part(Type)
#include "compiler/ast/nodes.def"
#undef COIL_LOWER_Root
#undef COIL_LOWER_Stmt
#undef COIL_LOWER_Expr
#undef COIL_LOWER_Pattern
#undef COIL_LOWER_Part

// Binds a target of an assignment, a `for`, a `with`: a name, attribute, item, or several of them unpacked.
void assign_to(Context& context, const ast::Expr& target, Value value);

// The body's docstring and what comes after it.
struct Docstring {
  const ir::Constant* text;  // or null
  ast::List<ast::Stmt*> rest;
};
Docstring split_docstring(Context& context, ast::List<ast::Stmt*> body);

// ---- leaving statements early (leave.cpp)
// Does what every region inside of `regions[count]` wants done on the way out. Keeps the builder's state otherwise.
void leave_regions(Context& context, std::size_t count);
// The iterators of the loops around live up to here at least, where an error is raised.
void keep_iterators(Context& context);
// `return value`, from whatever depth.
void leave_function(Context& context, Value value);

// ---- functions (function.cpp)
// What calling the scope's function makes.
ir::FunctionKind function_kind(const bind::Scope& scope);

// The annotation as a value: evaluated, or its text under `from __future__ import annotations`.
Value lower_annotation(Context& context, const ast::Expr& node);

}  // namespace coil::compiler::lower
