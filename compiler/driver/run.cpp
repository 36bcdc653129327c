// coil run: compiles a program into the cache and becomes it.
#include <cstring>

#include "compiler/driver/launch.h"
#include "compiler/driver/make_program.h"
#include "compiler/driver/verbs.h"

namespace coil::compiler::driver {

int run_program(const CommandLine& command) {
  MainSource source;
  std::string trouble, program;
  int status = 0;
  if (!read_main_source(command.origin, command.files[0], source, trouble, status)) return complain(trouble, status);
  status = make_program(command, source, program);
  if (status != 0) return status;
  int error = launch(command, source, program);
  return complain("can't start the program " + program + ": " + std::strerror(error), status_trouble);
}

}  // namespace coil::compiler::driver
