// What locks, events, conditions, semaphores and queues share: futures that wait in order, and the loop of the first wait.
#pragma once

#include "runtime/async/waiting.h"
#include "runtime/object/memory.h"

namespace coil::async {

// Words first in, first out, with removal from the middle: a deque. Holds its words.
class Ring {
 public:
  std::size_t count() const { return count_; }
  Word at(std::size_t index) const { return buffer_[(first_ + index) & (capacity_ - 1)]; }
  Word& place(std::size_t index) { return buffer_[(first_ + index) & (capacity_ - 1)]; }
  bool push(Owned word) noexcept {
    if (count_ == capacity_ && !grow()) {
      release(word);
      return false;
    }
    buffer_[(first_ + count_++) & (capacity_ - 1)] = word;
    return true;
  }
  Owned pop_first() {
    Word word = buffer_[first_];
    first_ = (first_ + 1) & (capacity_ - 1);
    --count_;
    return word;
  }
  Owned pop_last() { return buffer_[(first_ + --count_) & (capacity_ - 1)]; }
  // Takes out the first place that holds `word`; false: none does.
  bool remove(Word word) noexcept;
  void clear() noexcept;
  void traverse(Visitor visit, void* context) const noexcept {
    for (std::size_t index = 0; index < count_; ++index) visit(at(index), context);
  }

 private:
  bool grow() noexcept;

  Word* buffer_;  // the object that a ring is part of begins zeroed
  std::size_t capacity_, first_, count_;
};

struct LoopBound : Object {
  Word attributes;  // attribute area
  Word loop;        // owned; 0: not bound yet
  Ring waiters;     // futures
};

// A new future of the running loop, to which the object is bound from now on, at the end of the waiters: a Waiter, or larger. RuntimeError
// when it was bound to another one. What fails is traced at `location`.
Owned add_waiter(LoopBound* object, Ring& waiters, const Location& location, std::size_t size = sizeof(Waiter)) noexcept;
// "<module.Name object at 0x… [state]>"
Word repr_with_state(Word self, const char* state, std::size_t waiters) noexcept;
// The attribute _loop, which programs set to bind an object to a loop; and a table of nothing else.
Word get_bound_loop(Word self);
Status set_bound_loop(Word self, Word loop);
inline constexpr NativeProperty loop_property = {"_loop", get_bound_loop, set_bound_loop};
inline constexpr NativeProperty loop_bound_properties[] = {loop_property, {}};
void loop_bound_dealloc(Object* self) noexcept;
void loop_bound_traverse(Object* self, Visitor visit, void* context) noexcept;

extern Type lock_type, event_type, condition_type, semaphore_type, bounded_semaphore_type;

// `async with`: __aenter__ and __aexit__ of locks.
Word context_enter(const Word* arguments) noexcept;
Word context_exit(const Word* arguments) noexcept;

struct Event : LoopBound {
  bool is_set;
};
Owned make_event() noexcept;
bool event_set(Event* event) noexcept;

}  // namespace coil::async
