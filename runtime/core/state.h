// What each thread keeps.
#pragma once

#include "runtime/object/word.h"

namespace coil {

// What `except` clauses are handling: one for the thread and one for each generator or coroutine, stacked while it
// runs (CPython's exc_info stack). `raise` without operand and __context__ look through them from the innermost.
struct ExceptionState {
  Word handled;  // owned exception or 0
  ExceptionState* previous;
};

struct Frame;
struct Driver;
struct Location;

struct ThreadState {
  Word error;                  // the pending error, owned, or 0
  ExceptionState* exceptions;  // innermost
  char* stack_limit;           // below this address calls raise RecursionError
  Driver* driver;              // the innermost resumption under way (core/frame.h)
  Word context;                // the current contextvars.Context, or 0: none made yet
  Word awaited_value;          // what a finished await gives (core/awaited_call.h), owned; or 0
  Word running_loop;           // asyncio's running loop, or 0
  Word async_generator_hooks[2];  // first iteration, finalizer; or 0
  ExceptionState base_exceptions;
  const Location* place;       // of the statement that drops a coroutine now (drop(), core/frame.h); or null
};

extern thread_local constinit ThreadState state;

// Raises RecursionError when the native stack is nearly used up; `where` ends its message (" in comparison").
[[gnu::cold]] Word raise_recursion(const char* where = "") noexcept;
[[gnu::always_inline]] inline bool stack_exhausted() {
  return __builtin_expect(static_cast<char*>(__builtin_frame_address(0)) < state.stack_limit, 0);
}

}  // namespace coil
