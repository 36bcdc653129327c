// Becoming the compiled program.
#pragma once

#include "compiler/driver/main_source.h"

namespace coil::compiler::driver {

// Replaces this process by the program: the same streams, signals and exit status. Returns only when that fails: errno.
int launch(const CommandLine&, const MainSource&, const std::string& program);

}  // namespace coil::compiler::driver
