// The verbs of coil's own build: coil-compiler precompile -o OUT [-O0|-O2], and coil-compiler library -o OUT NAME FILE, which
// compiles a standard module that is written in Python into an object file for the runtime, and beside it OUT.imports, which
// lists what it imports.
#include <cstdio>

#include "compiler/driver/main_source.h"
#include "compiler/driver/mentions.h"
#include "compiler/driver/unit.h"
#include "compiler/driver/unit_key.h"
#include "compiler/driver/verbs.h"
#include "compiler/toolchain/cache/store.h"

namespace coil::compiler::driver {

int precompile_header(const CommandLine& command) {
  std::string trouble;
  bool good = toolchain::precompile(toolchain::find_installation(2), command.tier, command.output, command.output + ".d", trouble);
  if (!good) return complain(trouble, status_trouble);
  // Object files in the cache depend on the header by its content.
  std::string content, digest = command.output + ".digest";
  if (!cache::read_file(command.output, content)) return complain("can't read " + command.output, status_trouble);
  if (!cache::write_file(digest, cache::to_text(cache::Hasher().add(content).digest())))
    return complain(cache::write_trouble(digest), status_trouble);
  return 0;
}

// From the cache, if the same was compiled before: the build compiles these modules again whenever the compiler has changed.
static bool compile_cached(const toolchain::CompileOptions& options, const std::string& name, const std::string& text,
                           std::string& object, std::string& trouble) {
  toolchain::Installation installation = toolchain::find_installation(2);
  cache::Store store;
  cache::Digest key = unit_key(installation, options, "", name, text);
  if (store.touch(cache::Kind::units, key) && cache::read_file(store.path(cache::Kind::units, key), object)) return true;
  object.clear();
  if (!toolchain::compile(installation, options, name, text, object, trouble)) return false;
  store.put(cache::Kind::units, key, object);  // where there can't be a cache, the next build compiles again
  return true;
}

int compile_library_module(const CommandLine& command) {
  if (command.files.size() != 2 || command.output.empty()) return complain("library -o OUT NAME FILE", status_usage);
  const std::string &name = command.files[0], &file = command.files[1];
  std::string content, trouble;
  if (!cache::read_file(file, content)) return complain("can't read " + file, status_trouble);

  // Where comments don't say which lines of CPython's it stands for, its tracebacks look like those of frozen modules.
  Unit unit(name, "<frozen " + name + ">", content);
  unit.is_library = true;
  unit.is_package = file.ends_with("/__init__.py");
  Steps steps(command.timings);
  Diagnostics diagnostics;
  if (!analyse(unit, diagnostics, steps)) {
    std::fputs((file + ":\n" + diagnostics.render()).c_str(), stderr);
    return diagnostics.exit_status();
  }
  std::string imports = name;
  for (const ir::Import& import : unit.ir->imports) imports += " " + import.name;
  if (computes_powers(*unit.ir)) imports += " +power";

  toolchain::CompileOptions options;
  options.tier = command.tier;
  options.placement = toolchain::Placement::in_runtime;
  std::string object;
  std::string text = translate(unit, Builtins::replaceable, options.debug_info, steps);
  if (!compile_cached(options, name + ".cpp", text, object, trouble)) return complain(trouble, status_trouble);
  if (!cache::write_file(command.output, object) || !cache::write_file(command.output + ".imports", imports + "\n"))
    return complain(cache::write_trouble(command.output), status_trouble);
  return 0;
}

}  // namespace coil::compiler::driver
