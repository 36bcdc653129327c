// Special methods and the slots that they stand for.
#pragma once

#include "runtime/object/type.h"

namespace coil {

enum class SpecialKind : std::uint8_t {
  unary, binary_method, binary, reflected, power, hash, compare, truth, call, get_attribute, set_pair, delete_pair,
  descriptor_get, next, length, contains, init, create,
};

enum Special : std::uint8_t {
#define SPECIAL(name, kind, slot) special_##name,
#include "runtime/core/special.def"
#undef SPECIAL
  special_count,
};

using AnySlot = void (*)();

struct SpecialRow {
  const char* name;
  SpecialKind kind;
  std::uint16_t offset;  // in Slots
};
extern const SpecialRow special_rows[special_count];
Word special_name(Special special) noexcept;  // interned, borrowed

inline AnySlot& slot_at(Slots& slots, std::uint16_t offset) {
  return *reinterpret_cast<AnySlot*>(reinterpret_cast<char*>(&slots) + offset);
}

// A class that a class statement or type() made.
struct HeapType : Type {
  // What the mro has for each special method (borrowed; 0: nothing): the slot functions call these without looking up.
  Word special[special_count];
  Word finalizer;            // __del__, borrowed, or 0
  Type* native_base;         // the nearest base that isn't a heap type: whose dealloc, traverse and clear run last
  std::uint8_t* ranks;       // per attribute slot, 0xff: not given yet (object/instance.h)
  std::uint8_t ranks_given;
  std::uint16_t own_member_count;  // words that this class's __slots__ added, in front of the attribute area
  std::uint32_t member_offset;     // the first of them
  bool weak_referencable;
};

// `int.__add__` and the like: a slot of a native type as a callable.
struct SlotWrapper : Object {
  Special special;
  Type* owner;
};
struct BoundSlotWrapper : Object {  // method-wrapper
  SlotWrapper* wrapper;
  Word self;
};
extern Type new_wrapper_type;

// Puts the wrappers of the slots that `type` itself fills in into its namespace.
Status add_slot_wrappers(Type& type) noexcept;
// Calls the slot on self.
Word call_slot(Type* owner, Special special, Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept;

// Chooses all slot functions of a heap type by what its mro defines; again after its namespace changed.
void update_slots(HeapType& type) noexcept;

// The function that a heap type's slot gets when a special method is defined in Python.
AnySlot generic_slot(Special special) noexcept;

// Calls a special method as type(self).name(self, …) does. `method` comes from the type, unbound.
Word call_special(Word method, Word self, const Word* arguments, std::size_t count, Word keyword_names = 0) noexcept;

}  // namespace coil
