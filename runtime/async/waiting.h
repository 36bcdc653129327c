// What waits in a row of futures when it can't be done at once: Event.wait(), Lock.acquire(), Queue.get() … Each is a
// WaitKind. They run as coroutines, or without one where the call is awaited at once (core/awaited_call.h).
#pragma once

#include "runtime/async/future.h"

namespace coil::async {

struct WaitKind {
  WaitForm form;
  const Code* code;       // of the coroutine
  const Location* place;  // of its await
  // Both give true when it is over: `result` is the call's, owned, or 0 with an error pending. False: it has to wait (again)
  // for `result`, a future that add_waiter() gave, owned.
  bool (*begin)(Word self, Word argument, Word& result) noexcept;
  // After the wait for `future`: `result` is what it gave, owned, or 0 with an error pending.
  bool (*finish)(Word self, Word argument, Word future, Word& result) noexcept;
};

extern const WaitKind event_wait, lock_acquire, semaphore_acquire, queue_get_wait, queue_put_wait;

// The futures of those rows. What follows the Future is in use while a frame waits without a coroutine: `form` tells.
struct Waiter : Future {
  Word owner;  // the Event, Lock … (owned)
};
struct PutWaiter : Waiter {
  Word item;  // owned
};

void waiter_dealloc_contents(Waiter* waiter) noexcept;
void waiter_traverse(Waiter* waiter, Visitor visit, void* context) noexcept;

Word wait_coroutine(const WaitKind& kind, Word self, Word argument = 0) noexcept;  // argument 0: takes none
// What the call gives when it is awaited at once.
Owned awaited_wait(const WaitKind& kind, Word self, Word argument = 0) noexcept;

void ready_waiting() noexcept;

}  // namespace coil::async
