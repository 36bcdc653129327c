// A task's life: its steps, what its coroutine yields, cancellation. The type: task_type.cpp.
#include "runtime/async/task.h"

#include <algorithm>
#include <initializer_list>

#include "runtime/async/loop.h"
#include "runtime/async/source_traceback.h"
#include "runtime/async/step.h"
#include "runtime/async/task_details.h"
#include "runtime/core/attribute.h"
#include "runtime/core/context.h"
#include "runtime/core/delegate.h"
#include "runtime/core/generator.h"
#include "runtime/core/name.h"
#include "runtime/core/native_signature.h"
#include "runtime/core/operations.h"
#include "runtime/core/partial.h"
#include "runtime/core/resume.h"
#include "runtime/object/exception.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil::async {

std::size_t unfinished_count;

namespace {

struct UnfinishedTasks {
  Word loop, list;  // list 0: no memory
};

void add_if_unfinished(Object* object, void* context) noexcept {
  auto* tasks = static_cast<UnfinishedTasks*>(context);
  bool is = object->type == &task_type || (is_heap(object->type) && is_subtype(object->type, &task_type));
  if (!is || static_cast<Task*>(object)->loop != tasks->loop || is_done(static_cast<Task*>(object))) return;
  if (tasks->list && !list_append(tasks->list, as_word(object))) clear(tasks->list);
}

}  // namespace

Owned unfinished_tasks(Word loop) noexcept {
  UnfinishedTasks tasks = {loop, make_list()};
  if (unfinished_count) for_each_object(add_if_unfinished, &tasks);
  if (tasks.list)
    std::sort(as_list(tasks.list)->items, as_list(tasks.list)->items + list_count(tasks.list),
              [](Word first, Word second) { return is_newer_task(as<Task>(first), as<Task>(second)); });
  return tasks.list;
}

bool is_coroutine_object(Word value) noexcept {
  if (is_exact(value, coroutine_type) || is_exact(value, generator_type)) return true;
  // collections.abc.Coroutine: whatever has these methods.
  Type* type = type_of(value);
  if (!type->slots.await) return false;
  for (const char* name : {"send", "throw", "close"}) {
    Word key = intern_literal(name);
    Word found = key ? find_on_type(type, key) : 0;
    release_nullable(key);
    if (!found) return false;
  }
  return true;
}

bool is_coroutine_function(Word value) noexcept {
  for (;;) {
    if (is_exact(value, method_type)) value = as<Method>(value)->function;
    else if (is_partial(value)) value = as<Partial>(value)->function;
    else break;
  }
  if (Type* type = type_of(value); type == &native_function_type || type == &method_descriptor_type)
    return is_async(*as<NativeFunction>(value)->row);
  return is_exact(value, function_type) && as<Function>(value)->code->kind == CodeKind::coroutine;
}

// Fills in a new Task; false: an error is pending.
Status initialise_task(Task* task, Word coroutine, Word loop, Word name, Word context) noexcept {
  if (!is_coroutine_object(coroutine)) {
    raise(TypeError_type, "a coroutine was expected, got %R", coroutine);
    return false;
  }
  if (!initialise_future(task, loop)) return false;
  assign(task->coroutine, retained(coroutine));
  noticed_ends += !is_frame(coroutine);  // it may be destroyed while it is pending
  Word own_name = name && name != None() ? (is_exact(name, str_type) ? retained(name) : to_str(name))
                                         : next_task_name();
  if (failed(own_name)) return false;
  if (!set_task_name(task, own_name)) return false;
  if (!set_task_context(task, context && context != None() ? retained(context) : snapshot_context())) return false;
  task->log_pending = true;
  unfinished_count += !task->counted;
  task->counted = true;
  if (!is_loop(task->loop) || !check_closed(as<Loop>(task->loop))) return false;
  if (as<Loop>(task->loop)->debug) remember_schedule(as_word(task));
  return schedule(as<Loop>(task->loop), retained(as_word(task)), 0);
}

