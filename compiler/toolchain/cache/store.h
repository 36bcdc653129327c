// The cache's folder: $COIL_CACHE_DIR, else $XDG_CACHE_HOME/coil, else ~/.cache/coil. Below it, for this version of the
// cache's form only, one file for each entry, named by its digest:
//
//   v1/KIND/D/DIGEST       D: the digest's first digit
//
// Entries appear whole or not at all, so any number of processes may use the folder at a time. Each sub-folder is kept
// below its share of the limit: what was used longest ago goes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compiler/toolchain/cache/files.h"
#include "compiler/toolchain/cache/hash.h"

namespace coil::compiler::cache {

// records: what a program was made of (record.h); programs: executables; units: object files by the C++ they come from.
enum class Kind { records, programs, units };

struct Usage {
  std::uint64_t files = 0, bytes = 0;
};

class Store {
 public:
  Store();

  const std::string& folder() const { return folder_; }
  std::string path(Kind kind, Digest digest) const;

  // Makes the folder of the entry, and drops old entries from it; false: errno says why.
  bool prepare(Kind kind, Digest digest) const;
  // Enters an entry whole; false: errno says why.
  bool put(Kind kind, Digest digest, std::string_view content) const;
  // Notes that the entry was used now; false: there is none.
  bool touch(Kind kind, Digest digest) const;

  Usage usage(Kind kind) const;
  // Removes all entries, of other versions too; false: errno says why.
  bool clear() const;
  std::uint64_t limit() const { return limit_; }

 private:
  std::string folder_;
  std::uint64_t limit_;
};

std::string_view name_of(Kind kind);

}  // namespace coil::compiler::cache
