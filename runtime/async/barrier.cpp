// asyncio.Barrier.
#include <cstdio>

#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/waiters.h"
#include "runtime/core/attribute.h"
#include "runtime/core/native.h"
#include "runtime/core/native_signature.h"
#include "runtime/core/operations.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/native_type.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil::async {

extern Type barrier_type;
extern Type BrokenBarrierError_type;

namespace {

enum class BarrierState : std::uint8_t { filling, draining, resetting, broken };
const char* const state_names[] = {"filling", "draining", "resetting", "broken"};

struct Barrier : LoopBound {
  Word condition;
  std::int64_t parties, count;
  BarrierState state;
};

// condition.method() for a method that gives nothing worth keeping.
Status call_condition(Barrier* barrier, const char* method) noexcept {
  Word result = call_method(barrier->condition, method);
  release_nullable(result);
  return result != 0;
}

// condition.wait_for(self.predicate): a coroutine.
Owned wait_until(Barrier* barrier, const char* predicate) noexcept {
  Word method = get_attribute(as_word(barrier), predicate);
  Word waiting = method ? call_method(barrier->condition, "wait_for", method) : 0;
  release_nullable(method);
  return waiting;
}

Coroutine block_body(const Code& code, Word self) {
  Word result = 0, waiting = 0;
  auto* barrier = as<Barrier>(self);
  retain(self);
  while (!co_await coil::start()) if (!shown(self)) goto leave;
  waiting = wait_until(barrier, "_can_enter");
  if (waiting) do result = co_await await_value(take(waiting), place::barrier_block_wait); while (!result && shown(self));
  if (failed(result)) {
    trace(place::barrier_block_wait);
  } else if (barrier->state == BarrierState::broken) {
    clear(result);
    raise(BrokenBarrierError_type, "Barrier aborted");
    trace(place::barrier_block_raise);
  }
leave:
  if (!result) keep_variables(code, self);
  release(self);
  co_return result;
}

Coroutine inner_wait_body(const Code& code, Word self) {
  Word result = 0, waiting = 0;
  auto* barrier = as<Barrier>(self);
  retain(self);
  while (!co_await coil::start()) if (!shown(self)) goto leave;
  waiting = wait_until(barrier, "_is_not_filling");
  if (waiting) do result = co_await await_value(take(waiting), place::barrier_inner_wait_for); while (!result && shown(self));
  if (failed(result)) {
    trace(place::barrier_inner_wait_for);
  } else if (barrier->state == BarrierState::broken || barrier->state == BarrierState::resetting) {
    clear(result);
    raise(BrokenBarrierError_type, "Abort or reset of barrier");
    trace(place::barrier_inner_wait_raise);
  }
leave:
  if (!result) keep_variables(code, self);
  release(self);
  co_return result;
}

// One party less; the last one makes the barrier usable again.
Status leave_barrier(Barrier* barrier) noexcept {
  --barrier->count;
  if (barrier->count) return true;
  if (barrier->state == BarrierState::resetting || barrier->state == BarrierState::draining)
    barrier->state = BarrierState::filling;
  return call_condition(barrier, "notify_all");
}

Coroutine wait_body(const Code& code, Word self) {
  Word result = 0, step = 0, error = 0;
  std::int64_t index = 0;
  auto* barrier = as<Barrier>(self);
  retain(self);
  while (!co_await coil::start()) if (!shown(self)) goto leave;
  step = call_method(barrier->condition, "acquire");
  if (step) do step = co_await await_value(take(step), place::async_enter_acquire); while (!step && shown(self));
  if (failed(step)) {
    trace(place::async_enter_acquire);
    trace(place::barrier_wait_with);
    goto leave;
  }
  clear(step);
  step = block_body(code::barrier_block, self);
  if (step) do step = co_await await_value(take(step), place::barrier_wait_block); while (!step && shown(self));
  if (failed(step)) {
    trace(place::barrier_wait_block);
    goto unlock;
  }
  clear(step);
  index = barrier->count++;
  if (index + 1 == barrier->parties) {
    barrier->state = BarrierState::draining;
    if (call_condition(barrier, "notify_all")) result = small_int(index);
  } else {
    step = inner_wait_body(code::barrier_inner_wait, self);
    if (step) do step = co_await await_value(take(step), place::barrier_wait_wait); while (!step && shown(self));
    if (step) result = small_int(index);
    else trace(place::barrier_wait_wait);
    clear(step);
  }
  error = result ? 0 : take_error();
  if (leave_barrier(barrier)) {
    if (error) restore_error(take(error));
  } else {
    clear(result);
  }
unlock:
  release_nullable(error);
  error = error_pending() ? take_error() : 0;
  if (!call_condition(barrier, "release")) clear(result);
  else if (error) restore_error(take(error));
leave:
  if (!result) keep_variables(code, self);
  release_nullable(error);
  release(self);
  co_return result;
}

// reset() and abort().
Coroutine change_body(const Code& code, Word self) {
  Word result = 0, step = 0;
  bool aborts = &code == &async::code::barrier_abort;
  auto* barrier = as<Barrier>(self);
  retain(self);
  while (!co_await coil::start()) if (!shown(self)) goto leave;
  step = call_method(barrier->condition, "acquire");
  if (step) do step = co_await await_value(take(step), place::async_enter_acquire); while (!step && shown(self));
  if (failed(step)) {
    trace(place::async_enter_acquire);
    trace(aborts ? place::barrier_abort_with : place::barrier_reset_with);
    goto leave;
  }
  clear(step);
  if (aborts) barrier->state = BarrierState::broken;
  else barrier->state = barrier->count > 0 ? BarrierState::resetting : BarrierState::filling;
  if (call_condition(barrier, "notify_all") && call_condition(barrier, "release")) result = None();
leave:
  if (!result) keep_variables(code, self);
  release(self);
  co_return result;
}

Coroutine enter_body(const Code& code, Word self) {
  Word result = 0, waiting = 0;
  retain(self);
  while (!co_await coil::start()) if (!shown(self)) goto leave;
  waiting = call_method(self, "wait");
  if (waiting) do result = co_await await_value(take(waiting), place::barrier_enter_wait); while (!result && shown(self));
  if (failed(result)) trace(place::barrier_enter_wait);
leave:
  if (!result) keep_variables(code, self);
  release(self);
  co_return result;
}

Coroutine exit_body(const Code& code) {
  while (!co_await coil::start()) if (!shown()) co_return 0;
  co_return None();
}

Word method_can_enter(const Word* arguments) {
  BarrierState state = as<Barrier>(arguments[0])->state;
  return boolean(state != BarrierState::draining && state != BarrierState::resetting);
}
Word method_is_not_filling(const Word* arguments) {
  return boolean(as<Barrier>(arguments[0])->state != BarrierState::filling);
}

std::int64_t waiting_count(const Barrier* barrier) { return barrier->state == BarrierState::filling ? barrier->count : 0; }

const NativeMethod barrier_methods[] = {
    {"async wait(self)", [](const Word* arguments) -> Word { return wait_body(code::barrier_wait, arguments[0]); }},
    {"async reset(self)", [](const Word* arguments) -> Word { return change_body(code::barrier_reset, arguments[0]); }},
    {"async abort(self)", [](const Word* arguments) -> Word { return change_body(code::barrier_abort, arguments[0]); }},
    {"async __aenter__(self)", [](const Word* arguments) -> Word { return enter_body(code::barrier_enter, arguments[0]); }},
    {"async __aexit__(self, *args)", [](const Word*) -> Word { return exit_body(code::async_exit); }},
    {"_can_enter(self)", method_can_enter},
    {"_is_not_filling(self)", method_is_not_filling},
    {}};

const NativeProperty barrier_properties[] = {
    loop_property,
    {"parties", [](Word self) { return small_int(as<Barrier>(self)->parties); }, nullptr},
    {"_cond", [](Word self) { return retained(as<Barrier>(self)->condition); }, nullptr},
    {"n_waiting", [](Word self) { return small_int(waiting_count(as<Barrier>(self))); }, nullptr},
    {"broken", [](Word self) { return boolean(as<Barrier>(self)->state == BarrierState::broken); }, nullptr},
    {}};

// (parties)
constexpr NativeMethod constructor = {"__init__(self, parties)", nullptr};

Status barrier_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  Word parties;
  if (!bind_constructor(barrier_type, constructor, arguments, count, keyword_names, &parties)) return false;
  auto* barrier = as<Barrier>(self);
  Flag too_few = is_less(parties, small_int(1));
  if (too_few) {
    if (too_few > 0) raise(ValueError_type, "parties must be > 0");
    trace_at(too_few > 0 ? place::barrier_init_raise : place::barrier_init_compare, self, parties);
    return false;
  }
  if (!index_to_i64(parties, barrier->parties, nullptr)) return false;
  assign(barrier->condition, call(as_word(&condition_type), nullptr, 0));
  return barrier->condition != 0;
}

