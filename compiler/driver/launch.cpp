#include "compiler/driver/launch.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <unistd.h>

namespace coil::compiler::driver {

int launch(const CommandLine& command, const MainSource& source, const std::string& program) {
  // What the runtime reads when it starts.
  if (command.clock == Clock::virtual_time) setenv("COIL_VIRTUAL_TIME", "1", 1);
  if (!command.shuffle_seed.empty()) setenv("COIL_SHUFFLE", command.shuffle_seed.c_str(), 1);
  std::vector<char*> arguments = {const_cast<char*>(source.argument.c_str())};
  for (const std::string& argument : command.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  std::signal(SIGXFSZ, SIG_DFL);
  execv(program.c_str(), arguments.data());
  return errno;
}

}  // namespace coil::compiler::driver
