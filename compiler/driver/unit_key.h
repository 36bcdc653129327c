// The digest under which the object file of one translation unit is cached: by content alone, so that it outlives changes of
// the compiler that make no difference to it.
#pragma once

#include <string>
#include <string_view>

#include "compiler/toolchain/cache/hash.h"
#include "compiler/toolchain/compile.h"

namespace coil::compiler::driver {

// `external_compiler` is empty for the clang inside.
cache::Digest unit_key(const toolchain::Installation&, const toolchain::CompileOptions&, const std::string& external_compiler,
                       std::string_view name, std::string_view text);

}  // namespace coil::compiler::driver
