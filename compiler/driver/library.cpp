// The verbs of coil's own build: coil-compiler precompile -o OUT [-O0|-O2], and coil-compiler library -o OUT NAME FILE, which
// compiles a standard module that is written in Python into an object file for the runtime, and beside it OUT.imports, which
// lists what it imports.
#include <cstdio>

#include "compiler/driver/main_source.h"
#include "compiler/driver/unit.h"
#include "compiler/driver/verbs.h"
#include "compiler/toolchain/cache/files.h"

namespace coil::compiler::driver {

int precompile_header(const CommandLine& command) {
  std::string trouble;
  bool good = toolchain::precompile(toolchain::find_installation(2), command.tier, command.output, command.output + ".d", trouble);
  return good ? 0 : complain(trouble, status_trouble);
}

int compile_library_module(const CommandLine& command) {
  if (command.files.size() != 2 || command.output.empty()) return complain("library -o OUT NAME FILE", status_usage);
  const std::string &name = command.files[0], &file = command.files[1];
  std::string content, trouble;
  if (!cache::read_file(file, content)) return complain("can't read " + file, status_trouble);

  // Its tracebacks look like those of CPython's frozen modules: without lines of source.
  Unit unit(name, "<frozen " + name + ">", content);
  unit.is_package = file.ends_with("/__init__.py");
  Steps steps(command.timings);
  Diagnostics diagnostics;
  if (!analyse(unit, diagnostics, steps)) {
    std::fputs((file + ":\n" + diagnostics.render()).c_str(), stderr);
    return diagnostics.exit_status();
  }
  unit.ir->source.clear();
  std::string imports = name;
  for (const ir::Import& import : unit.ir->imports) imports += " " + import.name;

  toolchain::CompileOptions options;
  options.tier = command.tier;
  options.placement = toolchain::Placement::in_runtime;
  std::string object;
  std::string text = translate(unit, Builtins::replaceable, options.debug_info, steps);
  if (!toolchain::compile(toolchain::find_installation(2), options, name + ".cpp", text, object, trouble))
    return complain(trouble, status_trouble);
  if (!cache::write_file(command.output, object) || !cache::write_file(command.output + ".imports", imports + "\n"))
    return complain(cache::write_trouble(command.output), status_trouble);
  return 0;
}

}  // namespace coil::compiler::driver
