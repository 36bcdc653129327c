// The program's threads, and how they wait for each other.
//
// A thread that has to wait for something that another thread will do notes itself where the other will find it and parks;
// the other one calls unpark(). Both happen under the runtime lock, which parking lets go of, so no wake-up is lost; but a
// signal ends parking as well, so what is waited for has to be looked at again each time.
//
// Under virtual time (io/clock.h) the clock stands still while some thread computes, or waits for the system. When all are
// parked it moves on to the first deadline among them.
#pragma once

#include <atomic>
#include <cstdint>
#include <limits>

#include "runtime/core/state.h"
#include "runtime/io/reactor.h"

namespace coil {

struct Thread {
  ThreadState* state;
  Thread *previous, *next;          // all threads, the main one first
  std::uint64_t ident;              // pthread_self()
  int native_id;
  std::atomic<std::uint32_t> woken; // the futex: 1 ends parking
  io::Reactor* volatile reactor;    // in which it is parked; null: on the futex
  double deadline;                  // of parking: seconds of io::monotonic_time()
  std::uint64_t turn;               // when it parked, in the order of all
  bool parked;
  Word loop;                        // the event loop that is parked, borrowed; or 0
};

inline constexpr double no_deadline = std::numeric_limits<double>::infinity();

extern Thread main_thread;          // the head of the list of all, oldest first
inline Thread* current_thread() { return state.thread; }
inline bool in_main_thread() { return state.thread == &main_thread; }
// Makes the thread that calls it the main one.
void begin_main_thread() noexcept;

// Runs `body(argument)` in a new thread, which gets an empty state of its own and holds the runtime lock while `body` runs.
// Its stack has thread_stack_size() bytes. null: errno says why.
Thread* start_thread(void (*body)(void* argument), void* argument) noexcept;
std::size_t thread_stack_size() noexcept;
void set_thread_stack_size(std::size_t bytes) noexcept;

// The parts of a thread's life: it takes its state, it is among all threads or no more.
void begin_thread(Thread* thread) noexcept;
void list_thread(Thread* thread) noexcept;
void unlist_thread(Thread* thread) noexcept;

// Waits for unpark(), the deadline, or a signal (in the main thread).
void park(double deadline) noexcept;
// The same, or until a descriptor is ready: the number of those, as Reactor::wait(). `loop` is who waits, for reports.
int park_in(io::Reactor& reactor, double deadline, io::ReadyDescriptor* ready, int capacity, Word loop) noexcept;
void unpark(Thread* thread) noexcept;
// Ends the main thread's parking for a signal: for signal handlers.
void wake_main_thread() noexcept;

// Called when all threads are parked without deadline, for each one that is in an event loop. True: it wrote
// something. Null: nobody wants to know.
extern bool (*loop_is_stuck)(Word loop);

// Who waits for one thing, first come first served.
class WaitQueue {
 public:
  // Waits until `ready()` is true, which is asked under the runtime lock and may take what is waited for. False: it was
  // too late, or a signal handler raised (then the error is pending).
  template <typename Ready>
  bool wait(double deadline, Ready ready) {
    if (ready()) return true;
    Place place{current_thread(), nullptr};
    append(place);
    bool good = false;
    while (may_wait(deadline)) {
      park(deadline);
      if (!signals_handled()) break;
      if ((good = ready())) break;
    }
    remove(place);
    if (!good) wake_first();  // the wake-up may have been meant for another one
    return good;
  }
  // The first one looks again.
  void wake_first() {
    if (first_) unpark(first_->thread);
  }

 private:
  struct Place {
    Thread* thread;
    Place* next;
  };
  void append(Place& place) noexcept;
  void remove(Place& place) noexcept;
  static bool may_wait(double deadline) noexcept;  // it isn't too late
  static bool signals_handled() noexcept;

  Place* first_ = nullptr;
};

// In the child of a fork: there are no threads but this one, which is the main one.
void forget_other_threads() noexcept;

}  // namespace coil
