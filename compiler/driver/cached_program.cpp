#include "compiler/driver/cached_program.h"

#include "compiler/driver/program_key.h"

namespace coil::compiler::driver {

bool find_cached_program(const CommandLine& command, const MainSource& source, const toolchain::Installation& installation,
                         std::string& path, cache::Record& record) {
  cache::Store store;
  cache::Digest key = program_key(command, source, installation);
  if (!cache::read_record(store, key, record) || !cache::holds(record)) return false;
  if (!store.touch(cache::Kind::programs, record.program)) return false;
  store.touch(cache::Kind::records, key);
  path = store.path(cache::Kind::programs, record.program);
  return true;
}

}  // namespace coil::compiler::driver
