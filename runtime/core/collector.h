// The cycle collector: trial deletion over all objects of types with type_gc.
#pragma once

#include "runtime/object/type.h"

namespace coil {

void start_collector() noexcept;
// Finds and destroys unreachable cycles; how many objects there were.
std::size_t collect_garbage() noexcept;

// What is done once for an object of a native type (or of a class that derives from it) in a dead cycle while the whole
// cycle is still intact; true: there was something to do, after which the object may be in use again. For each type once.
using Finalizer = bool (*)(Object* self);
void add_finalizer(const Type& type, Finalizer finalizer) noexcept;

struct CollectorState {
  bool enabled;
  std::int64_t thresholds[3];
  std::size_t collections, collected;
  bool running;
};
extern CollectorState collector_state;

}  // namespace coil
