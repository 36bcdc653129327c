// The rounds of the loop, and running it. Its methods: loop_type.cpp.
#include "runtime/async/loop.h"

#include <cerrno>
#include <utility>
#include <vector>

#include "runtime/async/deadlock.h"
#include "runtime/async/gather.h"
#include "runtime/async/log.h"
#include "runtime/async/places.h"
#include "runtime/async/short_repr.h"
#include "runtime/async/signals.h"
#include "runtime/async/source_traceback.h"
#include "runtime/async/step.h"
#include "runtime/core/attribute.h"
#include "runtime/core/call_stack.h"
#include "runtime/core/context.h"
#include "runtime/core/operations.h"
#include "runtime/io/shuffle.h"
#include "runtime/object/dict.h"
#include "runtime/object/float.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil::async {

namespace {

constexpr std::size_t fewest_timers_to_clean = 100;
constexpr double cancelled_share_to_clean = 0.5;
constexpr double longest_wait = 24 * 3600;
constexpr std::uint32_t rounds_between_polls = 16;  // while work is ready
constexpr std::size_t memory_in_cache = 2 << 20;    // so much of the heap is near the processor

[[gnu::noinline]] void drop_cancelled_timers(Loop* loop) noexcept {
  Timers& timers = loop->timers;
  std::size_t count = timers.count();
  if (count > fewest_timers_to_clean &&
      static_cast<double>(loop->cancelled_timers) / static_cast<double>(count) > cancelled_share_to_clean) {
    timers.remove_cancelled();
    loop->cancelled_timers = 0;
    return;
  }
  while (timers.count() && timers.first_is_cancelled()) {
    --loop->cancelled_timers;
    release(timers.pop());
  }
}

void schedule_ready_descriptors(Loop* loop, const io::ReadyDescriptor* ready, int count) noexcept {
  for (int index = 0; index < count; ++index) {
    Word key = small_int(ready[index].descriptor);
    Word reader = ready[index].readiness & io::readable && loop->readers ? dict_get(loop->readers, key) : 0;
    if (reader) schedule(loop, retained(reader), 0);
    Word writer = ready[index].readiness & io::writable && loop->writers ? dict_get(loop->writers, key) : 0;
    if (writer) schedule(loop, retained(writer), 0);
  }
}

// Seconds; below 0: without end.
double wait_time(Loop* loop) noexcept {
  if (!loop->ready.empty() || loop->stopping || signals_to_notice(loop)) return 0;
  if (!loop->timers.count()) return -1;
  double left = loop->timers.first_when() - loop_time(loop);
  return left < 0 ? 0 : left > longest_wait ? longest_wait : left;
}

// Whether there is work, and nobody but timers and other tasks can bring more.
bool needs_no_events(const Loop* loop) noexcept {
  return !loop->ready.empty() && !loop->reactor->watched() && !loop->reactor->woken();
}

[[gnu::noinline]] void wait_for_events(Loop* loop) noexcept {
  double seconds = wait_time(loop);
  io::ReadyDescriptor ready[64];
  int count;
  if (seconds == 0) {
    // Something is ready: descriptors are looked at every so many rounds only.
    if (!loop->reactor->watched() && !loop->reactor->woken()) return;
    if (!loop->ready.empty() && ++loop->rounds_without_poll < rounds_between_polls) return;
    count = loop->reactor->wait(0, ready, 64);
  } else {
    double deadline = seconds < 0 ? no_deadline : io::monotonic_time() + seconds;
    count = park_in(*loop->reactor, deadline, ready, 64, as_word(loop));
  }
  loop->rounds_without_poll = 0;
  schedule_ready_descriptors(loop, ready, count);
}

[[gnu::noinline]] void schedule_due_timers(Loop* loop) noexcept {
  Timers& timers = loop->timers;
  double end = loop_time(loop) + io::clock_resolution;
  while (timers.count() && timers.first_when() < end) schedule(loop, timers.pop(), 0);
}

// With many tasks each step begins in memory that hasn't been in use for long: it is asked for some steps ahead. First
// the task or future (and what the task has waited for), then the frame that it resumes or the task that it wakes.
void prefetch(const ReadyQueue& queue) noexcept {
  if (Word farther = queue.ahead(24)) {
    prefetch_object(farther, sizeof(Task));
    prefetch_object(queue.ahead(25), sizeof(Future));
  }
  Word nearer = queue.ahead(12);
  if (!nearer) return;
  if (is_exact(nearer, task_type)) prefetch_object(as<Task>(nearer)->coroutine, sizeof(Frame) + sizeof(Word));
  else if (is_exact(nearer, future_type)) prefetch_object(as<Future>(nearer)->callbacks, sizeof(Task));
}

// Runs one entry of the ready queue.
void run_ready(Loop* loop, Ready ready) noexcept {
  if (is_task(ready.what)) {
    auto* task = as<Task>(ready.what);
    Future* future = ready.argument && is_future(ready.argument) ? as<Future>(ready.argument) : nullptr;
    if (future) {
      task_wakeup(task, future);
    } else {
      if (ready.argument) restore_error(retained(ready.argument));
      task_step(task);
    }
    if (error_pending()) report_entry_error(loop, ready.what, future);
  } else if (is_small_int(ready.argument)) {
    gather_children_finished(ready.what, small_int_value(ready.argument));
  } else if (ready.argument) {
    run_future_entry(loop, ready.what, as<Future>(ready.argument));
  } else if (is_exact(ready.what, future_type)) {
    future_timer_due(as<Future>(ready.what));
  } else if (ready.what == as_word(loop)) {
    drain_self_pipe(loop);
  } else {
    run_handle(as<Handle>(ready.what));
  }
}

// Puts the tasks of this round into a random order; callbacks stay where they stand, since their order is promised.
[[gnu::cold, gnu::noinline]] void shuffle_ready_tasks(ReadyQueue& ready) noexcept {
  std::vector<Ready> entries;
  std::vector<std::size_t> tasks;  // where they stand
  while (!ready.empty()) {
    entries.push_back(ready.pop());
    if (is_task(entries.back().what)) tasks.push_back(entries.size() - 1);
  }
  for (std::size_t count = tasks.size(); count > 1; --count)
    std::swap(entries[tasks[count - 1]], entries[tasks[io::shuffle_number(count)]]);
  for (const Ready& entry : entries) ready.push(entry.what, entry.argument);
}

// Debug mode says what took long.
void report_slow(Loop* loop, Ready ready, double seconds) noexcept {
  Word shown = repr(ready.what);
  if (shown && !is_task(ready.what) && ready.argument) {
    StrBuilder out;
    out.append_ascii("<Handle ");
    bool good = true;
    if (is_exact(ready.what, callback_type)) good = append_callback(out, as<Callback>(ready.what)->function, 0);
    else if (is_exact(ready.what, gathering_future_type)) out.append_utf8(gather_callback_text);
    else good = append_native_callback(out, as<NativeCallback>(ready.what));
    out.append('>');
    assign(shown, good ? out.finish() : 0);
  }
  if (!shown) return clear_error();
  Utf8 what(shown);
  Word text = str_printf("Executing %s took %.3f seconds", what.view().data(), seconds);
  if (!text || !log(Severity::warning, text, 0, place::once_slow_log)) clear_error();
  release_nullable(text);
  release(shown);
}

[[gnu::cold, gnu::noinline]] void run_ready_timed(Loop* loop, Ready ready) noexcept {
  const Location* outer = std::exchange(loop->run_calls[1], &place::once_run_handle_timed);
  loop->current_traceback = take_schedule(ready.what);
  double start = loop_time(loop);
  if (is_future(ready.what) && !is_task(ready.what)) {  // sleep()'s timer is due
    static const Location* const inner[] = {&place::set_unless_cancelled_result};
    NativeCalls running(inner);
    run_ready(loop, ready);
  } else {
    run_ready(loop, ready);
  }
  loop->run_calls[1] = outer;
  double seconds = loop_time(loop) - start;
  Word error = state.error;
  state.error = 0;
  clear(loop->current_traceback);
  if (seconds >= loop->slow_callback_duration) report_slow(loop, ready, seconds);
  state.error = error;
}

// Whether it is the step of a task in the common case.
[[gnu::always_inline]] inline bool is_common(const Round& round, const Loop* loop, Ready ready) noexcept {
  return !loop->debug && !ready.argument && as_object(ready.what)->type == &task_type && round.is_ordinary(as<Task>(ready.what));
}

// What the last entry has left pending.
Status handle_error(Round& round, Loop* loop) noexcept {
  round.leave();
  if (leaves_loop()) {
    Ready left = std::exchange(loop->leaving, {});  // what CPython's loop keeps in its handle, and that in itself
    keep_variables(code::handle_run, left.what, left.argument);
    const Location& running = loop->debug ? place::once_run_handle_timed : place::once_run_handle;
    trace(running);
    leave_frame(take(loop->round_frame), *running.code, 3, 2, left.what, left.argument);
    release_nullable(left.argument);
    release_nullable(left.what);
    return false;
  }
  report_exception(loop, "Exception in callback", nullptr, 0);
  round.enter();
  return true;
}

// CPython's loop keeps a handle until it takes the next one: there dies what the handle alone held.
[[gnu::noinline]] void release_entry(Loop* loop, Ready ready, bool last) noexcept {
  const Location* running = std::exchange(loop->run_calls[1], last ? &place::once_forget_handle : &place::once_take_handle);
  loop->run_calls[2] = nullptr;
  release_nullable(ready.argument);
  release(ready.what);
  loop->run_calls[1] = running;
  loop->run_calls[2] = &place::handle_run_context;
}

// `last`: of the round.
[[gnu::noinline]] void run_entry(Round& round, Loop* loop, Ready ready, bool last) noexcept {
  round.leave();
  if (__builtin_expect(loop->debug, 0)) run_ready_timed(loop, ready);
  else run_ready(loop, ready);
  if (__builtin_expect(leaves_loop(), 0)) loop->leaving = ready;
  else release_entry(loop, ready, last);
  round.enter();
}

}  // namespace

