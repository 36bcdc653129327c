// coil emit: prints one of the forms that a module takes on its way.
#include <cstdio>

#include "compiler/driver/main_source.h"
#include "compiler/driver/unit.h"
#include "compiler/driver/verbs.h"

namespace coil::compiler::driver {

int emit_form(const CommandLine& command) {
  MainSource source;
  std::string trouble, text;
  int status = 0;
  if (!read_main_source(command.origin, command.files[0], source, trouble, status)) return complain(trouble, status);
  Unit unit("__main__", command.origin == Origin::file ? command.files[0] : source.path, source.content);
  Diagnostics diagnostics;
  bool good = print_form(unit, command.form, diagnostics, text);
  bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  std::fputs(diagnostics.render().c_str(), stderr);
  if (!good) return diagnostics.exit_status();
  return written ? 0 : complain("can't write to standard output", status_trouble);
}

}  // namespace coil::compiler::driver
