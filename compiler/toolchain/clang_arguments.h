// What clang's front end is told, the same for precompiling the header and for each module.
#pragma once

#include <string>
#include <vector>

#include "compiler/toolchain/compile.h"

namespace coil::compiler::toolchain {

using Arguments = std::vector<std::string>;

// The language and the code model, for `clang -cc1`.
Arguments clang_arguments(const Installation&, const CompileOptions&);

// Which part of the language must agree with the precompiled header, in the spelling of an ordinary clang++.
Arguments language_options(Tier tier);

}  // namespace coil::compiler::toolchain
