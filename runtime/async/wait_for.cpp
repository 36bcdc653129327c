// asyncio.wait_for(), by 3.11's rules.
#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/task.h"
#include "runtime/async/wait.h"
#include "runtime/core/call_stack.h"
#include "runtime/core/operations.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"

namespace coil::async {

namespace {

void release_waiter(Word waiter, Future*) {
  if (!is_done(as<Future>(waiter))) future_set_result(as<Future>(waiter), None());
}

const NativeCallbackKind release_callback = {release_waiter, "_release_waiter(", ")() at /usr/lib/python3.11/asyncio/tasks.py:421"};

// Cancels the future and waits until it has ended.
Coroutine cancel_and_wait(const Code& code, Word future) {
  Word result = 0, waiter = 0;
  retain(future);
  while (!co_await coil::start()) if (!shown(future)) goto leave;
  waiter = make_future(as<Loop>(state.running_loop));
  if (failed(waiter)) goto leave;
  if (!future_add_native(as<Future>(future), release_callback, waiter)) {
    trace(place::cancel_and_wait_add);
    goto leave;
  }
  if (cancel_any(future, 0) < 0) goto forget;
  result = retained(waiter);
  do result = co_await await_value(take(result), place::cancel_and_wait_waiter); while (!result && shown(future, waiter));
  if (failed(result)) trace(place::cancel_and_wait_waiter);
forget:
  if (!future_remove_native(as<Future>(future), release_callback, waiter)) {
    trace(place::cancel_and_wait_remove);
    clear(result);
  }
leave:
  if (!result) keep_variables(code, future);
  release_nullable(waiter);
  release(future);
  co_return result;
}

// The future's result; what it raises is traced at `location`.
Word result_at(Word future, const Location& location) noexcept {
  Word result = future_result(as<Future>(future));
  if (failed(result)) trace(location);
  return result;
}

// The same after a time-out has cancelled it: its cancellation becomes TimeoutError.
Word result_after_timeout(Word future, const Location& result_location, const Location& raise_location) noexcept {
  Word result = result_at(future, result_location);
  if (result || !pending_is(CancelledError_type)) return result;
  keep_variables(*result_location.code, future);
  Word cause = take_error();
  Word error = make_exception(TimeoutError_type, nullptr, 0);
  if (error) restore_error(error);
  set_pending_cause(cause);
  trace(raise_location);
  return 0;
}

Owned ensure_at(Word awaitable, Word loop, const Location& location) noexcept {
  const Location* calls[] = {&location, &place::ensure_future_inner};
  NativeCalls running(calls);
  Word future = ensure_own_future(awaitable, loop);
  return future ? future : trace_at(place::ensure_future_inner, awaitable, loop);
}

Coroutine wait_for_body(const Code& code, Word awaitable, Word timeout) {
  Word result = 0, future = 0, waiter = 0, error = 0, outer = 0, loop_word;
  double when;
  Flag at_once;
  retain(awaitable);
  retain(timeout);
  while (!co_await coil::start()) if (!shown(awaitable, timeout)) goto leave;
  loop_word = get_running_loop();
  if (failed(loop_word)) {
    trace(place::wait_for_loop);
    goto leave;
  }
  if (timeout == None()) {
    result = retained(awaitable);
    do result = co_await await_value(take(result), place::wait_for_direct); while (!result && shown(awaitable, timeout));
    if (failed(result)) trace(place::wait_for_direct);
    goto leave;
  }
  at_once = is_less_equal(timeout, small_int(0));
  if (at_once < 0) {
    trace(place::wait_for_compare);
    goto leave;
  }
  if (at_once) {
    future = ensure_at(awaitable, loop_word, place::wait_for_ensure_now);
    if (failed(future)) {
      trace(place::wait_for_ensure_now);
      goto leave;
    }
    if (is_done(as<Future>(future))) {
      result = result_at(future, place::wait_for_done_now);
      goto leave;
    }
    result = cancel_and_wait(code::cancel_and_wait, future);
    if (result) do result = co_await await_value(take(result), place::wait_for_cancel_now); while (!result && shown(awaitable, timeout, future));
    if (failed(result)) {
      trace(place::wait_for_cancel_now);
      goto leave;
    }
    assign(result, result_after_timeout(future, place::wait_for_result_now, place::wait_for_timeout_now));
    goto leave;
  }
  waiter = make_future(as<Loop>(loop_word));
  if (failed(waiter)) goto leave;
  if (!time_after(as<Loop>(loop_word), timeout, when)) {
    trace(place::call_later_add);
    trace(place::wait_for_later);
    goto leave;
  }
  if (!future_set_timer(as<Future>(waiter), as<Loop>(loop_word), when)) goto leave;
  future = ensure_at(awaitable, loop_word, place::wait_for_ensure);
  if (failed(future)) {
    // The timer stays: CPython has not entered its try statement yet.
    trace(place::wait_for_ensure);
    clear(waiter);
    goto leave;
  }
  if (!future_add_native(as<Future>(future), release_callback, waiter)) {
    trace(place::wait_for_add);
    clear(waiter);  // the timer stays
    goto leave;
  }
  result = retained(waiter);
  do result = co_await await_value(take(result), place::wait_for_waiter); while (!result && shown(awaitable, timeout, future, waiter));
  if (failed(result)) {
    trace(place::wait_for_waiter);
    if (!pending_is(CancelledError_type)) goto leave;
    error = take_error();
    outer = take(state.exceptions->handled);
    state.exceptions->handled = retained(error);  // what happens now has it as context
    if (is_done(as<Future>(future))) {
      result = result_at(future, place::wait_for_done_cancelled);
    } else if (!future_remove_native(as<Future>(future), release_callback, waiter)) {
      trace(place::wait_for_remove_cancelled);
    } else {
      result = cancel_and_wait(code::cancel_and_wait, future);
      if (result) do result = co_await await_value(take(result), place::wait_for_cancel_cancelled);
      while (!result && shown(awaitable, timeout, future, waiter, error, outer));
      if (failed(result)) {
        trace(place::wait_for_cancel_cancelled);
      } else {
        clear(result);
        restore_error(take(error));
      }
    }
    assign(state.exceptions->handled, outer);
    if (result) {  // the error lives at least until the task's step ends
      restore_error(take(error));
      keep_variables(code, awaitable, future);
      clear_error();
    }
    goto leave;
  }
  clear(result);
  if (is_done(as<Future>(future))) {
    result = result_at(future, place::wait_for_done);
    goto leave;
  }
  if (!future_remove_native(as<Future>(future), release_callback, waiter)) {
    trace(place::wait_for_remove);
    goto leave;
  }
  result = cancel_and_wait(code::cancel_and_wait, future);
  if (result) do result = co_await await_value(take(result), place::wait_for_cancel); while (!result && shown(awaitable, timeout, future, waiter));
  if (failed(result)) {
    trace(place::wait_for_cancel);
    goto leave;
  }
  assign(result, result_after_timeout(future, place::wait_for_result, place::wait_for_timeout));
leave:
  if (!result) keep_variables(code, future ? future : awaitable);
  if (waiter) future_cancel_timer(as<Future>(waiter));
  release_nullable(error);
  release_nullable(future);
  release_nullable(waiter);
  release(awaitable);
  release(timeout);
  co_return result;
}

}  // namespace

Word wait_for(Word awaitable, Word timeout) noexcept { return wait_for_body(code::wait_for, awaitable, timeout); }

}  // namespace coil::async
