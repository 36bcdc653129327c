// What one task holds at a time: a lock, or a semaphore that is used as one. Only the deadlock report asks who it is, since
// any task may give it back. The number keeps no task alive, and no later task has it.
#pragma once

#include "runtime/async/loop.h"
#include "runtime/async/task_details.h"
#include "runtime/async/waiters.h"

namespace coil::async {

struct Holdable : LoopBound {
  std::int64_t holder;  // task_number() of the task that acquired it; 0: it is free, or that is unknown

  void hold() noexcept {  // the task that runs now does
    Word loop = state.running_loop;
    Word task = loop && is_loop(loop) ? as<Loop>(loop)->current_task : 0;
    holder = task ? task_number(as<Task>(task)) : 0;
  }
};

}  // namespace coil::async
