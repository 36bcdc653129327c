// What a cached program was made of: found by the digest of its main file and of how it is compiled, it lists what else must
// be as it was for the program to be the right one.
#pragma once

#include <string>
#include <vector>

#include "compiler/toolchain/cache/hash.h"
#include "compiler/toolchain/cache/store.h"

namespace coil::compiler::cache {

struct Record {
  struct File {
    std::string path;
    Digest content;
  };
  std::vector<File> files;           // sources besides the main one
  std::vector<std::string> absent;   // files that would have been taken instead, had they existed
  std::string messages;              // warnings that the compiler gave, given again with each run
  Digest program;
};

// False: there is no record, or it can't be read as one.
bool read_record(const Store&, Digest key, Record&);
// False: errno says why.
bool write_record(const Store&, Digest key, const Record&);

// Whether the sources are as they were.
bool holds(const Record&);

}  // namespace coil::compiler::cache
