// Lines in the table of calls (toolchain/call_sites.h). With line directives they are lines of the source, which several
// functions may share: there the number of the function stands above them.
#pragma once

#include <cstdint>

namespace coil::compiler {

inline constexpr unsigned call_line_bits = 18;

constexpr std::uint32_t call_line(std::uint32_t function, std::uint32_t line) { return function << call_line_bits | line; }

}  // namespace coil::compiler
