// The collector of cycles. Counts live in the objects' flags while it runs:
//   1. every collectable object gets its reference count, and each edge between two takes one off: what stays above 0 is
//      held from outside;
//   2. all that can be reached from those is live, the rest is garbage.
// An object gets its count when it is met first, by an edge or in the walk. Which of two bits says that it was met
// changes with each collection, so that nothing has to be cleared: it is two walks through memory, and a third one only
// if there is garbage.
// Objects whose edges it can't see keep their counts, so it errs on the side of keeping.
#include "runtime/core/collector.h"

#include "runtime/core/class_layout.h"
#include "runtime/core/errors.h"
#include "runtime/core/special.h"
#include "runtime/object/memory_walk.h"

namespace coil {

CollectorState collector_state = {true, {700, 10, 10}, 0, 0, false};

namespace {

constexpr std::int64_t first_threshold = 50'000;
constexpr std::size_t heap_for_each = 200;  // bytes: see collect_by_trigger()
constexpr std::uint32_t count_limit = 1u << 23;  // objects with more references count as held
constexpr std::uint32_t low_bits = (1u << object_gc_shift) - 1;

std::uint32_t working_count(const Object* object) { return object->flags >> object_gc_shift; }
void set_working_count(Object* object, std::uint32_t count) {
  object->flags = (object->flags & low_bits) | count << object_gc_shift;
}

// Immortal objects aren't: some stand in memory that can't be written to.
bool collectable(const Object* object) {
  return (object->type->type_flags & type_gc) && object->type->slots.traverse && object->references < immortal_references / 2;
}

// A stack or list of objects.
struct Objects {
  Object** items = nullptr;
  std::size_t count = 0, capacity = 0;
  bool failed = false;

