// For developers: coil-frontend --tokens|--ast|--scopes|--check|--errors FILE... prints what the front end makes of files.
#include <cstdio>
#include <cstring>
#include <string>

#include "compiler/ast/dump.h"
#include "compiler/base/big_stack.h"
#include "compiler/bind/bind.h"
#include "compiler/parse/parse.h"

using namespace coil::compiler;

// One line for the gates: the attributes of the exception that CPython would raise.
static void show_error(const Diagnostics& diagnostics) {
  if (diagnostics.all().empty()) return static_cast<void>(std::puts("ok"));
  const Diagnostic& first = diagnostics.all().front();
  const SyntaxPosition& position = first.position;
  std::printf("%s\t%d\t%d\t%d\t%d\t%s\n", std::string(label_of(first.kind)).c_str(), position.line, position.offset,
              position.end_line, position.end_offset, first.message.c_str());
}

static int show(const char* mode, const char* path) {
  SourceBuffer source("", "");
  if (int error = SourceBuffer::read_file(path, source)) {
    std::fprintf(stderr, "coil-frontend: %s: %s\n", path, std::strerror(error));
    return 2;
  }
  Arena arena;
  Diagnostics diagnostics;
  ast::Module* module = parse::parse(source, arena, diagnostics);
  std::string text;
  if (!std::strcmp(mode, "--tokens")) text = parse::dump_tokens(source);
  if (!std::strcmp(mode, "--ast") && module) text = ast::dump(*module) + "\n";
  bool errors = !std::strcmp(mode, "--errors");
  if ((!std::strcmp(mode, "--scopes") || !std::strcmp(mode, "--check") || errors) && module) {
    auto scopes = bind::bind(*module, source, diagnostics);
    if (scopes && mode[2] == 's') text = bind::dump_scopes(*scopes);
  }
  if (errors) return show_error(diagnostics), 0;
  std::fputs(diagnostics.render().c_str(), stderr);
  std::fwrite(text.data(), 1, text.size(), stdout);
  return diagnostics.exit_status();
}

int main(int argc, char** argv) {
  int status = 0;
  run_on_big_stack([&] {
    for (int index = 2; index < argc; ++index) status |= show(argv[1], argv[index]);
  });
  return status;
}
