// Timers in a binary heap, ordered as CPython's heapq orders them: equal deadlines come out in the same order.
#pragma once

#include "runtime/async/handle.h"
#include "runtime/object/memory.h"

namespace coil::async {

class Timers {
 public:
  std::size_t count() const { return count_; }
  TimerHandle* first() const { return as<TimerHandle>(heap_[0].handle); }
  double first_when() const { return heap_[0].when; }
  // Takes the handle over.
  bool push(Owned handle, double when) noexcept;
  // The first one, owned.
  Owned pop() noexcept;
  // Takes out those that were cancelled, all at once.
  void remove_cancelled() noexcept;
  void clear() noexcept;
  template <typename Visit>
  void visit(Visit visit) const {
    for (std::size_t index = 0; index < count_; ++index) visit(heap_[index].handle);
  }

 private:
  struct Entry {
    double when;
    Word handle;
  };
  void sift_down(std::size_t start, std::size_t position) noexcept;
  void sift_up(std::size_t position) noexcept;

  Entry* heap_ = nullptr;
  std::size_t count_ = 0, capacity_ = 0;
};

}  // namespace coil::async
