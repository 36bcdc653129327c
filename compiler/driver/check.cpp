// coil check: says what is wrong with programs.
#include <algorithm>
#include <cstdio>

#include "compiler/driver/program.h"
#include "compiler/driver/verbs.h"

namespace coil::compiler::driver {

static int check_file(const std::string& file, Origin origin, const RuntimeModules& runtime, Steps& steps) {
  MainSource source;
  std::string trouble;
  int status = 0;
  if (!read_main_source(origin, file, source, trouble, status)) return complain(trouble, status);
  Program program;
  Diagnostics diagnostics;
  load_program(source, runtime, program, diagnostics, steps);
  std::fputs(diagnostics.render().c_str(), stderr);
  return diagnostics.exit_status();
}

int check_programs(const CommandLine& command) {
  RuntimeModules runtime;
  std::string trouble;
  if (!runtime.read(toolchain::find_installation(2), trouble)) return complain(trouble, status_trouble);
  Steps steps(command.timings);
  // What CPython refuses too (1) matters more than what only coil does (2).
  bool refused = false;
  int worst = 0;
  for (const std::string& file : command.files) {
    int status = check_file(file, command.origin, runtime, steps);
    refused = refused || status == 1;
    worst = std::max(worst, status);
  }
  return refused ? 1 : worst;
}

}  // namespace coil::compiler::driver
