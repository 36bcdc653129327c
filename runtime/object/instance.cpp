#include "runtime/object/instance.h"

#include "runtime/core/class_layout.h"
#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/core/special.h"
#include "runtime/object/dict.h"
#include "runtime/object/tuple.h"

namespace coil {

int attribute_slot(const Type* type, Word name) noexcept {
  if (!type->attribute_count) return -1;
  const Word* names = tuple_items(type->attribute_names);
  for (int index = 0; index < type->attribute_count; ++index)
    if (names[index] == name) return index;
  return -1;
}

namespace {

AttributeArea* area_of(Word object) { return attribute_area(as_object(object), type_of(object)); }

void release_by_rank_from_now_on(Type* type) {
  if (type->slots.dealloc == heap_dealloc) type->slots.dealloc = heap_dealloc_by_rank;
}

std::uint8_t rank_of(Type* type, int slot) {
  auto* heap = static_cast<HeapType*>(type);
  if (heap->ranks[slot] == 0xff) {
    heap->ranks[slot] = heap->ranks_given++;
    if (heap->ranks[slot] != slot) release_by_rank_from_now_on(type);
  }
  return heap->ranks[slot];
}

// The slot of that rank, -1: no slot has it.
int slot_of_rank(const Type* type, int rank) {
  const auto* heap = static_cast<const HeapType*>(type);
  for (int slot = 0; slot < type->attribute_count; ++slot)
    if (heap->ranks[slot] == rank) return slot;
  return -1;
}

// Moves what the slots hold to a dictionary, in front of what that has.
Status move_to_dict(Word object) {
  Type* type = type_of(object);
  AttributeArea* area = area_of(object);
  Word old = is_dictionary(area->extra) ? area->extra : 0;
  bool any = false;
  for (int slot = 0; slot < type->attribute_count; ++slot) any |= area->slots[slot] != 0;
  if (old && !any) return true;
  Word dict = make_dict();
  if (!dict) return false;
  const auto* heap = is_heap(type) ? static_cast<const HeapType*>(type) : nullptr;
  for (int rank = 0; any && rank < heap->ranks_given; ++rank) {
    int slot = slot_of_rank(type, rank);
    if (slot < 0 || !area->slots[slot]) continue;
    if (!dict_set(dict, tuple_items(type->attribute_names)[slot], area->slots[slot])) return release(dict), false;
  }
  if (old && !dict_update(dict, old)) return release(dict), false;
  area->extra = dict;
  for (int slot = 0; slot < type->attribute_count; ++slot) clear(area->slots[slot]);
  release_nullable(old);
  return true;
}

}  // namespace

Borrowed instance_get(Word object, Word name) noexcept {
  AttributeArea* area = area_of(object);
  int slot = attribute_slot(type_of(object), name);
  if (slot >= 0 && area->slots[slot]) return area->slots[slot];
  return is_dictionary(area->extra) ? dict_get_str(area->extra, name) : 0;
}

Status instance_set_slot(Word object, int slot, Word value) noexcept {
  AttributeArea* area = area_of(object);
  retain(value);
  if (area->slots[slot]) return assign(area->slots[slot], value), true;
  if (!is_dictionary(area->extra)) {
    Word rank = rank_of(type_of(object), slot);
    if ((area->extra >> 1) <= rank) {
      area->extra = (rank + 1) << 1 | 1;
      area->slots[slot] = value;
      return true;
    }
  }
  release_by_rank_from_now_on(type_of(object));
  Status status = move_to_dict(object) &&
                  dict_set(area_of(object)->extra, tuple_items(type_of(object)->attribute_names)[slot], value);
  release(value);
  return status;
}

Status instance_set(Word object, Word name, Word value) noexcept {
  int slot = attribute_slot(type_of(object), name);
  if (slot >= 0) return instance_set_slot(object, slot, value);
  AttributeArea* area = area_of(object);
  if (!is_dictionary(area->extra)) {
    Word dict = make_dict();
    if (!dict) return false;
    area->extra = dict;
  }
  return dict_set(area->extra, name, value);
}

Flag instance_delete(Word object, Word name) noexcept {
  AttributeArea* area = area_of(object);
  int slot = attribute_slot(type_of(object), name);
  if (slot >= 0 && area->slots[slot]) return clear(area->slots[slot]), 1;
  return is_dictionary(area->extra) ? dict_delete(area->extra, name) : 0;
}

Borrowed instance_dict(Word object) noexcept {
  return move_to_dict(object) ? area_of(object)->extra : 0;
}

Status instance_replace_dict(Word object, Word dict) noexcept {
  if (!dict) return raise(TypeError_type, "cannot delete __dict__"), false;
  if (!is_dict(dict)) return raise(TypeError_type, "__dict__ must be set to a dictionary, not a '%T'", dict), false;
  if (!move_to_dict(object)) return false;
  assign(area_of(object)->extra, retained(dict));
  return true;
}

void release_attributes(Object* object, const Type* type) noexcept {
  if (!has_attribute_area(type)) return;
  AttributeArea* area = attribute_area(object, type);
  for (int slot = 0; slot < type->attribute_count; ++slot) clear(area->slots[slot]);
  if (is_dictionary(area->extra)) clear(area->extra);
  else area->extra = 0;
}

void release_attributes_by_rank(Object* object, const Type* type) noexcept {
  const auto* heap = static_cast<const HeapType*>(type);
  AttributeArea* area = attribute_area(object, type);
  std::uint8_t slots[256];  // by rank
  int count = heap->ranks_given;
  for (int slot = 0; slot < type->attribute_count; ++slot)
    if (heap->ranks[slot] < count) slots[heap->ranks[slot]] = static_cast<std::uint8_t>(slot);
  bool owns_dict = is_dictionary(area->extra) && as_object(area->extra)->references == 1;
  for (int rank = 0; rank < count; ++rank) {
    clear(area->slots[slots[rank]]);
    if (owns_dict) dict_delete(area->extra, tuple_items(type->attribute_names)[slots[rank]]);
  }
  release_attributes(object, type);
}

void traverse_attributes(Object* object, const Type* type, Visitor visit, void* context) noexcept {
  if (!has_attribute_area(type)) return;
  AttributeArea* area = attribute_area(object, type);
  for (int slot = 0; slot < type->attribute_count; ++slot) visit(area->slots[slot], context);
  if (is_dictionary(area->extra)) visit(area->extra, context);
}

Owned get_instance_dict(Word object) noexcept {
  Word dict = instance_dict(object);
  return dict ? retained(dict) : 0;
}

constinit const NativeProperty instance_dict_row = {"__dict__", get_instance_dict, instance_replace_dict};

}  // namespace coil
