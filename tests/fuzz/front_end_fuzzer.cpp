// Any bytes are a source file to the front end: it accepts them or says what is wrong. `coil check` says so of the same files.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <sys/resource.h>

#include "compiler/ast/dump.h"
#include "compiler/bind/bind.h"
#include "compiler/parse/parse.h"

using namespace coil::compiler;

namespace {

// As `coil run` looks at a program: up to the first error.
bool is_accepted(const std::string& bytes) {
  SourceBuffer source("fuzz.py", bytes);
  Arena arena;
  Diagnostics diagnostics;
  const ast::Module* module = parse::parse(source, arena, diagnostics);
  if (!module) return diagnostics.render().empty();
  ast::dump(*module);
  auto scopes = bind::bind(*module, source, diagnostics);
  if (scopes) bind::dump_scopes(*scopes);
  return scopes != nullptr;
}

// As `coil check` does: all errors.
bool passes_check(const std::string& bytes) {
  SourceBuffer source("fuzz.py", bytes);
  Arena arena;
  Diagnostics diagnostics;
  const ast::Module* module = parse::parse_all(source, arena, diagnostics, 20);
  auto extent = diagnostics.has_errors() ? bind::Extent::AllErrorsOfPart : bind::Extent::AllErrors;
  if (module) bind::bind(*module, source, diagnostics, extent);
  diagnostics.settle(20);
  diagnostics.render();
  for (const Diagnostic& one : diagnostics.all()) json(one);
  return !diagnostics.has_errors();
}

}  // namespace

// Room for deep nesting on the stack that there is: a big one for each input would be cleared by ASan each time.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  rlimit limit;
  getrlimit(RLIMIT_STACK, &limit);
  limit.rlim_cur = limit.rlim_max == RLIM_INFINITY ? rlim_t(1) << 30 : limit.rlim_max;
  setrlimit(RLIMIT_STACK, &limit);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  if (is_accepted(bytes) != passes_check(bytes)) std::abort();
  return 0;
}
