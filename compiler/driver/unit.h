// One module on its way through the phases.
#pragma once

#include <memory>
#include <string>

#include "compiler/base/source_buffer.h"
#include "compiler/diagnostics/diagnostics.h"
#include "compiler/driver/command_line.h"
#include "compiler/driver/steps.h"
#include "compiler/ir/ir.h"

namespace coil::compiler::driver {

struct Unit {
  Unit(std::string module_name, std::string path, std::string content)
      : name(std::move(module_name)), source(std::move(path), std::move(content)) {}

  std::string name;     // "__main__", "package.module"
  SourceBuffer source;  // its name is what CPython prints: the module's __file__
  bool is_package = false;
  bool is_library = false;  // of the runtime's own library: stands for a module of CPython's
  std::unique_ptr<ir::Module> ir;
};

// CPython stops at a program's first error; `coil check` looks for all of them.
enum class Reporting { first_error, all_errors };
inline constexpr size_t most_errors = 20;

// Text → IR, before optimisation. False: there were errors. The unit has its IR all the same if they are about what only coil
// refuses, to say what it imports.
bool analyse(Unit&, Diagnostics&, Steps&, Reporting = Reporting::first_error);

// Whether some module of the program imports `builtins`, and may so put something else in the place of a built-in.
enum class Builtins { unchanged, replaceable };
bool imports_builtins(const Unit&);

// IR → C++.
std::string translate(Unit&, Builtins, toolchain::DebugInfo, Steps&);

// The forms on the way, for `coil emit`. False: there were errors.
bool print_form(Unit&, Form, Diagnostics&, std::string& text);

}  // namespace coil::compiler::driver