Status run_once(Loop* loop) noexcept {
  if (loop->timers.count()) drop_cancelled_timers(loop);
  if (!needs_no_events(loop)) wait_for_events(loop);
  if (stack_limit_passed() && !check_events()) {
    trace(place::once_select);
    return false;
  }
  if (__builtin_expect(loop->self_pipe, 0)) look_into_self_pipe(loop);
  if (loop->timers.count()) schedule_due_timers(loop);
  static const bool shuffles = io::shuffle_is_wanted();
  if (__builtin_expect(shuffles, 0)) shuffle_ready_tasks(loop->ready);
  bool prefetches = heap_size() > memory_in_cache;
  Round round(loop);
  std::size_t end = loop->round_end = loop->ready.end();
  while (!loop->ready.reached(end)) {
    if (prefetches) prefetch(loop->ready);
    Ready ready = loop->ready.pop();
    if (!is_common(round, loop, ready)) run_entry(round, loop, ready, loop->ready.reached(end));
    else if (round.step(ready.what)) continue;
    if (__builtin_expect(error_pending(), 0) && !handle_error(round, loop)) return false;
  }
  if (__builtin_expect(loop->round_frame != 0, 0)) clear(loop->round_frame);
  return true;
}

double loop_time(Loop*) noexcept { return io::monotonic_time(); }

