// An instance of a class: what its native base needs, the words of __slots__, the attribute area.
#include "runtime/core/class_layout.h"

#include <cstring>

#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/iterator.h"
#include "runtime/object/instance.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

constexpr std::size_t most_attribute_slots = 200;

// __slots__: names to members; whether it asks for __dict__ and __weakref__.
struct SlotsDeclaration {
  bool given = false, dict = false, weakref = false;
  Word names = 0;  // list, owned
};

// "__x" in class C is "_C__x".
Owned mangled(Word class_name, Word name) {
  Utf8 text(name), type_text(class_name);
  std::string_view view = text.view();
  if (view.size() < 3 || view.substr(0, 2) != "__" || view.substr(view.size() - 2) == "__") return intern(retained(name));
  std::string_view type_view = type_text.view();
  while (!type_view.empty() && type_view.front() == '_') type_view.remove_prefix(1);
  if (type_view.empty()) return intern(retained(name));
  return intern(str_printf("_%.*s%s", static_cast<int>(type_view.size()), type_view.data(), text.c_str()));
}

// Whether its class can't ask for them once more; of classes with another native base than `object` isn't known which have them.
bool has_weak_references(const Type* base) {
  if (!is_heap(base)) return false;
  const auto* heap = static_cast<const HeapType*>(base);
  return heap->native_base == &object_type && heap->weak_referencable;
}

Status add_slot_name(HeapType& type, SlotsDeclaration& declaration, Word name) {
  if (type.type_flags & (type_is_tuple | type_is_int | type_is_bytes | type_is_type))
    return raise(TypeError_type, "nonempty __slots__ not supported for subtype of '%s'", type.base->name), false;
  if (!is_str(name)) return raise(TypeError_type, "__slots__ items must be strings, not '%T'", name), false;
  if (str_equal(name, "__dict__")) {
    if (declaration.dict || (type.base->type_flags & type_has_dict))
      return raise(TypeError_type, "__dict__ slot disallowed: we already got one"), false;
    return declaration.dict = true;
  }
  if (str_equal(name, "__weakref__")) {
    if (declaration.weakref || has_weak_references(type.base))
      return raise(TypeError_type, "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0"), false;
    return declaration.weakref = true;
  }
  Word member = mangled(type.name_word, name);
  if (!member) return false;
  if (dict_get_str(type.dict, member) && !str_equal(member, "__qualname__")) {
    raise(ValueError_type, "%R in __slots__ conflicts with class variable", member);
    release(member);
    return false;
  }
  return list_append_owned(declaration.names, member);
}

Status read_slots(HeapType& type, SlotsDeclaration& declaration) {
  Word slots = dict_get(type.dict, "__slots__");
  if (!slots) return true;
  declaration.given = true;
  declaration.names = make_list();
  if (!declaration.names) return false;
  if (is_str(slots)) return add_slot_name(type, declaration, slots);
  return for_each(slots, [&](Word name) { return add_slot_name(type, declaration, name); });
}

Status add_members(HeapType& type, const SlotsDeclaration& declaration) {
  if (!declaration.names) return true;
  std::size_t count = list_count(declaration.names);
  if (!list_sort(declaration.names, 0, false)) return false;  // so do they stand in CPython's objects, and die with them
  type.member_offset = type.fixed_size;
  type.own_member_count = static_cast<std::uint16_t>(count);
  for (std::size_t index = 0; index < count; ++index) {
    Word name = list_items(declaration.names)[index];
    std::uint32_t offset = type.member_offset + static_cast<std::uint32_t>(index * sizeof(Word));
    if (!dict_set_owned(type.dict, name, make_member_descriptor(&type, name, offset))) return false;
  }
  type.fixed_size += static_cast<std::uint32_t>(count * sizeof(Word));
  return true;
}

Status add_name(Word names, Word name) {
  if (list_count(names) >= most_attribute_slots) return true;
  for (std::size_t index = 0; index < list_count(names); ++index)
    if (list_items(names)[index] == name) return true;
  return list_append(names, name);
}

