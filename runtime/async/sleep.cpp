// asyncio.sleep().
#include "runtime/async/sleep.h"

#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/core/awaited_call.h"
#include "runtime/core/operations.h"
#include "runtime/object/float.h"

namespace coil::async {

namespace {

// A future that gets None after that time. It is its own timer.
Owned make_sleeping(Loop* loop, double seconds) noexcept {
  Word future = make_future(loop);
  if (future && !future_set_timer(as<Future>(future), loop, loop_time(loop) + seconds)) clear(future);
  return future;
}

// The future that sleep() waits for; 0: an error is pending and traced.
Owned begin_sleep(Word delay) noexcept {
  Word loop = get_running_loop();
  if (failed(loop)) return trace_at(place::sleep_loop);
  double seconds;
  return to_double(delay, seconds) ? make_sleeping(as<Loop>(loop), seconds) : 0;
}

// `begun`: the future that it waits for from the start, or 0.
Coroutine sleep_body(const Code& code, Word delay, Word value, Word begun) {
  Word result = 0, future = begun;
  retain(delay);
  retain(value);
  retain_nullable(future);
  while (!co_await coil::start()) if (!shown(delay, value, future)) goto leave;
  if (!future) {
    Flag at_once = is_less_equal(delay, small_int(0));
    if (at_once < 0) {
      trace(place::sleep_compare);
      goto leave;
    }
    if (at_once) {
      result = None();
      do result = co_await yield_value(take(result), place::sleep_zero); while (!result && shown(delay, value));
      if (result) {
        assign(result, retained(value));
      } else {
        trace(place::sleep0_yield);
        trace(place::sleep_zero);
      }
      goto leave;
    }
    future = begin_sleep(delay);
    if (failed(future)) goto leave;
    if (value != None()) as<Future>(future)->result = retained(value);
  }
  result = retained(future);
  do result = co_await await_value(take(result), place::sleep_future); while (!result && shown(delay, value, future));
  finish_sleep(as<Future>(future), result);
leave:
  if (!result) keep_variables(code, delay, value, future);
  release_nullable(future);
  release(delay);
  release(value);
  co_return result;
}

Owned paused_coroutine() noexcept {
  Word coroutine = sleep(small_int(0), None()), yielded;
  if (coroutine) resume_frame(as<Frame>(coroutine), None(), yielded);
  return coroutine;
}

}  // namespace

Pause sleep_zero = {{immortal_references, 0, &pause_type},
                    {&place::sleep0_yield, &place::sleep_zero, nullptr},
                    paused_coroutine};

Word sleep(Word delay, Word result) noexcept { return sleep_body(code::sleep, delay, result, 0); }

Word sleeping_coroutine(Word future) noexcept { return sleep_body(code::sleep, small_int(1), None(), future); }

void finish_sleep(Future* future, Word result) noexcept {
  future_cancel_timer(future);
  if (failed(result)) trace(place::sleep_future);
}

Owned awaited_sleep(Word delay, Word result) noexcept {
  if (result != None()) return 0;
  if (delay == small_int(0)) return pause();
  double seconds;
  if (is_small_int(delay)) seconds = static_cast<double>(small_int_value(delay));
  else if (is_exact(delay, float_type)) seconds = float_value(delay);
  else return 0;
  if (seconds <= 0) return pause();
  if (!state.running_loop || seconds != seconds) return 0;
  Word future = make_sleeping(as<Loop>(state.running_loop), seconds);
  if (failed(future)) {
    clear_error();
    return 0;
  }
  as<Future>(future)->form = WaitForm::sleep;
  as<Future>(future)->blocking = true;
  return started_wait(future);
}

}  // namespace coil::async
