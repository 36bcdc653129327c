// `await f(x)`: emitted code calls with await_call_words() when the result is awaited at once, so that nobody else sees
// it. A native coroutine function may then do without a coroutine: the `awaited` entry of its row gives one of these,
// any other awaitable, or 0: this call has to be made as all others (no error is pending then).
#pragma once

#include "runtime/core/frame.h"

namespace coil {

// An awaitable that suspends once, with None, and gives None. Static objects: one for each place of the runtime.
struct Pause : Object {
  const Location* thrown_places[3];  // what a traceback shows of an error that is thrown in, innermost first; then null
  Owned (*make_coroutine)();         // what the call gives otherwise, suspended at the same point: for cr_await
};

// How a frame goes on that waits for what started_wait() was given: the frame's delegate, with frame_owns_wait set.
struct WaitProtocol {
  // As a `send` slot; value 0 throws the pending error in. `yielded`: it waits on, perhaps for another object.
  Outcome (*step)(Word& awaited, Word value, Word& result) noexcept;
  Owned (*make_coroutine)(Word awaited) noexcept;  // as Pause's
  const Location& (*place)(Word awaited) noexcept;  // where that coroutine waits
};
extern const WaitProtocol* wait_protocol;  // asyncio's

extern Type pause_type, finished_await_type, started_wait_type;

// An awaitable that is done and gives `value` (0: raises the pending error); it must be awaited at once. Emitted code looks
// for it in front of its awaits: `has_finished(awaitable) ? finished_result() : co_await …`.
extern Object finished_object;
inline Owned finished_await(Owned value) {
  state.awaited_value = value;
  return as_word(&finished_object);
}
inline bool has_finished(Word awaitable) { return awaitable == as_word(&finished_object); }
#if COIL_QUICK_TIER  // a call: core/quick_calls.cpp
Owned finished_result() noexcept asm("coil_finished_result");
#else
inline Owned finished_result() { return take(state.awaited_value); }
#endif
// An awaitable that has begun: the frame yields `awaited`, then follows wait_protocol. It must be awaited at once.
Owned started_wait(Owned awaited) noexcept;
// The coroutine that `frame` would wait in if its call had made one: from now on it does. Borrowed; 0: failed.
Borrowed replace_awaited(Frame* frame) noexcept;

}  // namespace coil
