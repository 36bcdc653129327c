#include "runtime/async/queue.h"

#include <cstdio>
#include <utility>

#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/core/awaited_call.h"
#include "runtime/core/generic_alias.h"
#include "runtime/core/native.h"
#include "runtime/core/native_signature.h"
#include "runtime/core/operations.h"
#include "runtime/modules/deque.h"
#include "runtime/modules/heapq.h"
#include "runtime/object/exception.h"
#include "runtime/object/instance.h"
#include "runtime/object/list.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil::async {

namespace {

// Whether a class of the program derives from the queue: its _put(), _get() and other overridden methods count.
bool is_derived(const Queue* queue) { return queue->type->type_flags & type_heap; }

// Of the three types `type` or derived from it.
bool is_kind(const Queue* queue, const Type& type) {
  return queue->type == &type || (is_derived(queue) && is_subtype(queue->type, &type));
}

bool is_priority(const Queue* queue) { return is_kind(queue, priority_queue_type); }
// Whether CPython keeps the items in a list.
bool is_listed(const Queue* queue) { return is_kind(queue, lifo_queue_type) || is_priority(queue); }

// ---- the heap of a PriorityQueue, as heapq orders it

Word& heap_at(Ring& items, std::size_t index) { return items.place(index); }

// Code of the program that compares items may use the queue meanwhile.
Flag is_less_at(Ring& items, std::size_t left, std::size_t right) noexcept {
  std::size_t count = items.count();
  Word first = retained(heap_at(items, left)), second = retained(heap_at(items, right));
  Flag less = is_less(first, second);
  release(first);
  release(second);
  if (items.count() == count) return less;
  if (less >= 0) raise(RuntimeError_type, "list changed size during iteration");
  return -1;
}

bool sift_towards_root(Ring& items, std::size_t position) noexcept {
  while (position > 0) {
    std::size_t parent = (position - 1) / 2;
    Flag less = is_less_at(items, position, parent);
    if (less < 0) return false;
    if (!less) return true;
    std::swap(heap_at(items, position), heap_at(items, parent));
    position = parent;
  }
  return true;
}

// The smaller child moves up all the way to a leaf, then the item back towards the root.
bool sift_to_leaf(Ring& items, std::size_t position) noexcept {
  for (std::size_t child = 2 * position + 1; child < items.count(); child = 2 * position + 1) {
    std::size_t right = child + 1;
    if (right < items.count()) {
      Flag less = is_less_at(items, child, right);
      if (less < 0) return false;
      if (!less) child = right;
    }
    std::swap(heap_at(items, position), heap_at(items, child));
    position = child;
  }
  return sift_towards_root(items, position);
}

Owned heap_pop(Ring& items) noexcept {
  Word last = items.pop_last();
  if (!items.count()) return last;
  Word first = heap_at(items, 0);
  heap_at(items, 0) = last;
  if (sift_to_leaf(items, 0)) return first;
  release(first);
  return 0;
}

// ---- the container that the program sees or sets

// The items move into it: a deque, or a list for the other two kinds.
Borrowed container_of(Queue* queue) noexcept {
  if (queue->container) return queue->container;
  bool listed = is_listed(queue);
  Word container = listed ? make_list() : make_deque(-1);
  for (std::size_t index = 0; container && index < queue->items.count(); ++index) {
    Word item = queue->items.at(index);
    if (!(listed ? list_append(container, item) : deque_append(as_deque(container), retained(item)))) clear(container);
  }
  if (container) queue->items.clear();
  return queue->container = container;
}

Status put_into_container(Queue* queue, Word item) noexcept {
  Word container = retained(queue->container);
  bool good;
  if (is_priority(queue)) {
    good = heapq_push(container, item);
  } else {
    Word result = call_method(container, "append", item);
    release_nullable(result);
    good = result != 0;
  }
  release(container);
  return good;
}

Owned get_from_container(Queue* queue) noexcept {
  Word container = retained(queue->container);
  Word item = is_priority(queue) ? heapq_pop(container)
                                 : call_method(container, is_kind(queue, lifo_queue_type) ? "pop" : "popleft");
  release(container);
  return item;
}

// ---- items

Status native_put(Queue* queue, Word item) noexcept {
  if (__builtin_expect(queue->container != 0, 0)) return put_into_container(queue, item);
  if (!queue->items.push(retained(item))) return false;
  return !is_priority(queue) || sift_towards_root(queue->items, queue->items.count() - 1);
}

// -1: an error is pending.
std::int64_t native_size(Queue* queue) noexcept {
  return queue->container ? length(queue->container) : static_cast<std::int64_t>(queue->items.count());
}

Flag native_empty(Queue* queue) noexcept {
  if (!queue->container) return queue->items.count() == 0;
  Flag any = truth(queue->container);
  return any < 0 ? -1 : !any;
}

Status put_item(Queue* queue, Word item) noexcept {
  if (is_derived(queue)) {
    Word result = call_method(as_word(queue), "_put", item);
    release_nullable(result);
    return result != 0;
  }
  return native_put(queue, item);
}

Owned native_get(Queue* queue) noexcept {
  if (__builtin_expect(queue->container != 0, 0)) return get_from_container(queue);
  if (!queue->items.count()) return raise(IndexError_type, "pop from an empty deque");
  if (is_priority(queue)) return heap_pop(queue->items);
  return is_kind(queue, lifo_queue_type) ? queue->items.pop_last() : queue->items.pop_first();
}

Owned get_item_of(Queue* queue) noexcept {
  return is_derived(queue) ? call_method(as_word(queue), "_get") : native_get(queue);
}

std::int64_t size_of(Queue* queue) noexcept {
  if (!is_derived(queue)) return native_size(queue);
  Word size = call_method(as_word(queue), "qsize");
  if (failed(size)) return -1;
  std::int64_t value = is_small_int(size) ? small_int_value(size) : 0;
  release(size);
  return value;
}

Flag native_full(Queue* queue) noexcept {
  if (__builtin_expect(is_small_int(queue->maximum), 1)) {
    std::int64_t maximum = small_int_value(queue->maximum);
    if (maximum <= 0) return 0;
    std::int64_t size = size_of(queue);
    return size < 0 ? -1 : size >= maximum;
  }
  Flag unlimited = is_less_equal(queue->maximum, small_int(0));
  if (unlimited) return unlimited < 0 ? -1 : 0;
  std::int64_t size = size_of(queue);
  return size < 0 ? -1 : is_greater_equal(small_int(size), queue->maximum);
}

Flag call_flag(Queue* queue, const char* method) noexcept {
  Word result = call_method(as_word(queue), method);
  if (failed(result)) return -1;
  Flag flag = truth(result);
  release(result);
  return flag;
}

Flag is_full(Queue* queue) noexcept { return is_derived(queue) ? call_flag(queue, "full") : native_full(queue); }
Flag is_empty(Queue* queue) noexcept {
  if (is_derived(queue)) return call_flag(queue, "empty");
  return native_empty(queue);
}

bool wake_next(Ring& waiters) noexcept {
  while (waiters.count()) {
    Word waiter = waiters.pop_first();
    auto* future = as<Future>(waiter);
    bool woken = !is_done(future);
    bool good = !woken || future_finish(future, retained(None()));
    release(waiter);
    if (woken || !good) return good;
  }
  return true;
}

// What the end of a wait for a turn looks at and shows.
struct Side {
  Flag (*still_blocked)(Queue*);
  const Location &wait, &cancel, &check, &wake;
};

Status pass_turn_on(Queue* queue, Ring& waiters, Future* future, const Side& side) noexcept {
  if (future_cancel(future, 0) < 0) return trace(side.cancel), false;
  waiters.remove(as_word(future));
  Flag blocked = side.still_blocked(queue);
  if (blocked < 0) return trace(side.check), false;
  if (blocked || future->state == FutureState::cancelled || wake_next(waiters)) return true;
  trace(side.wake);
  return false;
}

// After the wait of a put() or get() has failed: another one gets the turn that this one may have been given.
void give_up_turn(Queue* queue, Ring& waiters, Word future, const Side& side) noexcept {
  trace(side.wait);
  Word error = take_error();
  bool good;
  {
    WhileHandling handling(error);
    good = pass_turn_on(queue, waiters, as<Future>(future), side);
  }
  if (good) restore_error(error);
  else release(error);
}

const Side put_side = {is_full, place::queue_put_wait, place::queue_put_cancel, place::queue_put_check, place::queue_put_wake};
const Side get_side = {is_empty, place::queue_get_wait, place::queue_get_cancel, place::queue_get_check, place::queue_get_wake};

Status put_not_full(Queue* queue, Word item) noexcept {
  if (!put_item(queue, item)) {
    if (is_instance(as_word(queue), priority_queue_type)) trace(place::priority_put_heap);
    trace(place::queue_put_item);
    return false;
  }
  ++queue->unfinished;
  as<Event>(queue->finished)->is_set = false;
  return wake_next(queue->waiters);
}

// Most queues: of the type Queue itself, with a small maxsize and a container that the program hasn't seen.
bool is_ordinary(const Queue* queue) {
  return queue->type == &queue_type && !queue->container && is_small_int(queue->maximum);
}

bool has_room(const Queue* queue) {
  std::int64_t maximum = small_int_value(queue->maximum);
  return maximum <= 0 || static_cast<std::int64_t>(queue->items.count()) < maximum;
}

[[gnu::always_inline]] inline Word put_into_ordinary(Queue* queue, Word item) noexcept {
  if (!queue->items.push(retained(item))) return trace_at(place::queue_put_nowait);
  ++queue->unfinished;
  as<Event>(queue->finished)->is_set = false;
  return !queue->waiters.count() || wake_next(queue->waiters) ? None() : trace_at(place::queue_put_nowait);
}

[[gnu::always_inline]] inline Word get_from_ordinary(Queue* queue) noexcept {
  Word item = queue->items.pop_first();
  if (!queue->putters.count() || wake_next(queue->putters)) return item;
  release(item);
  return trace_at(place::queue_get_nowait);
}

bool put_begin(Word self, Word item, Word& result) noexcept {
  auto* queue = as<Queue>(self);
  if (is_ordinary(queue) && has_room(queue)) return result = put_into_ordinary(queue, item), true;
  Flag full = is_full(queue);
  if (full > 0) {
    result = add_waiter(queue, queue->putters, place::queue_put_loop, sizeof(PutWaiter));
    return failed(result);
  }
  if (full < 0) return true;
  if (is_derived(queue)) result = call_method(self, "put_nowait", item);
  else if (put_not_full(queue, item)) result = None();
  if (failed(result)) trace(place::queue_put_nowait);
  return true;
}

bool put_finish(Word self, Word item, Word future, Word& result) noexcept {
  auto* queue = as<Queue>(self);
  if (failed(result)) {
    give_up_turn(queue, queue->putters, future, put_side);
    return true;
  }
  clear(result);
  return put_begin(self, item, result);
}

Owned get_not_empty(Queue* queue) noexcept {
  Word item = get_item_of(queue);
  if (item && !wake_next(queue->putters)) clear(item);
  return item;
}

Word get_nowait(Queue* queue) noexcept {
  Flag empty = is_empty(queue);
  if (empty < 0) return 0;
  if (empty) {
    raise_object(make_exception(QueueEmpty_type, nullptr, 0));
    return trace_at(place::queue_empty);
  }
  return get_not_empty(queue);
}

bool get_begin(Word self, Word, Word& result) noexcept {
  auto* queue = as<Queue>(self);
  if (is_ordinary(queue) && queue->items.count()) return result = get_from_ordinary(queue), true;
  Flag empty = is_empty(queue);
  if (empty > 0) {
    result = add_waiter(queue, queue->waiters, place::queue_get_loop);
    return failed(result);
  }
  if (empty < 0) return true;
  result = is_derived(queue) ? call_method(self, "get_nowait") : get_not_empty(queue);
  if (failed(result)) trace(place::queue_get_nowait);
  return true;
}

bool get_finish(Word self, Word, Word future, Word& result) noexcept {
  auto* queue = as<Queue>(self);
  if (failed(result)) {
    give_up_turn(queue, queue->waiters, future, get_side);
    return true;
  }
  clear(result);
  return get_begin(self, 0, result);
}

// ---- calls that are awaited at once (core/awaited_call.h)

Word awaited_put(const Word* arguments) {
  auto* queue = as<Queue>(arguments[0]);
  if (is_ordinary(queue) && has_room(queue)) return finished_await(put_into_ordinary(queue, arguments[1]));
  return awaited_wait(queue_put_wait, arguments[0], arguments[1]);
}

Word awaited_get(const Word* arguments) {
  auto* queue = as<Queue>(arguments[0]);
  if (is_ordinary(queue) && queue->items.count()) return finished_await(get_from_ordinary(queue));
  return awaited_wait(queue_get_wait, arguments[0]);
}

Coroutine join_body(const Code& code, Word self) {
  Word result = 0, waiting = 0;
  auto* queue = as<Queue>(self);
  retain(self);
  while (!co_await coil::start()) if (!shown(self)) goto leave;
  result = None();
  if (queue->unfinished <= 0) goto leave;
  waiting = wait_coroutine(event_wait, queue->finished);
  result = 0;
  if (waiting) do result = co_await await_value(take(waiting), place::queue_join_wait); while (!result && shown(self));
  if (failed(result)) trace(place::queue_join_wait);
  else assign(result, None());
leave:
  if (!result) keep_variables(code, self);
  release(self);
  co_return result;
}

Queue* self_of(const Word* arguments) { return as<Queue>(arguments[0]); }

Word method_task_done(const Word* arguments) {
  Queue* queue = self_of(arguments);
  if (queue->unfinished <= 0) {
    raise(ValueError_type, "task_done() called too many times");
    return trace_at(place::queue_task_done_raise);
  }
  if (--queue->unfinished == 0 && !event_set(as<Event>(queue->finished))) return 0;
  return None();
}

// For classes that derive: _init, and _put.
void drop_items(Queue* queue) noexcept {
  clear(queue->container);
  queue->items.clear();
}

Word method_init(const Word* arguments) { return drop_items(self_of(arguments)), None(); }

Word method_put_native(const Word* arguments) { return native_put(self_of(arguments), arguments[1]) ? None() : 0; }

Word method_qsize(const Word* arguments) {
  std::int64_t size = native_size(self_of(arguments));
  return size < 0 ? 0 : small_int(size);
}

Word flag_word(Flag flag) { return flag < 0 ? 0 : boolean(flag); }

const NativeMethod queue_methods[] = {
    {"async put(self, item)", [](const Word* arguments) { return wait_coroutine(queue_put_wait, arguments[0], arguments[1]); },
     MethodKind::instance, awaited_put},
    {"async get(self)", [](const Word* arguments) { return queue_get(arguments[0]); }, MethodKind::instance, awaited_get},
    {"put_nowait(self, item)",
     [](const Word* arguments) { return queue_put_nowait(self_of(arguments), arguments[1]) ? None() : 0; }},
    {"get_nowait(self)", [](const Word* arguments) { return get_nowait(self_of(arguments)); }},
    {"qsize(self)", method_qsize},
    {"empty(self)", [](const Word* arguments) { return flag_word(native_empty(self_of(arguments))); }},
    {"full(self)", [](const Word* arguments) { return flag_word(native_full(self_of(arguments))); }},
    {"task_done(self)", method_task_done},
    {"async join(self)", [](const Word* arguments) -> Word { return join_body(code::queue_join, arguments[0]); }},
    {"_init(self, maxsize)", method_init},
    {"_put(self, item)", method_put_native},
    {"_get(self)", [](const Word* arguments) { return native_get(self_of(arguments)); }},
    class_getitem_row,
    {}};

Owned items_list(Queue* queue) noexcept {
  if (queue->container) return list_from(queue->container);
  Word list = make_list_with_capacity(queue->items.count());
  for (std::size_t index = 0; list && index < queue->items.count(); ++index)
    if (!list_append(list, queue->items.at(index))) clear(list);
  return list;
}

// CPython has these as attributes of the instance, which nobody deletes.
Status raise_undeletable(const char* name) {
  raise(AttributeError_type, "%s of a queue can't be deleted", name);
  return false;
}

Word get_container(Word self) {
  Word container = container_of(as<Queue>(self));
  return container ? retained(container) : 0;
}

Status set_container(Word self, Word value) {
  auto* queue = as<Queue>(self);
  if (!value) return raise_undeletable("_queue");
  queue->items.clear();
  assign(queue->container, retained(value));
  return true;
}

Status set_maximum(Word self, Word value) {
  if (!value) return raise_undeletable("_maxsize");
  assign(as<Queue>(self)->maximum, retained(value));
  return true;
}

Status set_unfinished(Word self, Word value) {
  if (!value) return raise_undeletable("_unfinished_tasks");
  if (!is_small_int(value)) return raise(TypeError_type, "_unfinished_tasks must be a small int, not '%T'", value), false;
  as<Queue>(self)->unfinished = small_int_value(value);
  return true;
}

Word get_maximum(Word self) { return retained(as<Queue>(self)->maximum); }

const NativeProperty queue_properties[] = {
    loop_property,
    {"maxsize", get_maximum, nullptr},
    {"_maxsize", get_maximum, set_maximum},
    {"_finished", [](Word self) { return retained(as<Queue>(self)->finished); }, nullptr},
    {"_queue", get_container, set_container},
    {"_unfinished_tasks", [](Word self) { return small_int(as<Queue>(self)->unfinished); }, set_unfinished},
    {}};

Word queue_text(Word self, bool with_address) {
  auto* queue = as<Queue>(self);
  StrBuilder out;
  char text[48];
  out.append('<');
  out.append_utf8(queue->type->name);
  if (with_address) {
    std::snprintf(text, sizeof text, " at %p", static_cast<void*>(queue));
    out.append_ascii(text);
  }
  out.append_ascii(" maxsize=");
  if (!out.append_repr(queue->maximum)) return 0;
  Flag empty = native_empty(queue);
  if (empty < 0) return 0;
  if (!empty) {
    Word items = items_list(queue);
    out.append_ascii(" _queue=");
    bool good = items && out.append_repr(items);
    release_nullable(items);
    if (!good) return 0;
  }
  if (queue->waiters.count()) {
    std::snprintf(text, sizeof text, " _getters[%zu]", queue->waiters.count());
    out.append_ascii(text);
  }
  if (queue->putters.count()) {
    std::snprintf(text, sizeof text, " _putters[%zu]", queue->putters.count());
    out.append_ascii(text);
  }
  if (queue->unfinished) {
    out.append_ascii(" tasks=");
    out.append_int(queue->unfinished);
  }
  out.append('>');
  return out.finish();
}

// (maxsize=0)
constexpr NativeMethod constructor = {"__init__(self, maxsize=0)", nullptr};

Status queue_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  Word maximum;
  if (!bind_constructor(queue_type, constructor, arguments, count, keyword_names, &maximum)) return false;
  if (!maximum) maximum = small_int(0);
  auto* queue = as<Queue>(self);
  assign(queue->maximum, retained(maximum));
  queue->unfinished = 0;
  as<Event>(queue->finished)->is_set = true;
  if (!is_derived(queue)) return drop_items(queue), true;
  Word result = call_method(self, "_init", maximum);
  release_nullable(result);
  return result != 0;
}

