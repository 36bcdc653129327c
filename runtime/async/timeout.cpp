// asyncio.timeout(), timeout_at() and Timeout.
#include "runtime/async/timeout.h"

#include <cstdio>
#include <cstdlib>

#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/task.h"
#include "runtime/core/attribute.h"
#include "runtime/core/native.h"
#include "runtime/core/native_signature.h"
#include "runtime/core/operations.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/str.h"

namespace coil::async {

namespace {

enum class TimeoutState : std::uint8_t { created, entered, expiring, expired, exited };
const char* const state_names[] = {"created", "active", "expiring", "expired", "finished"};

struct Timeout : Object {
  Word when;    // float or int, or None
  Word handle;  // or 0
  Word task;    // or 0
  TimeoutState state;
};

Status reschedule(Timeout* timeout, Word when) noexcept {
  if (timeout->state == TimeoutState::created) {
    raise_object(make_exception(AssertionError_type, nullptr, 0));
    return false;
  }
  if (timeout->state != TimeoutState::entered) {
    raise(RuntimeError_type, "Cannot change state of %s Timeout", state_names[static_cast<int>(timeout->state)]);
    trace_at(place::timeout_reschedule_raise, as_word(timeout), when);
    return false;
  }
  assign(timeout->when, retained(when));
  if (timeout->handle) cancel_handle(as<Handle>(timeout->handle));
  clear(timeout->handle);
  if (when == None()) return true;
  double seconds;
  Word loop_word = get_running_loop();
  if (failed(loop_word)) return false;
  auto* loop = as<Loop>(loop_word);
  Word now = make_float(loop_time(loop));
  Flag due = now ? is_less_equal(when, now) : -1;
  release_nullable(now);
  if (due < 0) {
    trace_at(place::timeout_compare, as_word(timeout), when);
    return false;
  }
  Word method = due || to_double(when, seconds) ? get_attribute(as_word(timeout), "_on_timeout") : 0;
  if (failed(method)) return false;
  timeout->handle = due ? call_soon(loop, method, 0, 0) : call_at(loop, seconds, method, 0, 0);
  release(method);
  return timeout->handle != 0;
}

Coroutine enter_body(const Code& code, Word self) {
  Word result = 0, when = 0;
  auto* timeout = as<Timeout>(self);
  retain(self);
  while (!co_await coil::start()) if (!shown(self)) goto leave;
  timeout->state = TimeoutState::entered;
  if (!get_running_loop()) {
    trace(place::current_task_loop);
    trace(place::timeout_current_task);
    goto leave;
  }
  if (!as<Loop>(state.running_loop)->current_task) {
    raise(RuntimeError_type, "Timeout should be used inside a task");
    trace(place::timeout_no_task);
    goto leave;
  }
  assign(timeout->task, retained(as<Loop>(state.running_loop)->current_task));
  when = retained(timeout->when);
  if (reschedule(timeout, when)) result = retained(self);
  else trace(place::timeout_enter_reschedule);
  release(when);
leave:
  if (!result) keep_variables(code, self);
  release(self);
  co_return result;
}

// What __aexit__ gives; 0: TimeoutError is pending.
Word leave_timeout(Timeout* timeout, Word type) noexcept {
  if (timeout->handle) cancel_handle(as<Handle>(timeout->handle));
  clear(timeout->handle);
  if (timeout->state == TimeoutState::entered) timeout->state = TimeoutState::exited;
  if (timeout->state != TimeoutState::expiring) return None();
  timeout->state = TimeoutState::expired;
  auto* task = as<Task>(timeout->task);
  if (task->cancel_requests) --task->cancel_requests;
  if (task->cancel_requests || type != as_word(&CancelledError_type)) return None();
  raise_object(make_exception(TimeoutError_type, nullptr, 0));
  return trace_at(place::timeout_exit_raise);
}

Coroutine exit_body(const Code& code, Word self, Word type, Word error, Word traceback) {
  Word result = 0;
  retain(self);
  retain(type);
  retain(error);
  retain(traceback);
  while (!co_await coil::start()) if (!shown(self, type, error, traceback)) goto leave;
  result = leave_timeout(as<Timeout>(self), type);
leave:
  if (!result) keep_variables(code, self, error, traceback);
  release(self);
  release(type);
  release(error);
  release(traceback);
  co_return result;
}

Word method_on_timeout(const Word* arguments) {
  auto* timeout = as<Timeout>(arguments[0]);
  Flag cancelled = cancel_any(timeout->task, 0);
  timeout->state = TimeoutState::expiring;
  clear(timeout->handle);
  return cancelled < 0 ? 0 : None();
}

Word method_expired(const Word* arguments) {
  TimeoutState state = as<Timeout>(arguments[0])->state;
  return boolean(state == TimeoutState::expiring || state == TimeoutState::expired);
}

const NativeMethod timeout_methods[] = {
    {"when(self)", [](const Word* arguments) { return retained(as<Timeout>(arguments[0])->when); }},
    {"reschedule(self, when)",
     [](const Word* arguments) { return reschedule(as<Timeout>(arguments[0]), arguments[1]) ? None() : 0; }},
    {"expired(self)", method_expired},
    {"async __aenter__(self)", [](const Word* arguments) -> Word { return enter_body(code::timeout_enter, arguments[0]); }},
    {"async __aexit__(self, exc_type, exc_val, exc_tb)",
     [](const Word* arguments) -> Word { return exit_body(code::timeout_exit, arguments[0], arguments[1], arguments[2], arguments[3]); }},
    {"_on_timeout(self)", method_on_timeout},
    {}};

Word timeout_repr(Word self) {
  auto* timeout = as<Timeout>(self);
  const char* name = state_names[static_cast<int>(timeout->state)];
  if (timeout->state != TimeoutState::entered) return str_printf("<Timeout [%s]>", name);
  double when;
  if (is_small_int(timeout->when))
    return str_printf("<Timeout [%s] when=%lld>", name, static_cast<long long>(small_int_value(timeout->when)));
  if (timeout->when == None() || !to_double(timeout->when, when)) return str_printf("<Timeout [%s] when=None>", name);
  char rounded[400], text[40];
  int size = std::snprintf(rounded, sizeof rounded, "%.3f", when);
  parse_double({rounded, static_cast<std::size_t>(size)}, when);
  std::size_t length = float_repr(when, text);
  return str_printf("<Timeout [%s] when=%.*s>", name, static_cast<int>(length), text);
}

}  // namespace

constexpr NativeMethod constructor = {"__init__(self, when)", nullptr};

Owned make_timeout(Word when) noexcept {
  auto* timeout = allocate<Timeout>(timeout_type);
  if (!timeout) return 0;
  timeout->when = retained(when);
  return as_word(timeout);
}

Owned make_timeout_after(Word delay) noexcept {
  Word loop = get_running_loop();
  if (failed(loop)) return trace_at(place::timeout_loop);
  if (delay == None()) return make_timeout(None());
  Word now = make_float(loop_time(as<Loop>(loop))), when = now ? add(now, delay) : 0;
  release_nullable(now);
  if (failed(when)) return trace_at(place::timeout_add, delay);
  Word timeout = when ? make_timeout(when) : 0;
  release_nullable(when);
  return timeout;
}

constinit Type timeout_type = [] {
  Type type = native_type("Timeout", sizeof(Timeout), type_gc, "asyncio.timeouts");
  type.slots.dealloc = [](Object* self) {
    auto* timeout = static_cast<Timeout*>(self);
    release_nullable(timeout->when);
    release_nullable(timeout->handle);
    release_nullable(timeout->task);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    visit(static_cast<Timeout*>(self)->handle, context);
    visit(static_cast<Timeout*>(self)->task, context);
  };
  type.slots.create = [](Type*, const Word* arguments, std::size_t count, Word keyword_names) -> Word {
    Word when;
    return bind_constructor(timeout_type, constructor, arguments, count, keyword_names, &when) ? make_timeout(when) : 0;
  };
  type.slots.repr = timeout_repr;
  type.methods = timeout_methods;
  return type;
}();

}  // namespace coil::async
