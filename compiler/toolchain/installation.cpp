#include "compiler/toolchain/installation.h"

#include <climits>
#include <unistd.h>

namespace coil::compiler::toolchain {

Installation find_installation(int depth) {
  char path[PATH_MAX];
  ssize_t length = readlink("/proc/self/exe", path, sizeof path);
  std::string prefix(path, length > 0 ? static_cast<std::size_t>(length) : 0);
  for (int level = 0; level <= depth; ++level) {
    std::size_t slash = prefix.find_last_of('/');
    prefix.resize(slash == std::string::npos ? 0 : slash);
  }
  return {prefix};
}

}  // namespace coil::compiler::toolchain
