#include "compiler/driver/program_key.h"

#include <sys/stat.h>

namespace coil::compiler::driver {

namespace {

// A file of coil's own, which nobody changes in place: when and where it was written stands for what is in it.
void add_identity(cache::Hasher& hasher, const std::string& path) {
  struct stat status = {};
  stat(path.c_str(), &status);
  hasher.add(path).add(static_cast<std::uint64_t>(status.st_size)).add(status.st_ino);
  hasher.add(static_cast<std::uint64_t>(status.st_mtim.tv_sec)).add(static_cast<std::uint64_t>(status.st_mtim.tv_nsec));
}

void add_options(cache::Hasher& hasher, const CommandLine& command) {
  hasher.add(static_cast<std::uint64_t>(command.tier)).add(static_cast<std::uint64_t>(command.tier_given));
  hasher.add(static_cast<std::uint64_t>(command.debug_info)).add(static_cast<std::uint64_t>(command.product));
  hasher.add(static_cast<std::uint64_t>(command.linkage)).add(command.external_compiler);
}

}  // namespace

cache::Digest program_key(const CommandLine& command, const MainSource& source, const toolchain::Installation& installation) {
  cache::Hasher hasher;
  add_identity(hasher, installation.compiler());
  add_identity(hasher, installation.shared_runtime());
  add_options(hasher, command);
  return hasher.add(source.path).add(source.folder).add(source.content).digest();
}

}  // namespace coil::compiler::driver
