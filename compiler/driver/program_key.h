// The digest under which a compiled program is cached: all that decides what comes out, but for the modules that it imports,
// which the record lists (toolchain/cache/record.h).
#pragma once

#include "compiler/driver/main_source.h"
#include "compiler/toolchain/cache/hash.h"

namespace coil::compiler::driver {

cache::Digest program_key(const CommandLine&, const MainSource&, const toolchain::Installation&);

// The same for the object file of one translation unit.
cache::Digest unit_key(const CommandLine&, toolchain::Placement, std::string_view name, std::string_view text,
                       const toolchain::Installation&);

}  // namespace coil::compiler::driver
