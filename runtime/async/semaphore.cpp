// asyncio.Semaphore and BoundedSemaphore.
#include <cstdio>

#include "runtime/async/holdable.h"
#include "runtime/async/places.h"
#include "runtime/core/awaited_call.h"
#include "runtime/core/native.h"
#include "runtime/core/native_signature.h"
#include "runtime/core/operations.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/native_type.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil::async {

namespace {

struct Semaphore : Holdable {
  std::int64_t value;
  std::int64_t bound;  // what it began with; a BoundedSemaphore never has more

  void take() noexcept {
    --value;
    note_holder();
  }
  void note_holder() noexcept {
    if (bound == 1) hold();
  }
};

bool is_locked(const Semaphore* semaphore) noexcept {
  if (semaphore->value == 0) return true;
  for (std::size_t index = 0; index < semaphore->waiters.count(); ++index)
    if (as<Future>(semaphore->waiters.at(index))->state != FutureState::cancelled) return true;
  return false;
}

void wake_next(Semaphore* semaphore) noexcept {
  for (std::size_t index = 0; index < semaphore->waiters.count(); ++index) {
    auto* future = as<Future>(semaphore->waiters.at(index));
    if (is_done(future)) continue;
    --semaphore->value;
    future_set_result(future, True());
    return;
  }
}

bool acquire_begin(Word self, Word, Word& result) noexcept {
  auto* semaphore = as<Semaphore>(self);
  if (!is_locked(semaphore)) {
    semaphore->take();
    result = True();
    return true;
  }
  result = add_waiter(semaphore, semaphore->waiters, place::semaphore_acquire_loop);
  return failed(result);
}

bool acquire_finish(Word self, Word, Word future, Word& result) noexcept {
  auto* semaphore = as<Semaphore>(self);
  semaphore->waiters.remove(future);
  if (failed(result)) {
    trace(place::semaphore_acquire_wait);
    if (pending_is(CancelledError_type) && as<Future>(future)->state != FutureState::cancelled) {
      ++semaphore->value;
      wake_next(semaphore);
    }
    return true;
  }
  semaphore->note_holder();
  if (semaphore->value > 0) wake_next(semaphore);
  assign(result, True());
  return true;
}

Word method_release(const Word* arguments) {
  auto* semaphore = as<Semaphore>(arguments[0]);
  ++semaphore->value;
  semaphore->holder = 0;
  wake_next(semaphore);
  return error_pending() ? 0 : None();
}

Word bounded_release(const Word* arguments) {
  auto* semaphore = as<Semaphore>(arguments[0]);
  if (semaphore->value < semaphore->bound) return method_release(arguments);
  raise(ValueError_type, "BoundedSemaphore released too many times");
  return trace_at(place::bounded_release_raise);
}

// `async with` of a semaphore itself that is free.
Owned awaited_enter(const Word* arguments) {
  if (is_heap(type_of(arguments[0])) || is_locked(as<Semaphore>(arguments[0]))) return 0;
  as<Semaphore>(arguments[0])->take();
  return finished_await(None());
}

Owned awaited_exit(const Word* arguments) {
  if (is_heap(type_of(arguments[0]))) return 0;
  Word result = is_exact(arguments[0], bounded_semaphore_type) ? bounded_release(arguments) : method_release(arguments);
  return finished_await(result ? result : trace_at(place::async_exit_release));
}

const NativeMethod semaphore_methods[] = {
    {"async acquire(self)", [](const Word* arguments) { return wait_coroutine(semaphore_acquire, arguments[0]); },
     MethodKind::instance, [](const Word* arguments) { return awaited_wait(semaphore_acquire, arguments[0]); }},
    {"release(self)", method_release},
    {"locked(self)", [](const Word* arguments) { return boolean(is_locked(as<Semaphore>(arguments[0]))); }},
    {"async __aenter__(self)", context_enter, MethodKind::instance, awaited_enter},
    {"async __aexit__(self, exc_type, exc, tb)", context_exit, MethodKind::instance, awaited_exit},
    {}};
const NativeMethod bounded_methods[] = {{"release(self)", bounded_release}, {}};

const NativeProperty semaphore_properties[] = {
    loop_property,
    {"_value", [](Word self) { return small_int(as<Semaphore>(self)->value); },
     [](Word self, Word value) { return value && index_to_i64(value, as<Semaphore>(self)->value, nullptr); }},
    {}};

// (value=1)
constexpr NativeMethod constructor = {"__init__(self, value=1)", nullptr};

Status semaphore_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  Word value;
  Type& owner = is_instance(self, bounded_semaphore_type) ? bounded_semaphore_type : semaphore_type;
  if (!bind_constructor(owner, constructor, arguments, count, keyword_names, &value)) return false;
  if (!value) value = small_int(1);
  auto* semaphore = as<Semaphore>(self);
  Flag negative = is_less(value, small_int(0));
  if (negative) {
    if (negative > 0) raise(ValueError_type, "Semaphore initial value must be >= 0");
    trace_at(negative > 0 ? place::semaphore_init_raise : place::semaphore_init_compare, self, value);
    return false;
  }
  if (!index_to_i64(value, semaphore->value, nullptr)) return false;
  semaphore->bound = semaphore->value;
  return true;
}

Word semaphore_repr(Word self) {
  auto* semaphore = as<Semaphore>(self);
  char text[48];
  if (is_locked(semaphore)) std::snprintf(text, sizeof text, "locked");
  else std::snprintf(text, sizeof text, "unlocked, value:%lld", static_cast<long long>(semaphore->value));
  return repr_with_state(self, text, semaphore->waiters.count());
}

constexpr Type make_type(const char* name) {
  Type type = native_type(name, sizeof(Semaphore), type_gc | type_base_allowed | type_has_dict, "asyncio.locks");
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = loop_bound_dealloc;
  type.slots.traverse = loop_bound_traverse;
  type.slots.create = [](Type* type, const Word*, std::size_t, Word) -> Word {
    return as_word(allocate_object(type, type->instance_size));
  };
  type.slots.init = semaphore_init;
  type.slots.repr = semaphore_repr;
  return type;
}

}  // namespace

const WaitKind semaphore_acquire = {WaitForm::semaphore_acquire, &code::semaphore_acquire, &place::semaphore_acquire_wait,
                                    acquire_begin, acquire_finish};

constinit Type semaphore_type = [] {
  Type type = make_type("Semaphore");
  type.methods = semaphore_methods;
  type.properties = semaphore_properties;
  return type;
}();

constinit Type bounded_semaphore_type = [] {
  Type type = make_type("BoundedSemaphore");
  type.base = &semaphore_type;
  type.methods = bounded_methods;
  return type;
}();

}  // namespace coil::async
