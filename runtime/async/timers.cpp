#include "runtime/async/timers.h"

namespace coil::async {

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

// Moves the smaller child up all the way to a leaf, then the entry back towards the root: as heapq, for its order.
void Timers::sift_up(std::size_t position) noexcept {
  std::size_t start = position;
  Entry entry = heap_[position];
  for (std::size_t child = 2 * position + 1; child < count_; child = 2 * position + 1) {
    std::size_t right = child + 1;
    if (right < count_ && !(heap_[child].when < heap_[right].when)) child = right;
    heap_[position] = heap_[child];
    position = child;
  }
  heap_[position] = entry;
  sift_down(start, position);
}

bool Timers::push(Owned handle, double when) noexcept {
  if (count_ == capacity_) {
    std::size_t capacity = capacity_ ? capacity_ * 2 : 16;
    void* grown = resize_buffer(heap_, capacity * sizeof(Entry));
    if (!grown) {
      release(handle);
      return false;
    }
    heap_ = static_cast<Entry*>(grown);
    capacity_ = capacity;
  }
  heap_[count_++] = {when, handle};
  sift_down(0, count_ - 1);
  return true;
}

Owned Timers::pop() noexcept {
  Entry last = heap_[--count_];
  if (!count_) return last.handle;
  Word first = heap_[0].handle;
  heap_[0] = last;
  sift_up(0);
  return first;
}

void Timers::remove_cancelled() noexcept {
  std::size_t kept = 0;
  for (std::size_t index = 0; index < count_; ++index) {
    auto* handle = as<Handle>(heap_[index].handle);
    if (!handle->cancelled) {
      heap_[kept++] = heap_[index];
      continue;
    }
    handle->scheduled = false;
    release(as_word(handle));
  }
  count_ = kept;
  for (std::size_t position = count_ / 2; position-- > 0;) sift_up(position);
}

void Timers::clear() noexcept {
  std::size_t count = count_;
  count_ = 0;
  for (std::size_t index = 0; index < count; ++index) release(heap_[index].handle);
  if (heap_) free_buffer(heap_);
  heap_ = nullptr;
  capacity_ = 0;
}

}  // namespace coil::async
