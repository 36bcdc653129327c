// Traceback objects (struct Traceback: core/errors.h).
#pragma once

#include "runtime/core/errors.h"

namespace coil {

// In Object::flags: the failure was in looking up the method that is called there, so only `object.method` is marked.
inline constexpr std::uint32_t traceback_in_lookup = 1u << 7;
// Set by a method call whose lookup failed, for the entry that its caller makes next.
extern bool method_lookup_failed;

inline Traceback* as_traceback(Word word) { return as<Traceback>(word); }

}  // namespace coil
