// C++ → executable by an installed clang++, for where the clang inside can't do it (coil --cxx, $COIL_CXX).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/toolchain/compile.h"
#include "compiler/toolchain/link.h"

namespace coil::compiler::toolchain {

// As compile() of compile.h, by starting `compiler`.
bool compile_externally(const std::string& compiler, const Installation&, const CompileOptions&, const std::string& name,
                        std::string_view text, std::string& object, std::string& trouble);

// As link() of link.h.
bool link_externally(const std::string& compiler, const Installation&, const LinkOptions&, const std::vector<std::string>& objects,
                     const std::string& output, std::string& trouble);

}  // namespace coil::compiler::toolchain
