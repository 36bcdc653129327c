// What a compilation doesn't give back, since its process ends soon after it.
#pragma once

#include <memory>

#include "compiler/toolchain/configuration.h"

namespace coil::compiler::toolchain {

// Where leaks are looked for, all is given back.
inline constexpr bool leaves_memory = !configuration::sanitized;

// Owns an object, and leaves it alive at its own end.
template <typename Object>
class Left : public std::unique_ptr<Object> {
 public:
  using std::unique_ptr<Object>::unique_ptr;
  Left(Left&&) = default;
  ~Left() {
    if (leaves_memory) this->release();
  }
};

}  // namespace coil::compiler::toolchain
