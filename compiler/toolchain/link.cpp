#include "compiler/toolchain/link.h"

#include <csignal>
#include <unistd.h>

#include <lld/Common/CommonLinkerContext.h>
#include <lld/Common/Driver.h>
#include <llvm/Support/raw_ostream.h>

LLD_HAS_DRIVER(elf)

namespace coil::compiler::toolchain {

namespace {

// lld writes its output through a mapping, so that a full disk shows as a SIGBUS. LLVM's own handler, which lld's files make,
// removes what has been written and hands on to this one.
class FullDiskReport {
 public:
  explicit FullDiskReport(const std::string& output) {
    std::string name = output.substr(0, output.rfind(".tmp"));  // it gets its own name when it is whole
    message_ = "coil: cannot write " + name + ": No space left on device (free some, for instance with `coil cache clear`)\n";
    previous_ = std::signal(SIGBUS, report);
  }
  ~FullDiskReport() { std::signal(SIGBUS, previous_); }
  FullDiskReport(const FullDiskReport&) = delete;
  FullDiskReport& operator=(const FullDiskReport&) = delete;

 private:
  static void report(int) {
    [[maybe_unused]] ssize_t written = write(STDERR_FILENO, message_.data(), message_.size());
    _exit(3);  // as for other trouble of ours
  }

  static inline std::string message_;
  void (*previous_)(int);
};

}  // namespace

bool link(const Installation& installation, const LinkOptions& options, const std::vector<std::string>& objects,
          const std::string& output, std::string& trouble) {
  std::vector<std::string> arguments = linker_arguments(installation, options, objects, output);
  std::vector<const char*> pointers = {"ld.lld"};
  for (const std::string& argument : arguments) pointers.push_back(argument.c_str());
  llvm::raw_string_ostream messages(trouble);
  FullDiskReport report(output);
  bool linked = lld::elf::link(pointers, messages, messages, false, false);
  lld::CommonLinkerContext::destroy();
  return linked;
}

}  // namespace coil::compiler::toolchain
