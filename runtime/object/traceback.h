// Traceback objects (struct Traceback: core/errors.h).
#pragma once

#include "runtime/core/errors.h"

namespace coil {

// trace() where a handler of the same function takes the error.
[[gnu::cold, gnu::noinline]] void trace_caught(const Location& location) noexcept;
// The same for an operation that has traced itself.
inline constexpr std::uintptr_t place_caught = 2;
inline void mark_place_caught() noexcept {
  auto& exception = *as<BaseException>(state.error);
  if (exception.place_count) exception.places[exception.place_count - 1] |= place_caught;
}
// The newest entry counts as one at which the error was caught.
void mark_traceback_caught(Word exception) noexcept;
// Leaves of the traceback what it was when the error was last caught.
void forget_uncaught_entries(Word exception) noexcept;
// Set by a method call whose lookup failed, for the entry that its caller makes next.
extern bool method_lookup_failed;

inline Traceback* as_traceback(Word word) { return as<Traceback>(word); }

}  // namespace coil
