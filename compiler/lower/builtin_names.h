// The names that Python programs have without defining them.
#pragma once

#include <string_view>

namespace coil::compiler::lower {

// Whether the runtime has a built-in of that name (runtime/core/builtins.def, exceptions.def).
bool is_builtin_name(std::string_view name);

}  // namespace coil::compiler::lower
