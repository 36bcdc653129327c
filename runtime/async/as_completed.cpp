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

extern Type completion_type;

namespace {

// What the futures' callbacks, the timer and the coroutines share, as CPython's closures do.
struct Completion : Object {
  Word done;   // Queue of futures; None stands for a time-out
  Word todo;   // set of futures
  Word timer;  // or 0
};

// Begun at the first next(), as a generator is, and with a generator's variables: the argument lives until all coroutines have been given.
struct AsCompleted : Object {
  Word awaitables, timeout;  // 0 at the end
  Word completion;           // 0 until it has begun
  Word last;                 // of the futures: the loop's variable
  std::size_t left;          // coroutines to give
};

void one_done(Word owner, Future* future);

const NativeCallbackKind one_done_callback = {
    one_done, "as_completed.<locals>._on_completion() at /usr/lib/python3.11/asyncio/tasks.py:592"};

void one_done(Word owner, Future* future) {
  auto* completion = as<Completion>(owner);
  if (!set_count(completion->todo)) return;
  set_discard(completion->todo, as_word(future));
  queue_put_nowait(as<Queue>(completion->done), as_word(future));
  if (!set_count(completion->todo) && completion->timer) cancel_handle(as<Handle>(completion->timer));
}

void on_timeout(Word owner) {
  auto* completion = as<Completion>(owner);
  std::size_t position = 0;
  Word future;
  while (set_next(completion->todo, position, future)) {
    if (!future_remove_native(as<Future>(future), one_done_callback, owner)) return trace(place::as_completed_timeout_remove);
    if (!queue_put_nowait(as<Queue>(completion->done), None())) return;
  }
  set_clear(completion->todo);
}

const NativeCallbackKind timeout_callback = {.run = nullptr,
                                             .text = "as_completed.<locals>._on_timeout() at /usr/lib/python3.11/asyncio/tasks.py:586",
                                             .run_alone = on_timeout};

Coroutine wait_for_one(const Code& code, Word completion) {
  Word result = 0, future = 0;
  retain(completion);
  while (!co_await coil::start()) if (!shown(completion)) goto leave;
  future = queue_get(as<Completion>(completion)->done);
  if (future) do future = co_await await_value(take(future), place::wait_for_one_get); while (!future && shown(completion));
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
  if (!result) keep_variables(code, as<Completion>(completion)->done, future);
  release_nullable(future);
  release(completion);
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
    if (future) return list_append_owned(futures, future);
    for (const Location* call : {calls[2], calls[1], calls[0]}) trace(*call);
    return false;
  });
  release_nullable(seen);
  if (good) return futures;
  release_nullable(futures);
  return 0;
}

Status begin(AsCompleted* iterator) noexcept {
  Word word = as_word(allocate<Completion>(completion_type)), loop = get_event_loop(), futures = 0;
  if (!word) return false;
  iterator->completion = word;
  auto* completion = as<Completion>(word);
  if (failed(loop)) trace(place::as_completed_loop);
  bool good = loop && (completion->done = make_queue()) && (completion->todo = make_set()) &&
              (futures = futures_of(iterator->awaitables, loop));
  if (!good) keep_variables(code::as_completed, iterator->awaitables, completion->done);
  for (std::size_t index = 0; good && index < list_count(futures); ++index)
    good = set_add(completion->todo, list_items(futures)[index]);
  for (std::size_t index = 0; good && index < list_count(futures); ++index) {
    auto* future = as<Future>(list_items(futures)[index]);
    good = future_add_native(future, one_done_callback, word);
    if (!good) trace(place::as_completed_add);
  }
  iterator->left = good ? set_count(completion->todo) : 0;
  if (iterator->left) iterator->last = retained(list_items(futures)[list_count(futures) - 1]);
  release_nullable(futures);
  if (!good || iterator->timeout == None() || !iterator->left) return good;
  double when;
  if (!time_after(as<Loop>(loop), iterator->timeout, when)) {
    trace(place::call_later_add);
    trace(place::as_completed_later);
    return false;
  }
  Word callback = make_native_callback(timeout_callback, word);
  if (failed(callback)) return false;
  completion->timer = call_at(as<Loop>(loop), when, callback, 0, 0);
  release(callback);
  return completion->timer != 0;
}

void end(AsCompleted* iterator) noexcept {
  iterator->left = 0;
  clear(iterator->awaitables);
  clear(iterator->timeout);
  clear(iterator->completion);
  clear(iterator->last);
}

Word as_completed_next(Word self) {
  auto* iterator = as<AsCompleted>(self);
  if (!iterator->awaitables) return 0;
  bool good = iterator->completion || begin(iterator);
  if (!good || !iterator->left) return end(iterator), 0;
  --iterator->left;
  return wait_for_one(code::wait_for_one, iterator->completion);
}

}  // namespace

Word as_completed(Word awaitables, Word timeout) noexcept {
  if (!(completion_type.type_flags & type_ready_done)) type_ready(completion_type);
  auto* iterator = allocate<AsCompleted>(as_completed_type);
  if (!iterator) return 0;
  iterator->awaitables = retained(awaitables);
  iterator->timeout = retained(timeout);
  return as_word(iterator);
}

constinit Type completion_type = [] {
  Type type = native_type("completion", sizeof(Completion), type_gc);
  type.slots.dealloc = [](Object* self) {
    auto* completion = static_cast<Completion*>(self);
    release_nullable(completion->done);
    release_nullable(completion->todo);
    release_nullable(completion->timer);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    auto* completion = static_cast<Completion*>(self);
    visit(completion->done, context);
    visit(completion->todo, context);
    visit(completion->timer, context);
  };
  return type;
}();

constinit Type as_completed_type = [] {
  Type type = native_type("generator", sizeof(AsCompleted), type_gc);
  type.slots.dealloc = [](Object* self) {
    auto* iterator = static_cast<AsCompleted*>(self);
    release_nullable(iterator->awaitables);
    release_nullable(iterator->timeout);
    release_nullable(iterator->completion);
    release_nullable(iterator->last);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    auto* iterator = static_cast<AsCompleted*>(self);
    visit(iterator->awaitables, context);
    visit(iterator->completion, context);
    visit(iterator->last, context);
  };
  type.slots.iter = iterator_self;
  type.slots.next = as_completed_next;
  return type;
}();

}  // namespace coil::async
