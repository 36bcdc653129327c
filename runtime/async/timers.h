// Timers in a binary heap, ordered as CPython's heapq orders them: equal deadlines come out in the same order. A timer is
// a TimerHandle, or a Future that gets a result (future_set_timer).
#pragma once

#include "runtime/async/handle.h"
#include "runtime/object/memory.h"

namespace coil::async {

class Timers {
 public:
  std::size_t count() const { return count_; }
  bool first_is_cancelled() const noexcept;
  double first_when() const { return heap_[0].when; }
  // Takes the timer over.
  bool push(Owned timer, double when) noexcept;
  // The first one, owned; it doesn't count as scheduled any more.
  Owned pop() noexcept;
  // Takes out those that were cancelled, all at once.
  void remove_cancelled() noexcept;
  void clear() noexcept;
  template <typename Visit>
  void visit(Visit visit) const {
    for (std::size_t index = 0; index < count_; ++index) visit(heap_[index].timer);
  }

 private:
  struct Entry {
    double when;
    Word timer;
  };
  void sift_down(std::size_t start, std::size_t position) noexcept;
  void sift_up(std::size_t position) noexcept;

  Entry* heap_ = nullptr;
  std::size_t count_ = 0, capacity_ = 0;
};

}  // namespace coil::async