  void add(Object* object) {
    if (count == capacity) {
      std::size_t larger = capacity ? capacity * 2 : 256;
      auto** grown = static_cast<Object**>(resize_buffer(items, larger * sizeof(Object*)));
      if (!grown) {
        failed = true;
        return;
      }
      items = grown;
      capacity = larger;
    }
    items[count++] = object;
  }
  ~Objects() { free_buffer(items); }
};

std::uint32_t met = object_gc_even;  // the bit of this collection

struct Walk {
  Objects pending, garbage;
  std::size_t examined = 0, reached = 0;
};

void meet(Object* object, Walk* walk) {
  constexpr std::uint32_t scratch = object_gc_odd | object_gc_even | object_gc_reachable;
  std::uint32_t count = object->references < count_limit ? object->references : count_limit;
  object->flags = (object->flags & low_bits & ~scratch) | met | count << object_gc_shift;
  ++walk->examined;
}

void subtract_edge(Word child, void* walk) {
  if (!child || is_small_int(child)) return;
  Object* object = as_object(child);
  if (!(object->flags & met)) {
    if (!collectable(object)) return;
    meet(object, static_cast<Walk*>(walk));
  }
  std::uint32_t count = working_count(object);
  if (count && count < count_limit) set_working_count(object, count - 1);
}

void subtract_edges(Object* object, void* walk) {
  if (!collectable(object)) return;
  if (!(object->flags & met)) meet(object, static_cast<Walk*>(walk));
  object->type->slots.traverse(object, subtract_edge, walk);
}

void reach(Word child, void* context) {
  if (!child || is_small_int(child)) return;
  Object* object = as_object(child);
  if ((object->flags & (met | object_gc_reachable)) != met) return;
  object->flags |= object_gc_reachable;
  auto* walk = static_cast<Walk*>(context);
  ++walk->reached;
  walk->pending.add(object);
}

// While an object is at hand all is reached that hangs on it.
void reach_from_root(Object* object, void* context) {
  if (!(object->flags & met) || !working_count(object)) return;
  auto* walk = static_cast<Walk*>(context);
  reach(as_word(object), walk);
  while (walk->pending.count) {
    Object* next = walk->pending.items[--walk->pending.count];
    next->type->slots.traverse(next, reach, walk);
  }
}

void gather_garbage(Object* object, void* walk) {
  if ((object->flags & (met | object_gc_reachable)) == met) static_cast<Walk*>(walk)->garbage.add(object);
}

// Finds the unreachable objects. Without memory for that it finds none.
void find_garbage(Walk& walk) {
  met = met == object_gc_odd ? object_gc_even : object_gc_odd;
  walk.examined = walk.reached = walk.garbage.count = 0;
  for_each_object(subtract_edges, &walk);
  for_each_object_again(reach_from_root, &walk);
  if (!walk.pending.failed && walk.reached < walk.examined) for_each_object_again(gather_garbage, &walk);
}

bool has_pending_finalizer(const Object* object) {
  return is_heap(object->type) && static_cast<const HeapType*>(object->type)->finalizer && !(object->flags & object_finalized);
}

struct NativeFinalizer {
  const Type* type;
  Finalizer run;
};
NativeFinalizer native_finalizers[8];
std::size_t native_finalizer_count;

bool finalize_natively(Object* object) {
  const Type* type = object->type;
  while (is_heap(type)) type = type->base;
  for (std::size_t index = 0; index < native_finalizer_count; ++index)
    if (native_finalizers[index].type == type) return native_finalizers[index].run(object);
  return false;
}

bool finalize(Object* object) {
  if (!has_pending_finalizer(object)) return finalize_natively(object);
  object->flags |= object_finalized;
  Word finalizer = static_cast<HeapType*>(object->type)->finalizer;
  Word result = call_special(finalizer, as_word(object), nullptr, 0);
  if (result) release(result);
  else print_unraisable(finalizer);
  return true;
}

// Runs __del__ and the finalizers of native types. True: some did something, so that what is garbage must be found again.
bool run_finalizers(const Objects& garbage) {
  bool any = false;
  for (std::size_t index = 0; index < garbage.count; ++index) retain(as_word(garbage.items[index]));
  for (std::size_t index = 0; index < garbage.count; ++index) any |= finalize(garbage.items[index]);
  for (std::size_t index = 0; index < garbage.count; ++index) release(as_word(garbage.items[index]));
  return any;
}

bool any_has_pending_finalizer(const Objects& garbage) {
  for (std::size_t index = 0; index < garbage.count; ++index)
    if (has_pending_finalizer(garbage.items[index])) return true;
  return false;
}

// Leaves as garbage what may be destroyed. Finalizers may make new garbage that has finalizers, too: where there is no
// end to that, all of it waits for the next collection.
void finalize_garbage(Walk& walk) {
  constexpr int most_rounds = 4;
  for (int round = 0; walk.garbage.count && run_finalizers(walk.garbage); ++round) {
    find_garbage(walk);
    if (!any_has_pending_finalizer(walk.garbage)) return;
    if (round == most_rounds) walk.garbage.count = 0;
  }
}

void destroy_garbage(const Objects& garbage) {
  for (std::size_t index = 0; index < garbage.count; ++index) retain(as_word(garbage.items[index]));
  if (clear_weak_references)
    for (std::size_t index = 0; index < garbage.count; ++index)
      if (garbage.items[index]->flags & object_has_weakrefs) clear_weak_references(garbage.items[index]);
  for (std::size_t index = 0; index < garbage.count; ++index)
    if (auto clear_slot = garbage.items[index]->type->slots.clear) clear_slot(garbage.items[index]);
  for (std::size_t index = 0; index < garbage.count; ++index) release(as_word(garbage.items[index]));
}

// A collection looks at the whole heap. So it waits until the new objects are some half of that, too: at about 100 bytes
// for an object.
void collect_by_trigger() {
  auto enough = static_cast<std::int64_t>(heap_size() / heap_for_each);
  if (collector_trigger.count < enough) collector_trigger.threshold = enough;
  else if (collector_state.enabled && !collector_state.running) collect_garbage();
  else collector_trigger.count = 0;
}

}  // namespace

std::size_t collect_garbage() noexcept {
  if (collector_state.running) return 0;
  collector_state.running = true;
  Word pending = error_pending() ? take_error() : 0;
  Walk walk;
  find_garbage(walk);
  finalize_garbage(walk);
  std::size_t examined = walk.examined, found = walk.garbage.count;
  destroy_garbage(walk.garbage);
  ++collector_state.collections;
  collector_state.collected += found;
  // The work is proportional to what lives: wait until half as many again live, or four times as many where it found next
  // to nothing.
  auto live = static_cast<std::int64_t>(examined - found);
  std::int64_t more = found * 8 > examined ? live / 2 : live * 3;
  collector_trigger.threshold = more > first_threshold ? more : first_threshold;
  collector_trigger.count = 0;
  if (pending) restore_error(pending);
  collector_state.running = false;
  return found;
}

void add_finalizer(const Type& type, Finalizer finalizer) noexcept {
  native_finalizers[native_finalizer_count++] = {&type, finalizer};
}

void start_collector() noexcept {
  collector_trigger.count = 0;
  collector_trigger.threshold = first_threshold;
  collector_trigger.collect = collect_by_trigger;
}

}  // namespace coil
