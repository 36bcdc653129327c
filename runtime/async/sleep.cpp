// asyncio.sleep().
#include "runtime/async/sleep.h"

#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/core/awaited_call.h"
#include "runtime/core/operations.h"
#include "runtime/object/float.h"

namespace coil::async {

namespace {

// The future that sleep() waits for and the timer that ends it; false: an error is pending and traced.
Status begin_sleep(Word delay, Word result, Word& future, Word& timer) noexcept {
  Word loop_word = get_running_loop();
  if (failed(loop_word)) {
    trace(place::sleep_loop);
    return false;
  }
  auto* loop = as<Loop>(loop_word);
  double seconds;
  if (!to_double(delay, seconds)) return false;
  future = make_future(loop);
  timer = future ? make_future_timer(loop, loop_time(loop) + seconds, future, result) : 0;
  return timer && schedule_timer(loop, retained(timer));
}

Coroutine sleep_body(const Code& code, Word delay, Word value) {
  Word result = 0, future = 0, timer = 0;
  retain(delay);
  retain(value);
  if (!co_await coil::start()) goto leave;
  switch (is_less_equal(delay, small_int(0))) {
    case 1:
      result = co_await yield_value(None(), place::sleep_zero);
      if (failed(result)) {
        trace(place::sleep0_yield);
        trace(place::sleep_zero);
        goto leave;
      }
      assign(result, retained(value));
      goto leave;
    case 0: break;
    default: trace(place::sleep_compare); goto leave;
  }
  if (!begin_sleep(delay, value, future, timer)) goto leave;
  result = co_await await_value(take(future), place::sleep_future);
  if (failed(result)) trace(place::sleep_future);
  cancel_handle(as<Handle>(timer));
leave:
  release_nullable(future);
  release_nullable(timer);
  release(delay);
  release(value);
  co_return result;
}

}  // namespace

namespace {

Owned sleep_zero_coroutine() noexcept { return sleep(small_int(0), None()); }

Pause sleep_zero = {{immortal_references, 0, &pause_type},
                    {&place::sleep0_yield, &place::sleep_zero, nullptr},
                    sleep_zero_coroutine};

}  // namespace

Owned awaited_sleep(Word delay, Word result) noexcept {
  if (!is_small_int(delay) || small_int_value(delay) > 0 || result != None()) return 0;
  return retained(as_word(&sleep_zero));
}

Word sleep(Word delay, Word result) noexcept { return sleep_body(code::sleep, delay, result); }

}  // namespace coil::async
