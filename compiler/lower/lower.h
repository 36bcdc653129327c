// In: a module's syntax tree and its scopes. Out: its IR, before inference, and diagnostics for what coil can't compile.
#pragma once

#include <memory>
#include <string>

#include "compiler/ast/statements.h"
#include "compiler/base/source_buffer.h"
#include "compiler/bind/scope.h"
#include "compiler/ir/ir.h"

namespace coil::compiler {
class Diagnostics;
}

namespace coil::compiler::lower {

struct LowerOptions {
  std::string module_name;  // "__main__", "package.module"
  std::string path;         // as tracebacks show it
  bool is_package = false;
};

// Where the module has something that coil doesn't support the diagnostics name all of it, and of the IR only the imports count.
std::unique_ptr<ir::Module> lower(const ast::Module& module, const bind::Scopes& scopes, const SourceBuffer& source,
                                  const LowerOptions& options, Diagnostics& diagnostics);

}  // namespace coil::compiler::lower
