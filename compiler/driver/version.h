// Which coil this is.
#pragma once

#include <string>

namespace coil::compiler::driver {

inline std::string version_text() { return "coil " COIL_VERSION " (Python 3.11, clang " COIL_CLANG_VERSION ")\n"; }

}  // namespace coil::compiler::driver
