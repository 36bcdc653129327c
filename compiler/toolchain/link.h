// Object files → executable, by lld inside this process.
#pragma once

#include <string>
#include <vector>

#include "compiler/toolchain/installation.h"

namespace coil::compiler::toolchain {

// What the program gets from where: the runtime as a shared library, the runtime inside it but libc shared, or all inside.
enum class Linkage { shared_runtime, static_runtime, all_static };
enum class Symbols { keep, strip };
// whole_program: the objects are bitcode, and the runtime's are optimised together with them.
enum class LinkTime { plain, whole_program };

struct LinkOptions {
  Linkage linkage = Linkage::shared_runtime;
  Symbols symbols = Symbols::strip;
  LinkTime link_time = LinkTime::plain;
};

// Links `objects` into the executable `output`; false: `trouble` holds the linker's messages.
bool link(const Installation&, const LinkOptions&, const std::vector<std::string>& objects, const std::string& output,
          std::string& trouble);

// The same as arguments of an ELF linker, without its name.
std::vector<std::string> linker_arguments(const Installation&, const LinkOptions&, const std::vector<std::string>& objects,
                                          const std::string& output);

}  // namespace coil::compiler::toolchain
