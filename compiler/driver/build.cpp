// coil build: compiles a program to an executable.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

#include "compiler/driver/artefacts.h"
#include "compiler/driver/verbs.h"

namespace coil::compiler::driver {

// app.py → app; a folder → its name.
static std::string default_output(const std::string& file) {
  std::string name = file;
  while (name.size() > 1 && name.ends_with('/')) name.pop_back();
  name = name.substr(name.find_last_of('/') + 1);
  return name.ends_with(".py") ? name.substr(0, name.size() - 3) : name + ".out";
}

// Found out before the work of compiling. Devices and pipes aren't replaced by a program.
static bool can_write(const std::string& output, std::string& trouble) {
  std::size_t slash = output.find_last_of('/');
  std::string folder = slash == std::string::npos ? "." : output.substr(0, slash + 1), reason;
  struct stat status;
  if (stat(output.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) reason = "it is there already, and no ordinary file";
  else if (access(folder.c_str(), W_OK | X_OK) != 0) reason = std::strerror(errno);
  else return true;
  trouble = "cannot write " + output + ": " + reason + " (name another place with -o)";
  return false;
}

int build_program(const CommandLine& command) {
  MainSource source;
  std::string trouble;
  int status = 0;
  if (!read_main_source(command.origin, command.files[0], source, trouble, status)) return complain(trouble, status);
  std::string output = command.output.empty() ? default_output(command.files[0]) : command.output;
  if (!can_write(output, trouble)) return complain(trouble, status_trouble);
  toolchain::Installation installation = toolchain::find_installation(2);
  RuntimeModules runtime;
  if (!runtime.read(installation, trouble)) return complain(trouble, status_trouble);

  Steps steps(command.timings);
  Program program;
  Diagnostics diagnostics;
  bool good = load_program(source, runtime, program, diagnostics, steps);
  Workplace place;
  bool made = good && make_executable(program, command, installation, output, place, steps, trouble);
  steps.finish();
  std::fputs(diagnostics.render().c_str(), stderr);
  if (!good) return diagnostics.exit_status();
  return made ? 0 : complain(trouble, status_trouble);
}

}  // namespace coil::compiler::driver
