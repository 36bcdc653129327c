// A program's modules → object files → executable.
#pragma once

#include "compiler/driver/program.h"
#include "compiler/driver/workplace.h"

namespace coil::compiler::driver {

// Compiles what the cache doesn't have, and links everything into the executable `output`, which appears whole or not at
// all. False: `trouble` says why.
bool make_executable(Program&, const CommandLine&, const toolchain::Installation&, const std::string& output, Workplace&, Steps&,
                     std::string& trouble);

}  // namespace coil::compiler::driver
