// The digest under which a compiled program is cached: all that decides what comes out, but for the modules that it imports,
// which the record lists (toolchain/cache/record.h).
#pragma once

#include "compiler/driver/main_source.h"
#include "compiler/toolchain/cache/hash.h"

namespace coil::compiler::driver {

cache::Digest program_key(const CommandLine&, const MainSource&, const toolchain::Installation&);

}  // namespace coil::compiler::driver
