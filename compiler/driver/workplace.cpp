#include "compiler/driver/workplace.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace coil::compiler::driver {

Workplace::~Workplace() {
  for (const std::string& path : scratch_) unlink(path.c_str());
  if (!temporary_folder_.empty()) rmdir(temporary_folder_.c_str());
}

bool Workplace::prepare(cache::Kind kind, cache::Digest digest, std::string& trouble) {
  if (!temporary_folder_.empty()) return true;
  if (store_.prepare(kind, digest)) {
    std::string folder = store_.path(kind, digest);
    folder.resize(folder.find_last_of('/'));
    if (access(folder.c_str(), W_OK | X_OK) == 0) return true;
  }
  std::string without = cache::write_trouble(store_.folder());
  const char* variable = std::getenv("TMPDIR");
  std::string folder = std::string(variable && *variable ? variable : "/tmp") + "/coil-XXXXXX";
  if (!mkdtemp(folder.data())) {
    trouble = cache::write_trouble(folder);
    return false;
  }
  temporary_folder_ = folder;
  std::fprintf(stderr, "coil: compiling without the cache: %s\n", without.c_str());
  return true;
}

std::string Workplace::path(cache::Kind kind, cache::Digest digest) const {
  if (has_cache()) return store_.path(kind, digest);
  return temporary_folder_ + "/" + std::string(cache::name_of(kind)) + "-" + cache::to_text(digest);
}

std::string Workplace::scratch(const std::string& path) {
  scratch_.push_back(path);
  return path;
}

}  // namespace coil::compiler::driver
