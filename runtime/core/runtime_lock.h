// The runtime lock: the thread that holds it is the one that runs Python code and touches objects. What may block lets go
// of it meanwhile. As long as the program has one thread, all this is a test of one word.
#pragma once

namespace coil {

// How many threads there are beside the main one. Changed under the lock.
extern int other_threads;

void acquire_runtime_lock() noexcept;
void release_runtime_lock() noexcept;

// Around what may block: no object may be touched inside.
class WithoutRuntimeLock {
 public:
  WithoutRuntimeLock() : released_(other_threads != 0) {
    if (released_) release_runtime_lock();
  }
  // Keeps errno.
  ~WithoutRuntimeLock();
  WithoutRuntimeLock(const WithoutRuntimeLock&) = delete;
  WithoutRuntimeLock& operator=(const WithoutRuntimeLock&) = delete;

 private:
  bool released_;
};

// Whether another thread has waited for the lock for longer than the interval: it moves the holder's stack limit
// (core/events.h), and the holder comes to yield_runtime_lock(), which returns when it has had a turn.
bool runtime_lock_wanted() noexcept;
void yield_runtime_lock() noexcept;

// sys.setswitchinterval(): seconds.
double switch_interval() noexcept;
void set_switch_interval(double seconds) noexcept;

// At the start of the program and in the child of a fork: this thread is the only one, and holds the lock.
void begin_runtime_lock() noexcept;
// At the end of the program: no other thread gets the lock any more.
void keep_runtime_lock() noexcept;

}  // namespace coil
