#pragma once

#include "runtime/core/frame.h"

namespace coil::async {

using namespace coil;

// The coroutine of asyncio.sleep(delay, result).
Word sleep(Word delay, Word result) noexcept;
// What a call that is awaited at once gives in its place: core/awaited_call.h.
Owned awaited_sleep(Word delay, Word result) noexcept;

}  // namespace coil::async
