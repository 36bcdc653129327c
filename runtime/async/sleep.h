#pragma once

#include "runtime/core/frame.h"

namespace coil::async {

using namespace coil;

// The coroutine of asyncio.sleep(delay, result).
Word sleep(Word delay, Word result) noexcept;

}  // namespace coil::async
