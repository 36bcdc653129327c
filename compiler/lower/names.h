// Variables: which kind of place a name stands for, and reading, binding and deleting it.
#pragma once

#include "compiler/lower/context.h"

namespace coil::compiler::lower {

// Makes the registers of the scope's locals, cells and parameters. To be called once, at the function's entry.
void declare_variables(Context& context, const ast::Arguments* parameters);

// The location of failures is the one that is set.
Value load_name(Context& context, Name name);
void store_name(Context& context, Name name, Value value);
void delete_name(Context& context, Name name);

// The variable, if the name is a local of the function that no inner one uses; else nothing.
Value local_of(Context& context, Name name);
// The end of `except … as name`: unbound, whether the body has deleted it already or not.
void clear_name(Context& context, Name name);

// The Cell itself of a variable that a nested function captures; the name is mangled.
Value cell_of(Context& context, Name name);

// The tuple of cells that a function of that scope closes over; nothing when it has none.
Value build_closure(Context& context, const bind::Scope& scope);

// Whether the name, as written, means the built-in here, for as long as nobody assigns to the module from outside.
bool is_builtin(Context& context, Name name);
// The same, unless `from … import *` binds it.
bool may_be_builtin(Context& context, Name name);

}  // namespace coil::compiler::lower
