// The modules that come with coil's runtime, and those of Python's standard library that don't.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/toolchain/installation.h"

namespace coil::compiler::driver {

// Read from lib/coil/modules, which the build writes: a module's dotted name per line, then the names that it imports. Behind
// one that is imported only when something is used stand the names that reach it: asyncio.threads?to_thread,run_in_executor.
// "+power" is a part of the runtime.
class RuntimeModules {
 public:
  // A module that another one imports only for programs that mention one of the names.
  struct LateImport {
    std::string module;
    std::vector<std::string> names;
  };
  // False: `trouble` says why the list can't be read.
  bool read(const toolchain::Installation&, std::string& trouble);

  bool has(const std::string& name) const { return imports_.contains(name); }
  // What importing `name` may import in turn; empty for native modules.
  const std::vector<std::string>& imports_of(const std::string& name) const { return imports_.at(name).always; }
  const std::vector<LateImport>& late_imports_of(const std::string& name) const { return imports_.at(name).late; }
  const std::vector<std::string>& parts_of(const std::string& name) const { return imports_.at(name).parts; }

 private:
  struct Imports {
    std::vector<std::string> always, parts;
    std::vector<LateImport> late;
    void add(const std::string& word);
  };
  std::map<std::string, Imports> imports_;
};

// Whether Python 3.11's standard library has a module of that name (no dots).
bool is_standard_module(std::string_view name);

// Whether no file of the user's can take the place of the module of that name: those that CPython has by then.
bool is_builtin_module(std::string_view name);

}  // namespace coil::compiler::driver
