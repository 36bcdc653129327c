// asyncio.Lock and asyncio.Event.
#include "runtime/async/holdable.h"
#include "runtime/async/places.h"
#include "runtime/core/awaited_call.h"
#include "runtime/core/native.h"
#include "runtime/core/native_signature.h"
#include "runtime/object/arguments.h"
#include "runtime/object/exception.h"
#include "runtime/object/native_type.h"

namespace coil::async {

namespace {

struct Lock : Holdable {
  bool locked;

  void acquire() noexcept {
    locked = true;
    hold();
  }
};

Word create_object(Type* type, const Word*, std::size_t, Word) { return as_word(allocate_object(type, type->instance_size)); }

bool all_cancelled(const Ring& waiters) noexcept {
  for (std::size_t index = 0; index < waiters.count(); ++index)
    if (as<Future>(waiters.at(index))->state != FutureState::cancelled) return false;
  return true;
}

void wake_first(Lock* lock) noexcept {
  if (!lock->waiters.count()) return;
  auto* first = as<Future>(lock->waiters.at(0));
  if (!is_done(first)) future_set_result(first, True());
}

bool is_free(const Lock* lock) noexcept { return !lock->locked && all_cancelled(lock->waiters); }

bool acquire_begin(Word self, Word, Word& result) noexcept {
  auto* lock = as<Lock>(self);
  if (is_free(lock)) {
    lock->acquire();
    result = True();
    return true;
  }
  result = add_waiter(lock, lock->waiters, place::lock_acquire_loop);
  return failed(result);
}

bool acquire_finish(Word self, Word, Word future, Word& result) noexcept {
  auto* lock = as<Lock>(self);
  lock->waiters.remove(future);
  if (failed(result)) {
    trace(place::lock_acquire_wait);
    if (pending_is(CancelledError_type) && !lock->locked) wake_first(lock);
    return true;
  }
  lock->acquire();
  assign(result, True());
  return true;
}

// `async with` of a lock itself that is free.
Owned awaited_enter(const Word* arguments) {
  if (!is_exact(arguments[0], lock_type) || !is_free(as<Lock>(arguments[0]))) return 0;
  as<Lock>(arguments[0])->acquire();
  return finished_await(None());
}

Word lock_release(const Word* arguments) {
  auto* lock = as<Lock>(arguments[0]);
  if (!lock->locked) {
    raise(RuntimeError_type, "Lock is not acquired.");
    return trace_at(place::lock_release_raise);
  }
  lock->locked = false;
  lock->holder = 0;
  wake_first(lock);
  return error_pending() ? 0 : None();
}

Owned awaited_exit(const Word* arguments) {
  if (!is_exact(arguments[0], lock_type)) return 0;
  Word result = lock_release(arguments);
  return finished_await(result ? result : trace_at(place::async_exit_release));
}

Word lock_locked(const Word* arguments) { return boolean(as<Lock>(arguments[0])->locked); }

const NativeMethod lock_methods[] = {
    {"async acquire(self)", [](const Word* arguments) { return wait_coroutine(lock_acquire, arguments[0]); }, MethodKind::instance,
     [](const Word* arguments) { return awaited_wait(lock_acquire, arguments[0]); }},
    {"release(self)", lock_release},
    {"locked(self)", lock_locked},
    {"async __aenter__(self)", context_enter, MethodKind::instance, awaited_enter},
    {"async __aexit__(self, exc_type, exc, tb)", context_exit, MethodKind::instance, awaited_exit},
    {}};

constexpr NativeMethod constructor = {"__init__(self)", nullptr};

Status no_arguments_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  if (!count && !keyword_names) return true;
  Word none;
  return bind_constructor(is_instance(self, lock_type) ? lock_type : event_type, constructor, arguments, count, keyword_names, &none);
}

constexpr Type make_type(const char* name, std::size_t size) {
  Type type = native_type(name, size, type_gc | type_base_allowed | type_has_dict, "asyncio.locks");
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = loop_bound_dealloc;
  type.slots.traverse = loop_bound_traverse;
  type.slots.create = create_object;
  type.slots.init = no_arguments_init;
  type.properties = loop_bound_properties;
  return type;
}

// ---- Event

bool wait_begin(Word self, Word, Word& result) noexcept {
  auto* event = as<Event>(self);
  result = event->is_set ? True() : add_waiter(event, event->waiters, place::event_wait_loop);
  return event->is_set || failed(result);
}

bool wait_finish(Word self, Word, Word future, Word& result) noexcept {
  as<Event>(self)->waiters.remove(future);
  if (failed(result)) trace(place::event_wait_wait);
  else assign(result, True());
  return true;
}

const NativeMethod event_methods[] = {
    {"is_set(self)", [](const Word* arguments) { return boolean(as<Event>(arguments[0])->is_set); }},
    {"set(self)", [](const Word* arguments) { return event_set(as<Event>(arguments[0])) ? None() : 0; }},
    {"clear(self)",
     [](const Word* arguments) {
       as<Event>(arguments[0])->is_set = false;
       return None();
     }},
    {"async wait(self)", [](const Word* arguments) { return wait_coroutine(event_wait, arguments[0]); }, MethodKind::instance,
     [](const Word* arguments) { return awaited_wait(event_wait, arguments[0]); }},
    {}};

}  // namespace

const WaitKind lock_acquire = {WaitForm::lock_acquire, &code::lock_acquire, &place::lock_acquire_wait, acquire_begin, acquire_finish};
const WaitKind event_wait = {WaitForm::event_wait, &code::event_wait, &place::event_wait_wait, wait_begin, wait_finish};

bool event_set(Event* event) noexcept {
  if (event->is_set) return true;
  event->is_set = true;
  for (std::size_t index = 0; index < event->waiters.count(); ++index) {
    auto* future = as<Future>(event->waiters.at(index));
    if (!is_done(future) && !future_set_result(future, True())) return false;
  }
  return true;
}

Owned make_event() noexcept { return as_word(allocate_object(&event_type, sizeof(Event))); }

constinit Type lock_type = [] {
  Type type = make_type("Lock", sizeof(Lock));
  type.slots.repr = [](Word self) {
    return repr_with_state(self, as<Lock>(self)->locked ? "locked" : "unlocked", as<Lock>(self)->waiters.count());
  };
  type.methods = lock_methods;
  return type;
}();

constinit Type event_type = [] {
  Type type = make_type("Event", sizeof(Event));
  type.slots.repr = [](Word self) {
    return repr_with_state(self, as<Event>(self)->is_set ? "set" : "unset", as<Event>(self)->waiters.count());
  };
  type.methods = event_methods;
  return type;
}();

}  // namespace coil::async