namespace {

// Whether a task of this coroutine without a name has nothing to be checked, copied or remembered for it.
bool is_ordinary_start(const Loop* loop, Word coroutine) {
  if (!is_exact(coroutine, coroutine_type) || loop->type != &loop_type || loop->closed || loop->debug) return false;
  return !state.context || !as<Context>(state.context)->variables;
}

Owned make_ordinary_task(Loop* loop, Word coroutine) noexcept {
  auto* task = static_cast<Task*>(allocate_object<sizeof(Task)>(&task_type));
  if (!task) return 0;
  task->loop = retained(as_word(loop));
  task->coroutine = retained(coroutine);
  task->details = next_task_name();
  task->log_pending = task->counted = true;
  ++unfinished_count;
  if (loop->ready.push(retained(as_word(task)), 0)) return as_word(task);
  task->log_pending = false;
  release(as_word(task));
  return 0;
}

}  // namespace

Owned make_task(Loop* loop, Word coroutine, Word name, Word context) noexcept {
  if (!name && !context && is_ordinary_start(loop, coroutine)) return make_ordinary_task(loop, coroutine);
  auto* task = reinterpret_cast<Task*>(allocate_object(&task_type, sizeof(Task)));
  if (!task) return 0;
  if (initialise_task(task, coroutine, as_word(loop), name, context)) return as_word(task);
  task->log_pending = false;
  release(as_word(task));
  return 0;
}

// ---- steps

