// What is done once for an object of a dead cycle while the whole cycle is still intact: __del__, or what its native type does.
#pragma once

#include "runtime/core/object_list.h"

namespace coil {

// Of a native type and the classes that derive from it.
struct NativeFinalizer {
  const Type* type;
  // True: there was something to do, after which the object may be in use again.
  bool (*run)(Object* self);
  // Visits what the object was made from, which is older and is finalized first; or null.
  void (*visit_older)(Object* self, Visitor visit, void* context);
  // Where that is known of two objects of the type: whether `first` was made earlier. Or null.
  bool (*is_older)(const Object* first, const Object* second) = nullptr;
};
void add_finalizer(const NativeFinalizer& finalizer) noexcept;

bool has_pending_finalizer(const Object* object) noexcept;

// Those of the garbage that have a pending finalizer, in the order in which CPython finalizes them as far as that can be told.
// Both need object_gc_ordered of the garbage to be 0, and leave it set or not. Without memory some are left out.
//   - The order in which they were made.
void order_by_age(const ObjectList& garbage, bool (*is_garbage)(const Object*), ObjectList& ordered) noexcept;
//   - The distance from `roots`: so an earlier collection has left its lists. All of the garbage hangs on them.
void order_by_distance(const ObjectList& roots, bool (*is_garbage)(const Object*), ObjectList& ordered) noexcept;

// Finalizes them, unless they die meanwhile. True: as NativeFinalizer::run. The list is used up.
bool finalize_all(ObjectList& ordered) noexcept;

}  // namespace coil
