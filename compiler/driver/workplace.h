// Where the compiler puts what it makes: the cache, or a temporary folder where there can't be a cache.
#pragma once

#include <string>
#include <vector>

#include "compiler/toolchain/cache/store.h"

namespace coil::compiler::driver {

class Workplace {
 public:
  Workplace() = default;
  ~Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  // Tries the folder that an entry would be in; without it, says so once and works in a temporary folder. False: there is
  // no such folder either, and `trouble` says why.
  bool prepare(cache::Kind kind, cache::Digest digest, std::string& trouble);

  bool has_cache() const { return temporary_folder_.empty(); }
  const cache::Store& store() const { return store_; }
  // Where an entry that was prepared belongs.
  std::string path(cache::Kind kind, cache::Digest digest) const;
  // A path for a file that is gone when this object is.
  std::string scratch(const std::string& path);

 private:
  cache::Store store_;
  std::string temporary_folder_;
  std::vector<std::string> scratch_;
};

}  // namespace coil::compiler::driver