bool time_after(Loop* loop, Word delay, double& when) noexcept {
  Word now = make_float(loop_time(loop)), sum = now ? add(now, delay) : 0;
  release_nullable(now);
  bool good = sum && to_double(sum, when);
  release_nullable(sum);
  return good;
}

bool schedule(Loop* loop, Owned what, Owned argument) noexcept { return loop->ready.push(what, argument); }

Status check_closed(Loop* loop) noexcept {
  if (!loop->closed) return true;
  raise(RuntimeError_type, "Event loop is closed");
  trace(place::check_closed_raise);
  return false;
}

Status check_callback(Loop* loop, Word function, const char* method) noexcept {
  if (!loop->debug) return true;
  if (is_coroutine_object(function) || is_coroutine_function(function)) {
    raise(TypeError_type, "coroutines cannot be used with %s()", method);
    trace(place::check_callback_coroutine);
    return false;
  }
  if (type_of(function)->slots.call) return true;
  raise(TypeError_type, "a callable object was expected by %s(), got %R", method, function);
  trace(place::check_callback_callable);
  return false;
}

Status set_debug(Loop* loop, Word enabled) noexcept {
  Flag flag = truth(enabled);
  if (flag < 0) return false;
  loop->debug = flag;
  assign(loop->debug_given, enabled == True() || enabled == False() ? 0 : retained(enabled));
  return true;
}

