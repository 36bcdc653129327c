#include "compiler/driver/program.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

#include "compiler/driver/mentions.h"
#include "compiler/toolchain/cache/files.h"

namespace coil::compiler::driver {

namespace {

class Loader {
 public:
  Loader(const std::string& folder, const RuntimeModules& runtime, Program& program, Diagnostics& diagnostics, Steps& steps,
         Reporting reporting)
      : folder_(folder), runtime_(runtime), program_(program), diagnostics_(diagnostics), steps_(steps), reporting_(reporting) {}

  void load(const MainSource& main) {
    add_unit(std::make_unique<Unit>("__main__", main.path, main.content));
    // A unit that is analysed may add others at the end.
    for (std::size_t next = 0; next < program_.units.size(); ++next) {
      Unit& unit = *program_.units[next];
      analyse(unit, diagnostics_, steps_, reporting_);
      if (!unit.ir) continue;
      for (const ir::Import& import : unit.ir->imports) follow(unit, import);
    }
    add_late_imports();
    if (any_unit([](const ir::Module& module) { return makes_names(module) || computes_powers(module); }))
      program_.runtime_parts.insert("power");
  }

 private:
  void add_unit(std::unique_ptr<Unit> unit) { program_.units.push_back(std::move(unit)); }

  // "a.b.c" means a, a.b and a.b.c. A part that isn't found may be an attribute of the package, or missing when the program
  // runs.
  void follow(const Unit& importer, const ir::Import& import) {
    for (std::size_t dot = 0; dot != std::string::npos;) {
      dot = import.name.find('.', dot + 1);
      std::string part = import.name.substr(0, dot);
      if (!seen_.insert(part).second) continue;
      if (!find(importer, import, part)) return;
    }
  }

  bool find(const Unit& importer, const ir::Import& import, const std::string& name) {
    std::string top = name.substr(0, name.find('.'));
    if (!is_builtin_module(top) && find_file(name)) return true;
    if (runtime_.has(name)) return add_runtime(name);
    if (name == top && is_standard_module(name))
      diagnostics_.unsupported(importer.source, import.location, "the module '" + name + "'");
    return false;
  }

  bool add_runtime(const std::string& name) {
    program_.runtime_modules.push_back(name);
    program_.runtime_parts.insert(runtime_.parts_of(name).begin(), runtime_.parts_of(name).end());
    for (const std::string& other : runtime_.imports_of(name))
      if (seen_.insert(other).second && runtime_.has(other)) add_runtime(other);
    return true;
  }

  template <typename Test>
  bool any_unit(Test test) const {
    return std::ranges::any_of(program_.units, [&](const std::unique_ptr<Unit>& unit) { return unit->ir && test(*unit->ir); });
  }

  // Modules that are added may import others late in turn.
  void add_late_imports() {
    for (std::size_t next = 0; next < program_.runtime_modules.size(); ++next) {
      for (const RuntimeModules::LateImport& import : runtime_.late_imports_of(program_.runtime_modules[next])) {
        auto reaches = [&](const ir::Module& module) { return makes_names(module) || mentions(module, import.names); };
        if (runtime_.has(import.module) && any_unit(reaches) && seen_.insert(import.module).second) add_runtime(import.module);
      }
    }
  }

  bool find_file(const std::string& name) {
    std::string path = folder_ + "/" + name;
    for (std::size_t at = folder_.size() + 1; at < path.size(); ++at)
      if (path[at] == '.') path[at] = '/';
    return try_file(name, path + "/__init__.py", true) || try_file(name, path + ".py", false) || try_folder(name, path);
  }

  bool try_file(const std::string& name, const std::string& path, bool is_package) {
    std::string content;
    if (!cache::read_file(path, content)) {
      program_.record.absent.push_back(path);
      return false;
    }
    program_.record.files.push_back({path, cache::Hasher().add(content).digest()});
    auto unit = std::make_unique<Unit>(name, path, std::move(content));
    unit->is_package = is_package;
    add_unit(std::move(unit));
    return true;
  }

  // A folder without __init__.py is a package without code of its own.
  bool try_folder(const std::string& name, const std::string& path) {
    struct stat status;
    bool is_folder = stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
    if (!is_folder || runtime_.has(name) || is_standard_module(name)) return false;
    auto unit = std::make_unique<Unit>(name, path + "/__init__.py", "");
    unit->is_package = true;
    add_unit(std::move(unit));
    return true;
  }

  const std::string& folder_;
  const RuntimeModules& runtime_;
  Program& program_;
  Diagnostics& diagnostics_;
  Steps& steps_;
  Reporting reporting_;
  std::set<std::string> seen_ = {"__main__"};
};

}  // namespace

bool load_program(const MainSource& main, const RuntimeModules& runtime, Program& program, Diagnostics& diagnostics, Steps& steps,
                  Reporting reporting) {
  Loader(main.folder, runtime, program, diagnostics, steps, reporting).load(main);
  return !diagnostics.has_errors();
}

}  // namespace coil::compiler::driver
