// In: IR with references counted (optimise/references). Out: the text of one C++20 translation unit for each module, and
// of one that names the program's modules. What they include is runtime/emitted.h, nothing else.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "compiler/base/source_buffer.h"
#include "compiler/ir/ir.h"

namespace coil::compiler::emit {

enum class LineDirectives : std::uint8_t {
  none,
  every_line,  // one before each line of C++: what a debugger needs, since the lines behind a directive count up
};

struct EmitOptions {
  LineDirectives line_directives = LineDirectives::none;
  // The source of a module of runtime/lib, whose comments say which places of CPython's files it stands for (stand_in.h).
  const SourceBuffer* stand_in = nullptr;
};

std::string emit_module(const ir::Module& module, const EmitOptions& options);

// The table of modules that the runtime starts from: modules by dotted name, the main one ("__main__") first; then the
// native and library modules that the program imports, so that the linker brings them in, as it does with the parts of the
// runtime that the program needs.
std::string emit_program(const std::vector<std::string>& module_names, const std::set<std::string>& runtime_parts);

// The C++ name of a module's `coil::ModuleInfo`: "package.module" → "coil_module_package_dot_module".
std::string module_symbol(const std::string& dotted_name);

}  // namespace coil::compiler::emit