Owned debug_value(const Loop* loop) noexcept { return loop->debug_given ? retained(loop->debug_given) : boolean(loop->debug); }

void track_origins(Loop* loop, bool wanted) noexcept {
  constexpr std::size_t debug_depth = 10;
  if (wanted == loop->origins_tracked) return;
  loop->origins_tracked = wanted;
  if (wanted) loop->outer_origin_depth = state.origin_depth;
  state.origin_depth = wanted ? debug_depth : loop->outer_origin_depth;
}

Word call_soon(Loop* loop, Word function, Word arguments, Word context) noexcept {
  if (!check_closed(loop)) return trace_at(place::call_soon_check_closed);
  Word handle = make_handle(loop, function, arguments, context);
  if (failed(handle) || !schedule(loop, retained(handle), 0)) {
    release_nullable(handle);
    return 0;
  }
  return handle;
}

Word call_soon_threadsafe(Loop* loop, Word function, Word arguments, Word context) noexcept {
  Word handle = call_soon(loop, function, arguments, context);
  if (failed(handle)) return 0;
  loop->self_pipe |= pipe_written;
  if (loop->thread) unpark(loop->thread);
  return handle;
}

Status schedule_timer(Loop* loop, Owned timer) noexcept {
  if (failed(timer)) return false;
  as<Handle>(timer)->scheduled = true;
  return loop->timers.push(timer, as<TimerHandle>(timer)->when);
}

Word call_at(Loop* loop, double when, Word function, Word arguments, Word context) noexcept {
  if (!check_closed(loop)) return trace_at(place::call_at_check_closed);
  Word handle = make_timer_handle(loop, when, function, arguments, context);
  if (failed(handle)) return 0;
  if (schedule_timer(loop, retained(handle))) return handle;
  release(handle);
  return 0;
}

// ---- running

namespace {

Status check_running(Loop* loop) noexcept {
  if (loop->running) {
    raise(RuntimeError_type, "This event loop is already running");
    trace(place::check_running_raise);
    return false;
  }
  if (state.running_loop) {
    raise(RuntimeError_type, "Cannot run the event loop while another loop is running");
    trace(place::check_other_running_raise);
    return false;
  }
  return true;
}

Owned bound_method(Loop* loop, const char* name) noexcept {
  Word method = get_attribute(as_word(loop), name);
  if (!method) clear_error();
  return method;
}

void begin_run(Loop* loop) noexcept {
  loop->running = true;
  loop->thread = current_thread();
  loop->outer_hooks[0] = state.async_generator_hooks[0];
  loop->outer_hooks[1] = state.async_generator_hooks[1];
  state.async_generator_hooks[0] = bound_method(loop, "_asyncgen_firstiter_hook");
  state.async_generator_hooks[1] = bound_method(loop, "_asyncgen_finalizer_hook");
  state.running_loop = as_word(loop);
  track_origins(loop, loop->debug);
}

void end_run(Loop* loop) noexcept {
  track_origins(loop, false);
  loop->stopping = false;
  loop->running = false;
  loop->thread = nullptr;
  state.running_loop = 0;
  for (int hook = 0; hook < 2; ++hook) {
    release_nullable(state.async_generator_hooks[hook]);
    state.async_generator_hooks[hook] = take(loop->outer_hooks[hook]);
  }
}

}  // namespace

Status run_forever(Loop* loop) noexcept {
  if (!check_closed(loop)) {
    trace(place::forever_check_closed);
    return false;
  }
  if (!check_running(loop)) {
    trace(place::forever_check_running);
    return false;
  }
  const Location* calls[] = {&place::forever_run_once, &place::once_run_handle, &place::handle_run_context};
  NativeCalls running(calls);
  loop->run_calls = calls;
  begin_run(loop);
  bool good = true;
  while ((good = run_once(loop)) && !loop->stopping) {}
  if (!good) trace(place::forever_run_once);
  Word error = good ? 0 : take_error();
  end_run(loop);
  if (error) restore_error(error);
  return good;
}

