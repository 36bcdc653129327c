// The cycle collector: trial deletion over all objects of types with type_gc.
#pragma once

#include "runtime/object/type.h"

namespace coil {

void start_collector() noexcept;
// Finds and destroys unreachable cycles; how many objects there were.
std::size_t collect_garbage() noexcept;
// At the end of the program, before its modules are cleared: finalizes what lives only by them, so that __del__ finds the modules'
// variables. Nothing is destroyed.
void finalize_at_end() noexcept;

struct CollectorState {
  bool enabled;
  std::int64_t thresholds[3];
  std::size_t collections, collected;
  bool running;
  bool wanted;  // by whoever couldn't collect himself: the next check_events() does
};
extern CollectorState collector_state;
void collect_if_wanted() noexcept;

}  // namespace coil
