#include "runtime/async/runner.h"

#include "runtime/async/gather.h"
#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/policy.h"
#include "runtime/async/source_traceback.h"
#include "runtime/async/task.h"
#include "runtime/core/attribute.h"
#include "runtime/core/call_stack.h"
#include "runtime/core/context.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/native_signature.h"
#include "runtime/core/operations.h"
#include "runtime/core/ready.h"
#include "runtime/core/signals.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil::async {

namespace {

enum class RunnerState : std::uint8_t { created, initialized, closed };

struct Runner : Object {
  Word loop;          // or 0
  Word loop_factory;  // or 0
  Word debug;         // None, True, False
  Word context;       // a snapshot
  RunnerState state;
  bool set_event_loop;
  Word task;          // that run() runs now, borrowed
  int interrupts;     // that came meanwhile
};

Status initialise(Runner* runner) noexcept {
  if (runner->state == RunnerState::initialized) return true;
  if (runner->state == RunnerState::closed) {
    raise(RuntimeError_type, "Runner is closed");
    return false;
  }
  runner->loop = runner->loop_factory ? call(runner->loop_factory, nullptr, 0) : new_event_loop();
  if (failed(runner->loop)) return false;
  if (!runner->loop_factory) {
    if (!set_event_loop(runner->loop)) return false;
    runner->set_event_loop = true;
  }
  if (runner->debug != None() && is_loop(runner->loop) && !set_debug(as<Loop>(runner->loop), runner->debug)) return false;
  // A context of its own even when it is empty: all that run() runs shares it.
  runner->context = snapshot_context();
  if (!materialize_context(runner->context)) return false;
  runner->state = RunnerState::initialized;
  return true;
}

// run_until_complete() of any loop.
Word run_in(Word loop, Owned awaitable) noexcept {
  if (failed(awaitable)) return 0;
  Word result = is_exact(loop, loop_type) ? run_until_complete(as<Loop>(loop), awaitable)
                                          : call_method(loop, "run_until_complete", awaitable);
  release(awaitable);
  return result;
}

// ---- Ctrl-C: the first one cancels the task that run() runs, the others raise KeyboardInterrupt

Word on_interrupt(const Word* arguments) {  // self, signum, frame
  auto* runner = as<Runner>(arguments[0]);
  Word task = runner->task;
  bool cancels = ++runner->interrupts == 1 && task && !(is_future(task) && is_done(as<Future>(task)));
  if (cancels) return cancel_any(task, 0) < 0 ? 0 : None();
  Word exception = make_exception(KeyboardInterrupt_type, nullptr, 0);
  return exception ? raise_object(exception) : 0;
}

const NativeMethod interrupt_row = {"_on_sigint(self, signum, frame)", on_interrupt};

Owned make_interrupt_handler(Runner* runner) noexcept {
  auto* function = allocate<NativeFunction>(native_function_type);
  if (!function) return 0;
  function->row = &interrupt_row;
  function->owner = &runner_type;
  function->self = retained(as_word(runner));
  return as_word(function);
}

// The handler of SIGINT that is in place while a task runs, unless the program has one of its own.
class InterruptHandler {
 public:
  InterruptHandler(Runner* runner, Word task) : runner_(runner), outer_(runner->task) {
    runner->task = task;
    runner->interrupts = 0;
    if (!in_main_thread() || signal_handler(SIGINT) != default_interrupt_handler()) return;
    handler_ = make_interrupt_handler(runner);
    if (handler_) set_signal_handler(SIGINT, handler_);
    else clear_error();
  }
  ~InterruptHandler() {
    runner_->task = outer_;
    if (!handler_) return;
    if (signal_handler(SIGINT) == handler_) set_signal_handler(SIGINT, default_interrupt_handler());
    release(handler_);
  }
  InterruptHandler(const InterruptHandler&) = delete;
  InterruptHandler& operator=(const InterruptHandler&) = delete;

