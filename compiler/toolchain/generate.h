// LLVM IR → object code: the passes of the tier, then code generation.
#pragma once

#include <string>

#include "compiler/toolchain/compile.h"

namespace llvm {
class Module;
}

namespace coil::compiler::toolchain {

// Appends the object file's bytes (or the bitcode) to `object`; false: `trouble` says why.
bool generate(llvm::Module& module, const CompileOptions& options, std::string& object, std::string& trouble);

}  // namespace coil::compiler::toolchain
