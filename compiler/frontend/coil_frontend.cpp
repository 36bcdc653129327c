// For developers and the gates in tests/gates: what the front end makes of source text.
//
//   coil-frontend --tokens|--ast|--scopes FILE...           prints the form
//   coil-frontend --check FILE...                           everything that is wrong with the files
//   coil-frontend --errors [FILE...]                        a line for each: what CPython would raise, or "ok"
//   coil-frontend --all-errors [FILE...]                    a line for each: all errors as LINE:MESSAGE, with tabs between them
//   coil-frontend --speed FILE...                           how many lines it parses in a second of CPU time
//
// Without files --errors and --all-errors read sources from standard input, each after a line with its size in bytes.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>
#include <unistd.h>

#include "compiler/ast/dump.h"
#include "compiler/base/big_stack.h"
#include "compiler/bind/bind.h"
#include "compiler/parse/parse.h"

using namespace coil::compiler;

namespace {

// Longer than any source may take.
constexpr unsigned patience_seconds = 60;
constexpr size_t most_errors = 20;

// The attributes of the exception that CPython would raise, or "ok".
void print_error(SourceBuffer& source) {
  Arena arena;
  Diagnostics diagnostics;
  ast::Module* module = parse::parse(source, arena, diagnostics);
  if (module) bind::bind(*module, source, diagnostics);
  const Diagnostic* error = diagnostics.first_error();
  if (!error) return static_cast<void>(std::puts("ok"));
  std::string kind(label_of(error->kind));
  const SyntaxPosition& position = error->position;
  if (kind != "SyntaxError" && kind != "IndentationError" && kind != "TabError") return static_cast<void>(std::puts(kind.c_str()));
  std::string message = error->message;
  for (char& byte : message)
    if (byte == '\n') byte = ' ';
  int offset = position.line ? position.offset : 0;
  std::printf("%s\t%d\t%d\t%d\t%d\t%s\n", kind.c_str(), position.line, offset, position.end_line, position.end_offset, message.c_str());
}

// Everything that is wrong, in order.
void check(SourceBuffer& source, Arena& arena, Diagnostics& diagnostics) {
  ast::Module* module = parse::parse_all(source, arena, diagnostics, most_errors);
  auto extent = diagnostics.has_errors() ? bind::Extent::AllErrorsOfPart : bind::Extent::AllErrors;
  if (module) bind::bind(*module, source, diagnostics, extent);
  diagnostics.settle(most_errors);
}

void print_all_errors(SourceBuffer& source) {
  Arena arena;
  Diagnostics diagnostics;
  check(source, arena, diagnostics);
  const char* separator = "";
  for (const Diagnostic& one : diagnostics.all()) {
    std::printf("%s%u:%s", separator, one.location.line, one.message.c_str());
    separator = "\t";
  }
  std::puts("");
}

int answer_input(void (*answer)(SourceBuffer&)) {
  char line[32];
  while (std::fgets(line, sizeof line, stdin)) {
    std::string bytes(std::strtoul(line, nullptr, 10), '\0');
    if (std::fread(bytes.data(), 1, bytes.size(), stdin) != bytes.size()) return 2;
    SourceBuffer source("snippet.py", std::move(bytes));
    alarm(patience_seconds);
    answer(source);
    std::fflush(stdout);
  }
  return 0;
}

int show_all_errors(SourceBuffer& source) {
  Arena arena;
  Diagnostics diagnostics;
  check(source, arena, diagnostics);
  std::fputs(diagnostics.render().c_str(), stderr);
  return diagnostics.exit_status();
}

int show(const std::string& form, SourceBuffer& source) {
  Arena arena;
  Diagnostics diagnostics;
  if (form == "--check") return show_all_errors(source);
  ast::Module* module = parse::parse(source, arena, diagnostics);
  std::string text;
  if (form == "--tokens") text = parse::dump_tokens(source);
  if (form == "--ast" && module) text = ast::dump(*module) + "\n";
  if (form == "--scopes" && module) {
    auto scopes = bind::bind(*module, source, diagnostics);
    if (scopes) text = bind::dump_scopes(*scopes);
  }
  std::fputs(diagnostics.render().c_str(), stderr);
  std::fwrite(text.data(), 1, text.size(), stdout);
  return diagnostics.exit_status();
}

double cpu_seconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

// Parses the files again and again. The first round, which finds everything cold, doesn't count.
int print_speed(const std::vector<std::string>& files) {
  constexpr double enough = 1;
  double started = 0, spent = 0;
  size_t lines = 0;
  for (int round = 0; spent < enough; ++round) {
    if (round == 1) started = cpu_seconds(), lines = 0;
    for (const std::string& file : files) {
      SourceBuffer source("", "");
      Arena arena;
      Diagnostics diagnostics;
      if (SourceBuffer::read_file(file, source) || !parse::parse(source, arena, diagnostics)) {
        std::fprintf(stderr, "coil-frontend: can't parse %s\n", file.c_str());
        return 2;
      }
      lines += source.line_count();
    }
    if (round > 0) spent = cpu_seconds() - started;
  }
  std::printf("%.0f lines a second\n", static_cast<double>(lines) / spent);
  return 0;
}

int run(int count, char** words) {
  std::string form = count > 1 ? words[1] : "";
  if (form == "--errors" && count == 2) return answer_input(print_error);
  if (form == "--all-errors" && count == 2) return answer_input(print_all_errors);
  if (form == "--speed" && count > 2) return print_speed({words + 2, words + count});
  int status = 0;
  for (int index = 2; index < count; ++index) {
    SourceBuffer source("", "");
    if (int error = SourceBuffer::read_file(words[index], source)) {
      std::fprintf(stderr, "coil-frontend: %s: %s\n", words[index], std::strerror(error));
      return 2;
    }
    if (form == "--errors") {
      print_error(source);
    } else if (form == "--all-errors") {
      print_all_errors(source);
    } else {
      status |= show(form, source);
    }
  }
  return status;
}

}  // namespace

int main(int count, char** words) {
  int status = 0;
  run_on_big_stack([&] { status = run(count, words); });
  return status;
}