Word queue_create(Type* type, const Word*, std::size_t, Word) {
  auto* queue = reinterpret_cast<Queue*>(allocate_object(type, type->instance_size));
  if (!queue) return 0;
  queue->maximum = small_int(0);
  queue->finished = make_event();
  if (failed(queue->finished)) {
    release(as_word(queue));
    return 0;
  }
  as<Event>(queue->finished)->is_set = true;
  return as_word(queue);
}

void queue_dealloc(Object* self) {
  auto* queue = static_cast<Queue*>(self);
  queue->putters.clear();
  // A list ends with its last item, a deque with its first.
  while (is_listed(queue) && queue->items.count()) release(queue->items.pop_last());
  queue->items.clear();
  clear(queue->container);
  clear(queue->maximum);
  clear(queue->finished);
  loop_bound_dealloc(self);
}

void queue_traverse(Object* self, Visitor visit, void* context) {
  auto* queue = static_cast<Queue*>(self);
  loop_bound_traverse(self, visit, context);
  queue->putters.traverse(visit, context);
  queue->items.traverse(visit, context);
  visit(queue->container, context);
  visit(queue->finished, context);
}

constexpr Type make_type(const char* name) {
  Type type = native_type(name, sizeof(Queue), type_gc | type_base_allowed | type_has_dict, "asyncio.queues");
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = queue_dealloc;
  type.slots.traverse = queue_traverse;
  type.slots.create = queue_create;
  type.slots.init = queue_init;
  type.slots.repr = [](Word self) { return queue_text(self, true); };
  type.slots.str = [](Word self) { return queue_text(self, false); };
  return type;
}

}  // namespace

const WaitKind queue_put_wait = {WaitForm::queue_put, &code::queue_put, &place::queue_put_wait, put_begin, put_finish};
const WaitKind queue_get_wait = {WaitForm::queue_get, &code::queue_get, &place::queue_get_wait, get_begin, get_finish};

constinit Type queue_type = [] {
  Type type = make_type("Queue");
  type.methods = queue_methods;
  type.properties = queue_properties;
  return type;
}();

constinit Type lifo_queue_type = [] {
  Type type = make_type("LifoQueue");
  type.base = &queue_type;
  return type;
}();

constinit Type priority_queue_type = [] {
  Type type = make_type("PriorityQueue");
  type.base = &queue_type;
  return type;
}();

Owned make_queue() noexcept { return queue_create(&queue_type, nullptr, 0, 0); }

Word queue_get(Word queue) noexcept { return wait_coroutine(queue_get_wait, queue); }

Status queue_put_nowait(Queue* queue, Word item) noexcept {
  Flag full = is_full(queue);
  if (full < 0) return false;
  if (full) {
    raise_object(make_exception(QueueFull_type, nullptr, 0));
    trace(place::queue_full);
    return false;
  }
  return put_not_full(queue, item);
}

}  // namespace coil::async
