// The compiler's tables of places are text: an array of structures would take clang a quarter of its front end's time, and
// take more room. They are read when a module starts (make_places() in core/constants.h) or when somebody asks.
//
//   places of a function   12:4-20 12:4-14:9 12:4-20^8-9    line:column-[end line:]end column[^anchor-anchor's end]
//   places of calls        12:0 3:- 1:7                     so many lines of emitted C++ further (with -g: of the source)
//                                                           code belongs to that place, or to none
#pragma once

#include <vector>

#include "runtime/core/code.h"

namespace coil {

inline constexpr std::uint32_t no_place = 0xffffffff;

// From this line on, up to the next one's. `location` is an index.
struct CallPlace {
  std::uint32_t line, location;
};
std::vector<CallPlace> read_call_places(const char* text);

}  // namespace coil
