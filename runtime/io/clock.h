// Time: the system's, or virtual (COIL_VIRTUAL_TIME in the environment: `coil run --virtual-time`), which stands still while
// code runs and jumps to the next timer when the loop would wait.
#pragma once

namespace coil::io {

bool time_is_virtual() noexcept;
// Seconds of the monotonic clock, or of virtual time since the program began.
double monotonic_time() noexcept;
// Moves virtual time on to `when`, never back.
void advance_virtual_time(double when) noexcept;

inline constexpr double clock_resolution = 1e-9;

}  // namespace coil::io
