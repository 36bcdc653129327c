// When nothing can ever wake the loop again: what each task waits for.
#pragma once

#include "runtime/object/word.h"

namespace coil::async {

using namespace coil;

// Called when all threads wait without end, for each loop (core/thread.h). Does nothing when a descriptor or signal handler
// could still wake it, or when it has reported already: false.
bool report_deadlock_once(Word loop) noexcept;

}  // namespace coil::async
