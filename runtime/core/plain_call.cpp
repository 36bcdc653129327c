#include "runtime/core/plain_call.h"

#include "runtime/core/attribute.h"
#include "runtime/core/awaited_call.h"
#include "runtime/core/delegate.h"
#include "runtime/core/generator.h"
#include "runtime/core/resume.h"

namespace coil {

// ---- suspending

namespace {

// What a plain body or await suspended in; its root is `inner`.
Word suspended_in(Owned inner) noexcept {
  state.suspension = {inner, 0, false, false};
  return 0;
}

Word unstarted(Owned inner) noexcept {
  state.suspension = {inner, 0, true, false};
  return 0;
}

// `frame` waits in what is suspended. Gives the leaf.
Frame* take_suspension(Frame* frame) noexcept {
  frame->value = take(state.suspension.yielded);
  frame->delegate = take(state.suspension.delegate);
  frame->state = FrameState::suspended;
  if (frame->value) {
    frame->flags |= frame_waits_on_object | (state.suspension.owns_wait ? frame_owns_wait : 0);
    return frame;
  }
  auto* inner = as<Frame>(frame->delegate);
  link_frames(frame, inner);
  return inner->leaf;
}

void drop_suspension() noexcept {
  Word yielded = take(state.suspension.yielded), delegate = take(state.suspension.delegate);
  release_nullable(yielded);
  release(delegate);
}

}  // namespace

void suspend_at_start(Function* self, const Word* arguments) noexcept {
  if (stack_limit_passed() && !check_events()) return;
  Word coroutine = self->code->entry(self, arguments);
  if (coroutine) unstarted(coroutine);
}

bool suspend(Owned coroutine) noexcept {
  if (failed(coroutine)) {
    drop_suspension();
    return false;
  }
  auto* frame = as<Frame>(coroutine);
  frame->leaf = take_suspension(frame);
  state.suspension.delegate = coroutine;
  return true;
}

bool suspend(Owned coroutine, PlainExceptions& exceptions) noexcept {
  if (!suspend(coroutine)) return false;
  as<Frame>(coroutine)->exceptions.handled = exceptions.own.handled;
  state.exceptions = exceptions.own.previous;
  return true;
}

// The coroutine that called the outermost plain body. All frames between it and the leaf are new.
std::coroutine_handle<> begin_suspended(Frame* frame) noexcept {
  if (frame->state == FrameState::created) return no_frame();  // restarted here, or visited
  bool unstarted = state.suspension.unstarted;
  Frame* leaf = take_suspension(frame);
  std::uint32_t depth = frame->depth;
  for (Frame* inner = leaf; inner != frame; inner = inner->awaiter()) ++depth;
  bool too_deep = depth > deepest_await;
  for (Frame* inner = leaf; inner != frame; inner = inner->awaiter()) inner->depth = depth--;
  if (__builtin_expect(too_deep, 0)) {
    if (!unstarted) release(take(leaf->value));
    raise_recursion();
    return enter_leaf(leaf, 0);
  }
  if (unstarted) return enter_leaf(leaf, None());
  state.driver->leaf = leaf;
  state.driver->outcome = Outcome::yielded;
  return no_frame();
}

// ---- awaiting

namespace {

// Runs a frame, which has begun or not, as its own root.
Word await_frame(Owned inner) noexcept {
  if (plain_stack_low()) return unstarted(inner);
  Word result;
  Outcome outcome = resume_frame(as<Frame>(inner), None(), result);
  if (outcome == Outcome::yielded) {
    as<Frame>(inner)->leaf->value = result;
    return suspended_in(inner);
  }
  release(inner);
  return result;
}

Word await_object(Owned iterator) noexcept {
  Word result = 0;
  if (send_to(iterator, None(), result) == Outcome::yielded) {
    state.suspension = {iterator, result, false, false};
    return 0;
  }
  release(iterator);
  return result;
}

}  // namespace

Word plain_await(Owned awaitable, AwaitContext context) noexcept {
  if (is_exact(awaitable, pause_type)) {
    state.suspension = {awaitable, None(), false, false};
    return 0;
  }
  if (is_exact(awaitable, started_wait_type)) {
    release(awaitable);
    Word awaited = take(state.awaited_value);
    state.suspension = {awaited, retained(awaited), false, true};
    return 0;
  }
  if (has_finished(awaitable)) return finished_result();
  if (is_exact(awaitable, coroutine_type)) {
    if (check_awaitable(as<Frame>(awaitable))) return await_frame(awaitable);
    release(awaitable);
    return 0;
  }
  Word iterator = awaited_iterator(awaitable, context);
  if (failed(iterator)) return 0;
  if (is_exact(iterator, generator_type) && is_linkable(as<Frame>(iterator))) return await_frame(iterator);
  return await_object(iterator);
}

namespace {

Word await_foreign_next(Word iterator) noexcept {
  Word awaitable = async_next(iterator);
  return failed(awaitable) ? 0 : plain_await(awaitable, AwaitContext::async_next);
}

// The generator has left off with something else than an item.
[[gnu::noinline]] Word end_of_step(Frame* generator, const Driver& driver) noexcept {
  if (driver.outcome == Outcome::yielded) {
    generator->leaf = driver.leaf;
    return suspended_in(retained(as_word(generator)));
  }
  clear(generator->value);
  if (driver.outcome == Outcome::returned) raise_stop_async_iteration();
  return 0;
}

}  // namespace

Word plain_await_next(Borrowed iterator) noexcept {
  if (!is_exact(iterator, async_generator_type)) return await_foreign_next(iterator);
  auto* generator = as<Frame>(iterator);
  bool stands_at_yield = generator->state == FrameState::suspended && generator->flags == frame_hooks_called;
  if (!stands_at_yield && !check_async_next(generator)) return 0;
  generator->flags |= frame_async_running;
  if (plain_stack_low() || generator->leaf != generator) return unstarted(retained(iterator));
  Drive drive(generator, generator);
  generator->value = None();
  generator->state = FrameState::running;
  generator->handle().resume();
  Driver& driver = drive.end();
  if (__builtin_expect(driver.outcome != Outcome::item, 0)) return end_of_step(generator, driver);
  generator->leaf = generator;
  generator->flags &= ~frame_async_running;
  return take(generator->value);
}

namespace {

Word call_failed(const Location& place) noexcept {
  state.failed_call = &place;
  return 0;
}

bool has_plain_body(Word callee, std::size_t count) noexcept {
  if (!is_exact(callee, function_type)) return false;
  const Code* code = as<Function>(callee)->code;
  return code->plain && takes_exactly(code, count);
}

Word call_plain(Word callee, const Owned* arguments) noexcept {
  auto* function = as<Function>(callee);
  return function->code->plain(function, arguments);
}

// self.method(…) of an object whose attributes had to be looked at gives a bound method.
Word await_bound(const Method* method, const Owned* arguments, std::size_t count) noexcept {
  auto* all = static_cast<Word*>(__builtin_alloca((count + 1) * sizeof(Word)));
  all[0] = retained(method->self);
  for (std::size_t i = 0; i < count; ++i) all[i + 1] = arguments[i];
  return call_plain(method->function, all);
}

}  // namespace

Word await_call(Word callee, const Owned* arguments, std::size_t count, const Location& place) noexcept {
  if (has_plain_body(callee, count)) return call_plain(callee, arguments);
  if (is_exact(callee, method_type) && has_plain_body(as<Method>(callee)->function, count + 1))
    return await_bound(as<Method>(callee), arguments, count);
  retain(callee);
  Word awaitable = await_call_words(callee, arguments, count);
  release(callee);
  for (std::size_t i = count; i-- > 0;) release(arguments[i]);
  return failed(awaitable) ? call_failed(place) : plain_await(awaitable);
}

Word await_other(Word callee, const Owned* arguments, std::size_t count, const Location& place) noexcept {
  return await_call(callee, arguments, count, place);
}

Word await_method(Word name, const Owned* arguments, std::size_t count, AttributeCache& cache, const Location& place) noexcept {
  bool takes_receiver;
  Word callee = find_method(name, arguments[0], cache, takes_receiver);
  if (failed(callee)) {
    for (std::size_t i = count; i-- > 0;) release(arguments[i]);
    return call_failed(place);
  }
  if (!takes_receiver) release(arguments[0]);
  Word result = await_call(callee, arguments + !takes_receiver, count - !takes_receiver, place);
  release(callee);
  return result;
}

const Location& await_place(const Location& await) noexcept {
  const Location* call = state.failed_call;
  state.failed_call = nullptr;
  return call ? *call : await;
}

void finish_plain() noexcept {
  if (stop_is_pending()) convert_stop("coroutine", "StopIteration");
}

}  // namespace coil
