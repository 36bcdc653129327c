#include "runtime/core/finalizers.h"

#include <algorithm>

#include "runtime/core/class_layout.h"
#include "runtime/core/errors.h"
#include "runtime/core/special.h"

namespace coil {

namespace {

NativeFinalizer native_finalizers[8];
std::size_t native_finalizer_count;

const NativeFinalizer* native_finalizer(const Object* object) {
  const Type* type = object->type;
  while (is_heap(type)) type = type->base;
  for (std::size_t index = 0; index < native_finalizer_count; ++index)
    if (native_finalizers[index].type == type) return &native_finalizers[index];
  return nullptr;
}

// __del__, or 0.
Word written_finalizer(const Object* object) {
  return is_heap(object->type) ? static_cast<const HeapType*>(object->type)->finalizer : 0;
}

}  // namespace

void add_finalizer(const NativeFinalizer& finalizer) noexcept { native_finalizers[native_finalizer_count++] = finalizer; }

bool has_pending_finalizer(const Object* object) noexcept {
  return !(object->flags & object_finalized) && (written_finalizer(object) || native_finalizer(object));
}

namespace {

bool finalize(Object* object) {
  if (object->flags & object_finalized) return false;
  if (Word finalizer = written_finalizer(object)) {
    object->flags |= object_finalized;
    Word result = call_special(finalizer, as_word(object), nullptr, 0);
    if (result) release(result);
    else print_unraisable(finalizer);
    return true;
  }
  const NativeFinalizer* native = native_finalizer(object);
  bool did_something = native && native->run(object);
  if (native) object->flags |= object_finalized;
  return did_something;
}

ObjectList* listed;  // those that wait to be finalized

// Nobody may destroy an object with object_gc_ordered before this is known.
void leave_list(Object* object) {
  object->flags &= ~object_gc_ordered;
  std::size_t place = object->flags >> object_gc_shift;
  if (listed && place < listed->count && listed->items[place] == object) listed->items[place] = nullptr;
}

}  // namespace

// Each knows its place in the list, so that it can leave a hole there.
bool finalize_all(ObjectList& ordered) noexcept {
  constexpr std::size_t most = std::size_t{1} << (32 - object_gc_shift);
  if (ordered.count > most) ordered.count = most;  // the others are still garbage the next time
  listed = &ordered;
  constexpr std::uint32_t low_bits = (1u << object_gc_shift) - 1;
  for (std::size_t index = 0; index < ordered.count; ++index) {
    Object* object = ordered.items[index];
    object->flags = (object->flags & low_bits) | object_gc_ordered | static_cast<std::uint32_t>(index << object_gc_shift);
  }
  bool any = false;
  for (std::size_t index = 0; index < ordered.count; ++index) {
    Object* object = ordered.items[index];
    if (!object) continue;
    object->flags &= ~object_gc_ordered;
    retain(as_word(object));
    any |= finalize(object);
    release(as_word(object));
  }
  listed = nullptr;
  return any;
}

// ---- the order

namespace {

// A walk from each object to what it was made from. Nothing tells when an object was made; but a task is younger than its
// coroutine, and that than its arguments and what these hold.
class AgeOrder {
 public:
  AgeOrder(const ObjectList& garbage, bool (*is_garbage)(const Object*), ObjectList& ordered)
      : garbage_(garbage), is_garbage_(is_garbage), ordered_(ordered) {}

  void run() {
    // Tasks first, whose type was added last.
    for (std::size_t kind = native_finalizer_count; kind-- > 0;)
      if (native_finalizers[kind].visit_older) place_all(native_finalizers[kind]);
    for (std::size_t index = 0; index < garbage_.count; ++index)
      if (!(garbage_.items[index]->flags & object_gc_ordered)) add(garbage_.items[index]);
  }

 private:
  static bool has_older(const Object* object) {
    const NativeFinalizer* native = native_finalizer(object);
    return native && native->visit_older;
  }

  void place_all(const NativeFinalizer& kind) {
    ObjectList all;
    for (std::size_t index = 0; index < garbage_.count; ++index)
      if (native_finalizer(garbage_.items[index]) == &kind) all.add(garbage_.items[index]);
    if (kind.is_older) std::sort(all.items, all.items + all.count, kind.is_older);
    for (std::size_t index = 0; index < all.count; ++index) place(all.items[index]);
  }

  void add(Object* object) {
    if (has_pending_finalizer(object)) ordered_.add(object);
  }

  // Depth first: an object with older ones stands below them in `way_`, and is added when they have been.
  void place(Object* object) {
    way_.add(object);
    while (way_.count) {
      Object* next = way_.take_last();
      if (!next) {
        add(way_.take_last());
        continue;
      }
      if (next->flags & object_gc_ordered) continue;
      next->flags |= object_gc_ordered;
      std::size_t first;
      if (has_older(next)) {
        way_.add(next);
        way_.add(nullptr);
        first = way_.count;
        native_finalizer(next)->visit_older(next, meet, this);
      } else {
        add(next);
        first = way_.count;
        if (auto traverse = next->type->slots.traverse) traverse(next, meet_plain, this);
      }
      std::reverse(way_.items + first, way_.items + way_.count);
    }
  }

  static void meet(Word word, void* self) {
    auto* order = static_cast<AgeOrder*>(self);
    if (!word || is_small_int(word)) return;
    Object* object = as_object(word);
    if (order->is_garbage_(object) && !(object->flags & object_gc_ordered)) order->way_.add(object);
  }
  // What a container holds may be younger than it: a task that waits in a set, say.
  static void meet_plain(Word word, void* self) {
    if (word && !is_small_int(word) && !has_older(as_object(word))) meet(word, self);
  }

  const ObjectList& garbage_;
  bool (*is_garbage_)(const Object*);
  ObjectList& ordered_;
  ObjectList way_;  // null: the one below has been looked into
};

}  // namespace

void order_by_age(const ObjectList& garbage, bool (*is_garbage)(const Object*), ObjectList& ordered) noexcept {
  take_off_list = leave_list;
  AgeOrder(garbage, is_garbage, ordered).run();
}

void order_by_distance(const ObjectList& roots, bool (*is_garbage)(const Object*), ObjectList& ordered) noexcept {
  take_off_list = leave_list;
  struct Row {
    bool (*is_garbage)(const Object*);
    ObjectList met;
  } row = {is_garbage, {}};
  auto meet = [](Word word, void* context) {
    auto* row = static_cast<Row*>(context);
    if (!word || is_small_int(word)) return;
    Object* object = as_object(word);
    if (!row->is_garbage(object) || object->flags & object_gc_ordered) return;
    object->flags |= object_gc_ordered;
    row->met.add(object);
  };
  for (std::size_t index = 0; index < roots.count; ++index) meet(as_word(roots.items[index]), &row);
  for (std::size_t index = 0; index < row.met.count; ++index) {
    Object* object = row.met.items[index];
    if (has_pending_finalizer(object)) ordered.add(object);
    if (auto traverse = object->type->slots.traverse) traverse(object, meet, &row);
  }
}

}  // namespace coil
