// What a program can reach of the runtime by name: what it can't isn't linked.
//
// Code gets at a function, method or operator through a name that stands in it: of an attribute, a variable, an import or a
// keyword, or as a string; or through one of the few doors that take names made while the program runs (getattr(), __dict__,
// globals() …). Whoever mentions one of those may reach everything. Strings count whole: without such a door a part of a
// string never becomes a name.
#pragma once

#include <string>
#include <vector>

#include "compiler/ir/ir.h"

namespace coil::compiler::driver {

// Whether the module mentions one of the names.
bool mentions(const ir::Module& module, const std::vector<std::string>& names);

// Whether it mentions something that takes a name made while the program runs.
bool makes_names(const ir::Module& module);

// Whether it has `**`, pow() or a method of that kind.
bool computes_powers(const ir::Module& module);

}  // namespace coil::compiler::driver
