// asyncio.wait().
#include "runtime/async/wait.h"

#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/task.h"
#include "runtime/core/operations.h"
#include "runtime/object/dict.h"
#include "runtime/object/float.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/set.h"
#include "runtime/object/traceback.h"
#include "runtime/object/str.h"

namespace coil::async {

namespace {

enum class ReturnWhen : std::uint8_t { first_completed, first_exception, all_completed };

// What the callbacks of one wait() share.
struct Waiting : Object {
  Word waiter;  // future; it may have a timer
  std::size_t left;
  ReturnWhen return_when;
};

Type waiting_type = [] {
  Type type = native_type("asyncio_waiting", sizeof(Waiting), type_gc, "_asyncio");
  type.slots.dealloc = [](Object* self) {
    release(static_cast<Waiting*>(self)->waiter);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    visit(static_cast<Waiting*>(self)->waiter, context);
  };
  return type;
}();

void one_done(Word owner, Future* future) {
  auto* waiting = as<Waiting>(owner);
  --waiting->left;
  bool ends = static_cast<std::int64_t>(waiting->left) <= 0 || waiting->return_when == ReturnWhen::first_completed;
  if (!ends && waiting->return_when == ReturnWhen::first_exception && future->state == FutureState::failed) {
    future->log_traceback = false;
    ends = true;
  }
  if (!ends) return;
  future_cancel_timer(as<Future>(waiting->waiter));
  if (!is_done(as<Future>(waiting->waiter))) future_set_result(as<Future>(waiting->waiter), None());
}

const NativeCallbackKind one_done_callback = {
    one_done, "_wait.<locals>._on_completion() at /usr/lib/python3.11/asyncio/tasks.py:509"};

Owned make_waiting(Loop* loop, Word timeout, ReturnWhen return_when, std::size_t count) noexcept {
  auto* waiting = allocate<Waiting>(waiting_type);
  if (!waiting) return 0;
  waiting->waiter = make_future(loop);
  waiting->left = count;
  waiting->return_when = return_when;
  if (failed(waiting->waiter)) {
    free_object(waiting);
    return 0;
  }
  if (timeout == None()) return as_word(waiting);
  double when;
  if (time_after(loop, timeout, when)) {
    if (future_set_timer(as<Future>(waiting->waiter), loop, when)) return as_word(waiting);
  } else {
    trace(place::call_later_add);
    trace(place::wait_inner_later);
  }
  release(as_word(waiting));
  return 0;
}

// The futures are the keys of a dict: where CPython has a set, they keep the order in which they were given.
template <typename Action>
void for_each_in(Word futures, Action action) noexcept {
  std::size_t position = 0;
  Word future, none;
  while (dict_next(futures, position, future, none)) action(future);
}

// (done, pending)
Owned sort_by_state(Word futures) noexcept {
  Word done = make_set(), pending = make_set();
  bool good = done && pending;
  for_each_in(futures, [&](Word future) { good = good && set_add(is_done(as<Future>(future)) ? done : pending, future); });
  if (!good) {
    release_nullable(done);
    release_nullable(pending);
    return 0;
  }
  return pack_owned(done, pending);
}

Status add_callback(Word future, Word waiting) noexcept {
  if (is_future(future)) return future_add_native(as<Future>(future), one_done_callback, waiting);
  raise(AttributeError_type, "'%T' object has no attribute 'add_done_callback'", future);
  method_lookup_failed = true;
  return false;
}

Coroutine wait_inner(const Code& code, Word futures, Word timeout, Word return_when) {
  Word result = 0, waiting = 0;
  bool good = true;
  retain(futures);
  retain(timeout);
  while (!co_await coil::start()) if (!shown(futures, timeout)) goto leave;
  waiting = make_waiting(as<Loop>(state.running_loop), timeout, static_cast<ReturnWhen>(small_int_value(return_when)),
                         dict_count(futures));
  if (failed(waiting)) goto leave;
  for_each_in(futures, [&](Word future) { good = good && add_callback(future, waiting); });
  if (!good) {
    trace(place::wait_inner_add);
    goto leave;
  }
  result = retained(as<Waiting>(waiting)->waiter);
  do result = co_await await_value(take(result), place::wait_inner_waiter); while (!result && shown(futures, timeout, waiting));
  if (failed(result)) trace(place::wait_inner_waiter);
  future_cancel_timer(as<Future>(as<Waiting>(waiting)->waiter));
  for_each_in(futures, [&](Word future) { good = good && future_remove_native(as<Future>(future), one_done_callback, waiting); });
  if (!good) {
    trace(place::wait_inner_remove);
    clear(result);
  } else if (result) {
    assign(result, sort_by_state(futures));
  }
leave:
  if (!result) keep_variables(code, futures);
  release_nullable(waiting);
  release(futures);
  release(timeout);
  co_return result;
}

// -1: ValueError is pending.
int parse_return_when(Word text) noexcept {
  if (is_str(text)) {
    if (str_equal(text, "FIRST_COMPLETED")) return static_cast<int>(ReturnWhen::first_completed);
    if (str_equal(text, "FIRST_EXCEPTION")) return static_cast<int>(ReturnWhen::first_exception);
    if (str_equal(text, "ALL_COMPLETED")) return static_cast<int>(ReturnWhen::all_completed);
  }
  raise(ValueError_type, "Invalid return_when value: %S", text);
  return -1;
}

// What wait() was given; 0: an error is pending and traced.
Owned check_futures(Word futures) noexcept {
  if (is_future(futures) || is_coroutine_object(futures)) {
    raise(TypeError_type, "expect a list of futures, not %s", type_of(futures)->name);
    return trace_at(place::wait_expect);
  }
  Flag any = truth(futures);
  if (any < 0) return 0;
  if (!any) {
    raise(ValueError_type, "Set of Tasks/Futures is empty.");
    return trace_at(place::wait_empty);
  }
  return retained(futures);
}

// Each future once; 0: an error is pending and traced.
Owned unique_futures(Word futures) noexcept {
  Word unique = make_dict();
  if (failed(unique)) return 0;
  if (!for_each(futures, [unique](Word future) -> Status { return dict_set(unique, future, None()); })) {
    release(unique);
    return trace_at(place::wait_set);
  }
  bool coroutines = false;
  for_each_in(unique, [&](Word future) { coroutines = coroutines || is_coroutine_object(future); });
  if (!coroutines) return unique;
  raise(TypeError_type, "Passing coroutines is forbidden, use tasks explicitly.");
  release(unique);
  return trace_at(place::wait_forbidden);
}

Coroutine wait_body(const Code& code, Word futures, Word timeout, Word return_when) {
  Word result = 0, unique = 0, inner = 0;
  int when;
  retain(futures);
  retain(timeout);
  retain(return_when);
  while (!co_await coil::start()) if (!shown(futures, timeout, return_when)) goto leave;
  unique = check_futures(futures);
  if (failed(unique)) goto leave;
  when = parse_return_when(return_when);
  if (when < 0) {
    trace(place::wait_return_when);
    goto leave;
  }
  assign(unique, unique_futures(futures));
  if (failed(unique)) goto leave;
  if (!get_running_loop()) {
    trace(place::wait_loop);
    goto leave;
  }
  inner = wait_inner(code::wait_inner, unique, timeout, small_int(when));
  if (failed(inner)) goto leave;
  do result = co_await await_value(take(inner), place::wait_inner); while (!result && shown(futures, timeout, return_when, unique));
  if (failed(result)) trace(place::wait_inner);
leave:
  if (!result) keep_variables(code, unique ? unique : futures);
  release_nullable(unique);
  release(futures);
  release(timeout);
  release(return_when);
  co_return result;
}

}  // namespace

Word wait(Word futures, Word timeout, Word return_when) noexcept {
  if (!(waiting_type.type_flags & type_ready_done)) type_ready(waiting_type);
  return wait_body(code::wait, futures, timeout, return_when);
}

}  // namespace coil::async
