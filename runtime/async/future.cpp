// What futures do. The type: future_type.cpp.
#include "runtime/async/future.h"

#include <utility>

#include "runtime/async/gather.h"
#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/source_traceback.h"
#include "runtime/async/step.h"
#include "runtime/async/task.h"
#include "runtime/async/task_details.h"
#include "runtime/async/waiting.h"
#include "runtime/core/context.h"
#include "runtime/core/native.h"
#include "runtime/object/exception.h"
#include "runtime/object/instance.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/core/attribute.h"
#include "runtime/core/operations.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"
#include "runtime/object/traceback.h"

namespace coil::async {

Owned make_future(Loop* loop, std::size_t size) noexcept {
  Object* object = size == sizeof(Future)   ? allocate_object<sizeof(Future)>(&future_type)
                   : size == sizeof(Waiter) ? allocate_object<sizeof(Waiter)>(&future_type)
                                            : allocate_object(&future_type, size);
  auto* future = static_cast<Future*>(object);
  if (!future) return 0;
  future->loop = retained(as_word(loop));
  if (__builtin_expect(loop->debug, 0)) future->traced = remember_creation(future, {&place::create_future_make});
  return as_word(future);
}

Status initialise_future(Future* future, Word loop) noexcept {
  if (!loop || loop == None()) loop = get_event_loop();
  if (failed(loop)) return false;
  assign(future->loop, retained(loop));
  if (is_loop(loop) && as<Loop>(loop)->debug && !future->traced) future->traced = remember_creation(future);
  return true;
}

// ---- timers

Status future_set_timer(Future* future, Loop* loop, double when) noexcept {
  future->timer_scheduled = true;
  return loop->timers.push(retained(as_word(future)), when);
}

void future_cancel_timer(Future* future) noexcept {
  if (!future->timer_scheduled || future->timer_cancelled) return;
  future->timer_cancelled = true;
  ++as<Loop>(future->loop)->cancelled_timers;
}

void future_timer_due(Future* future) noexcept {
  if (future->timer_cancelled || is_done(future)) return;
  Word result = take(future->result);
  future_finish(future, result ? result : None());
}

// ---- callbacks

namespace {

// An entry that is due: to the loop's ready queue.
bool schedule_entry(Future* future, Owned entry) noexcept {
  Loop* loop = as<Loop>(future->loop);
  if (!is_loop(future->loop) || !check_closed(loop)) {
    if (error_pending()) trace_at(place::call_soon_check_closed, entry);  // a task that waits, say, lives until it is reported
    release(entry);
    return false;
  }
  if (__builtin_expect(loop->debug, 0)) remember_schedule(entry);
  return schedule(loop, entry, retained(as_word(future)));
}

bool schedule_callbacks(Future* future) noexcept {
  Word callbacks = take(future->callbacks);
  if (!callbacks) return true;
  if (!is_exact(callbacks, list_type)) return schedule_entry(future, callbacks);
  bool good = true;
  for (std::size_t index = 0; good && index < list_count(callbacks); ++index)
    good = schedule_entry(future, retained(list_items(callbacks)[index]));
  release(callbacks);
  return good;
}

template <typename Drops>
std::int64_t remove_entries(Future* future, Drops drops) noexcept {
  if (is_done(future) || !future->callbacks) return 0;
  if (!is_exact(future->callbacks, list_type)) {
    Word entry = retained(future->callbacks);
    Flag dropped = drops(entry);
    if (dropped > 0 && future->callbacks == entry) clear(future->callbacks);
    release(entry);
    return dropped;
  }
  // What `drops` compares may change the callbacks, or end the future.
  Word callbacks = retained(future->callbacks), kept = make_list();
  std::int64_t count = kept ? 0 : -1;
  for (std::size_t index = 0; count >= 0 && index < list_count(callbacks) && future->callbacks == callbacks; ++index) {
    Word entry = retained(list_items(callbacks)[index]);
    Flag dropped = drops(entry);
    count = dropped < 0 || (!dropped && !list_append(kept, entry)) ? -1 : count + dropped;
    release(entry);
  }
  if (count >= 0 && future->callbacks == callbacks) assign(future->callbacks, list_count(kept) ? retained(kept) : 0);
  release_nullable(kept);
  release(callbacks);
  return count;
}

}  // namespace

Status future_add_entry(Future* future, Owned entry) noexcept {
  if (failed(entry)) return false;
  if (is_done(future)) return schedule_entry(future, entry);
  if (!future->callbacks) {
    future->callbacks = entry;
    return true;
  }
  if (!is_exact(future->callbacks, list_type)) {
    Word list = make_list_with_capacity(4);
    if (failed(list) || !list_append_owned(list, future->callbacks)) {
      release(entry);
      return false;
    }
    future->callbacks = list;
  }
  return list_append_owned(future->callbacks, entry);
}

Status future_add_callback(Future* future, Word function, Word context) noexcept {
  if (is_exact(function, native_callback_type)) return future_add_entry(future, native_entry(as<NativeCallback>(function)));
  auto* callback = allocate<Callback>(callback_type);
  if (!callback) return false;
  callback->function = retained(function);
  callback->context = context ? retained(context) : snapshot_context();
  return future_add_entry(future, as_word(callback));
}

std::int64_t future_remove_callback(Future* future, Word function) noexcept {
  return remove_entries(future, [&](Word entry) -> Flag {
    if (is_exact(entry, callback_type)) return equals(as<Callback>(entry)->function, function);
    return is_exact(function, native_callback_type) && is_entry_of(entry, as<NativeCallback>(function));
  });
}

void run_future_entry(Loop* loop, Word entry, Future* future) noexcept {
  if (!is_exact(entry, callback_type)) {
    if (is_exact(entry, gathering_future_type)) {
      gather_child_done(entry, future);
    } else {
      auto* callback = as<NativeCallback>(entry);
      callback->kind->run(callback->owner, future);
    }
    if (error_pending()) report_entry_error(loop, entry, future);
    return;
  }
  auto* callback = as<Callback>(entry);
  Word arguments = pack(as_word(future));
  Word handle = arguments ? make_handle(loop, callback->function, arguments, callback->context) : 0;
  release_nullable(arguments);
  if (failed(handle)) return;
  if (!callback->context) clear(as<Handle>(handle)->context);
  if (loop->current_traceback && as<Handle>(handle)->traced) adopt_creation(as<Handle>(handle), loop->current_traceback);
  run_handle(as<Handle>(handle));
  release(handle);
}

// ---- the end of a future

namespace {

Status raise_invalid_state() noexcept {
  raise(InvalidStateError_type, "invalid state");
  return false;
}

}  // namespace

Status future_finish(Future* future, Owned result) noexcept {
  if (__builtin_expect(future->result != 0, 0)) clear(future->result);
  future->result = result;
  future->state = FutureState::finished;
  if (!future->callbacks) return true;
  // Mostly one callback, in a loop of ours.
  auto* loop = as<Loop>(future->loop);
  if (is_exact(future->callbacks, list_type) || !is_exact(future->loop, loop_type) || loop->closed || loop->debug)
    return schedule_callbacks(future);
  // A gather() need not look at this child: memory that the processor may have forgotten. (Debug mode shows whose callback it is.)
  bool anonymous = is_exact(future->callbacks, gathering_future_type);
  Word entry = take(future->callbacks);
  return anonymous ? loop->ready.push_counted(entry, loop->round_end) : loop->ready.push(entry, retained(as_word(future)));
}

Status future_set_result(Future* future, Word result) noexcept {
  return is_done(future) ? raise_invalid_state() : future_finish(future, retained(result));
}

Status future_set_exception(Future* future, Word exception) noexcept {
  if (is_done(future)) return raise_invalid_state();
  Word instance = is_exception_type(exception) ? call(exception, nullptr, 0) : retained(exception);
  if (failed(instance)) return false;
  if (!is_exception(instance)) {
    raise(TypeError_type, "invalid exception object");
    release(instance);
    return false;
  }
  if (is_exact(instance, StopIteration_type)) {
    raise(TypeError_type, "StopIteration interacts badly with generators and cannot be raised into a Future");
    release(instance);
    return false;
  }
  assign(future->result, instance);
  future->state = FutureState::failed;
  bool good = schedule_callbacks(future);
  mark_traceback_caught(instance);
  Word traceback = exception_traceback(instance);
  retain_nullable(traceback);
  assign(future->extra, traceback);
  future->log_traceback = true;
  ++noticed_ends;
  return good;
}

Flag future_cancel(Future* future, Word message) noexcept {
  future->log_traceback = false;
  if (is_done(future)) return 0;
  if (message == None()) message = 0;
  retain_nullable(message);
  assign(future->result, message);
  future->state = FutureState::cancelled;
  return schedule_callbacks(future) || !error_pending() ? 1 : -1;
}

Flag cancel_any(Word future, Word message) noexcept {
  if (stack_exhausted()) {  // tasks may wait for each other
    raise_recursion(" while calling a Python object");
    return -1;
  }
  if (is_exact(future, future_type)) return future_cancel(as<Future>(future), message);
  if (is_exact(future, task_type)) return task_cancel(as<Task>(future), message);
  if (is_exact(future, gathering_future_type)) return gather_cancel(future, message);
  Word method = get_attribute(future, "cancel");
  if (failed(method)) return -1;
  Word names = pack_owned(intern_literal("msg"));
  Word argument = message ? message : None();
  Word result = names ? call(method, &argument, 0, names) : 0;
  release(method);
  release_nullable(names);
  if (failed(result)) return -1;
  Flag flag = truth(result);
  release(result);
  return flag;
}

Borrowed cancel_message(const Future* future) noexcept {
  bool task = is_task(as_word(future));
  bool waits = future->state == FutureState::pending && (future->must_cancel || !task);
  if (waits || future->state == FutureState::cancelled) return future->result;
  return task ? spent_cancel_message(static_cast<const Task*>(future)) : 0;
}

Owned make_cancelled_error(Future* future) noexcept {
  if (future->state == FutureState::cancelled && future->extra) {
    mark_traceback_caught(future->extra);
    return take(future->extra);
  }
  Word message = cancel_message(future);
  return message ? make_exception(CancelledError_type, message) : make_exception(CancelledError_type, nullptr, 0);
}

namespace {

void raise_cancelled(Future* future) noexcept {
  Word error = make_cancelled_error(future);
  if (error) raise_object(error);
}

}  // namespace

Word future_result(Future* future) noexcept {
  switch (future->state) {
    case FutureState::pending: return raise(InvalidStateError_type, "Result is not set.");
    case FutureState::cancelled: raise_cancelled(future); return 0;
    case FutureState::finished: return retained(future->result);
    case FutureState::failed: break;
  }
  return raise_object(future_take_error(future));
}

Owned future_take_error(Future* future) noexcept {
  future->log_traceback = false;
  Word exception = future->result;
  // The traceback that it had is shown by the first who asks only.
  exception_replace_traceback(exception, take(future->extra));
  return retained(exception);
}

Borrowed future_exception(Future* future) noexcept {
  switch (future->state) {
    case FutureState::pending: return raise(InvalidStateError_type, "Exception is not set.");
    case FutureState::cancelled: raise_cancelled(future); return 0;
    case FutureState::finished: return None();
    case FutureState::failed: break;
  }
  future->log_traceback = false;
  return future->result;
}

// ---- awaiting

Outcome future_send(Word self, Word, Word& result) noexcept {
  auto* future = as<Future>(self);
  result = 0;
  if (is_done(future)) {
    result = future_result(future);
    return result ? Outcome::returned : Outcome::raised;
  }
  if (future->blocking) {
    raise(RuntimeError_type, "await wasn't used with future");
    return Outcome::raised;
  }
  future->blocking = true;
  result = retained(self);
  return Outcome::yielded;
}

// ---- the end of the object

namespace {

// Or what stands there when the future is done. The first of several callbacks stands alone in CPython, and dies before a list of the others.
[[gnu::cold, gnu::noinline]] void release_callbacks(Owned callbacks) noexcept {
  if (is_exact(callbacks, list_type) && list_count(callbacks)) release(std::exchange(as_list(callbacks)->items[0], None()));
  release(callbacks);
}

}  // namespace

void future_dealloc_contents(Future* future) noexcept {
  if (future->traced) forget_creation(future);
  release_nullable(future->result);     // an error before its traceback, as in CPython
  if (__builtin_expect(future->callbacks != 0, 0)) release_callbacks(future->callbacks);
  release_nullable(future->loop);
  if (future->form > WaitForm::sleep) waiter_dealloc_contents(static_cast<Waiter*>(future));
}

void future_traverse(Object* self, Visitor visit, void* context) noexcept {
  auto* future = static_cast<Future*>(self);
  traverse_attributes(self, self->type, visit, context);
  visit(future->loop, context);
  visit(future->callbacks, context);
  visit(future->result, context);
  if (future->form > WaitForm::sleep) waiter_traverse(static_cast<Waiter*>(future), visit, context);
}

void future_clear(Object* self) noexcept {
  auto* future = static_cast<Future*>(self);
  clear(future->result);
  clear(future->callbacks);
}

}  // namespace coil::async
