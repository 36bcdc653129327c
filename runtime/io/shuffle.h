// A seeded random order, wanted by COIL_SHUFFLE=SEED (coil run --shuffle SEED): the event loop runs ready tasks in it.
#pragma once

#include <cstddef>

namespace coil::io {

bool shuffle_is_wanted() noexcept;
// A random number below `limit`, which isn't 0.
std::size_t shuffle_number(std::size_t limit) noexcept;
// Says with which seed the run that failed can be repeated.
void report_shuffle() noexcept;

}  // namespace coil::io
