// The names that Python programs have without defining them.
#pragma once

#include <string_view>

namespace coil::compiler::lower {

// Whether the runtime has a built-in of that name (runtime/core/builtins.def, exceptions.def).
bool is_builtin_name(std::string_view name);
// Whether it has one that is no object at run time: `eval`, or `globals`, which the compiler knows when it is called.
bool is_absent_builtin(std::string_view name);

}  // namespace coil::compiler::lower
