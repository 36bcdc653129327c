// The collector of cycles. Counts live in the objects' flags while it runs:
//   1. every collectable object gets its reference count, and each edge between two takes one off: what stays above 0 is
//      held from outside;
//   2. all that can be reached from those is live, the rest is garbage.
// An object gets its count when it is met first, by an edge or in the walk. Which of two bits says that it was met
// changes with each collection, so that nothing has to be cleared: it is two walks through memory, and a third one only
// if there is garbage.
// Objects whose edges it can't see keep their counts, so it errs on the side of keeping.
#include "runtime/core/collector.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "runtime/core/builtin_names.h"
#include "runtime/core/collector_counts.h"
#include "runtime/core/errors.h"
#include "runtime/core/events.h"
#include "runtime/core/finalizers.h"
#include "runtime/core/garbage_sample.h"
#include "runtime/core/module.h"
#include "runtime/core/module_registry.h"
#include "runtime/object/dict.h"
#include "runtime/object/memory_walk.h"

namespace coil {

CollectorState collector_state = {true, {700, 10, 10}, 0, 0, false, false};

namespace {

constexpr std::int64_t first_threshold = 50'000;
std::int64_t fixed_threshold;  // of tests; 0: none
std::uint32_t met = object_gc_even;  // the bit of this collection
bool modules_are_dead;               // at the end of the program: nobody is alive for being held by a module

bool is_dead_module(const Object* object) {
  if (!modules_are_dead || object->type != &module_type) return false;
  const ModuleInfo* info = static_cast<const Module*>(object)->info;
  return info && info->globals != builtin_words && std::strcmp(info->name, "sys") != 0;
}

struct Walk {
  ObjectList pending, garbage;
  std::size_t examined = 0, reached = 0;
};

void meet(Object* object, Walk* walk) {
  constexpr std::uint32_t scratch = object_gc_odd | object_gc_even | object_gc_reachable | object_gc_ordered;
  std::uint32_t count = object->references < count_limit ? object->references : count_limit;
  object->flags = (object->flags & flag_bits & ~scratch) | met | count << object_gc_shift;
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
  if (!is_dead_module(object)) return;
  const ModuleInfo* info = static_cast<const Module*>(object)->info;
  for (std::size_t index = 0; index < info->global_count; ++index) subtract_edge(info->globals[index], walk);
}

void reach(Word child, void* context) {
  if (!child || is_small_int(child)) return;
  Object* object = as_object(child);
  if ((object->flags & (met | object_gc_reachable)) != met || is_dead_module(object)) return;
  object->flags |= object_gc_reachable;
  auto* walk = static_cast<Walk*>(context);
  ++walk->reached;
  walk->pending.add(object);
}

// While an object is at hand all is reached that hangs on it.
void reach_from_root(Object* object, void* context) {
  if (!(object->flags & met) || !working_count(object) || is_dead_module(object)) return;
  auto* walk = static_cast<Walk*>(context);
  reach(as_word(object), walk);
  while (walk->pending.count) {
    Object* next = walk->pending.items[--walk->pending.count];
    next->type->slots.traverse(next, reach, walk);
  }
}

bool is_garbage(const Object* object) { return (object->flags & (met | object_gc_reachable)) == met; }

void gather_garbage(Object* object, void* walk) {
  if (!is_garbage(object) || is_dead_module(object)) return;
  object->flags &= ~object_gc_ordered;
  static_cast<Walk*>(walk)->garbage.add(object);
}

// Finds the unreachable objects. Without memory for that it finds none.
void find_garbage(Walk& walk) {
  met = met == object_gc_odd ? object_gc_even : object_gc_odd;
  walk.examined = walk.reached = walk.garbage.count = 0;
  for_each_object(subtract_edges, &walk);
  for_each_object_again(reach_from_root, &walk);
  if (!walk.pending.failed && walk.reached < walk.examined) for_each_object_again(gather_garbage, &walk);
}


void add_variables(const Module* module, ObjectList& roots) {
  for (std::size_t index = 0; index < module->info->global_count; ++index)
    if (Word word = module->info->globals[index]; word && !is_small_int(word)) roots.add(as_object(word));
  if (module->extra) roots.add(as_object(module->extra));
}

// __main__ stands before the modules that it imports.
void order_from_modules(ObjectList& ordered) {
  ObjectList roots;
  std::size_t position = 0;
  Word name, module;
  while (dict_next(modules_dict(), position, name, module))
    if (!is_small_int(module) && is_dead_module(as_object(module))) add_variables(as<Module>(module), roots);
  order_by_distance(roots, is_garbage, ordered);
}

// Runs __del__ and the finalizers of native types. True: some did something, so that what is garbage must be found again.
bool run_finalizers(const ObjectList& garbage) {
  ObjectList ordered;
  if (modules_are_dead) order_from_modules(ordered);
  order_by_age(garbage, is_garbage, ordered);
  return finalize_all(ordered);
}

bool any_has_pending_finalizer(const ObjectList& garbage) {
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

// Nobody sees garbage through a weak reference any more once a finalizer or callback runs.
void clear_references_to(const ObjectList& garbage) {
  if (clear_weak_references && garbage.count) clear_weak_references(garbage.items, garbage.count, is_garbage);
}

void destroy_garbage(const ObjectList& garbage) {
  for (std::size_t index = 0; index < garbage.count; ++index) retain(as_word(garbage.items[index]));
  clear_references_to(garbage);
  for (std::size_t index = 0; index < garbage.count; ++index)
    if (auto clear_slot = garbage.items[index]->type->slots.clear) clear_slot(garbage.items[index]);
  for (std::size_t index = 0; index < garbage.count; ++index) release(as_word(garbage.items[index]));
}

// ---- when to collect

std::size_t heap_at_last;                             // collection
constexpr std::int64_t most_uncollected = 4'000'000;  // objects, whatever the sample says

// A collection looks at the whole heap. While the program only grows it looks at a sample instead, each time that it has twice as
// many new objects.
bool only_grows() {
  if (fixed_threshold || collector_trigger.count > most_uncollected || heap_size() < heap_at_last / 2 * 3) return false;
  return !has_recent_garbage();
}

void collect_by_trigger() {
  if (!collector_state.enabled || collector_state.running) collector_trigger.count = 0;
  else if (only_grows()) collector_trigger.threshold = collector_trigger.count * 2;
  else collect_garbage();
}

// The work is proportional to what lives: wait until half as many again live, or four times as many where it found next to
// nothing.
std::int64_t next_threshold(std::size_t examined, std::size_t found) {
  if (fixed_threshold) return fixed_threshold;
  auto live = static_cast<std::int64_t>(examined - found);
  return std::max(found * 8 > examined ? live / 2 : live * 3, first_threshold);
}

}  // namespace

std::size_t collect_garbage() noexcept {
  if (collector_state.running) return 0;
  collector_state.running = true;
  Word pending = error_pending() ? take_error() : 0;
  Walk walk;
  find_garbage(walk);
  clear_references_to(walk.garbage);
  finalize_garbage(walk);
  std::size_t examined = walk.examined, found = walk.garbage.count;
  destroy_garbage(walk.garbage);
  ++collector_state.collections;
  collector_state.collected += found;
  collector_trigger.threshold = next_threshold(examined, found);
  heap_at_last = heap_size();
  collector_trigger.count = 0;
  if (pending) restore_error(pending);
  collector_state.running = false;
  return found;
}

void finalize_at_end() noexcept {
  if (collector_state.running) return;
  collector_state.running = modules_are_dead = true;
  Walk walk;
  find_garbage(walk);
  clear_references_to(walk.garbage);
  finalize_garbage(walk);
  collector_state.running = modules_are_dead = false;
}

void start_collector() noexcept {
#ifdef COIL_CHECK_LEAKS
  // For tests of the collector: after so many new objects, however many there are.
  if (const char* every = std::getenv("COIL_COLLECT_EVERY")) fixed_threshold = std::atoi(every);
#endif
  collector_trigger.count = 0;
  collector_trigger.threshold = fixed_threshold ? fixed_threshold : first_threshold;
  collector_trigger.collect = collect_by_trigger;
  collector_trigger.collect_soon = [] {
    if (!collector_state.enabled || collector_state.running) return;
    collector_state.wanted = true;
    request_event(state);
  };
}

void collect_if_wanted() noexcept {
  collector_state.wanted = false;
  if (collector_trigger.count > collector_trigger.threshold) collect_by_trigger();
}

}  // namespace coil
