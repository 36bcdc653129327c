#include "runtime/async/gather.h"

#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/source_traceback.h"
#include "runtime/async/task.h"
#include "runtime/core/call_stack.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/object/exception.h"
#include "runtime/object/instance.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/native_type.h"
#include "runtime/object/str.h"

namespace coil::async {

namespace {

struct GatheringFuture : Future {
  Word children;  // list of futures, in the order of the arguments
  std::size_t total, finished;
  GatherErrors errors;
  bool cancel_requested;
};

// What a child contributes to the list of results.
[[gnu::always_inline]] inline Owned child_result(Future* child) noexcept {
  if (__builtin_expect(child->state == FutureState::finished, 1)) return retained(child->result);
  switch (child->state) {
    case FutureState::cancelled: {
      Word message = child->result ? retained(child->result) : empty_str();
      Word error = make_exception(CancelledError_type, message);
      release(message);
      return error;
    }
    case FutureState::failed: child->log_traceback = false; return retained(child->result);
    default: return future_result(child);
  }
}

void finish_gathering(GatheringFuture* outer) noexcept {
  std::size_t count = list_count(outer->children);
  Word results = make_list_with_capacity(count);
  if (failed(results)) return;
  for (std::size_t index = 0; index < count; ++index) {
    Word result = child_result(as<Future>(list_items(outer->children)[index]));
    if (failed(result)) return release(results);
    as_list(results)->items[as_list(results)->count++] = result;
  }
  if (outer->cancel_requested) {
    // The error of the last child, cancelled or not: without a message where it wasn't.
    Word error = make_cancelled_error(as<Future>(list_items(outer->children)[list_count(outer->children) - 1]));
    if (error) future_set_exception(outer, error);
    release_nullable(error);
  } else {
    future_set_result(outer, results);
  }
  release(results);
}

}  // namespace

const char gather_callback_text[] = "gather.<locals>._done_callback() at /usr/lib/python3.11/asyncio/tasks.py:754";

void gather_children_finished(Word gathering, std::size_t count) noexcept {
  auto* outer = as<GatheringFuture>(gathering);
  outer->finished += count;
  if (outer->finished == outer->total && !is_done(outer)) finish_gathering(outer);
}

void gather_child_done(Word gathering, Future* child) noexcept {
  if (child->state == FutureState::finished) return gather_children_finished(gathering, 1);
  auto* outer = as<GatheringFuture>(gathering);
  ++outer->finished;
  if (is_done(outer)) {
    child->log_traceback = false;
    return;
  }
  if (outer->errors == GatherErrors::raised) {
    if (child->state == FutureState::cancelled) {
      Word error = make_cancelled_error(child);
      if (error) future_set_exception(outer, error);
      return release_nullable(error);
    }
    if (child->state == FutureState::failed) {
      child->log_traceback = false;
      future_set_exception(outer, child->result);
      return;
    }
  }
  if (outer->finished == outer->total) finish_gathering(outer);
}

namespace {

Owned make_gathering(Word loop, GatherErrors errors, std::size_t count) noexcept {
  auto* outer = reinterpret_cast<GatheringFuture*>(allocate_object(&gathering_future_type, sizeof(GatheringFuture)));
  if (!outer) return 0;
  outer->loop = retained(loop);
  outer->errors = errors;
  outer->children = make_list_with_capacity(count);
  if (outer->children) return as_word(outer);
  release(as_word(outer));
  return 0;
}

// The future that an earlier, identical argument got; 0: none. Coroutines and futures are marked when they are met, so
// that only real duplicates search. What nothing but one of the items refers to has none.
Borrowed find_duplicate(const Word* items, std::size_t index, Word children, bool& marks) noexcept {
  Word item = items[index];
  if (!is_small_int(item) && as_object(item)->references == 1) return 0;
  bool marked = false;
  marks = true;
  if (is_exact(item, coroutine_type)) {
    auto* frame = as<Frame>(item);
    marked = frame->marks & frame_seen_by_gather;
    frame->marks |= frame_seen_by_gather;
  } else if (is_future(item)) {
    marked = as<Future>(item)->marked;
    as<Future>(item)->marked = true;
  } else {
    marked = true;
  }
  for (std::size_t earlier = 0; marked && earlier < index; ++earlier)
    if (items[earlier] == item) return list_items(children)[earlier];
  return 0;
}

void forget_marks(const Word* items, std::size_t count) noexcept {
  for (std::size_t index = 0; index < count; ++index) {
    if (is_exact(items[index], coroutine_type)) as<Frame>(items[index])->marks &= ~frame_seen_by_gather;
    else if (is_future(items[index])) as<Future>(items[index])->marked = false;
  }
}

// CPython looks each argument up in a dict.
Status can_be_looked_up(Word item) noexcept {
  std::int64_t hash;
  return is_exact(item, coroutine_type) || is_future(item) || hash_of(item, hash);
}

// Mostly a coroutine becomes a task of the loop that runs.
[[gnu::always_inline]] inline Owned make_child(Word item, Word loop) noexcept {
  return is_exact(item, coroutine_type) && makes_tasks(loop) ? make_task(as<Loop>(loop), item, 0, 0)
                                                             : ensure_own_future(item, loop);
}

// Makes the children and adds the callback to each. `outer` is made for the first one's loop.
Status add_children(const Word* items, std::size_t count, GatherErrors errors, Word& outer_word, bool& marks) noexcept {
  Word loop = 0;
  for (std::size_t index = 0; index < count; ++index) {
    Word duplicate = find_duplicate(items, index, outer_word ? as<GatheringFuture>(outer_word)->children : 0, marks);
    if (duplicate) {
      List* children = as_list(as<GatheringFuture>(outer_word)->children);
      children->items[children->count++] = retained(duplicate);
      continue;
    }
    if (!can_be_looked_up(items[index])) {
      trace(place::gather_lookup);
      return false;
    }
    Word child = make_child(items[index], loop);
    if (failed(child)) {
      trace(place::gather_ensure);
      return false;
    }
    if (child != items[index] && is_task(child)) as<Task>(child)->log_pending = false;
    loop = as<Future>(child)->loop;
    if (!outer_word && !(outer_word = make_gathering(loop, errors, count))) {
      release(child);
      return false;
    }
    auto* outer = as<GatheringFuture>(outer_word);
    List* children = as_list(outer->children);  // made with room for all
    children->items[children->count++] = child;
    bool added = is_heap(as<Future>(child)->type) ? future_add_gathering(as<Future>(child), outer_word)
                                                  : future_add_entry(as<Future>(child), retained(outer_word));
    if (!added) {
      trace(place::gather_add);
      return false;
    }
    ++outer->total;
  }
  return true;
}

}  // namespace

namespace {

void remember_gathering(Future* outer) noexcept {
  if (__builtin_expect(!is_loop(outer->loop) || !as<Loop>(outer->loop)->debug, 1)) return;
  outer->traced = remember_creation(outer, {&place::gathering_init, &place::gather_outer});
}

}  // namespace

Owned gather(const Word* items, std::size_t count, GatherErrors errors) noexcept {
  if (count == 0) {
    Word loop = get_event_loop();
    if (failed(loop)) return trace_at(place::gather_loop);
    Word outer = make_future(as<Loop>(loop));
    Word empty = outer ? make_list() : 0;
    if (empty) future_set_result(as<Future>(outer), empty);
    release_nullable(empty);
    return outer;
  }
  Word outer = 0;
  bool marks = false;
  bool good;
  {
    static const Location* const calls[] = {&place::gather_ensure};
    NativeCalls running(calls);
    good = add_children(items, count, errors, outer, marks);
  }
  if (marks) forget_marks(items, count);
  if (good) {
    remember_gathering(as<Future>(outer));
    return outer;
  }
  release_nullable(outer);
  return 0;
}

Flag gather_cancel(Word gathering, Word message) noexcept {
  auto* outer = as<GatheringFuture>(gathering);
  if (is_done(outer)) return 0;
  bool any = false;
  for (std::size_t index = 0; index < list_count(outer->children); ++index) {
    Flag cancelled = cancel_any(list_items(outer->children)[index], message);
    if (cancelled < 0) return -1;
    any = any || cancelled;
  }
  if (any) outer->cancel_requested = true;
  return any;
}

namespace {

Word method_cancel(const Word* arguments) {
  Flag cancelled = gather_cancel(arguments[0], arguments[1]);
  return cancelled < 0 ? 0 : boolean(cancelled);
}

const NativeMethod gathering_methods[] = {{"cancel(self, /, msg=None)", method_cancel}, {}};

}  // namespace

constinit Type gathering_future_type = [] {
  Type type = native_type("_GatheringFuture", sizeof(GatheringFuture), type_gc | type_has_dict | type_reports_end, "asyncio.tasks");
  type.base = &future_type;
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = [](Object* self) {
    auto* outer = static_cast<GatheringFuture*>(self);
    if (outer->log_traceback) {
      self->references = 1;
      report_unretrieved(outer);
      if (--self->references) return;
      forget_weak_references(self);
    }
    future_dealloc_contents(outer);
    release_nullable(outer->children);
    release_attributes(self, self->type);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    future_traverse(self, visit, context);
    visit(static_cast<GatheringFuture*>(self)->children, context);
  };
  type.slots.clear = [](Object* self) {
    future_clear(self);
    if (Word children = static_cast<GatheringFuture*>(self)->children) list_clear(children);
  };
  type.slots.repr = future_repr;
  type.slots.await = future_await;
  type.slots.iter = future_await;
  type.slots.send = future_send;
  type.methods = gathering_methods;
  return type;
}();

// ---- shield

namespace {

void shielded_done(Word owner, Future* inner) {
  auto* outer = as<Future>(owner);
  if (outer->state == FutureState::cancelled) {
    inner->log_traceback = false;
    return;
  }
  switch (inner->state) {
    case FutureState::cancelled: future_cancel(outer, 0); break;
    case FutureState::failed:
      inner->log_traceback = false;
      future_set_exception(outer, inner->result);
      break;
    default: future_set_result(outer, inner->result);
  }
}

const NativeCallbackKind inner_callback = {
    shielded_done, "shield.<locals>._inner_done_callback() at /usr/lib/python3.11/asyncio/tasks.py:881"};

void shield_done(Word owner, Future* outer) {
  auto* inner = as<Future>(owner);
  if (!is_done(inner) && !future_remove_native(inner, inner_callback, as_word(outer))) trace(place::shield_outer_remove);
}

const NativeCallbackKind outer_callback = {
    shield_done, "shield.<locals>._outer_done_callback() at /usr/lib/python3.11/asyncio/tasks.py:898"};

}  // namespace

Owned shield(Word awaitable) noexcept {
  Word inner;
  {
    static const Location* const calls[] = {&place::shield_ensure};
    NativeCalls running(calls);
    inner = ensure_own_future(awaitable, 0);
  }
  if (failed(inner)) return trace_at(place::shield_ensure);
  if (is_done(as<Future>(inner))) return inner;
  Word outer;
  {
    static const Location* const calls[] = {&place::shield_outer};
    NativeCalls running(calls);
    outer = make_future(as<Loop>(as<Future>(inner)->loop));
  }
  static const Location* const calls[] = {&place::shield_add};
  NativeCalls running(calls);
  // The outer one's callback holds both, as in CPython: they die with it, the inner one first.
  if (outer && !(future_add_native(as<Future>(inner), inner_callback, outer) &&
                 future_add_entry(as<Future>(outer), make_native_callback(outer_callback, inner, outer)))) {
    clear(outer);
    trace(place::shield_add);
  }
  release(inner);
  return outer;
}

}  // namespace coil::async
