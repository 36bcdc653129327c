// asyncio.Queue, LifoQueue and PriorityQueue.
#pragma once

#include "runtime/async/waiters.h"

namespace coil::async {

struct Queue : LoopBound {  // `waiters` are the getters
  Ring putters;
  Ring items;               // of a PriorityQueue: a heap. Empty once there is a container
  Word container;           // `_queue`, from when the program first sees or sets it; 0: not yet
  Word maximum;             // maxsize: any number
  Word finished;            // Event
  std::int64_t unfinished;
};

extern Type queue_type, lifo_queue_type, priority_queue_type, QueueEmpty_type, QueueFull_type;

Owned make_queue() noexcept;
Word queue_get(Word queue) noexcept;  // a coroutine
Status queue_put_nowait(Queue* queue, Word item) noexcept;

}  // namespace coil::async
