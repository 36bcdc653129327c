#include "compiler/toolchain/external.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "compiler/toolchain/cache/files.h"
#include "compiler/toolchain/clang_arguments.h"

extern char** environ;

namespace coil::compiler::toolchain {

namespace {

// A temporary folder for one run of the compiler; its files are removed with it.
class Folder {
 public:
  explicit Folder(std::string& trouble) {
    const char* variable = std::getenv("TMPDIR");
    path_ = std::string(variable && *variable ? variable : "/tmp") + "/coil-XXXXXX";
    if (mkdtemp(path_.data())) return;
    trouble = cache::write_trouble(path_);
    path_.clear();
  }
  ~Folder() {
    for (const std::string& file : files_) unlink(file.c_str());
    if (!path_.empty()) rmdir(path_.c_str());
  }
  bool exists() const { return !path_.empty(); }
  std::string file(const std::string& name) {
    files_.push_back(path_ + "/" + name);
    return files_.back();
  }

 private:
  std::string path_;
  std::vector<std::string> files_;
};

// Runs the command to its end; what it writes to standard error goes to `trouble`.
bool run(const Arguments& command, Folder& folder, std::string& trouble) {
  std::string messages = folder.file("messages");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, messages.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  pid_t child = 0;
  int error = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ), status = 0;
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    trouble = "can't start " + command[0] + ": " + std::strerror(error) + " (name a clang++ that is installed, or leave --cxx away)";
    return false;
  }
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  cache::read_file(messages, trouble);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void add_placement(Arguments& command, Placement placement) {
  if (placement == Placement::with_runtime)
    command.push_back("-fno-pie");
  else
    command.insert(command.end(), {"-fPIE", "-fno-direct-access-external-data", "-ftls-model=initial-exec"});
}

// What other linkers don't know, and nothing depends on.
bool is_for_lld(const std::string& argument) { return argument.starts_with("--threads=") || argument.starts_with("--icf="); }

}  // namespace

bool compile_externally(const std::string& compiler, const Installation& installation, const CompileOptions& options,
                        const std::string& name, std::string_view text, std::string& object, std::string& trouble) {
  Folder folder(trouble);
  if (!folder.exists()) return false;
  std::string source = folder.file("module.cpp"), result = folder.file("module.o");
  if (!cache::write_file(source, text)) {
    trouble = cache::write_trouble(source);
    return false;
  }
  Arguments command = {compiler, "-c", "-w", "-fno-exceptions", "-fno-plt", "-ffunction-sections", "-fdata-sections",
                       "-fno-asynchronous-unwind-tables", "-ffp-contract=off", plan_of(options.tier).clang_option};
  for (std::string& option : language_options(options.tier)) command.push_back(std::move(option));
  add_placement(command, options.placement);
  if (options.debug_info == DebugInfo::full) command.push_back("-g");
  command.insert(command.end(), {"-I" + installation.include_folder(), "-o", result, source});
  return run(command, folder, trouble) && cache::read_file(result, object);
}

bool link_externally(const std::string& compiler, const Installation& installation, const LinkOptions& options,
                     const std::vector<std::string>& objects, const std::string& output, std::string& trouble) {
  Folder folder(trouble);
  if (!folder.exists()) return false;
  Arguments command = {compiler, "-nostdlib", "-no-pie"};
  for (const std::string& argument : linker_arguments(installation, options, objects, output))
    if (!is_for_lld(argument)) command.insert(command.end(), {"-Xlinker", argument});
  return run(command, folder, trouble);
}

}  // namespace coil::compiler::toolchain
