// asyncio.as_completed(): an iterator of coroutines, each of which waits for the next future to be done.
#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/queue.h"
#include "runtime/async/task.h"
#include "runtime/async/wait.h"
#include "runtime/core/call_stack.h"
#include "runtime/core/attribute.h"
#include "runtime/core/native.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"
#include "runtime/object/iterator.h"
#include "runtime/object/list.h"
#include "runtime/object/native_type.h"
#include "runtime/object/set.h"

namespace coil::async {

namespace {

// begun at the first next(), as a generator is
struct AsCompleted : Object {
  Word awaitables;  // until it has begun
  Word timeout;
  Word done;        // Queue of futures; None stands for a time-out
  Word todo;        // set of futures
  Word timer;       // or 0
  std::size_t left; // coroutines to give
};

void one_done(Word owner, Future* future);

const NativeCallbackKind one_done_callback = {
    one_done, "as_completed.<locals>._on_completion() at /usr/lib/python3.11/asyncio/tasks.py:592"};

void one_done(Word owner, Future* future) {
  auto* iterator = as<AsCompleted>(owner);
  if (!set_count(iterator->todo)) return;
  set_discard(iterator->todo, as_word(future));
  queue_put_nowait(as<Queue>(iterator->done), as_word(future));
  if (!set_count(iterator->todo) && iterator->timer) cancel_handle(as<Handle>(iterator->timer));
}

void on_timeout(Word owner) {
  auto* iterator = as<AsCompleted>(owner);
  std::size_t position = 0;
  Word future;
  while (set_next(iterator->todo, position, future)) {
    if (!future_remove_native(as<Future>(future), one_done_callback, owner)) return trace(place::as_completed_timeout_remove);
    if (!queue_put_nowait(as<Queue>(iterator->done), None())) return;
  }
  set_clear(iterator->todo);
}

const NativeCallbackKind timeout_callback = {.run = nullptr,
                                             .text = "as_completed.<locals>._on_timeout() at /usr/lib/python3.11/asyncio/tasks.py:586",
                                             .run_alone = on_timeout};

Coroutine wait_for_one(const Code& code, Word iterator) {
  Word result = 0, future = 0;
  retain(iterator);
  while (!co_await coil::start()) if (!shown(iterator)) goto leave;
  future = queue_get(as<AsCompleted>(iterator)->done);
  if (future) do future = co_await await_value(take(future), place::wait_for_one_get); while (!future && shown(iterator));
  if (failed(future)) {
    trace(place::wait_for_one_get);
    goto leave;
  }
  if (future == None()) {
    raise_object(make_exception(TimeoutError_type, nullptr, 0));
    trace(place::wait_for_one_timeout);
    goto leave;
  }
  result = future_result(as<Future>(future));
  if (failed(result)) trace(place::wait_for_one_result);
leave:
  if (!result) keep_variables(code, as<AsCompleted>(iterator)->done, future);
  release_nullable(future);
  release(iterator);
  co_return result;
}

// The futures of the argument, each once.
Owned futures_of(Word awaitables, Word loop) noexcept {
  if (is_future(awaitables) || is_coroutine_object(awaitables)) {
    raise(TypeError_type, "expect an iterable of futures, not %s", type_of(awaitables)->name);
    return trace_at(place::as_completed_expect, awaitables);
  }
  // Each awaitable once, in the order of the argument: CPython's order here is that of addresses.
  Word seen = make_set(), futures = make_list();
  bool good = seen && futures && for_each(awaitables, [&](Word awaitable) -> Status {
    Flag known = set_contains(seen, awaitable);
    if (known) return known > 0;
    static const Location* const calls[] = {&place::as_completed_todo, &place::as_completed_make, &place::ensure_future_inner};
    NativeCalls running(calls);
    Word future = set_add(seen, awaitable) ? ensure_own_future(awaitable, loop) : 0;
    return future && list_append_owned(futures, future);
  });
  release_nullable(seen);
  if (good) return futures;
  release_nullable(futures);
  return 0;
}

Status begin(AsCompleted* iterator) noexcept {
  Word awaitables = take(iterator->awaitables), loop = get_event_loop(), futures = 0;
  if (failed(loop)) trace(place::as_completed_loop);
  bool good = loop && (iterator->done = make_queue()) && (iterator->todo = make_set()) &&
              (futures = futures_of(awaitables, loop));
  for (std::size_t index = 0; good && index < list_count(futures); ++index)
    good = set_add(iterator->todo, list_items(futures)[index]);
  for (std::size_t index = 0; good && index < list_count(futures); ++index) {
    auto* future = as<Future>(list_items(futures)[index]);
    good = future_add_native(future, one_done_callback, as_word(iterator));
    if (!good) trace(place::as_completed_add);
  }
  iterator->left = good ? set_count(iterator->todo) : 0;
  release(awaitables);
  release_nullable(futures);
  if (!good || iterator->timeout == None() || !iterator->left) return good;
  double seconds;
  Word callback = to_double(iterator->timeout, seconds) ? make_native_callback(timeout_callback, as_word(iterator)) : 0;
  if (failed(callback)) return false;
  iterator->timer = call_at(as<Loop>(loop), loop_time(as<Loop>(loop)) + seconds, callback, 0, 0);
  release(callback);
  return iterator->timer != 0;
}

Word as_completed_next(Word self) {
  auto* iterator = as<AsCompleted>(self);
  if (iterator->awaitables && !begin(iterator)) return 0;
  if (!iterator->left) return 0;
  --iterator->left;
  return wait_for_one(code::wait_for_one, self);
}

}  // namespace

Word as_completed(Word awaitables, Word timeout) noexcept {
  auto* iterator = allocate<AsCompleted>(as_completed_type);
  if (!iterator) return 0;
  iterator->awaitables = retained(awaitables);
  iterator->timeout = retained(timeout);
  return as_word(iterator);
}

Type as_completed_type = [] {
  Type type = native_type("generator", sizeof(AsCompleted), type_gc);
  type.slots.dealloc = [](Object* self) {
    auto* iterator = static_cast<AsCompleted*>(self);
    release_nullable(iterator->awaitables);
    release_nullable(iterator->timeout);
    release_nullable(iterator->done);
    release_nullable(iterator->todo);
    release_nullable(iterator->timer);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    auto* iterator = static_cast<AsCompleted*>(self);
    visit(iterator->awaitables, context);
    visit(iterator->done, context);
    visit(iterator->todo, context);
    visit(iterator->timer, context);
  };
  type.slots.iter = iterator_self;
  type.slots.next = as_completed_next;
  return type;
}();

}  // namespace coil::async
