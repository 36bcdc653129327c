// The event loop. Its order of stages in each round (run_once):
//   1. cancelled timers are dropped from the front of the heap
//   2. the reactor is waited for: not at all when something is ready, else until the first timer is due; the handlers of
//      signals run, and other threads have a turn
//   3. due timers are appended to the ready queue
//   4. what stood in the ready queue at that moment runs, in order; what it adds runs in the next round
#pragma once

#include "runtime/async/future.h"
#include "runtime/async/ready_queue.h"
#include "runtime/async/timers.h"
#include "runtime/core/thread.h"
#include "runtime/io/clock.h"
#include "runtime/io/reactor.h"

namespace coil::async {

struct Task;

struct Loop : Object {
  Word attributes;  // attribute area
  ReadyQueue ready;
  Timers timers;
  io::Reactor* reactor;
  Word current_task;        // borrowed Task that is being stepped, or 0
  Word exception_handler;   // or 0
  Word task_factory;        // or 0
  Word default_executor;    // or 0
  Word signal_handlers;     // Dict: number → Handle; or 0
  Word readers, writers;    // Dict: descriptor → Handle; or 0
  Word debug_given;         // what set_debug() was given, if that isn't a bool; or 0
  Ready leaving;               // what KeyboardInterrupt or SystemExit has come out of, on its way out of the loop, and its argument; or 0
  Word round_frame;            // of CPython's _run_once() in this round, if a report keeps it; or 0
  Word runs_for;               // borrowed: the future that run_until_complete() runs it for, or 0
  const Location** run_calls;  // the calls that running it stands for, while it runs
  Word current_traceback;   // debug mode: where what is running now was scheduled (source_traceback.h); or 0
  Word outer_hooks[2];      // the async generator hooks that this run of the loop replaced
  std::size_t cancelled_timers;
  std::size_t round_end;    // of the ready queue: where this round ends, or the last one ended
  double slow_callback_duration;
  Thread* thread;           // in which it runs; null: none
  bool running, stopping, closed, debug;
  bool async_generators_shut, executor_shut;
  std::uint8_t self_pipe;           // what may stand in it: SelfPipe bits (signals.h)
  bool origins_tracked;             // debug mode: coroutines remember who called them
  std::size_t outer_origin_depth;   // what held before
  std::uint32_t rounds_without_poll;
};

void ready_asyncio_types() noexcept;

extern Type abstract_event_loop_type, base_event_loop_type, loop_type;

// Whether it runs in this thread, and a coroutine becomes a task of it just so.
inline bool makes_tasks(Word loop) {
  return loop && loop == state.running_loop && is_exact(loop, loop_type) && !as<Loop>(loop)->task_factory && !as<Loop>(loop)->debug;
}
// Whether the pending error, if any, is one that ends the loop.
inline bool leaves_loop() { return error_pending() && (pending_is(KeyboardInterrupt_type) || pending_is(SystemExit_type)); }
inline bool is_loop(Word word) { return is_instance(word, loop_type); }

Owned make_loop(Type* type) noexcept;
// The loop that runs in this thread; 0: none (no error). Borrowed.
inline Borrowed running_loop() { return state.running_loop; }
// The loop's time with `delay` added, as an object that tells what can't be added: loop.time() + delay. Not traced.
bool time_after(Loop* loop, Word delay, double& when) noexcept;
// The same or RuntimeError "no running event loop".
Borrowed get_running_loop() noexcept;
// By 3.11's rules, with its deprecation; borrowed; the policy's loop outside coroutines.
Borrowed get_event_loop() noexcept;
Status set_event_loop(Word loop) noexcept;  // None: none

Status check_closed(Loop* loop) noexcept;
// Debug mode: whether `function` can be called back. `method` asks.
Status check_callback(Loop* loop, Word function, const char* method) noexcept;
Status set_debug(Loop* loop, Word enabled) noexcept;
Owned debug_value(const Loop* loop) noexcept;
void track_origins(Loop* loop, bool wanted) noexcept;
bool schedule(Loop* loop, Owned what, Owned argument) noexcept;  // to the end of the ready queue
// A handle, owned. context 0: the current one's copy.
Word call_soon(Loop* loop, Word function, Word arguments, Word context) noexcept;
Word call_soon_threadsafe(Loop* loop, Word function, Word arguments, Word context) noexcept;  // from any thread
Word call_at(Loop* loop, double when, Word function, Word arguments, Word context) noexcept;
Status schedule_timer(Loop* loop, Owned timer) noexcept;
double loop_time(Loop* loop) noexcept;

Status run_forever(Loop* loop) noexcept;
// Borrows the future or awaitable. The result, owned.
Word run_until_complete(Loop* loop, Word future) noexcept;
Status close_loop(Loop* loop) noexcept;
// One round; false when KeyboardInterrupt or SystemExit came out.
Status run_once(Loop* loop) noexcept;

// `context` is a dict, borrowed.
void call_exception_handler(Loop* loop, Word context) noexcept;  // past overriding: run_exception_handler()
void report_from_finalizer(Loop* loop, Word context) noexcept;    // the same where an object dies
void run_exception_handler(Loop* loop, Word context) noexcept;
// Reports the pending error with this message and one more entry (key 0: none). `traced`: its source traceback, too.
void report_exception(Loop* loop, const char* message, const char* key, Word value, const Object* traced = nullptr) noexcept;
// Adds the object's source traceback to a context.
Status add_source_traceback(Word context, const Object* traced) noexcept;

// The loop's hooks for async generators, and shutdown_asyncgens().
Word async_generator_first_iteration(const Word* arguments) noexcept;
Word async_generator_finalizer(const Word* arguments) noexcept;
Word shutdown_async_generators(Loop* loop) noexcept;  // a coroutine

Word default_exception_handler(Loop* loop, Word context) noexcept;  // None or 0

}  // namespace coil::async
