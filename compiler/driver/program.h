// A whole program: the main module, and what can be reached from it by imports.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostics.h"
#include "compiler/driver/main_source.h"
#include "compiler/driver/runtime_modules.h"
#include "compiler/driver/steps.h"
#include "compiler/driver/unit.h"
#include "compiler/toolchain/cache/record.h"

namespace coil::compiler::driver {

struct Program {
  std::vector<std::unique_ptr<Unit>> units;   // the main module first
  std::vector<std::string> runtime_modules;   // that it may import, those that these import included
  std::set<std::string> runtime_parts;        // of the runtime that not every program needs: "power"
  cache::Record record;                       // what its imports depended on
};

// Reads the main module and every module of the user's own that it may import. False: there were errors.
bool load_program(const MainSource&, const RuntimeModules&, Program&, Diagnostics&, Steps&, Reporting = Reporting::first_error);

}  // namespace coil::compiler::driver
