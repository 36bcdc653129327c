#include "runtime/io/clock.h"

#include <cstdlib>
#include <ctime>

namespace coil::io {

namespace {

double virtual_now;

bool read_environment() {
  const char* value = std::getenv("COIL_VIRTUAL_TIME");
  return value && *value && !(value[0] == '0' && !value[1]);
}

}  // namespace

bool time_is_virtual() noexcept {
  static const bool is_virtual = read_environment();
  return is_virtual;
}

double monotonic_time() noexcept {
  if (time_is_virtual()) return virtual_now;
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

void advance_virtual_time(double when) noexcept {
  if (when > virtual_now) virtual_now = when;
}

}  // namespace coil::io
