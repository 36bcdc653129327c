// Attributes of instances: fixed slots for the names that the class's methods assign, a dictionary for the rest.
//
// The attribute area stands at Type::attribute_offset in the object:
//
//   extra      odd or 0: no dictionary; the number is (rank << 1 | 1), where every slot of a rank >= `rank` is unset
//              else a Dict (owned) with the attributes that have no slot
//   slots[i]   the value of the attribute attribute_names[i], 0: unset there
//
// __dict__ shows attributes in the order in which they were assigned. Slots have ranks in the order in which instances
// of the type first set them; an instance that sets a slot out of this order (or after it has a dictionary) moves all
// its attributes to the dictionary, in order, and its slots stay 0 from then on. Asking for __dict__ does the same.
//
// Attributes die in the order of ranks, in the dictionary as well, as in CPython, where instances share their keys. As long as that is
// the order of the slots, and all instances keep to it, heap_dealloc() needn't care; then heap_dealloc_by_rank() is the type's.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct AttributeArea {
  Word extra;
  Word slots[];
};

inline AttributeArea* attribute_area(const void* object, const Type* type) {
  return reinterpret_cast<AttributeArea*>(reinterpret_cast<char*>(const_cast<void*>(object)) + type->attribute_offset);
}
inline bool has_attribute_area(const Type* type) { return (type->type_flags & type_has_dict) && type->attribute_offset; }
inline bool is_dictionary(Word extra) { return extra && !(extra & 1); }

// The slot number of a name, -1: none. `name` is interned.
int attribute_slot(const Type* type, Word name) noexcept;

// These need has_attribute_area(type_of(object)); `name` is interned.
Borrowed instance_get(Word object, Word name) noexcept;               // 0: absent, no error pending
Status instance_set(Word object, Word name, Word value) noexcept;
Flag instance_delete(Word object, Word name) noexcept;                // 1 deleted, 0 absent, -1 failed
Status instance_set_slot(Word object, int slot, Word value) noexcept;  // any slot, set or not
Borrowed instance_dict(Word object) noexcept;                         // __dict__ itself; 0: failed
Status instance_replace_dict(Word object, Word dict) noexcept;        // object.__dict__ = dict; 0: fails

// The property __dict__ of types with an attribute area, and its getter.
Owned get_instance_dict(Word object) noexcept;
struct NativeProperty;
extern const NativeProperty instance_dict_row;

// For dealloc, traverse and clear slots of native types that have an area.
void release_attributes(Object* object, const Type* type) noexcept;
void release_attributes_by_rank(Object* object, const Type* type) noexcept;  // of a heap type
void traverse_attributes(Object* object, const Type* type, Visitor visit, void* context) noexcept;

}  // namespace coil
