#include "compiler/driver/make_program.h"

#include <cstdio>
#include <fcntl.h>

#include "compiler/driver/artefacts.h"
#include "compiler/driver/program_key.h"
#include "compiler/driver/verbs.h"

namespace coil::compiler::driver {

namespace {

// The digest of the program itself: its key and all that the record lists.
cache::Digest program_digest(cache::Digest key, const cache::Record& record) {
  cache::Hasher hasher;
  hasher.add(key);
  for (const cache::Record::File& file : record.files) hasher.add(file.path).add(file.content);
  return hasher.digest();
}

// A program in a temporary folder is opened before the folder goes, and started by its descriptor.
std::string keep_open(const std::string& path) {
  int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  return descriptor < 0 ? path : "/proc/self/fd/" + std::to_string(descriptor);
}

}  // namespace

int make_program(const CommandLine& command, const MainSource& source, std::string& path) {
  Steps steps(command.timings);
  toolchain::Installation installation = toolchain::find_installation(2);
  RuntimeModules runtime;
  std::string trouble;
  if (!runtime.read(installation, trouble)) return complain(trouble, status_trouble);

  Program program;
  Diagnostics diagnostics;
  bool good = load_program(source, runtime, program, diagnostics, steps);
  program.record.messages = diagnostics.render();
  if (!good) {
    steps.finish();
    std::fputs(program.record.messages.c_str(), stderr);
    return diagnostics.exit_status();
  }

  cache::Digest key = program_key(command, source, installation);
  program.record.program = program_digest(key, program.record);
  Workplace place;
  if (!place.prepare(cache::Kind::programs, program.record.program, trouble)) return complain(trouble, status_trouble);
  path = place.path(cache::Kind::programs, program.record.program);
  good = make_executable(program, command, installation, path, place, steps, trouble);
  steps.finish();
  if (!good) return complain(trouble, status_trouble);
  if (place.has_cache()) {
    cache::write_record(place.store(), key, program.record);  // without it, the next run compiles again
  } else {
    path = keep_open(place.scratch(path));
  }
  std::fputs(program.record.messages.c_str(), stderr);
  return 0;
}

}  // namespace coil::compiler::driver
