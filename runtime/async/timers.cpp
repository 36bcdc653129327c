#include "runtime/async/timers.h"

#include "runtime/async/future.h"

namespace coil::async {

namespace {

bool is_cancelled(Word timer) noexcept {
  return is_exact(timer, future_type) ? as<Future>(timer)->timer_cancelled : as<TimerHandle>(timer)->cancelled;
}

void leave_heap(Word timer) noexcept {
  if (is_exact(timer, future_type)) as<Future>(timer)->timer_scheduled = false;
  else as<TimerHandle>(timer)->scheduled = false;
}

}  // namespace

bool Timers::first_is_cancelled() const noexcept { return is_cancelled(heap_[0].timer); }

// The names follow heapq's: "down" moves towards the root.
void Timers::sift_down(std::size_t start, std::size_t position) noexcept {
  Entry entry = heap_[position];
  while (position > start) {
    std::size_t parent = (position - 1) / 2;
    if (!(entry.when < heap_[parent].when)) break;
    heap_[position] = heap_[parent];
    position = parent;
  }
  heap_[position] = entry;
}

// Moves the smaller child up all the way to a leaf, then the entry back towards the root: as heapq, for its order. What the
// way may come to three levels on is asked for: of a large heap only the top is near the processor.
void Timers::sift_up(std::size_t position) noexcept {
  std::size_t start = position;
  Entry entry = heap_[position];
  std::size_t child = 2 * position + 1;
  for (; child + 1 < count_; child = 2 * position + 1) {
    __builtin_prefetch(heap_ + 8 * position + 7);
    __builtin_prefetch(heap_ + 8 * position + 11);
    child += !(heap_[child].when < heap_[child + 1].when);
    heap_[position] = heap_[child];
    position = child;
  }
  if (child < count_) {
    heap_[position] = heap_[child];
    position = child;
  }
  heap_[position] = entry;
  sift_down(start, position);
}

bool Timers::push(Owned timer, double when) noexcept {
  if (count_ == capacity_) {
    std::size_t capacity = capacity_ ? capacity_ * 2 : 16;
    void* grown = resize_buffer(heap_, capacity * sizeof(Entry));
    if (!grown) {
      release(timer);
      return false;
    }
    heap_ = static_cast<Entry*>(grown);
    capacity_ = capacity;
  }
  heap_[count_++] = {when, timer};
  sift_down(0, count_ - 1);
  return true;
}

Owned Timers::pop() noexcept {
  Word first = heap_[0].timer;
  if (count_ > 2) {  // one of these comes next
    prefetch_object(heap_[1].timer, sizeof(Future));
    prefetch_object(heap_[2].timer, sizeof(Future));
  }
  Entry last = heap_[--count_];
  if (count_) {
    heap_[0] = last;
    sift_up(0);
  }
  leave_heap(first);
  return first;
}

void Timers::remove_cancelled() noexcept {
  std::size_t kept = 0;
  for (std::size_t index = 0; index < count_; ++index) {
    Word timer = heap_[index].timer;
    if (!is_cancelled(timer)) {
      heap_[kept++] = heap_[index];
      continue;
    }
    leave_heap(timer);
    release(timer);
  }
  count_ = kept;
  for (std::size_t position = count_ / 2; position-- > 0;) sift_up(position);
}

void Timers::clear() noexcept {
  std::size_t count = count_;
  count_ = 0;
  for (std::size_t index = count; index-- > 0;) release(heap_[index].timer);  // from the end on, as a list is cleared
  if (heap_) free_buffer(heap_);
  heap_ = nullptr;
  capacity_ = 0;
}

}  // namespace coil::async
