// Driving frames: resumption, suspension, the end. What frames do when they are thrown into or die: frame_close.cpp.
#include <utility>

#include "runtime/core/frame.h"

#include "runtime/core/awaited_call.h"
#include "runtime/core/delegate.h"
#include "runtime/core/generator.h"
#include "runtime/core/operations.h"
#include "runtime/core/resume.h"
#include "runtime/object/exception.h"
#include "runtime/object/traceback.h"

namespace coil {

std::coroutine_handle<> to_driver(Frame* leaf, Outcome outcome) noexcept {
  leaf->state = FrameState::suspended;
  state.driver->leaf = leaf;
  state.driver->outcome = outcome;
  return no_frame();
}

namespace {

// Continues a frame of the chain that is being driven.
std::coroutine_handle<> continue_frame(Frame* frame, Owned value) noexcept {
  frame->value = value;
  frame->state = FrameState::running;
  state.exceptions = &frame->exceptions;
  return frame->handle();
}

// The entries of an error that was thrown into a Pause. GeneratorExit closes what is awaited and goes on without them.
void trace_pause(const Pause* pause) noexcept {
  if (pending_is(GeneratorExit_type)) return;
  for (const Location* const* place = pause->thrown_places; *place; ++place) trace(**place);
}

// Gives `value` (0: the pending error) to the object that `leaf` waits on. True: the frame goes on with leaf->value;
// false: the object yielded leaf->value, the frame stays suspended.
bool step_delegate(Frame* leaf, Owned value) noexcept {
  Word result = 0;
  Outcome outcome;
  if (is_exact(leaf->delegate, pause_type)) {
    leaf->flags &= ~frame_waits_on_object;
    leaf->value = value;
    if (!value) trace_pause(as<Pause>(leaf->delegate));
    return true;
  }
  if (leaf->flags & frame_owns_wait) {
    outcome = wait_protocol->step(leaf->delegate, value, result);
    release_nullable(value);
  } else if (value) {
    outcome = send_to(leaf->delegate, value, result);
    release(value);
  } else {
    outcome = throw_to(leaf->delegate, result);
  }
  leaf->value = result;
  if (outcome == Outcome::yielded) return false;
  leaf->flags &= ~(frame_waits_on_object | frame_owns_wait);
  return true;
}

// `frame` waits on an object from now on. It has one step at once.
std::coroutine_handle<> begin_object(Frame* frame, Owned object) noexcept {
  frame->delegate = object;
  frame->flags |= frame_waits_on_object;
  if (step_delegate(frame, None())) return frame->handle();
  return to_driver(frame, Outcome::yielded);
}

// A call that was awaited at once gave `frame` no coroutine.
std::coroutine_handle<> begin_pause(Frame* frame, Owned pause) noexcept {
  frame->delegate = pause;
  frame->flags |= frame_waits_on_object;
  frame->value = None();
  return to_driver(frame, Outcome::yielded);
}

// A call that was awaited at once has begun to wait for `awaited`.
std::coroutine_handle<> begin_wait(Frame* frame, Owned awaited) noexcept {
  frame->delegate = awaited;
  frame->flags |= frame_waits_on_object | frame_owns_wait;
  frame->value = retained(awaited);
  return to_driver(frame, Outcome::yielded);
}

}  // namespace

void link_frames(Frame* frame, Frame* inner) noexcept {
  frame->state = FrameState::suspended;
  inner->set_awaiter(frame);
}

std::coroutine_handle<> enter_leaf(Frame* leaf, Owned value) noexcept {
  if (__builtin_expect(leaf->flags & frame_waits_on_object, 0)) {
    state.exceptions = &leaf->exceptions;
    if (!step_delegate(leaf, value)) return to_driver(leaf, Outcome::yielded);
    return continue_frame(leaf, leaf->value);
  }
  return continue_frame(leaf, value);
}

Status check_awaitable(const Frame* coroutine) noexcept {
  switch (coroutine->state) {
    case FrameState::created: return true;
    case FrameState::finished: raise(RuntimeError_type, "cannot reuse already awaited coroutine"); return false;
    case FrameState::running: raise(ValueError_type, "coroutine already executing"); return false;
    case FrameState::suspended: raise(RuntimeError_type, "coroutine is being awaited already"); return false;
  }
  return false;
}

bool is_linkable(const Frame* generator) noexcept {
  return generator->leaf && !generator->awaiter() && generator->state != FrameState::running;
}

namespace {

std::coroutine_handle<> fail_await(Frame* frame, Owned operand) noexcept {
  release(operand);
  frame->value = 0;
  return frame->handle();
}

// `frame` waits in `inner`, which has begun or not, and gets what it gives.
std::coroutine_handle<> begin_frame(Frame* frame, Frame* inner, Owned operand) noexcept {
  inner->depth = frame->depth + 1;
  if (__builtin_expect(inner->depth > deepest_await, 0)) {
    raise_recursion();
    return fail_await(frame, operand);
  }
  frame->delegate = operand;
  link_frames(frame, inner);
  return enter_leaf(inner->leaf, None());
}

std::coroutine_handle<> begin_coroutine(Frame* frame, Frame* inner, Owned operand) noexcept {
  return check_awaitable(inner) ? begin_frame(frame, inner, operand) : fail_await(frame, operand);
}

std::coroutine_handle<> begin_generator(Frame* frame, Frame* inner, Owned operand) noexcept {
  return is_linkable(inner) ? begin_frame(frame, inner, operand) : begin_object(frame, operand);
}

}  // namespace

namespace {

[[gnu::noinline]] std::coroutine_handle<> begin_other(Frame* frame) noexcept {
  Word operand = take(frame->value);
  if (has_finished(operand)) {
    frame->value = finished_result();
    return frame->handle();
  }
  if (is_exact(operand, started_wait_type)) {
    release(operand);
    return begin_wait(frame, take(state.awaited_value));
  }
  Word iterator = awaited_iterator(operand, frame->await_context);
  if (failed(iterator)) return frame->handle();
  if (is_exact(iterator, generator_type)) return begin_generator(frame, as<Frame>(iterator), iterator);
  return begin_object(frame, iterator);
}

}  // namespace

std::coroutine_handle<> begin_await(Frame* frame) noexcept {
  Word operand = frame->value;
  if (__builtin_expect(!operand, 0)) return no_frame();  // restarted here, or visited
  if (is_exact(operand, pause_type)) return begin_pause(frame, operand);
  if (!is_exact(operand, coroutine_type)) return begin_other(frame);
  frame->value = 0;
  return begin_coroutine(frame, as<Frame>(operand), operand);
}

std::coroutine_handle<> begin_yield_from(Frame* frame) noexcept {
  Word iterator = take(frame->value);
  if (__builtin_expect(!iterator, 0)) return no_frame();  // visited
  if (is_exact(iterator, coroutine_type) && !(frame->flags & frame_iterable_coroutine)) {
    raise(TypeError_type, "cannot 'yield from' a coroutine object in a non-coroutine generator");
    return fail_await(frame, iterator);
  }
  if (is_exact(iterator, coroutine_type)) return begin_coroutine(frame, as<Frame>(iterator), iterator);
  if (is_exact(iterator, generator_type)) return begin_generator(frame, as<Frame>(iterator), iterator);
  return begin_object(frame, iterator);
}

// ---- async generators

void raise_stop_async_iteration() noexcept {
  Word error = make_exception(StopAsyncIteration_type, nullptr, 0);
  if (error) raise_object(error);
}

Status check_async_next(Frame* generator) noexcept {
  if (!async_generator_begin(generator)) return false;
  if (generator->flags & frame_async_running) {
    raise(RuntimeError_type, "anext(): asynchronous generator is already running");
    return false;
  }
  if (generator->state == FrameState::finished || generator->flags & frame_async_closed) {
    raise_stop_async_iteration();
    return false;
  }
  return true;
}

// ---- the end

void convert_stop(const char* frame_kind, const char* kind) noexcept {
  Word cause = take_error();
  raise(RuntimeError_type, "%s raised %s", frame_kind, kind);
  set_pending_cause(cause);
}

namespace {

[[gnu::cold]] void check_stop(Frame* frame) noexcept {
  if (stop_is_pending()) convert_stop(frame_kind_name(frame), "StopIteration");
  else if (frame->type == &async_generator_type && pending_is(StopAsyncIteration_type))
    convert_stop(frame_kind_name(frame), "StopAsyncIteration");
}

// What the awaiter of an `await_next` gets when the generator has ended.
[[gnu::noinline]] void finish_async_generator(Frame* frame) noexcept {
  frame->flags &= ~frame_async_running;
  frame->flags |= frame_async_closed;
  if (!frame->awaiter() || !frame->value) return;
  clear(frame->value);
  raise_stop_async_iteration();
}

}  // namespace

namespace {

// An error that is thrown into a frame gets what the frame is handling as its context. CPython raises it anew for that, so that its
// traceback loses what was added since a handler last took it: after its context, which another one may have been.
void set_thrown_context(Frame* frame) noexcept {
  if (!frame->exceptions.handled || !error_pending()) return;
  raise_object(take_error());
  Word error = take_error();
  forget_uncaught_entries(error);
  restore_error(error);
}

void show_handled(Frame* frame) noexcept {
  frame->marks &= ~frame_thrown_through;
  frame->exceptions.handled = shown_handled(frame->exceptions.handled);
}

[[gnu::cold, gnu::noinline]] void arrive_in_awaiter(Frame* awaiter, bool raised) noexcept {
  show_handled(awaiter);
  state.exceptions = &awaiter->exceptions;
  if (raised) set_thrown_context(awaiter);
}

// CPython throws into the innermost frame past those around it: what they handle isn't seen from further in until they get the
// error, or the chain suspends again. True: any frame around the leaf is handling something.
bool mark_thrown_through(Frame* leaf) noexcept {
  bool any = false;
  for (Frame* frame = leaf->awaiter(); frame; frame = frame->awaiter()) {
    if (!frame->exceptions.handled) continue;
    frame->marks |= frame_thrown_through;
    frame->exceptions.handled = hidden_handled(frame->exceptions.handled);
    any = true;
  }
  return any;
}

void unmark_thrown_through(Frame* leaf) noexcept {
  for (Frame* frame = leaf; frame; frame = frame->awaiter())
    if (frame->marks & frame_thrown_through) show_handled(frame);
}

}  // namespace

std::coroutine_handle<> begin_async_yield(Frame* frame) noexcept {
  Frame* awaiter = frame->awaiter();
  frame->set_awaiter(nullptr);
  frame->leaf = frame;
  frame->state = FrameState::suspended;
  frame->flags &= ~frame_async_running;
  if (__builtin_expect(awaiter->marks & frame_thrown_through, 0)) arrive_in_awaiter(awaiter, false);
  return continue_frame(awaiter, take(frame->value));
}

namespace {

bool has_closure(const Frame* frame) { return frame->function() && as<Function>(frame->origin)->closure; }

// What the closure holds dies when the body ends, not with the object: that needs no function but for its names.
[[gnu::noinline]] void leave_closure(Frame* frame) noexcept {
  const auto& function = *as<Function>(frame->origin);
  bool has_names = function.name || function.qualname;
  Word names = has_names ? function_without_closure(function) : reinterpret_cast<Word>(function.code) + 1;
  if (names) release(std::exchange(frame->origin, names));
  else clear_error();  // the closure lives longer
}

}  // namespace

std::coroutine_handle<> finish_frame(Frame* frame) noexcept {
  frame->state = FrameState::finished;
  frame->leaf = nullptr;
  if (frame->value && has_closure(frame)) leave_closure(frame);
  if (frame->exceptions.handled) clear(frame->exceptions.handled);
  if (failed(frame->value) && error_pending()) check_stop(frame);
  if (frame->type == &async_generator_type) finish_async_generator(frame);
  Frame* awaiter = frame->awaiter();
  if (!awaiter) {
    state.driver->leaf = frame;
    state.driver->outcome = frame->value ? Outcome::returned : Outcome::raised;
    return no_frame();
  }
  frame->set_awaiter(nullptr);
  if (__builtin_expect(awaiter->marks & frame_thrown_through, 0)) arrive_in_awaiter(awaiter, !frame->value);
  return continue_frame(awaiter, take(frame->value));
}

bool start_failed(Frame* frame) noexcept {
  frame->value = 0;
  if (error_pending()) trace(first_line(frame->code()));
  return false;
}

// ---- resumption

namespace {

// The frame is awaited by another and is sent to directly all the same: for this time it is its own root.
[[gnu::cold, gnu::noinline]] Outcome resume_awaited(Frame* root, Owned value, Word& result) noexcept {
  DetachedFrame detached(root);
  return resume_frame(root, value, result);
}

}  // namespace

Outcome resume_frame(Frame* root, Owned value, Word& result) noexcept {
  if (__builtin_expect(root->awaiter() != nullptr, 0)) return resume_awaited(root, value, result);
  result = 0;
  if (stack_exhausted()) {
    release_nullable(value);
    if (error_pending()) clear_error();
    raise_recursion();
    return Outcome::raised;
  }
  Frame* leaf = root->leaf;
  if (value && goes_on(leaf)) return continue_root(root, leaf, value, result);
  Drive drive(root, leaf);
  bool throws = !value, marked = false, resumes = true;
  if (throws) {
    if (error_pending() && !(root->marks & frame_gets_inner_error)) mark_traceback_caught(state.error);
    marked = mark_thrown_through(leaf);
  }
  if (leaf->flags & frame_waits_on_object) {
    leaf->state = FrameState::running;
    if (throws) state.exceptions = root->exceptions.previous;
    resumes = step_delegate(leaf, value);
    if (!resumes) to_driver(leaf, Outcome::yielded);
    state.exceptions = &leaf->exceptions;
  } else {
    leaf->value = value;
  }
  if (resumes) {
    if (throws && !leaf->value) set_thrown_context(leaf);
    leaf->state = FrameState::running;
    leaf->handle().resume();
  }
  Outcome outcome = resumption_result(drive.end(), result);
  bool suspended = outcome == Outcome::yielded || outcome == Outcome::item;
  if (__builtin_expect(marked, 0) && suspended) unmark_thrown_through(root->leaf);
  return outcome;
}

}  // namespace coil
