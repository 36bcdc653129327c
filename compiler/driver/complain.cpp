#include "compiler/driver/complain.h"

#include <cstdio>

namespace coil::compiler::driver {

int complain(const std::string& trouble, int status) {
  std::fprintf(stderr, "coil: %s\n", trouble.c_str());
  return status;
}

}  // namespace coil::compiler::driver
