// The counts that trial deletion works with, in the objects' flags.
#pragma once

#include "runtime/object/type.h"

namespace coil {

inline constexpr std::uint32_t count_limit = 1u << 23;  // objects with more references count as held
inline constexpr std::uint32_t flag_bits = (1u << object_gc_shift) - 1;

inline std::uint32_t working_count(const Object* object) { return object->flags >> object_gc_shift; }
inline void set_working_count(Object* object, std::uint32_t count) {
  object->flags = (object->flags & flag_bits) | count << object_gc_shift;
}

// Immortal objects aren't: some stand in memory that can't be written to.
inline bool collectable(const Object* object) {
  return (object->type->type_flags & type_gc) && object->type->slots.traverse && object->references < immortal_references / 2;
}

}  // namespace coil
