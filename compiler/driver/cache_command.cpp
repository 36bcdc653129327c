#include "compiler/driver/cache_command.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "compiler/driver/command_line.h"
#include "compiler/driver/complain.h"
#include "compiler/toolchain/cache/store.h"

namespace coil::compiler::driver {

namespace {

constexpr double megabyte = 1 << 20;

int show(const cache::Store& store) {
  std::printf("%s (kept below %.0f MB)\n", store.folder().c_str(), static_cast<double>(store.limit()) / megabyte);
  for (cache::Kind kind : {cache::Kind::programs, cache::Kind::units, cache::Kind::records}) {
    cache::Usage usage = store.usage(kind);
    std::printf("  %-9s %6llu files %9.1f MB\n", std::string(cache::name_of(kind)).c_str(),
                static_cast<unsigned long long>(usage.files), static_cast<double>(usage.bytes) / megabyte);
  }
  return std::fflush(stdout) == 0 ? 0 : 1;
}

int clear(const cache::Store& store) {
  if (store.clear()) return 0;
  return complain("can't empty the cache " + store.folder() + ": " + std::strerror(errno), status_trouble);
}

}  // namespace

int cache_command(const std::vector<std::string>& arguments) {
  cache::Store store;
  if (arguments.empty() || arguments[0] == "show") return show(store);
  if (arguments[0] == "clear") return clear(store);
  return complain("coil cache can't '" + arguments[0] + "' (see: coil help cache)", status_usage);
}

}  // namespace coil::compiler::driver
