// What each thread keeps.
#pragma once

#include "runtime/object/word.h"

namespace coil {

// What `except` clauses are handling: one for the thread and one for each generator or coroutine, stacked while it
// runs (CPython's exc_info stack). `raise` without operand and __context__ look through them from the innermost.
struct ExceptionState {
  Word handled;  // owned exception or 0. Of a frame that an error is thrown past: the exception, hidden (tagged as an integer)
  ExceptionState* previous;
};
constexpr Word hidden_handled(Word exception) { return exception | 1; }
constexpr Word shown_handled(Word hidden) { return hidden & ~Word{1}; }

// What a plain body that suspended waits in (core/plain_call.h), until its caller waits in it.
struct PendingSuspension {
  Word delegate;   // owned: a frame that is its own root, or any other awaited iterator; or 0
  Word yielded;    // owned: what the iterator yielded; 0 for frames: their leaf has it
  bool unstarted;  // the frame's leaf has to be resumed first: the stack was used up there
  bool owns_wait;  // the delegate follows wait_protocol (core/awaited_call.h)
};

struct Frame;
struct Driver;
struct Location;
struct Thread;

struct ThreadState {
  Word error;                  // the pending error, owned, or 0
  ExceptionState* exceptions;  // innermost
  char* stack_limit;           // below this address calls look for events (core/events.h), or raise RecursionError
  char* true_stack_limit;      // what it is while no event waits
  Thread* thread;              // whose state this is
  Driver* driver;              // the innermost resumption under way (core/frame.h)
  Word context;                // the current contextvars.Context, or 0: none made yet
  Word awaited_value;          // what a finished await gives (core/awaited_call.h), owned; or 0
  Word running_loop;           // asyncio's running loop, or 0
  Word async_generator_hooks[2];  // first iteration, finalizer; or 0
  Word policy_loop;            // asyncio's event loop of this thread by the default policy, or 0; owned
  Word last_loop;              // that another policy gave last, or 0; owned
  bool policy_loop_was_set;
  ExceptionState base_exceptions;
  char* plain_stack_limit;       // below this address plain bodies don't begin (core/plain_call.h), nor while an event waits
  char* true_plain_stack_limit;  // what it is while no event waits
  PendingSuspension suspension;
  const Location* failed_call; // the place of the call in `await f(…)` when that has failed; or null
  std::size_t origin_depth;    // how many calls a new coroutine remembers as its origin; usually 0
};

extern thread_local constinit ThreadState state;

// Where the stack stands. Asking for the address of the frame would make every function that asks keep a frame pointer.
#ifdef __x86_64__
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wregister"
register char* stack_pointer_register __asm__("rsp");
#pragma clang diagnostic pop
[[gnu::always_inline]] inline char* stack_pointer() noexcept { return stack_pointer_register; }
#else
[[gnu::always_inline]] inline char* stack_pointer() noexcept { return static_cast<char*>(__builtin_frame_address(0)); }
#endif

// Whether the native stack is nearly used up: for the runtime's own recursion. Returns raise_recursion() if so.
[[gnu::always_inline]] inline bool stack_exhausted() {
  auto* here = stack_pointer();
  return __builtin_expect(here < state.stack_limit, 0) && here < state.true_stack_limit;
}
// RecursionError; `where` ends its message (" in comparison").
[[gnu::cold]] Word raise_recursion(const char* where = "") noexcept;

// The same for emitted code, which looks at the start of each function and at the head of each loop: true also when an
// event waits. check_events() tells what it was; false: an error is pending.
[[gnu::always_inline]] inline bool stack_limit_passed() {
  // An event may come at any time: the access is volatile so that loops see it.
  char* limit = const_cast<char* volatile&>(state.stack_limit);
  return __builtin_expect(stack_pointer() < limit, 0);
}
[[gnu::cold]] bool check_events() noexcept;

}  // namespace coil
