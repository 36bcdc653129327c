#include "compiler/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace coil::compiler {

void check_failed(const char* file, int line, const char* condition, const char* message) {
  std::fprintf(stderr, "%s:%d: coil: internal error: %s (%s)\n", file, line, message, condition);
  std::fflush(stderr);
  std::abort();
}

}  // namespace coil::compiler
