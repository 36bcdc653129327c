// When nothing can ever wake the loop again: what each task waits for.
#pragma once

namespace coil::async {

struct Loop;

// Called when the loop is about to wait without end. Does nothing when a descriptor, signal handler or thread could
// still wake it, or when it has reported already.
void report_deadlock_once(Loop* loop) noexcept;

}  // namespace coil::async
