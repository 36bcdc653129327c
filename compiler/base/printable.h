// Which characters repr() shows as they are.
#pragma once

#include <cstdint>

namespace coil::compiler {

// Python's str.isprintable, of one character.
bool is_printable(uint32_t code_point);

}  // namespace coil::compiler
