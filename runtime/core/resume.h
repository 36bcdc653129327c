// The steps that a resumption is made of: for frame.cpp and plain_call.cpp.
#pragma once

#include "runtime/core/awaited_call.h"

namespace coil {

// Nested awaits aren't on the native stack; this bounds endless recursion through them.
inline constexpr std::uint32_t deepest_await = 1'000'000;

// Makes `root` the one that is driven, from its leaf on, until end().
class Drive {
 public:
  [[gnu::always_inline]] Drive(Frame* root, Frame* leaf) : outer_(state.exceptions) {
    driver_.root = root;
    driver_.previous = state.driver;
    driver_.outcome = Outcome::raised;
    state.driver = &driver_;
    root->leaf = nullptr;
    root->exceptions.previous = outer_;
    state.exceptions = &leaf->exceptions;
  }
  Drive(const Drive&) = delete;
  [[gnu::always_inline]] Driver& end() {
    state.exceptions = outer_;
    state.driver = driver_.previous;
    return driver_;
  }

 private:
  Driver driver_;
  ExceptionState* outer_;
};

// What a resumption that has ended gives its caller: as resume_frame().
[[gnu::always_inline]] inline Outcome resumption_result(const Driver& driver, Word& result) noexcept {
  switch (driver.outcome) {
    case Outcome::yielded:
      driver.root->leaf = driver.leaf;
      result = take(driver.leaf->value);
      break;
    case Outcome::item:
      driver.root->leaf = driver.root;
      result = take(driver.root->value);
      break;
    case Outcome::returned: result = take(driver.root->value); break;
    case Outcome::raised: result = 0; break;
  }
  return driver.outcome;
}

// Whether a value that is sent goes to the leaf itself: it waits on no object, or in a pause.
[[gnu::always_inline]] inline bool goes_on(const Frame* leaf) noexcept {
  return !(leaf->flags & frame_waits_on_object) || as_object(leaf->delegate)->type == &pause_type;
}

// resume_frame() with a value, for such a leaf of a root that nobody awaits; past the check of the stack.
[[gnu::always_inline]] inline Outcome continue_root(Frame* root, Frame* leaf, Owned value, Word& result) noexcept {
  Drive drive(root, leaf);
  leaf->flags &= ~frame_waits_on_object;
  leaf->value = value;
  leaf->state = FrameState::running;
  leaf->handle().resume();
  return resumption_result(drive.end(), result);
}

// Control goes back to the driver: `leaf` is suspended.
std::coroutine_handle<> to_driver(Frame* leaf, Outcome outcome) noexcept;
// `frame` waits in `inner` from now on, whose reference it has.
void link_frames(Frame* frame, Frame* inner) noexcept;
// Continues the chain that is suspended in `leaf`; `value` as for resume_frame().
std::coroutine_handle<> enter_leaf(Frame* leaf, Owned value) noexcept;

// Whether the coroutine may be awaited now. False: an error is pending.
Status check_awaitable(const Frame* coroutine) noexcept;
// Whether a frame may be linked to the generator that it waits in; else it sends to it as to any object.
bool is_linkable(const Frame* generator) noexcept;
// Whether the async generator may be asked for its next item. False: an error is pending.
Status check_async_next(Frame* generator) noexcept;
// Makes StopAsyncIteration pending.
[[gnu::cold]] void raise_stop_async_iteration() noexcept;
// Whether the pending error is a StopIteration.
[[gnu::always_inline]] inline bool stop_is_pending() {
  if (!state.error) return false;
  Type* type = type_of(state.error);  // no other built-in type derives from it
  return type == &StopIteration_type || (type->type_flags & type_heap && is_subtype(type, &StopIteration_type));
}
// The pending StopIteration (or StopAsyncIteration: `kind`) becomes the cause of a RuntimeError.
[[gnu::cold]] void convert_stop(const char* frame_kind, const char* kind) noexcept;

}  // namespace coil
