// Instances of heap types: finalisation, freeing, the collector's walk.
#include "runtime/core/class_layout.h"
#include "runtime/core/errors.h"
#include "runtime/core/types.h"
#include "runtime/object/exception_fields.h"
#include "runtime/object/instance.h"
#include "runtime/object/memory.h"

namespace coil {

namespace {

HeapType* heap_type(const Object* object) { return static_cast<HeapType*>(object->type); }

// The words that __slots__ of the class and its bases added.
template <typename Action>
void for_each_member(Object* self, Action action) {
  for (Type* type = self->type; type && is_heap(type); type = type->base) {
    const auto* heap = static_cast<const HeapType*>(type);
    auto* members = reinterpret_cast<Word*>(reinterpret_cast<char*>(self) + heap->member_offset);
    for (int index = 0; index < heap->own_member_count; ++index) action(members[index]);
  }
}

// Calls __del__ once. False: it made the object reachable again.
bool finalize(Object* self, Word finalizer) {
  self->flags |= object_finalized;
  self->references = 1;
  Word pending = error_pending() ? take_error() : 0;
  Word result = call_special(finalizer, as_word(self), nullptr, 0);
  if (result) release(result);
  else print_unraisable(finalizer);
  if (pending) restore_error(pending);
  return --self->references == 0;
}

}  // namespace

bool call_finalizer(Object* self) noexcept {
  Word finalizer = is_heap(self->type) ? heap_type(self)->finalizer : 0;
  if (!finalizer || (self->flags & object_finalized)) return true;
  return finalize(self, finalizer);
}

namespace {

template <auto release_attributes>
[[gnu::always_inline]] inline void dealloc(Object* self) noexcept {
  HeapType* type = heap_type(self);
  if (type->type_flags & type_plain_exception && !(self->flags & object_has_weakrefs)) return exception_dealloc(self);
  if (type->finalizer && !call_finalizer(self)) return;
  if ((self->flags & object_has_weakrefs) && clear_weak_references) clear_weak_references(&self, 1, nullptr);
  for_each_member(self, [](Word& member) { clear(member); });
  if (type->attribute_count || (type->attribute_offset && attribute_area(self, type)->extra && !(type->native_base->type_flags & type_reports_end)))
    release_attributes(self, type);
  type->native_base->slots.dealloc(self);
}

}  // namespace

void heap_dealloc(Object* self) noexcept { dealloc<release_attributes>(self); }
void heap_dealloc_by_rank(Object* self) noexcept { dealloc<release_attributes_by_rank>(self); }

void heap_traverse(Object* self, Visitor visit, void* context) noexcept {
  HeapType* type = heap_type(self);
  for_each_member(self, [=](Word& member) { visit(member, context); });
  bool native_area = type->native_base->attribute_offset != 0;  // then native traverse slots see to it
  if (!native_area) traverse_attributes(self, type, visit, context);
  if (type->native_base->slots.traverse) type->native_base->slots.traverse(self, visit, context);
  visit(as_word(type), context);
}

void heap_clear(Object* self) noexcept {
  HeapType* type = heap_type(self);
  for_each_member(self, [](Word& member) { clear(member); });
  release_attributes(self, type);
  if (type->native_base->slots.clear) type->native_base->slots.clear(self);
}

}  // namespace coil