Word barrier_repr(Word self) {
  auto* barrier = as<Barrier>(self);
  char text[80];
  const char* name = state_names[static_cast<int>(barrier->state)];
  if (barrier->state == BarrierState::broken) std::snprintf(text, sizeof text, "%s", name);
  else
    std::snprintf(text, sizeof text, "%s, waiters:%lld/%lld", name, static_cast<long long>(waiting_count(barrier)),
                  static_cast<long long>(barrier->parties));
  return repr_with_state(self, text, 0);
}

}  // namespace

constinit Type barrier_type = [] {
  Type type = native_type("Barrier", sizeof(Barrier), type_gc | type_base_allowed | type_has_dict, "asyncio.locks");
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = [](Object* self) {
    clear(static_cast<Barrier*>(self)->condition);
    loop_bound_dealloc(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    loop_bound_traverse(self, visit, context);
    visit(static_cast<Barrier*>(self)->condition, context);
  };
  type.slots.create = [](Type* type, const Word*, std::size_t, Word) -> Word {
    return as_word(allocate_object(type, type->instance_size));
  };
  type.slots.init = barrier_init;
  type.slots.repr = barrier_repr;
  type.methods = barrier_methods;
  type.properties = barrier_properties;
  return type;
}();

}  // namespace coil::async