namespace {

// The next step throws the pending error in.
void schedule_error_step(Task* task) noexcept {
  Word error = take_error();
  if (as<Loop>(task->loop)->debug) remember_schedule(as_word(task));
  schedule(as<Loop>(task->loop), retained(as_word(task)), error);
}

// The task needn't be cancelled any more: its CancelledError is on its way.
void spend_cancellation(Task* task) noexcept {
  task->must_cancel = false;
  keep_spent_message(task, take(task->result));
}

void wait_for_future(Task* task, Owned yielded) noexcept {
  auto* future = as<Future>(yielded);
  if (future == task) raise(RuntimeError_type, "Task cannot await on itself: %R", as_word(task));
  else if (future->loop != task->loop)
    raise(RuntimeError_type, "Task %R got Future %R attached to a different loop", as_word(task), yielded);
  else if (!future->blocking)
    raise(RuntimeError_type, "yield was used instead of yield from in task %R with %R", as_word(task), yielded);
  else {
    future->blocking = false;
    if (__builtin_expect(is_heap(future->type), 0) ? !future_add_waiting_task(future, task)
                                                   : !future_add_entry(future, retained(as_word(task))))
      return release(yielded);  // what the program's add_done_callback() raised leaves the step: the task waits for ever
    assign(task->waiter, yielded);
    if (!task->must_cancel) return;
    Flag cancelled = cancel_any(yielded, task->result);
    if (cancelled < 0) return schedule_error_step(task);
    if (cancelled) spend_cancellation(task);
    return;
  }
  release(yielded);
  schedule_error_step(task);
}

// future.get_loop(), or future._loop where there is no such method.
Owned loop_of(Word future) noexcept {
  Word method = 0;
  Flag found = find_attribute(future, COIL_NAME("get_loop"), &method);
  if (found < 0) return 0;
  if (!found) return get_attribute(future, "_loop");
  Word loop = call(method, nullptr, 0);
  release(method);
  return loop;
}

// Something of the program's own that follows the protocol of futures. What its methods raise leaves the step: the task waits for ever.
void wait_for_future_like(Task* task, Owned yielded, Owned blocking_word) noexcept {
  Flag blocking = truth(blocking_word);
  release(blocking_word);
  Word loop = blocking < 0 ? 0 : loop_of(yielded);
  if (failed(loop)) return release(yielded);
  bool same_loop = loop == task->loop;
  release(loop);
  if (!same_loop || !blocking) {
    if (same_loop) raise(RuntimeError_type, "yield was used instead of yield from in task %R with %R", as_word(task), yielded);
    else raise(RuntimeError_type, "Task %R got Future %R attached to a different loop", as_word(task), yielded);
    release(yielded);
    return schedule_error_step(task);
  }
  if (!set_attribute(yielded, COIL_NAME("_asyncio_future_blocking"), False()) || !add_waiting_task_by_method(yielded, task))
    return release(yielded);
  assign(task->waiter, yielded);
  if (task->must_cancel && cancel_any(yielded, task->result) > 0) spend_cancellation(task);
}

void handle_yielded(Task* task, Owned yielded) noexcept {
  if (yielded == None()) {
    auto* loop = as<Loop>(task->loop);
    if (__builtin_expect(loop->debug, 0)) remember_schedule(as_word(task));
    loop->ready.push(retained(as_word(task)), 0);
    return;
  }
  if (is_future(yielded)) return wait_for_future(task, yielded);
  Word key = intern_literal("_asyncio_future_blocking"), blocking = 0;
  Flag found = key ? find_attribute(yielded, key, &blocking) : -1;
  release_nullable(key);
  if (found < 0) return release(yielded);
  if (found && blocking != None()) return wait_for_future_like(task, yielded, blocking);
  release_nullable(blocking);
  if (is_exact(yielded, generator_type))
    raise(RuntimeError_type, "yield was used instead of yield from for generator in task %R with %R", as_word(task), yielded);
  else
    raise(RuntimeError_type, "Task got bad yield: %R", yielded);
  release(yielded);
  schedule_error_step(task);
}

// Tasks may be kept for their results: their coroutines needn't be.
void end_coroutine(Task* task) noexcept {
  if (Word origin = retire_coroutine(task->coroutine)) task->coroutine = origin;
}

void end_with_value(Task* task, Owned value) noexcept {
  count_as_finished(task);
  end_coroutine(task);
  if (__builtin_expect(task->must_cancel || is_done(task), 0)) {
    if (task->must_cancel) {
      task->must_cancel = false;
      Word message = take(task->result);
      if (future_cancel(task, message) < 0) clear_error();
      release_nullable(message);
    }
    release(value);
  } else if (!future_finish(task, value)) {
    clear_error();
  }
}

// KeyboardInterrupt and SystemExit go on out of the loop: they stay pending.
void end_with_error(Task* task) noexcept {
  bool leaves = leaves_loop();
  bool cancelled = pending_is(CancelledError_type);
  Word error = take_error();
  if (cancelled) {
    if (future_cancel(task, 0) < 0) clear_error();
    assign(task->extra, retained(error));
  } else {
    if (task->must_cancel) keep_spent_message(task, take(task->result));  // gather() may ask a failed child for its CancelledError
    if (!future_set_exception(task, error)) clear_error();
  }
  count_as_finished(task);
  end_coroutine(task);
  if (leaves) restore_error(error);
  else release(error);
}

// The pending error, if any, is replaced by CancelledError when the task must be cancelled. Whether a new one was made for that.
bool apply_must_cancel(Task* task) noexcept {
  bool made = !error_pending() || !pending_is(CancelledError_type);
  if (made) {
    if (error_pending()) clear_error();
    Word error = make_cancelled_error(task);
    if (error) restore_error(error);
  }
  spend_cancellation(task);
  return made;
}

// What the step ran in is the task's context from now on: it may have come into being meanwhile.
void keep_context(Task* task, Owned context) noexcept {
  if (context == task_context(task)) release(context);
  else if (!set_task_context(task, context)) clear_error();
}

void finish_step(Task* task, Outcome outcome, Owned result) noexcept {
  switch (outcome) {
    case Outcome::yielded:
    case Outcome::item: return handle_yielded(task, result);
    case Outcome::returned: return end_with_value(task, result);
    case Outcome::raised: return end_with_error(task);
  }
}

Outcome drive(Task* task, Word& result) noexcept {
  Word coroutine = task->coroutine;
  bool throws = error_pending();
  if (!is_frame(coroutine)) return throws ? throw_to(coroutine, result) : send_to(coroutine, None(), result);
  auto* frame = as<Frame>(coroutine);
  if (__builtin_expect(!frame->leaf || frame->awaiter(), 0))
    return throws ? throw_into_frame(frame, result) : send_into_frame(frame, None(), result);
  if (__builtin_expect(!throws, 1) && goes_on(frame->leaf) && !stack_exhausted())
    return continue_root(frame, frame->leaf, None(), result);
  if (throws && pending_is(GeneratorExit_type)) return throw_into_frame(frame, result);
  return resume_frame(frame, throws ? 0 : None(), result);
}

}  // namespace

