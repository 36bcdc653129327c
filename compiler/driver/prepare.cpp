// coil prepare: compiles programs into the cache, many in one process. What the first one pays (starting, reading in clang's code,
// the parser's tables) costs the next ones nothing, and small programs take less.
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <span>
#include <sys/wait.h>
#include <unistd.h>

#include "compiler/driver/cached_program.h"
#include "compiler/driver/make_program.h"
#include "compiler/driver/verbs.h"

namespace coil::compiler::driver {

namespace {

// Compilations leave their memory behind (toolchain/compile.cpp), so a process compiles only so many.
constexpr std::size_t programs_a_process = 16;

int prepare_program(const CommandLine& command, const std::string& file) {
  MainSource source;
  cache::Record record;
  std::string trouble, path;
  int status = 0;
  if (!read_main_source(Origin::file, file, source, trouble, status)) return complain(trouble, status);
  if (find_cached_program(command, source, toolchain::find_installation(2), path, record)) return 0;
  return make_program(command, source, path);
}

int prepare_all(const CommandLine& command, std::span<const std::string> files) {
  int worst = 0;
  for (const std::string& file : files) worst = std::max(worst, prepare_program(command, file));
  return worst;
}

// One process after another, each for the next few programs, as many at once as there are processors.
class Processes {
 public:
  explicit Processes(long most) : most_(most) {}

  // In a new process.
  void start(const CommandLine& command, std::span<const std::string> files) {
    if (running_ >= most_) wait_for_one();
    pid_t child = fork();
    if (child == 0) {
      int status = prepare_all(command, files);
      std::fflush(nullptr);
      _exit(status);
    }
    if (child > 0) ++running_;
    else worst_ = std::max(worst_, prepare_all(command, files));
  }

  int finish() {
    while (running_ > 0) wait_for_one();
    return worst_;
  }

 private:
  void wait_for_one() {
    int status = 0;
    while (wait(&status) < 0 && errno == EINTR) {}
    worst_ = std::max(worst_, WIFEXITED(status) ? WEXITSTATUS(status) : status_trouble);
    --running_;
  }

  long most_, running_ = 0;
  int worst_ = 0;
};

}  // namespace

int prepare_programs(const CommandLine& command) {
  Processes processes(sysconf(_SC_NPROCESSORS_ONLN));
  for (std::span<const std::string> files = command.files; !files.empty();) {
    std::size_t count = std::min(programs_a_process, files.size());
    processes.start(command, files.first(count));
    files = files.subspan(count);
  }
  return processes.finish();
}

}  // namespace coil::compiler::driver
