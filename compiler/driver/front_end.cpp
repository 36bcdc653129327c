// `coil`: what can be answered without a compiler, above all a program that was compiled before. Everything else is handed
// to coil-compiler. Linked statically and without LLVM, so that it takes no time to start.
#include <cstdio>
#include <cstring>
#include <cerrno>
#include <sys/mman.h>
#include <unistd.h>

#include "compiler/driver/cache_command.h"
#include "compiler/driver/cached_program.h"
#include "compiler/driver/complain.h"
#include "compiler/driver/launch.h"
#include "compiler/driver/version.h"

namespace coil::compiler::driver {
namespace {

int print(const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0 ? 0 : 1;
}

// The compiler reads the program from standard input once more.
void give_back_standard_input(const std::string& content) {
  int descriptor = memfd_create("coil-stdin", 0);
  if (descriptor < 0 || write(descriptor, content.data(), content.size()) < 0) return;
  lseek(descriptor, 0, SEEK_SET);
  dup2(descriptor, STDIN_FILENO);
  close(descriptor);
}

int hand_over(char** arguments, const toolchain::Installation& installation) {
  execv(installation.compiler().c_str(), arguments);
  return complain("can't start its compiler, " + installation.compiler() + ": " + std::strerror(errno) +
                      " (install coil again, or build it: ./dev build)",
                  status_trouble);
}

// Becomes the cached program, if there is one that is still right.
void try_cache(const CommandLine& command, const MainSource& source, const toolchain::Installation& installation) {
  cache::Record record;
  std::string program;
  if (!find_cached_program(command, source, installation, program, record)) return;
  std::fputs(record.messages.c_str(), stderr);
  launch(command, source, program);
}

int run(const CommandLine& command, char** arguments) {
  toolchain::Installation installation = toolchain::find_installation(1);
  MainSource source;
  std::string trouble;
  int status = 0;
  if (!read_main_source(command.origin, command.files[0], source, trouble, status)) return complain(trouble, status);
  if (command.timings == Timings::hide) try_cache(command, source, installation);
  if (command.origin == Origin::standard_input) give_back_standard_input(source.content);
  return hand_over(arguments, installation);
}

int help(const CommandLine& command) {
  if (command.arguments.empty()) return print(help_text());
  std::string text = help_text(command.arguments[0]);
  return text.empty() ? complain("there is no verb '" + command.arguments[0] + "' (see: coil help)", status_usage) : print(text);
}

int execute(const CommandLine& command, char** arguments) {
  switch (command.verb) {
    case Verb::run: return run(command, arguments);
    case Verb::help: return help(command);
    case Verb::version: return print(version_text());
    case Verb::cache: return cache_command(command.arguments);
    default: return hand_over(arguments, toolchain::find_installation(1));
  }
}

}  // namespace
}  // namespace coil::compiler::driver

int main(int count, char** arguments) {
  using namespace coil::compiler::driver;
  CommandLine command;
  std::string trouble;
  std::vector<std::string> words(arguments + (count > 0), arguments + count);
  if (!parse_command_line(words, command, trouble)) return complain(trouble, status_usage);
  return execute(command, arguments);
}
