// ensure_future() and create_task(): from a coroutine or another awaitable to a task.
#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/source_traceback.h"
#include "runtime/async/task.h"
#include "runtime/core/call_stack.h"
#include "runtime/core/attribute.h"
#include "runtime/core/delegate.h"
#include "runtime/core/generator.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/traceback.h"
#include "runtime/object/tuple.h"
#include "runtime/object/str.h"

namespace coil::async {

namespace {

// A coroutine that awaits an object with __await__.
Generator wrap_awaitable(const Code& code, Word awaitable) {
  Word result = 0, iterator = 0, awaited;
  retain(awaitable);
  while (!co_await coil::start()) if (!shown(awaitable)) goto leave;
  awaited = call_method(awaitable, "__await__");
  if (failed(awaited)) {
    trace(place::wrap_awaitable_call);
    goto leave;
  }
  iterator = get_yield_from_iter(awaited);
  release(awaited);
  if (failed(iterator)) {
    trace(place::wrap_awaitable_from);
    goto leave;
  }
  do result = co_await yield_from(take(iterator), place::wrap_awaitable_from); while (!result && shown(awaitable));
  if (failed(result)) trace(place::wrap_awaitable_from);
leave:
  if (!result) keep_variables(code, awaitable);
  release(awaitable);
  co_return result;
}

Owned call_create_task(Word loop, Word coroutine, Word name, Word context) noexcept {
  Word method = get_attribute(loop, "create_task");
  if (failed(method)) {
    method_lookup_failed = true;
    return 0;
  }
  Word values[3] = {coroutine}, names[2];
  std::size_t count = 0;
  if (name && name != None()) {
    names[count] = intern_literal("name");
    values[++count] = name;
  }
  if (context && context != None()) {
    names[count] = intern_literal("context");
    values[++count] = context;
  }
  Word keywords = count ? make_tuple(names, count) : 0;
  Word task = call(method, values, 1, keywords);
  release(method);
  release_nullable(keywords);
  return task;
}

// The program's task factory: it gets the context only when there is one, and the name is set afterwards if it can be.
Owned call_task_factory(Loop* loop, Word coroutine, Word name, Word context) noexcept {
  Word arguments[] = {as_word(loop), coroutine, context};
  Word keywords = context ? pack_owned(intern_literal("context")) : 0;
  Word task = call(loop->task_factory, arguments, 2, keywords);
  release_nullable(keywords);
  return failed(task) || !name || name == None() ? task : named_task(task, name);
}

}  // namespace

Owned named_task(Owned task, Word name) noexcept {
  Word result = call_method(task, "set_name", name);
  if (result) {
    release(result);
    return task;
  }
  if (pending_is(AttributeError_type)) {
    clear_error();
    return task;
  }
  release(task);
  return 0;
}

Owned new_task(Loop* loop, Word coroutine, Word name, Word context) noexcept {
  if (__builtin_expect(!loop->debug, 1)) return make_task(loop, coroutine, name, context);
  static const Location* const calls[] = {&place::create_task_new};
  NativeCalls running(calls);
  Word task = make_task(loop, coroutine, name, context);
  if (task && as<Future>(task)->traced) drop_innermost_call(as<Future>(task));
  return task;
}

Owned create_task(Word loop, Word coroutine, Word name, Word context, const Location& caller) noexcept {
  if (__builtin_expect(!is_loop(loop) || !as<Loop>(loop)->debug, 1)) return create_task(loop, coroutine, name, context);
  const Location* calls[] = {&caller};
  NativeCalls running(calls);
  return create_task(loop, coroutine, name, context);
}

Owned create_task(Word loop_word, Word coroutine, Word name, Word context) noexcept {
  if (context == None()) context = 0;
  if (!is_exact(loop_word, loop_type)) return call_create_task(loop_word, coroutine, name, context);
  auto* loop = as<Loop>(loop_word);
  if (!check_closed(loop)) return trace_at(place::create_task_check_closed, coroutine);
  if (loop->task_factory) {
    Word task = call_task_factory(loop, coroutine, name, context);
    return task ? task : trace_at(context ? place::create_task_factory_in_context : place::create_task_factory, coroutine);
  }
  Word task = new_task(loop, coroutine, name, context);
  return task ? task : trace_at(place::create_task_new, coroutine);
}

Owned ensure_future(Word value, Word loop) noexcept {
  if (is_exact(value, coroutine_type) && makes_tasks(loop)) return make_task(as<Loop>(loop), value, 0, 0);
  if (!is_exact(value, coroutine_type) && is_future(value)) {
    if (loop && loop != None() && as<Future>(value)->loop != loop)
      return raise(ValueError_type, "The future belongs to a different loop than the one specified as the loop argument");
    return retained(value);
  }
  Word coroutine;
  bool wrapped = false;
  if (is_coroutine_object(value)) {
    coroutine = retained(value);
  } else if (Flag foreign = is_future_like(value)) {
    return foreign > 0 ? retained(value) : 0;
  } else if (type_of(value)->slots.await) {
    coroutine = wrap_awaitable(code::wrap_awaitable, value);
    if (failed(coroutine)) return 0;
    make_iterable_coroutine(coroutine);
    wrapped = true;
  } else {
    raise(TypeError_type, "An asyncio.Future, a coroutine or an awaitable is required");
    return trace_at(place::ensure_future_raise);
  }
  if ((!loop || loop == None()) && !(loop = get_event_loop())) {
    trace_at(place::ensure_future_loop, coroutine);
    release(coroutine);
    return 0;
  }
  Word task = create_task(loop, coroutine, 0, 0, place::ensure_future_make);
  if (failed(task) && !wrapped && pending_is(RuntimeError_type)) {
    Word error = take_error();
    if (close_object(coroutine)) restore_error(error);
    else release(error);
  }
  release(coroutine);
  return task;
}

}  // namespace coil::async
