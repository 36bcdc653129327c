// What is ready to run, first in, first out: a ring.
#pragma once

#include "runtime/object/memory.h"
#include "runtime/object/word.h"

namespace coil::async {

// what                   argument
// a Task                 0: a step; an exception: a step that throws it in; a Future: the wake-up from it
// a Callback, Native…    the Future that is done
// a Handle               0
// a Future               0: its timer is due
// a GatheringFuture      the child that is done; a small int: so many children have got results
struct Ready {
  Owned what;
  Owned argument;
};

// An entry is the word of `what`; one that is marked has its argument behind it.
class ReadyQueue {
 public:
  bool empty() const { return first_ == last_; }
  // Where the end is now: what comes later stands behind it.
  std::size_t end() const { return last_; }
  bool reached(std::size_t end) const { return first_ == end; }

  bool push(Owned what, Owned argument) {
    if (__builtin_expect(last_ - first_ + 2 > capacity_, 0) && !grow()) return drop(what, argument);
    place(last_++) = argument ? what | mark : what;
    if (argument) place(last_++) = argument;
    return true;
  }
  // An entry without argument.
  bool push_back(Owned what) {
    if (__builtin_expect(last_ - first_ == capacity_, 0) && !grow()) return drop(what, 0);
    place(last_++) = what;
    return true;
  }
  // An entry that counts how often it was appended. One at the end counts on, if it stands at `from` or behind: what stands before
  // that runs sooner.
  bool push_counted(Owned what, std::size_t from) {
    if (counted_ + 2 == last_ && counted_ >= from && place(counted_) == (what | mark)) {
      place(counted_ + 1) += small_int(2) - small_int(1);
      release(what);
      return true;
    }
    if (!push(what, small_int(1))) return false;
    counted_ = last_ - 2;
    return true;
  }
  Ready pop() {
    Word what = place(first_++);
    if (!(what & mark)) return {what, 0};
    return {what & ~mark, place(first_++)};
  }
  // The word that stands `distance` words behind the next entry: a task, a callback, a future; anything if there is none.
  Word ahead(std::size_t distance) const {
    return distance < last_ - first_ ? ring_[(first_ + distance) & (capacity_ - 1)] & ~mark : 0;
  }
  void clear() {
    while (!empty()) {
      Ready ready = pop();
      release(ready.what);
      release_nullable(ready.argument);
    }
    if (ring_) free_buffer(ring_);
    *this = {};
  }
  template <typename Visit>
  void visit(Visit visit) const {
    for (std::size_t index = first_; index != last_; ++index) visit(ring_[index & (capacity_ - 1)] & ~mark);
  }

 private:
  static constexpr Word mark = 2;  // no pointer and no small integer stands in the queue with this bit set

  Word& place(std::size_t index) { return ring_[index & (capacity_ - 1)]; }

  [[gnu::cold, gnu::noinline]] static bool drop(Owned what, Owned argument) {
    release(what);
    release_nullable(argument);
    return false;
  }
  // Positions count on and on, so that an end() stays valid.
  [[gnu::cold, gnu::noinline]] bool grow() {
    std::size_t capacity = capacity_ ? capacity_ * 2 : 128;
    auto* ring = static_cast<Word*>(resize_buffer(ring_, capacity * sizeof(Word)));
    if (!ring) return false;
    for (std::size_t index = first_; index != last_; ++index)
      if (index & capacity_) ring[index & (capacity - 1)] = ring[index & (capacity_ - 1)];
    ring_ = ring;
    capacity_ = capacity;
    return true;
  }

  Word* ring_ = nullptr;
  std::size_t capacity_ = 0, first_ = 0, last_ = 0;
  std::size_t counted_ = SIZE_MAX / 2;  // where the last entry stands that counts; it may be gone
};

}  // namespace coil::async