// The attributes with places of their own: those of all bases, then those of the class's own methods.
Owned collect_attribute_names(HeapType& type, Word own) {
  Word names = make_list();
  if (!names) return 0;
  for (std::size_t index = tuple_count(type.mro); index-- > 1;) {
    Type* base = as<Type>(tuple_items(type.mro)[index]);
    if (!is_heap(base) || !base->attribute_names) continue;
    for (std::size_t place = 0; place < tuple_count(base->attribute_names); ++place)
      if (!add_name(names, tuple_items(base->attribute_names)[place])) return release(names), 0;
  }
  for (std::size_t index = 0; own && index < tuple_count(own); ++index) {
    Word name = intern(retained(tuple_items(own)[index]));
    Word on_class = dict_get_str(type.dict, name);
    bool taken = on_class && type_of(on_class)->slots.descriptor_set;
    Status good = taken || add_name(names, name);
    release(name);
    if (!good) return release(names), 0;
  }
  Word tuple = list_to_tuple(names);
  release(names);
  return tuple;
}

// The class whose base has no dictionary gets the property __dict__.
Status add_dict_property(HeapType& type) {
  if (type.base->type_flags & type_has_dict || dict_get_str(type.dict, COIL_NAME("__dict__"))) return true;
  return dict_set_owned(type.dict, COIL_NAME("__dict__"), make_getset(type, instance_dict_row));
}

Status add_attribute_area(HeapType& type, Word attribute_names) {
  if (!add_dict_property(type)) return false;
  type.type_flags |= type_has_dict;
  if (type.native_base->attribute_offset) {
    type.attribute_offset = type.native_base->attribute_offset;
    return true;
  }
  type.attribute_names = collect_attribute_names(type, attribute_names);
  if (!type.attribute_names) return false;
  type.attribute_count = static_cast<std::uint16_t>(tuple_count(type.attribute_names));
  type.attribute_offset = static_cast<std::uint16_t>(type.fixed_size);
  type.instance_size = type.fixed_size + static_cast<std::uint32_t>((1 + type.attribute_count) * sizeof(Word));
  if (!type.attribute_count) return true;
  type.ranks = static_cast<std::uint8_t*>(allocate_buffer(type.attribute_count));
  if (!type.ranks) return false;
  std::memset(type.ranks, 0xff, type.attribute_count);
  return true;
}

bool any_base_has_dict(const HeapType& type) {
  for (std::size_t index = 0; index < tuple_count(type.bases); ++index)
    if (as<Type>(tuple_items(type.bases)[index])->type_flags & type_has_dict) return true;
  return false;
}

bool any_base_weak(const HeapType& type) {
  for (std::size_t index = 0; index < tuple_count(type.bases); ++index) {
    Type* base = as<Type>(tuple_items(type.bases)[index]);
    if (is_heap(base) ? static_cast<HeapType*>(base)->weak_referencable : base != &object_type) return true;
  }
  return false;
}

}  // namespace

Status lay_out_class(HeapType& type, Word attribute_names) noexcept {
  Type* base = type.base;
  type.native_base = is_heap(base) ? static_cast<HeapType*>(base)->native_base : base;
  type.fixed_size = (base->fixed_size + 7) & ~7u;
  SlotsDeclaration declaration;
  Status good = read_slots(type, declaration) && add_members(type, declaration);
  release_nullable(declaration.names);
  if (!good) return false;
  type.instance_size = type.fixed_size;
  type.weak_referencable = !declaration.given || declaration.weakref || any_base_weak(type);
  if (!(type.type_flags & type_is_type) && (!declaration.given || declaration.dict || any_base_has_dict(type)) &&
      !add_attribute_area(type, attribute_names))
    return false;
  type.slots.dealloc = type.type_flags & type_is_type ? base->slots.dealloc : heap_dealloc;
  type.slots.traverse = type.type_flags & type_is_type ? base->slots.traverse : heap_traverse;
  type.slots.clear = type.type_flags & type_is_type ? base->slots.clear : heap_clear;
  type.type_flags |= type_gc;
  return true;
}

}  // namespace coil
