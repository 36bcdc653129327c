// What is ready to run, first in, first out: a ring of pairs.
#pragma once

#include "runtime/object/memory.h"
#include "runtime/object/word.h"

namespace coil::async {

// what                   argument
// a Task                 0: a step; an exception: a step that throws it in; a Future: the wake-up from it
// a Callback, Native…    the Future that is done
// a Handle               0
struct Ready {
  Owned what;
  Owned argument;
};

class ReadyQueue {
 public:
  std::size_t count() const { return last_ - first_; }
  bool push(Owned what, Owned argument) {
    if (last_ - first_ == capacity_ && !grow()) {
      release(what);
      release_nullable(argument);
      return false;
    }
    ring_[last_++ & (capacity_ - 1)] = {what, argument};
    return true;
  }
  Ready pop() { return ring_[first_++ & (capacity_ - 1)]; }
  void clear() {
    while (count()) {
      Ready ready = pop();
      release(ready.what);
      release_nullable(ready.argument);
    }
    if (ring_) free_buffer(ring_);
    ring_ = nullptr;
    capacity_ = first_ = last_ = 0;
  }
  template <typename Visit>
  void visit(Visit visit) const {
    for (std::size_t index = first_; index != last_; ++index) visit(ring_[index & (capacity_ - 1)]);
  }

 private:
  bool grow() {
    std::size_t capacity = capacity_ ? capacity_ * 2 : 64, used = count();
    auto* ring = static_cast<Ready*>(allocate_buffer(capacity * sizeof(Ready)));
    if (!ring) return false;
    for (std::size_t index = 0; index < used; ++index) ring[index] = ring_[(first_ + index) & (capacity_ - 1)];
    if (ring_) free_buffer(ring_);
    ring_ = ring;
    capacity_ = capacity;
    first_ = 0;
    last_ = used;
    return true;
  }

  Ready* ring_ = nullptr;
  std::size_t capacity_ = 0, first_ = 0, last_ = 0;
};

}  // namespace coil::async
