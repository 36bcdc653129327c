// C++ → object code, by clang inside this process.
#pragma once

#include <string>
#include <string_view>

#include "compiler/toolchain/installation.h"
#include "compiler/toolchain/tier.h"

namespace coil::compiler::toolchain {

enum class DebugInfo { none, full };
// Where the code will live: in a program that loads the shared runtime, in one that contains the runtime, or in the
// runtime's own libraries.
enum class Placement { beside_runtime, with_runtime, in_runtime };
enum class Product { object, bitcode };

struct CompileOptions {
  Tier tier = Tier::quick;
  DebugInfo debug_info = DebugInfo::none;
  Placement placement = Placement::beside_runtime;
  Product product = Product::object;
};

// Compiles `text`, emitted C++ that debuggers and messages call `name`. Appends the object file's bytes to `object`;
// false: `trouble` holds clang's messages.
bool compile(const Installation&, const CompileOptions&, const std::string& name, std::string_view text, std::string& object,
             std::string& trouble);

// Precompiles runtime/emitted.h for a tier into `output`, and lists the headers it read in `dependencies` in the manner of
// make. False: `trouble` says why.
bool precompile(const Installation&, Tier, const std::string& output, const std::string& dependencies, std::string& trouble);

}  // namespace coil::compiler::toolchain