void task_step(Task* task) noexcept {
  auto* loop = as<Loop>(task->loop);
  if (is_done(task)) {
    Word thrown = error_pending() ? take_error() : retained(None());
    raise(InvalidStateError_type, "_step(): already done: %R %R", as_word(task), thrown);
    release(thrown);
    return;
  }
  bool made = __builtin_expect(task->must_cancel, 0) && apply_must_cancel(task);
  if (task->waiter) clear(task->waiter);
  if (loop->current_task) {
    if (error_pending()) clear_error();
    raise(RuntimeError_type, "Cannot enter into task %R while another task %R is being executed.", as_word(task),
          loop->current_task);
    return;
  }
  Word outer = state.context, context = task_context(task);
  if (!context) state.context = 0;
  else if (!enter_context(context)) return;
  loop->current_task = as_word(task);
  // What is thrown in lives until the step ends, whatever the coroutine does with it, and so does what its traceback holds: until the next
  // step is scheduled, too, unless it was made in here.
  Word result = 0, thrown = state.error;
  retain_nullable(thrown);
  Outcome outcome = drive(task, result);
  if (made) release_nullable(take(thrown));
  loop->current_task = 0;
  if (state.context) keep_context(task, leave_context(outer));
  else state.context = outer;
  finish_step(task, outcome, result);
  if (!thrown) return;
  Word leaving = take(state.error);
  release(thrown);
  state.error = leaving;
}

bool Round::has_free_context(const Task* task) noexcept {
  Word context = task_context(task);
  return !context || !as<Context>(context)->entered;
}

void Round::enter_context_of(const Task* task) noexcept {
  if (Word context = task_context(task)) enter_free_context(context);
}

void Round::keep_context(Task* task) noexcept {
  Word context = leave_context(0);
  if (context == task_context(task)) return release(context);
  leave();
  async::keep_context(task, context);
  enter();
}

void Round::finish(Owned word) noexcept {
  leave();
  auto* task = as<Task>(word);
  Word result = 0;
  Outcome outcome = resumption_result(driver_, result);
  if (outcome == Outcome::returned) end_with_value(task, result);
  else finish_step(task, outcome, result);
  if (__builtin_expect(error_pending(), 0)) report_entry_error(loop_, word, nullptr);
  if (__builtin_expect(leaves_loop(), 0)) loop_->leaving = {word, 0};
  else release(word);
  enter();
}

Borrowed task_coroutine(Task* task) noexcept {
  if (task->coroutine && is_retired(task->coroutine)) {
    Word coroutine = restored_coroutine(task->coroutine);
    if (failed(coroutine)) return 0;
    assign(task->coroutine, coroutine);
  }
  return task->coroutine;
}

void task_wakeup(Task* task, Future* future) noexcept {
  // The value is taken from the future by what awaits it: only an error is thrown in.
  // As it is: what runs the loop may handle an error, which is no context of this one.
  if (future->state == FutureState::failed && (future->type == &future_type || future->type == &task_type)) {
    restore_error(future_take_error(future));
  } else if (future->state != FutureState::finished) {
    Word result = future_result(future);
    release_nullable(result);
  }
  task_step(task);
}

// ---- cancellation

Flag task_cancel(Task* task, Word message) noexcept {
  task->log_traceback = false;
  if (is_done(task)) return 0;
  if (message == None()) message = 0;
  ++task->cancel_requests;
  if (task->waiter) {
    Word waiter = retained(task->waiter);
    Flag cancelled = cancel_any(waiter, message);
    release(waiter);
    if (cancelled) return cancelled;
  }
  task->must_cancel = true;
  retain_nullable(message);
  assign(task->result, message);
  return 1;
}

}  // namespace coil::async
