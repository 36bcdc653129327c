// `await f(x)`: emitted code calls with await_call_words() when the result is awaited at once, so that nobody else sees
// it. A native coroutine function may then do without a coroutine: the `awaited` entry of its row gives one of these,
// any other awaitable, or 0: this call has to be made as all others. It never fails.
#pragma once

#include "runtime/core/frame.h"

namespace coil {

// An awaitable that suspends once, with None, and gives None. Static objects: one for each place of the runtime.
struct Pause : Object {
  const Location* thrown_places[3];  // what a traceback shows of an error that is thrown in, innermost first; then null
  Owned (*make_coroutine)();         // what the call gives otherwise: a coroutine that pauses first of all. For cr_await
};

extern Type pause_type, finished_await_type;

// call() of what is awaited at once.
Word call_awaited(Word callee, const Word* arguments, std::size_t count, Word keyword_names) noexcept;

// An awaitable that is done and gives `value`; it must be awaited at once.
Owned finished_await(Owned value) noexcept;
// What `frame`, which waits in a Pause, would have awaited: from now on it does. Borrowed; 0: failed.
Borrowed replace_pause(Frame* frame) noexcept;

}  // namespace coil
