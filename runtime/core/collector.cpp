// The collector of cycles. Counts live in the objects' flags while it runs:
//   1. every collectable object gets its reference count;
//   2. each edge between collectable objects takes one off: what stays above 0 is held from outside;
//   3. all that can be reached from those is live, the rest is garbage.
// Objects whose edges it can't see keep their counts, so it errs on the side of keeping.
#include "runtime/core/collector.h"

#include "runtime/core/class_layout.h"
#include "runtime/core/errors.h"
#include "runtime/core/special.h"
#include "runtime/object/memory.h"

namespace coil {

CollectorState collector_state = {true, {700, 10, 10}, 0, 0, false};

namespace {

constexpr std::int64_t first_threshold = 50'000;
constexpr std::uint32_t count_limit = 1u << 23;  // objects with more references count as held
constexpr std::uint32_t low_bits = (1u << object_gc_shift) - 1;

std::uint32_t working_count(const Object* object) { return object->flags >> object_gc_shift; }
void set_working_count(Object* object, std::uint32_t count) {
  object->flags = (object->flags & low_bits) | count << object_gc_shift;
}

bool collectable(const Object* object) { return (object->type->type_flags & type_gc) && object->type->slots.traverse; }

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

void start_count(Object* object, void* context) {
  if (!collectable(object)) return;
  std::uint32_t count = object->references < count_limit ? object->references : count_limit;
  object->flags = (object->flags & (low_bits & ~std::uint32_t{object_gc_reachable})) | object_gc_mark | count << object_gc_shift;
  ++*static_cast<std::size_t*>(context);
}

bool is_marked(Word child) { return child && !is_small_int(child) && (as_object(child)->flags & object_gc_mark); }

void subtract_edge(Word child, void*) {
  if (!is_marked(child)) return;
  Object* object = as_object(child);
  std::uint32_t count = working_count(object);
  if (count && count < count_limit) set_working_count(object, count - 1);
}

void subtract_edges(Object* object, void*) {
  if (object->flags & object_gc_mark) object->type->slots.traverse(object, subtract_edge, nullptr);
}

void reach(Word child, void* context) {
  if (!is_marked(child) || (as_object(child)->flags & object_gc_reachable)) return;
  as_object(child)->flags |= object_gc_reachable;
  static_cast<Objects*>(context)->add(as_object(child));
}

void reach_roots(Object* object, void* context) {
  if ((object->flags & object_gc_mark) && working_count(object)) reach(as_word(object), context);
}

void gather_garbage(Object* object, void* context) {
  if (!(object->flags & object_gc_mark)) return;
  if (!(object->flags & object_gc_reachable)) static_cast<Objects*>(context)->add(object);
  object->flags &= low_bits & ~std::uint32_t{object_gc_mark | object_gc_reachable};
}

// The unreachable objects; `examined`: how many were looked at.
void find_garbage(Objects& garbage, std::size_t& examined) {
  examined = 0;
  for_each_object(start_count, &examined);
  for_each_object(subtract_edges, nullptr);
  Objects pending;
  for_each_object(reach_roots, &pending);
  while (pending.count) {
    Object* object = pending.items[--pending.count];
    object->type->slots.traverse(object, reach, &pending);
  }
  if (pending.failed) {  // no memory for the walk: keep everything
    for_each_object([](Object* object, void*) { object->flags &= low_bits & ~std::uint32_t{object_gc_mark | object_gc_reachable}; }, nullptr);
    return;
  }
  for_each_object(gather_garbage, &garbage);
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

void destroy_garbage(const Objects& garbage) {
  for (std::size_t index = 0; index < garbage.count; ++index) retain(as_word(garbage.items[index]));
  if (clear_weak_references)
    for (std::size_t index = 0; index < garbage.count; ++index)
      if (garbage.items[index]->flags & object_has_weakrefs) clear_weak_references(garbage.items[index]);
  for (std::size_t index = 0; index < garbage.count; ++index)
    if (auto clear_slot = garbage.items[index]->type->slots.clear) clear_slot(garbage.items[index]);
  for (std::size_t index = 0; index < garbage.count; ++index) release(as_word(garbage.items[index]));
}

void collect_by_trigger() {
  if (collector_state.enabled && !collector_state.running) collect_garbage();
  else collector_trigger.count = 0;
}

}  // namespace

std::size_t collect_garbage() noexcept {
  if (collector_state.running) return 0;
  collector_state.running = true;
  Word pending = error_pending() ? take_error() : 0;
  std::size_t examined = 0, found = 0;
  Objects garbage;
  find_garbage(garbage, examined);
  if (garbage.count && run_finalizers(garbage)) {
    garbage.count = 0;
    find_garbage(garbage, examined);
  }
  found = garbage.count;
  destroy_garbage(garbage);
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
