// asyncio.Condition.
#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/waiters.h"
#include "runtime/core/attribute.h"
#include "runtime/core/native.h"
#include "runtime/core/native_signature.h"
#include "runtime/core/operations.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/instance.h"
#include "runtime/object/native_type.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil::async {

namespace {

struct Condition : LoopBound {
  Word lock;  // owned
};

Flag is_locked(Condition* condition) noexcept {
  Word locked = call_method(condition->lock, "locked");
  if (failed(locked)) return -1;
  Flag flag = truth(locked);
  release(locked);
  return flag;
}

// Waits in the row of waiters, with the lock given back. The future is the waiter, owned.
Owned begin_wait(Condition* condition) noexcept {
  Flag locked = is_locked(condition);
  if (locked < 0) return 0;
  if (!locked) {
    raise(RuntimeError_type, "cannot wait on un-acquired lock");
    return trace_at(place::condition_wait_raise);
  }
  Word released = call_method(as_word(condition), "release");
  if (failed(released)) return 0;
  release(released);
  return add_waiter(condition, condition->waiters, place::condition_wait_loop);
}

Coroutine wait_body(const Code& code, Word self) {
  Word result = 0, future = 0, error = 0, acquired = 0, outer = 0;
  bool cancelled = false, released = false;
  auto* condition = as<Condition>(self);
  retain(self);
  while (!co_await coil::start()) if (!shown(self)) goto leave;
  released = is_locked(condition) == 1;
  if (error_pending()) goto leave;
  future = begin_wait(condition);
  if (future) {
    result = retained(future);
    do result = co_await await_value(take(result), place::condition_wait_wait); while (!result && shown(self, future));
    condition->waiters.remove(future);
    if (failed(result)) trace(place::condition_wait_wait);
    else assign(result, True());
  }
  if (!released) goto leave;
  // The lock is taken again in any case, whatever error is on its way.
  if (failed(result)) {
    error = take_error();
    outer = take(state.exceptions->handled);
    state.exceptions->handled = retained(error);
  }
  for (;;) {
    acquired = call_method(self, "acquire");
    if (acquired) do acquired = co_await await_value(take(acquired), place::condition_wait_acquire);
    while (!acquired && shown(self, result, future, error, outer));
    if (acquired) break;
    if (!pending_is(CancelledError_type)) {
      trace(place::condition_wait_acquire);
      clear(result);
      break;
    }
    clear_error();
    cancelled = true;
  }
  if (error) assign(state.exceptions->handled, take(outer));
  if (!acquired) goto leave;
  release(acquired);
  if (cancelled) {
    clear(result);
    if (error) state.exceptions->handled = retained(error);
    raise_object(make_exception(CancelledError_type, nullptr, 0));
    if (error) clear(state.exceptions->handled);
    trace(place::condition_wait_cancelled);
  } else if (error) {
    restore_error(take(error));
  }
leave:
  if (!result) keep_variables(code, self, future);
  release_nullable(outer);
  release_nullable(error);
  release_nullable(future);
  release(self);
  co_return result;
}

Coroutine wait_for_body(const Code& code, Word self, Word predicate) {
  Word result = 0, waited = 0;
  Flag flag;
  retain(self);
  retain(predicate);
  while (!co_await coil::start()) if (!shown(self, predicate)) goto leave;
  result = call(predicate, nullptr, 0);
  if (failed(result)) {
    trace(place::condition_wait_for_predicate);
    goto leave;
  }
  while ((flag = truth(result)) == 0) {
    clear(result);
    waited = call_method(self, "wait");
    if (waited) do waited = co_await await_value(take(waited), place::condition_wait_for_wait);
    while (!waited && shown(self, predicate));
    if (failed(waited)) {
      trace(place::condition_wait_for_wait);
      goto leave;
    }
    release(waited);
    result = call(predicate, nullptr, 0);
    if (failed(result)) {
      trace(place::condition_wait_for_again);
      goto leave;
    }
  }
  if (flag < 0) clear(result);
leave:
  if (!result) keep_variables(code, self, predicate);
  release(self);
  release(predicate);
  co_return result;
}

Word notify(Condition* condition, std::int64_t most) noexcept {
  Flag locked = is_locked(condition);
  if (locked < 0) return 0;
  if (!locked) {
    raise(RuntimeError_type, "cannot notify on un-acquired lock");
    return trace_at(place::condition_notify_raise);
  }
  for (std::size_t index = 0; index < condition->waiters.count() && most > 0; ++index) {
    auto* future = as<Future>(condition->waiters.at(index));
    if (is_done(future)) continue;
    --most;
    if (!future_set_result(future, False())) return 0;
  }
  return None();
}

Word method_notify(const Word* arguments) {
  std::int64_t most = 1;
  if (arguments[1] && !index_to_i64(arguments[1], most, nullptr)) return 0;
  return notify(as<Condition>(arguments[0]), most);
}

Word method_notify_all(const Word* arguments) {
  auto* condition = as<Condition>(arguments[0]);
  return notify(condition, static_cast<std::int64_t>(condition->waiters.count()));
}

const NativeMethod condition_methods[] = {
    {"async wait(self)", [](const Word* arguments) -> Word { return wait_body(code::condition_wait, arguments[0]); }},
    {"async wait_for(self, predicate)",
     [](const Word* arguments) -> Word { return wait_for_body(code::condition_wait_for, arguments[0], arguments[1]); }},
    {"notify(self, n=1)", method_notify},
    {"notify_all(self)", method_notify_all},
    {"async __aenter__(self)", context_enter},
    {"async __aexit__(self, exc_type, exc, tb)", context_exit},
    {}};

constexpr NativeMethod constructor = {"__init__(self, lock=None)", nullptr};

Status condition_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  Word lock;
  if (!bind_constructor(condition_type, constructor, arguments, count, keyword_names, &lock)) return false;
  Word own = lock && lock != None() ? retained(lock) : call(as_word(&lock_type), nullptr, 0);
  if (failed(own)) return false;
  // The instance has the lock's methods as its own attributes.
  for (const char* method : {"locked", "acquire", "release"}) {
    Word found = get_attribute(own, method), name = found ? intern_literal(method) : 0;
    Status good = name && set_attribute(self, name, found);
    release_nullable(name);
    release_nullable(found);
    if (!good) return release(own), false;
  }
  assign(as<Condition>(self)->lock, own);
  return true;
}

Word condition_repr(Word self) {
  auto* condition = as<Condition>(self);
  Flag locked = is_locked(condition);
  if (locked < 0) return 0;
  return repr_with_state(self, locked ? "locked" : "unlocked", condition->waiters.count());
}

}  // namespace

const NativeProperty condition_properties[] = {
    loop_property, {"_lock", [](Word self) { return retained(as<Condition>(self)->lock ? as<Condition>(self)->lock : None()); }, nullptr}, {}};

constinit Type condition_type = [] {
  Type type = native_type("Condition", sizeof(Condition), type_gc | type_base_allowed | type_has_dict, "asyncio.locks");
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = [](Object* self) {
    clear(static_cast<Condition*>(self)->lock);
    loop_bound_dealloc(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    loop_bound_traverse(self, visit, context);
    visit(static_cast<Condition*>(self)->lock, context);
  };
  type.slots.create = [](Type* type, const Word*, std::size_t, Word) -> Word {
    return as_word(allocate_object(type, type->instance_size));
  };
  type.slots.init = condition_init;
  type.properties = condition_properties;
  type.slots.repr = condition_repr;
  type.methods = condition_methods;
  return type;
}();

}  // namespace coil::async
