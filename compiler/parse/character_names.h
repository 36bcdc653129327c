// Unicode's names of characters, for \N{...}.
#pragma once

#include <cstdint>
#include <string_view>

namespace coil::compiler::parse {

// In any case of letters; 0xFFFFFFFF when there is none. LLVM's table serves: it is linked statically already.
uint32_t character_named(std::string_view name);

}  // namespace coil::compiler::parse
