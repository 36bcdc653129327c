// Events: what a thread is to do between two instructions: hand the runtime lock over (core/runtime_lock.h), look for dead cycles
// (core/collector.h), or, the main thread, run Python's signal handlers (core/signals.h).
//
// Whoever has an event for a thread notes it where the thread will find it, and then moves the thread's stack limit out of
// reach; so the next call, or the next round of a loop, looks like one too deep and comes to check_events(), which puts
// the limit back first and looks what there is after that. Code that no event comes to pays nothing for them.
#pragma once

#include "runtime/core/state.h"

namespace coil {

// For any thread, and from signal handlers.
inline void request_event(ThreadState& thread) {
  __atomic_store_n(&thread.plain_stack_limit, reinterpret_cast<char*>(~std::uintptr_t{0}), __ATOMIC_SEQ_CST);
  __atomic_store_n(&thread.stack_limit, reinterpret_cast<char*>(~std::uintptr_t{0}), __ATOMIC_SEQ_CST);
}

// Of this thread: `usable` bytes of stack are left below here.
void set_stack_limit(std::size_t usable) noexcept;

}  // namespace coil
