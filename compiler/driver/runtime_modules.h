// The modules that come with coil's runtime, and those of Python's standard library that don't.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/toolchain/installation.h"

namespace coil::compiler::driver {

// Read from lib/coil/modules, which the build writes: a module's dotted name per line, then the names it imports.
class RuntimeModules {
 public:
  // False: `trouble` says why the list can't be read.
  bool read(const toolchain::Installation&, std::string& trouble);

  bool has(const std::string& name) const { return imports_.contains(name); }
  // What importing `name` may import in turn; empty for native modules.
  const std::vector<std::string>& imports_of(const std::string& name) const { return imports_.at(name); }

 private:
  std::map<std::string, std::vector<std::string>> imports_;
};

// Whether Python 3.11's standard library has a module of that name (no dots).
bool is_standard_module(std::string_view name);

// Whether no file of the user's can take the place of the module of that name: those that CPython has inside.
bool is_builtin_module(std::string_view name);

}  // namespace coil::compiler::driver
