// A program in the cache: what `coil run` starts, and `coil prepare` makes ahead.
#pragma once

#include <string>

#include "compiler/driver/command_line.h"
#include "compiler/driver/main_source.h"

namespace coil::compiler::driver {

// Compiles into the cache; `path` is what to start then. Gives the exit status, 0 if all is well, and says what is wrong on
// standard error.
int make_program(const CommandLine&, const MainSource&, std::string& path);

}  // namespace coil::compiler::driver
