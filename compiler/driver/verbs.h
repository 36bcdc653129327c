// What coil-compiler does for each verb of the command line. Each gives the exit status.
#pragma once

#include "compiler/driver/command_line.h"
#include "compiler/driver/complain.h"

namespace coil::compiler::driver {

int run_program(const CommandLine&);
int prepare_programs(const CommandLine&);
int build_program(const CommandLine&);
int check_programs(const CommandLine&);
int emit_form(const CommandLine&);
int precompile_header(const CommandLine&);
int compile_library_module(const CommandLine&);

}  // namespace coil::compiler::driver
