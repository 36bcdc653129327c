// Waiting for descriptors and for a wake-up from other threads and signal handlers: epoll.
#pragma once

#include <cstddef>
#include <cstdint>

namespace coil::io {

enum Readiness : std::uint32_t { readable = 1, writable = 2 };

struct ReadyDescriptor {
  int descriptor;
  std::uint32_t readiness;  // Readiness bits
};

class Reactor {
 public:
  // Null when the system gives no descriptors: errno says why.
  static Reactor* create() noexcept;
  ~Reactor();

  // Sets what a descriptor is watched for; 0: nothing any more. errno on failure.
  bool watch(int descriptor, std::uint32_t old_interest, std::uint32_t interest) noexcept;
  // Waits for at most `seconds` (below 0: without end). The number of ready descriptors, wake-ups left out.
  int wait(double seconds, ReadyDescriptor* ready, int capacity) noexcept;
  // Ends the wait; may be called from any thread and from signal handlers.
  void wake() noexcept;
  bool woken() const { return woken_; }  // wake() was called since the last wait
  std::size_t watched() const { return watched_; }

 private:
  Reactor(int epoll, int wake) : epoll_(epoll), wake_(wake) {}
  int epoll_, wake_;
  volatile bool woken_ = false;
  std::size_t watched_ = 0;
};

}  // namespace coil::io
