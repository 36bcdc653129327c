// asyncio.TaskGroup.
#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/task.h"
#include "runtime/async/waiters.h"
#include "runtime/core/native.h"
#include "runtime/core/native_signature.h"
#include "runtime/core/operations.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/instance.h"
#include "runtime/object/list.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil::async {

extern Type task_group_type;

namespace {

struct TaskGroup : Object {
  Word attributes;
  Word loop, parent;   // 0 until it is entered
  Word on_completed;   // the future that __aexit__ waits for, or 0
  Word errors;         // list, or 0
  Word base_error;     // KeyboardInterrupt or SystemExit, or 0
  Ring tasks;
  bool entered, exiting, aborting, parent_cancel_requested;
};

bool is_base_error(Word error) { return is_instance(error, SystemExit_type) || is_instance(error, KeyboardInterrupt_type); }

std::size_t error_count(const TaskGroup* group) { return group->errors ? list_count(group->errors) : 0; }

bool add_error(TaskGroup* group, Word error) noexcept {
  if (!group->errors) group->errors = make_list();
  return group->errors && list_append(group->errors, error);
}

// `caller`: where _abort() is called, for tracebacks.
Status abort_tasks(TaskGroup* group, const Location& caller) noexcept {
  group->aborting = true;
  // CPython goes through a set here; where that has an order, it is the newest first more often than not.
  for (std::size_t index = group->tasks.count(); index-- > 0;) {
    Word task = group->tasks.at(index);
    if (is_done(as<Future>(task)) || cancel_any(task, 0) >= 0) continue;
    trace(place::group_abort_cancel);
    trace(caller);
    return false;
  }
  return true;
}

void report_without_parent(TaskGroup* group, Future* task, Word error) noexcept {
  Word task_text = repr(as_word(task)), parent_text = to_str(group->parent), context = make_dict();
  if (task_text && parent_text && context) {
    Utf8 task_shown(task_text), parent_shown(parent_text);
    Word message = str_printf("Task %s has errored out but its parent task %s is already completed",
                              task_shown.view().data(), parent_shown.view().data());
    if (message && dict_set(context, "message", message) && dict_set(context, "exception", error) &&
        dict_set(context, "task", as_word(task)))
      call_exception_handler(as<Loop>(group->loop), context);
    release_nullable(message);
  }
  release_nullable(task_text);
  release_nullable(parent_text);
  release_nullable(context);
}

void task_done(Word owner, Future* task) {
  auto* group = as<TaskGroup>(owner);
  group->tasks.remove(as_word(task));
  if (group->on_completed && !group->tasks.count() && !is_done(as<Future>(group->on_completed)))
    future_set_result(as<Future>(group->on_completed), True());
  if (task->state != FutureState::failed) return;
  task->log_traceback = false;
  Word error = task->result;
  if (!add_error(group, error)) return;
  if (is_base_error(error) && !group->base_error) group->base_error = retained(error);
  if (is_done(as<Future>(group->parent))) return report_without_parent(group, task, error);
  if (group->aborting || group->parent_cancel_requested) return;
  if (!abort_tasks(group, place::group_done_abort)) return;
  group->parent_cancel_requested = true;
  if (cancel_any(group->parent, 0) < 0) trace(place::group_done_cancel);
}

const NativeCallbackKind task_done_callback = {task_done, "TaskGroup._on_task_done()"};

// ---- entering

Status enter(TaskGroup* group) noexcept {
  if (group->entered) {
    raise(RuntimeError_type, "TaskGroup %R has been already entered", as_word(group));
    trace(place::group_entered_again);
    return false;
  }
  group->entered = true;
  Word loop = get_running_loop();
  if (failed(loop)) {
    trace(place::group_loop);
    return false;
  }
  assign(group->loop, retained(loop));
  Word parent = as<Loop>(loop)->current_task;
  if (!parent) {
    raise(RuntimeError_type, "TaskGroup %R cannot determine the parent task", as_word(group));
    trace(place::group_no_parent);
    return false;
  }
  assign(group->parent, retained(parent));
  return true;
}

Coroutine enter_body(const Code& code, Word self) {
  Word result = 0;
  retain(self);
  while (!co_await coil::start()) if (!shown(self)) goto leave;
  if (enter(as<TaskGroup>(self))) result = retained(self);
leave:
  if (!result) keep_variables(code, self);
  release(self);
  co_return result;
}

// ---- leaving

std::uint32_t uncancel(Word task_word) noexcept {
  auto* task = as<Task>(task_word);
  if (task->cancel_requests) --task->cancel_requests;
  return task->cancel_requests;
}

// Raises all errors of the tasks and the body as one group, which is also `error` then.
void raise_errors(TaskGroup* group, Word& error) noexcept {
  Word message = make_str("unhandled errors in a TaskGroup");
  Word arguments[] = {message, group->errors};
  error = message ? call(as_word(&BaseExceptionGroup_type), arguments, 2) : 0;
  release_nullable(message);
  clear(group->errors);
  if (failed(error)) return;
  as<BaseException>(error)->suppress_context = true;
  raise_object(retained(error));
  trace(place::group_exit_errors);
}

// What __aexit__ ends with when no task is left: None, or an error is pending, which is also `raised` if it is a group of errors.
Word finish_exit(TaskGroup* group, Word type, Word error, Word propagated, Word& raised) noexcept {
  if (group->base_error) {
    raise_object(retained(group->base_error));
    return trace_at(place::group_exit_base_error);
  }
  if (propagated && !error_count(group)) {
    raise_object(retained(propagated));
    return trace_at(place::group_exit_cancelled);
  }
  if (type != None() && type != as_word(&CancelledError_type) && !add_error(group, error)) return 0;
  if (!error_count(group)) return None();
  raise_errors(group, raised);
  return 0;
}

// In the except clause of `cancelled`.
Status abort_while_handling(TaskGroup* group, Owned cancelled) noexcept {
  WhileHandling handling(cancelled);
  release(cancelled);
  return abort_tasks(group, place::group_exit_abort_waiting);
}

Coroutine exit_body(const Code& code, Word self, Word type, Word error, Word traceback) {
  Word result = 0, propagated = 0, raised = 0;
  bool aborts;
  auto* group = as<TaskGroup>(self);
  retain(self);
  retain(type);
  retain(error);
  retain(traceback);
  while (!co_await coil::start()) if (!shown(self, type, error, traceback)) goto leave;
  group->exiting = true;
  if (error != None() && is_base_error(error) && !group->base_error) group->base_error = retained(error);
  if (type == as_word(&CancelledError_type)) propagated = retained(error);
  if (group->parent_cancel_requested && uncancel(group->parent) == 0) clear(propagated);
  if (type != None() && !group->aborting && !abort_tasks(group, place::group_exit_abort)) goto leave;
  while (group->tasks.count()) {
    if (!group->on_completed) group->on_completed = make_future(as<Loop>(group->loop));
    if (failed(group->on_completed)) goto leave;
    result = retained(group->on_completed);
    do result = co_await await_value(take(result), place::group_exit_wait);
    while (!result && shown(self, type, error, traceback, propagated));
    if (failed(result)) {
      trace(place::group_exit_wait);
      if (!pending_is(CancelledError_type)) goto leave;
      aborts = !group->aborting;
      if (aborts) assign(propagated, retained(state.error));
      // It lives at least until the task's step ends, which may be behind the end of this function.
      keep_variables(code, self, error, traceback, propagated);
      result = take_error();
      if (aborts && !abort_while_handling(group, take(result))) goto leave;
    }
    clear(result);
    clear(group->on_completed);
  }
  result = finish_exit(group, type, error, propagated, raised);
leave:
  // The group knows its parent, and the error its traceback: cycles, as CPython's, that end with the next collection.
  if (!result) keep_variables(code, self, error, traceback, propagated, raised);
  release_nullable(raised);
  release_nullable(propagated);
  release(self);
  release(type);
  release(error);
  release(traceback);
  co_return result;
}

Word method_exit(const Word* arguments) { return exit_body(code::group_exit, arguments[0], arguments[1], arguments[2], arguments[3]); }

// ---- tasks

Word leave_create_task(const Location& location, const Word* arguments) noexcept {
  trace(location);
  keep_variables(*location.code, arguments[0], arguments[1]);
  return 0;
}

Word method_create_task(const Word* arguments) {  // self, coro, name, context
  auto* group = as<TaskGroup>(arguments[0]);
  if (!group->entered) {
    raise(RuntimeError_type, "TaskGroup %R has not been entered", arguments[0]);
    return leave_create_task(place::group_not_entered, arguments);
  }
  if (group->exiting && !group->tasks.count()) {
    raise(RuntimeError_type, "TaskGroup %R is finished", arguments[0]);
    return leave_create_task(place::group_finished, arguments);
  }
  if (group->aborting) {
    raise(RuntimeError_type, "TaskGroup %R is shutting down", arguments[0]);
    return leave_create_task(place::group_shutting_down, arguments);
  }
  bool in_context = arguments[3] && arguments[3] != None();
  const Location& location = in_context ? place::group_create_in_context : place::group_create;
  Word task = create_task(group->loop, arguments[1], 0, arguments[3], location);
  if (failed(task)) return leave_create_task(location, arguments);
  if (arguments[2] && arguments[2] != None()) task = named_task(task, arguments[2]);
  if (failed(task)) return 0;
  if (!future_add_native(as<Future>(task), task_done_callback, arguments[0])) {
    release(task);
    return leave_create_task(place::group_add, arguments);
  }
  if (group->tasks.push(retained(task))) return task;
  release(task);
  return 0;
}

const NativeMethod group_methods[] = {
    {"create_task(self, coro, *, name=None, context=None)", method_create_task},
    {"async __aenter__(self)", [](const Word* arguments) -> Word { return enter_body(code::group_enter, arguments[0]); }},
    {"async __aexit__(self, et, exc, tb)", method_exit},
    {}};

Word group_repr(Word self) {
  auto* group = as<TaskGroup>(self);
  StrBuilder out;
  out.append_ascii("<TaskGroup");
  if (group->tasks.count()) {
    out.append_ascii(" tasks=");
    out.append_int(static_cast<std::int64_t>(group->tasks.count()));
  }
  if (error_count(group)) {
    out.append_ascii(" errors=");
    out.append_int(static_cast<std::int64_t>(error_count(group)));
  }
  if (group->aborting) out.append_ascii(" cancelling");
  else if (group->entered) out.append_ascii(" entered");
  out.append('>');
  return out.finish();
}

}  // namespace