 private:
  Runner* runner_;
  Word outer_, handler_ = 0;
};

// CancelledError is pending, after Ctrl-C: it becomes KeyboardInterrupt unless somebody else cancelled the task, too.
void raise_interrupt_unless_cancelled(Word task) noexcept {
  Word cancelled = take_error(), uncancel = 0, left = 0;
  Flag found = find_attribute(task, COIL_NAME("uncancel"), &uncancel);
  if (found > 0) left = call(uncancel, nullptr, 0);
  release_nullable(uncancel);
  if (found < 0 || (found && failed(left))) {
    release(cancelled);
    return;
  }
  bool interrupts = left == small_int(0);
  release_nullable(left);
  Word error = interrupts ? make_exception(KeyboardInterrupt_type, nullptr, 0) : 0;
  if (!error) {
    restore_error(cancelled);
    return;
  }
  as<BaseException>(error)->context = cancelled;
  restore_error(error);
  trace(place::runner_interrupt);
}

Word runner_run(Runner* runner, Word coroutine, Word context) noexcept {
  if (!is_coroutine_object(coroutine)) {
    raise(ValueError_type, "a coroutine was expected, got %R", coroutine);
    return trace_at(place::runner_bad_coroutine, as_word(runner), coroutine);
  }
  if (running_loop()) return raise(RuntimeError_type, "Runner.run() cannot be called from a running event loop");
  if (!initialise(runner)) return trace_at(place::runner_lazy_init, as_word(runner), coroutine);
  Word own_context = context && context != None() ? context : runner->context;
  Word task = create_task(runner->loop, coroutine, 0, own_context, place::runner_create_task);
  if (failed(task)) return trace_at(place::runner_create_task, as_word(runner), coroutine);
  Word result;
  {
    static const Location* const calls[] = {&place::runner_run_until};
    NativeCalls running(calls);
    InterruptHandler handler(runner, task);
    result = run_in(runner->loop, retained(task));
  }
  if (failed(result)) {
    trace_at(place::runner_run_until, task);
    if (runner->interrupts && pending_is(CancelledError_type)) raise_interrupt_unless_cancelled(task);
  }
  release(task);
  return result;
}

// ---- the end

void report_shutdown_error(Loop* loop, Task* task) noexcept {
  Word context = make_dict(), message = make_str("unhandled exception during asyncio.run() shutdown");
  if (context && message && dict_set(context, "message", message) && dict_set(context, "exception", task->result) &&
      dict_set(context, "task", as_word(task)))
    call_exception_handler(loop, context);
  release_nullable(context);
  release_nullable(message);
}

// The same where a function of CPython's calls it.
Word run_at(const Location& location, Word loop, Owned awaitable) noexcept {
  const Location* calls[] = {&location};
  NativeCalls running(calls);
  return run_in(loop, awaitable);
}

Status cancel_all_tasks(Word loop) noexcept {
  Word tasks = unfinished_tasks(loop);
  if (failed(tasks)) return false;
  // CPython's set, which a traceback may keep: it has no order; what dies with it dies in that in which it was cancelled.
  Word kept = list_count(tasks) ? make_dict() : 0;
  bool good = kept || !list_count(tasks);
  for (std::size_t index = 0; good && index < list_count(tasks); ++index) good = dict_set(kept, list_items(tasks)[index], None());
  if (good && list_count(tasks)) {
    for (std::size_t index = 0; good && index < list_count(tasks); ++index)
      good = cancel_any(list_items(tasks)[index], 0) >= 0;
    Word result = good ? run_at(place::cancel_all_tasks_gather, loop, gather(list_items(tasks), list_count(tasks), GatherErrors::returned)) : 0;
    if (good && !result) trace_at(place::cancel_all_tasks_gather, loop, kept, list_items(tasks)[list_count(tasks) - 1]);
    good = result != 0;
    release_nullable(result);
    for (std::size_t index = 0; good && index < list_count(tasks); ++index) {
      auto* task = as<Task>(list_items(tasks)[index]);
      if (task->state != FutureState::failed) continue;
      task->log_traceback = false;
      if (is_loop(loop)) report_shutdown_error(as<Loop>(loop), task);
      good = !error_pending();
      if (!good) trace_at(place::cancel_all_tasks_report, loop, kept, as_word(task));
    }
  }
  release(tasks);
  release_nullable(kept);
  return good;
}

Status cancel_all_tasks_at(const Location& location, Word loop) noexcept {
  const Location* calls[] = {&location};
  NativeCalls running(calls);
  return cancel_all_tasks(loop) || (trace(location), false);
}

Status run_method_at(const Location& location, Word loop, const char* method) noexcept {
  Word result = run_at(location, loop, call_method(loop, method));
  release_nullable(result);
  return result || (trace(location), false);
}

Status forget_loop(Runner* runner) noexcept {
  static const Location* const calls[] = {&place::runner_close_loop};
  bool good = !runner->set_event_loop || set_event_loop(None());
  NativeCalls running(calls);
  Word closed = call_method(runner->loop, "close");
  if (!closed) trace(place::runner_close_loop);
  release_nullable(closed);
  clear(runner->loop);
  runner->state = RunnerState::closed;
  return good && closed;
}

Status close_runner(Runner* runner) noexcept {
  if (runner->state != RunnerState::initialized) return true;
  Word loop = retained(runner->loop);
  bool good = cancel_all_tasks_at(place::runner_close_cancel, loop) &&
              run_method_at(place::runner_close_asyncgens, loop, "shutdown_asyncgens") &&
              run_method_at(place::runner_close_executor, loop, "shutdown_default_executor");
  Word error = good ? 0 : take_error();
  {
    WhileHandling handling(error);
    good &= forget_loop(runner);
  }
  release(loop);
  if (error && !error_pending()) restore_error(error);
  else release_nullable(error);
  return good;
}

// Closes the runner whatever came before: an earlier error becomes the context of a new one, as in `with`.
Word close_after(Runner* runner, Word result) noexcept {
  // The traceback as it is now is __exit__()'s argument: another task may raise the same error meanwhile.
  Word error = result ? 0 : take_error(), traceback = error ? exception_traceback(error) : 0;
  retain_nullable(traceback);
  static const Location* const calls[] = {&place::run_with, &place::runner_exit_close};
  NativeCalls running(calls);
  bool good;
  {
    WhileHandling handling(error);
    good = close_runner(runner);
  }
  if (!good) {
    trace_at(place::runner_exit_close, as_word(runner), error, traceback);
    trace_at(place::run_with);
    release_nullable(error);
    release_nullable(traceback);
    release_nullable(result);
    return 0;
  }
  release_nullable(traceback);
  if (error) restore_error(error);
  return result;
}

// ---- the type

Word method_run(const Word* arguments) { return runner_run(as<Runner>(arguments[0]), arguments[1], arguments[2]); }

Word method_get_loop(const Word* arguments) {
  auto* runner = as<Runner>(arguments[0]);
  return initialise(runner) ? retained(runner->loop) : 0;
}

Word method_close(const Word* arguments) { return close_runner(as<Runner>(arguments[0])) ? None() : 0; }

Word method_exit(const Word* arguments) {
  static const Location* const calls[] = {&place::runner_exit_close};
  NativeCalls running(calls);
  if (close_runner(as<Runner>(arguments[0]))) return None();
  return trace_at(place::runner_exit_close, arguments[0], arguments[2], arguments[3]);
}

Word method_enter(const Word* arguments) {
  return initialise(as<Runner>(arguments[0])) ? retained(arguments[0]) : 0;
}

const NativeMethod runner_methods[] = {{"run(self, coro, *, context=None)", method_run},
                                       {"get_loop(self)", method_get_loop},
                                       {"close(self)", method_close},
                                       {"__enter__(self)", method_enter},
                                       {"__exit__(self, exc_type, exc_val, exc_tb)", method_exit},
                                       {}};

Owned make_runner(Word debug, Word loop_factory) noexcept {
  auto* runner = allocate<Runner>(runner_type);
  if (!runner) return 0;
  runner->debug = retained(debug ? debug : None());
  if (loop_factory && loop_factory != None()) runner->loop_factory = retained(loop_factory);
  return as_word(runner);
}

constexpr NativeMethod constructor = {"__init__(self, *, debug=None, loop_factory=None)", nullptr};

Word runner_create(Type*, const Word* arguments, std::size_t count, Word keyword_names) {
  Word given[2];
  if (!bind_constructor(runner_type, constructor, arguments, count, keyword_names, given)) return 0;
  return make_runner(given[0], given[1]);
}

}  // namespace

Word run(Word main, Word debug) noexcept {
  if (running_loop()) {
    raise(RuntimeError_type, "asyncio.run() cannot be called from a running event loop");
    return trace_at(place::run_in_loop);
  }
  Word runner = make_runner(debug, 0);
  if (failed(runner)) return 0;
  Word result = 0;
  {
    static const Location* const calls[] = {&place::run_runner};
    NativeCalls running(calls);
    if (initialise(as<Runner>(runner))) result = runner_run(as<Runner>(runner), main, 0);
  }
  if (failed(result)) trace(place::run_runner);
  result = close_after(as<Runner>(runner), result);
  release(runner);
  return result;
}

constinit Type runner_type = [] {
  Type type = native_type("Runner", sizeof(Runner), type_gc, "asyncio.runners");
  type.slots.dealloc = [](Object* self) {
    auto* runner = static_cast<Runner*>(self);
    release_nullable(runner->loop);
    release_nullable(runner->loop_factory);
    release_nullable(runner->debug);
    release_nullable(runner->context);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    visit(static_cast<Runner*>(self)->loop, context);
    visit(static_cast<Runner*>(self)->context, context);
  };
  type.slots.create = runner_create;
  type.methods = runner_methods;
  return type;
}();

}  // namespace coil::async
