// What was compiled before.
#pragma once

#include <string>

#include "compiler/driver/command_line.h"
#include "compiler/driver/main_source.h"
#include "compiler/toolchain/cache/record.h"

namespace coil::compiler::driver {

// The program in the cache that is still right; it counts as used now. False: there is none.
bool find_cached_program(const CommandLine&, const MainSource&, const toolchain::Installation&, std::string& path, cache::Record&);

}  // namespace coil::compiler::driver
