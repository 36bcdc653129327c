#include "compiler/parse/character_names.h"

#include <llvm/Support/Unicode.h>

#include <string>

namespace coil::compiler::parse {

uint32_t character_named(std::string_view name) {
  std::string upper;
  for (char byte : name) upper += byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 32) : byte;
  auto found = llvm::sys::unicode::nameToCodepointStrict(llvm::StringRef(upper.data(), upper.size()));
  return found ? static_cast<uint32_t>(*found) : 0xFFFFFFFF;
}

}  // namespace coil::compiler::parse
