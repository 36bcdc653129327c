#pragma once

#include "runtime/async/future.h"
#include "runtime/core/awaited_call.h"

namespace coil::async {

// The coroutine of asyncio.sleep(delay, result).
Word sleep(Word delay, Word result) noexcept;
// What a call that is awaited at once gives in its place: core/awaited_call.h.
Owned awaited_sleep(Word delay, Word result) noexcept;
// That for sleep(0).
extern Pause sleep_zero;
inline Owned pause() { return as_word(&sleep_zero); }
// The end of the wait for such a call's future: `result` is what that gave, or 0.
void finish_sleep(Future* future, Word result) noexcept;
// The coroutine, which waits for that future.
Word sleeping_coroutine(Word future) noexcept;

}  // namespace coil::async
