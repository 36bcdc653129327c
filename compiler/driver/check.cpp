// coil check: says what is wrong with programs.
#include <algorithm>
#include <cstdio>

#include "compiler/driver/program.h"
#include "compiler/driver/verbs.h"

namespace coil::compiler::driver {

namespace {

// Prints what is wrong as text on standard error, or as a JSON array on standard output once all files have been looked at.
class Printer {
 public:
  explicit Printer(Messages messages) : messages_(messages) {}

  void print(const Diagnostics& diagnostics) {
    if (messages_ == Messages::text) {
      std::fputs(diagnostics.render().c_str(), stderr);
      return;
    }
    for (const Diagnostic& one : diagnostics.all()) array_ += (array_.empty() ? "\n  " : ",\n  ") + json(one);
  }

  void finish() {
    if (messages_ == Messages::json) std::printf("[%s%s]\n", array_.c_str(), array_.empty() ? "" : "\n");
  }

 private:
  Messages messages_;
  std::string array_;
};

int check_file(const std::string& file, Origin origin, const RuntimeModules& runtime, Steps& steps, Printer& printer) {
  MainSource source;
  std::string trouble;
  int status = 0;
  if (!read_main_source(origin, file, source, trouble, status)) return complain(trouble, status);
  Program program;
  Diagnostics diagnostics;
  load_program(source, runtime, program, diagnostics, steps, Reporting::all_errors);
  diagnostics.settle(most_errors);
  printer.print(diagnostics);
  return diagnostics.exit_status();
}

}  // namespace

int check_programs(const CommandLine& command) {
  RuntimeModules runtime;
  std::string trouble;
  if (!runtime.read(toolchain::find_installation(2), trouble)) return complain(trouble, status_trouble);
  Steps steps(command.timings);
  // What CPython refuses too (1) matters more than what only coil does (2).
  Printer printer(command.messages);
  bool refused = false;
  int worst = 0;
  for (const std::string& file : command.files) {
    int status = check_file(file, command.origin, runtime, steps, printer);
    refused = refused || status == 1;
    worst = std::max(worst, status);
  }
  printer.finish();
  return refused ? 1 : worst;
}

}  // namespace coil::compiler::driver