constexpr NativeMethod constructor = {"__init__(self)", nullptr};

constinit Type task_group_type = [] {
  Type type = native_type("TaskGroup", sizeof(TaskGroup), type_gc | type_base_allowed | type_has_dict, "asyncio.taskgroups");
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = [](Object* self) {
    auto* group = static_cast<TaskGroup*>(self);
    clear(group->loop);
    clear(group->parent);
    clear(group->on_completed);
    clear(group->errors);
    clear(group->base_error);
    group->tasks.clear();
    release_attributes(self, self->type);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    auto* group = static_cast<TaskGroup*>(self);
    traverse_attributes(self, self->type, visit, context);
    visit(group->parent, context);
    visit(group->on_completed, context);
    visit(group->errors, context);
    visit(group->base_error, context);
    group->tasks.traverse(visit, context);
  };
  type.slots.create = [](Type* type, const Word* arguments, std::size_t count, Word keyword_names) -> Word {
    Word none;
    bool bare = !count && !keyword_names;
    // A subclass's arguments are for its own __init__().
    if (!bare && type == &task_group_type && !bind_constructor(*type, constructor, arguments, count, keyword_names, &none)) return 0;
    return as_word(allocate_object(type, type->instance_size));
  };
  type.slots.repr = group_repr;
  type.methods = group_methods;
  return type;
}();

}  // namespace coil::async
