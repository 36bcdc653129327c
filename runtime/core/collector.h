// The cycle collector: trial deletion over all objects of types with type_gc.
#pragma once

#include "runtime/object/type.h"

namespace coil {

void start_collector() noexcept;
// Finds and destroys unreachable cycles; how many objects there were.
std::size_t collect_garbage() noexcept;

struct CollectorState {
  bool enabled;
  std::int64_t thresholds[3];
  std::size_t collections, collected;
  bool running;
};
extern CollectorState collector_state;

}  // namespace coil
