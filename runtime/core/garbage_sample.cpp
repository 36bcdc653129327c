#include "runtime/core/garbage_sample.h"

#include <algorithm>

#include "runtime/core/collector_counts.h"
#include "runtime/core/object_list.h"
#include "runtime/object/memory_walk.h"

namespace coil {

namespace {

// A trial deletion. Dead cycles are mostly made of objects that were made together, so they show among the newest ones.
// `object_gc_ordered` marks those it looks at.
class Sample {
 public:
  bool run() {
    for_each_recent_object([](Object* object, void* self) { static_cast<Sample*>(self)->enter(object); }, is_large_enough, this);
    for_each([](Object* object, void*) { follow(object, subtract); });
    for_each([](Object* object, void* self) { static_cast<Sample*>(self)->reach_from(object); });
    for_each([](Object* object, void*) { object->flags &= ~marks; });
    return pending_.failed || entered_ < size || (entered_ - reached_) * 16 >= entered_;
  }

 private:
  static constexpr std::size_t size = 4000, most_pages = 500;
  static constexpr std::uint32_t marks = object_gc_ordered | object_gc_reachable;

  // There may be many pages between that hold other things.
  static bool is_large_enough(void* context) {
    auto* self = static_cast<Sample*>(context);
    return ++self->pages_ == most_pages || self->entered_ >= size;
  }

  void for_each(void (*visit)(Object*, void*)) {
    pages_left_ = pages_;
    for_each_recent_object(visit, [](void* self) { return !--static_cast<Sample*>(self)->pages_left_; }, this);
  }

  static bool is_in(const Object* object) { return object->flags & object_gc_ordered; }

  void enter(Object* object) {
    if (!collectable(object)) return;
    object->flags = (object->flags & flag_bits & ~marks) | object_gc_ordered;
    set_working_count(object, std::min(object->references, count_limit));
    ++entered_;
  }

  static void follow(Object* object, void (*visit)(Word, void*), void* context = nullptr) {
    if (is_in(object)) object->type->slots.traverse(object, visit, context);
  }
  static void subtract(Word child, void*) {
    if (!child || is_small_int(child) || !is_in(as_object(child))) return;
    std::uint32_t count = working_count(as_object(child));
    if (count && count < count_limit) set_working_count(as_object(child), count - 1);
  }

  void reach_from(Object* object) {
    if (!is_in(object) || !working_count(object)) return;
    reach(as_word(object), this);
    while (pending_.count) follow(pending_.take_last(), reach, this);
  }
  static void reach(Word child, void* self) {
    if (!child || is_small_int(child) || (as_object(child)->flags & marks) != object_gc_ordered) return;
    as_object(child)->flags |= object_gc_reachable;
    ++static_cast<Sample*>(self)->reached_;
    static_cast<Sample*>(self)->pending_.add(as_object(child));
  }

  ObjectList pending_;
  std::size_t entered_ = 0, reached_ = 0, pages_ = 0, pages_left_ = 0;
};

}  // namespace

bool has_recent_garbage() noexcept { return Sample().run(); }

}  // namespace coil
