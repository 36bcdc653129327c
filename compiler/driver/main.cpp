// `coil-compiler`: the verbs that need the compiler. `coil` (front_end.cpp) starts it.
#include <csignal>

#include "compiler/base/big_stack.h"
#include "compiler/driver/verbs.h"

namespace coil::compiler::driver {

static int execute(const CommandLine& command) {
  switch (command.verb) {
    case Verb::run: return run_program(command);
    case Verb::prepare: return prepare_programs(command);
    case Verb::build: return build_program(command);
    case Verb::check: return check_programs(command);
    case Verb::emit: return emit_form(command);
    case Verb::precompile: return precompile_header(command);
    case Verb::library: return compile_library_module(command);
    case Verb::cache:
    case Verb::version:
    case Verb::help: break;
  }
  return complain("start `coil` instead", status_usage);
}

}  // namespace coil::compiler::driver

int main(int count, char** arguments) {
  using namespace coil::compiler::driver;
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is reported as other trouble with files is
  CommandLine command;
  std::string trouble;
  std::vector<std::string> words(arguments + (count > 0), arguments + count);
  if (!parse_command_line(words, command, trouble)) return complain(trouble, status_usage);
  // Programs may be nested deeper than the usual stack has room for.
  int status = 0;
  coil::compiler::run_on_big_stack([&] { status = execute(command); });
  return status;
}

// Under the address sanitizer: LLVM replaces the signal stack that the sanitizer would free.
extern "C" const char* __asan_default_options() { return "use_sigaltstack=0"; }