namespace {

void stop_when_done(Word owner, Future* future) {
  // KeyboardInterrupt and SystemExit have stopped the loop already.
  if (future->state == FutureState::failed) {
    future->log_traceback = false;
    if (is_instance(future->result, KeyboardInterrupt_type) || is_instance(future->result, SystemExit_type)) return;
  }
  as<Loop>(owner)->stopping = true;
}

const NativeCallbackKind stop_callback = {stop_when_done,
                                          "_run_until_complete_cb() at /usr/lib/python3.11/asyncio/base_events.py:180"};

}  // namespace

Word run_until_complete(Loop* loop, Word awaitable) noexcept {
  if (!check_closed(loop)) return trace_at(place::until_check_closed, awaitable);
  if (!check_running(loop)) return trace_at(place::until_check_running, awaitable);
  bool new_task = !is_future(awaitable);
  Word word;
  {
    static const Location* const calls[] = {&place::until_ensure, &place::ensure_future_inner};
    NativeCalls running(calls);
    word = ensure_own_future(awaitable, as_word(loop));
  }
  if (failed(word)) return 0;
  auto* future = as<Future>(word);
  if (new_task && is_task(word)) future->log_pending = false;
  if (!future_add_native(future, stop_callback, as_word(loop))) {
    release(word);
    return trace_at(place::until_add);
  }
  bool good;
  {
    static const Location* const calls[] = {&place::until_run_forever};
    NativeCalls running(calls);
    Word outer = std::exchange(loop->runs_for, word);
    good = run_forever(loop);
    loop->runs_for = outer;
  }
  if (!good) {
    trace_at(place::until_run_forever, as_word(loop), word);
    if (new_task && future->state == FutureState::failed) future->log_traceback = false;
  }
  Word result = 0;
  if (!future_remove_native(future, stop_callback, as_word(loop))) {
    trace_at(place::until_remove, as_word(loop), word);
  } else if (good && !is_done(future)) {
    raise(RuntimeError_type, "Event loop stopped before Future completed.");
    trace_at(place::until_stopped, as_word(loop), word);
  } else if (good) {
    result = future_result(future);
    if (failed(result)) trace_at(place::until_result, as_word(loop), word);
  }
  release(word);
  return result;
}

// For debuggers (runtime/debugger/stepping.py), which call it by this name: the task that is being stepped in this thread,
// the loop when none is, 0 without a running loop. Borrowed. Kept in every program that has a loop.
extern "C" [[gnu::used, gnu::retain]] Word coil_running_task() {
  Word loop = state.running_loop;
  return loop && is_loop(loop) && as<Loop>(loop)->current_task ? as<Loop>(loop)->current_task : loop;
}

namespace {

// executor.shutdown(wait=False)
Status shut_executor(Owned executor) noexcept {
  Word method = get_attribute(executor, "shutdown"), keyword = pack_owned(intern_literal("wait")), no = False();
  Word result = method && keyword ? call(method, &no, 0, keyword) : 0;
  release_nullable(result);
  release_nullable(keyword);
  release_nullable(method);
  release(executor);
  return result != 0;
}

}  // namespace

Status close_loop(Loop* loop) noexcept {
  if (loop->running) {
    raise(RuntimeError_type, "Cannot close a running event loop");
    trace(place::selector_close_raise);
    trace(place::unix_close_super);
    return false;
  }
  if (loop->closed) return true;
  if (loop->debug) {
    StrBuilder text;
    text.append_ascii("Close ");
    Word said = text.append_repr(as_word(loop)) ? text.finish() : 0;
    bool logged = said && log(Severity::debug, said, 0, place::close_log);
    release_nullable(said);
    if (!logged) return false;
  }
  loop->closed = true;
  --noticed_ends;
  {
    const Location* calls[] = {&place::unix_close_super, &place::selector_close_super, &place::close_ready};
    NativeCalls running(calls);
    loop->ready.clear();
    calls[2] = &place::close_scheduled;
    loop->timers.clear();
  }
  clear(loop->readers);
  clear(loop->writers);
  loop->executor_shut = true;
  Word executor = take(loop->default_executor);
  bool good = !executor || shut_executor(executor);
  delete loop->reactor;
  loop->reactor = nullptr;
  return good && remove_signal_handlers(loop);
}

}  // namespace coil::async
