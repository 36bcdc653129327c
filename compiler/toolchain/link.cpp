#include "compiler/toolchain/link.h"

#include <lld/Common/CommonLinkerContext.h>
#include <lld/Common/Driver.h>
#include <llvm/Support/raw_ostream.h>

LLD_HAS_DRIVER(elf)

namespace coil::compiler::toolchain {

bool link(const Installation& installation, const LinkOptions& options, const std::vector<std::string>& objects,
          const std::string& output, std::string& trouble) {
  std::vector<std::string> arguments = linker_arguments(installation, options, objects, output);
  std::vector<const char*> pointers = {"ld.lld"};
  for (const std::string& argument : arguments) pointers.push_back(argument.c_str());
  llvm::raw_string_ostream messages(trouble);
  bool linked = lld::elf::link(pointers, messages, messages, false, false);
  lld::CommonLinkerContext::destroy();
  return linked;
}

}  // namespace coil::compiler::toolchain
