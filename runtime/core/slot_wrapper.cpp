// Slots of native types as Python callables: int.__add__, list.__len__, object.__init__, (5).__add__, tuple.__new__.
#include <cstddef>
#include <cstdio>

#include "runtime/core/attribute.h"
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

const SpecialRow special_rows[special_count] = {
#define SPECIAL(name, kind, slot) {#name, SpecialKind::kind, static_cast<std::uint16_t>(offsetof(Slots, slot))},
#include "runtime/core/special.def"
#undef SPECIAL
};

Word special_name(Special special) noexcept {
  static Word names[special_count];
  if (!names[special]) names[special] = intern_literal(special_rows[special].name);
  return names[special];
}

namespace {

template <typename F>
F slot_of(Type* owner, Special special) {
  return reinterpret_cast<F>(slot_at(owner->slots, special_rows[special].offset));
}

Comparison comparison_of(Special special) {
  switch (special) {
    case special___lt__: return Comparison::less;
    case special___le__: return Comparison::less_equal;
    case special___eq__: return Comparison::equal;
    case special___ne__: return Comparison::not_equal;
    case special___gt__: return Comparison::greater;
    default: return Comparison::greater_equal;
  }
}

Status expect(std::size_t count, std::size_t minimum, std::size_t maximum) {
  if (count >= minimum && count <= maximum) return true;
  if (minimum == maximum)
    raise(TypeError_type, "expected %zu argument%s, got %zu", minimum, minimum == 1 ? "" : "s", count);
  else if (count < minimum)
    raise(TypeError_type, "expected at least %zu argument%s, got %zu", minimum, minimum == 1 ? "" : "s", count);
  else
    raise(TypeError_type, "expected at most %zu arguments, got %zu", maximum, count);
  return false;
}

Word as_none(Status status) { return status ? None() : 0; }
Word as_bool(Flag flag) { return flag < 0 ? 0 : boolean(flag); }

// object.__setattr__(x, …) may not go past the __setattr__ of a native type that x's type has.
Status check_set_attribute(Type* owner, Special special, Word self) {
  auto slot = slot_of<Status (*)(Word, Word, Word)>(owner, special);
  for (Type* type = type_of(self); type; type = type->base) {
    if (is_heap(type)) continue;
    if (type->slots.set_attribute == slot || type->slots.set_attribute == object_type.slots.set_attribute) return true;
    raise(TypeError_type, "can't apply this %s to %T object", special_rows[special].name, self);
    return false;
  }
  return true;
}

Word call_simple(Type* owner, Special special, Word self, const Word* arguments, std::size_t count) {
  switch (special_rows[special].kind) {
    case SpecialKind::unary:
      return expect(count, 0, 0) ? slot_of<Word (*)(Word)>(owner, special)(self) : 0;
    case SpecialKind::next: {
      if (!expect(count, 0, 0)) return 0;
      Word item = slot_of<Word (*)(Word)>(owner, special)(self);
      return item || error_pending() ? item : raise_stop_iteration(None());
    }
    case SpecialKind::binary_method:
    case SpecialKind::binary:
    case SpecialKind::get_attribute:
      return expect(count, 1, 1) ? slot_of<Word (*)(Word, Word)>(owner, special)(self, arguments[0]) : 0;
    case SpecialKind::reflected:
      return expect(count, 1, 1) ? slot_of<Word (*)(Word, Word)>(owner, special)(arguments[0], self) : 0;
    case SpecialKind::power:
      if (!expect(count, 1, 2)) return 0;
      if (count == 2 && arguments[1] != None() && owner->slots.power)
        return owner->slots.power(self, arguments[0], arguments[1]);
      return slot_of<Word (*)(Word, Word)>(owner, special)(self, arguments[0]);
    case SpecialKind::hash: {
      std::int64_t hash;
      if (!expect(count, 0, 0) || !owner->slots.hash(self, hash)) return 0;
      return int_from_i64(hash);
    }
    case SpecialKind::compare:
      return expect(count, 1, 1) ? owner->slots.compare(self, arguments[0], comparison_of(special)) : 0;
    case SpecialKind::truth:
      return expect(count, 0, 0) ? as_bool(owner->slots.truth(self)) : 0;
    case SpecialKind::length: {
      if (!expect(count, 0, 0)) return 0;
      std::int64_t length = owner->slots.length(self);
      return length < 0 ? 0 : int_from_i64(length);
    }
    case SpecialKind::contains:
      return expect(count, 1, 1) ? as_bool(owner->slots.contains(self, arguments[0])) : 0;
    case SpecialKind::set_pair:
      if (special == special___set__)
        return expect(count, 2, 2) ? as_none(owner->slots.descriptor_set(self, arguments[0], arguments[1])) : 0;
      if (!expect(count, 2, 2) || (special == special___setattr__ && !check_set_attribute(owner, special, self))) return 0;
      return as_none(slot_of<Status (*)(Word, Word, Word)>(owner, special)(self, arguments[0], arguments[1]));
    case SpecialKind::delete_pair:
      if (!expect(count, 1, 1) || (special == special___delattr__ && !check_set_attribute(owner, special, self))) return 0;
      return as_none(slot_of<Status (*)(Word, Word, Word)>(owner, special)(self, arguments[0], 0));
    case SpecialKind::descriptor_get: {
      if (!expect(count, 1, 2)) return 0;
      Word instance = arguments[0] == None() ? 0 : arguments[0];
      Word type = count == 2 && arguments[1] != None() ? arguments[1] : 0;
      if (!instance && !type) return raise(TypeError_type, "__get__(None, None) is invalid");
      return owner->slots.descriptor_get(self, instance, type ? type : as_word(type_of(instance)));
    }
    default: return raise(SystemError_type, "slot %s can't be called", special_rows[special].name);
  }
}

// T.__new__(cls, …): cls must be a subclass of T, and T's __new__ the one that makes its instances.
Word call_new(Type* owner, const Word* arguments, std::size_t count, Word keyword_names) {
  if (count == 0) return raise(TypeError_type, "%s.__new__(): not enough arguments", owner->name);
  if (!is_type(arguments[0]))
    return raise(TypeError_type, "%s.__new__(X): X is not a type object (%T)", owner->name, arguments[0]);
  Type* type = as<Type>(arguments[0]);
  if (!is_subtype(type, owner))
    return raise(TypeError_type, "%s.__new__(%s): %s is not a subtype of %s", owner->name, type->name, type->name, owner->name);
  Type* native = type;
  while (is_heap(native)) native = native->base;
  if (native->slots.create != owner->slots.create)
    return raise(TypeError_type, "%s.__new__(%s) is not safe, use %s.__new__()", owner->name, type->name, native->name);
  return owner->slots.create(type, arguments + 1, count - 1, keyword_names);
}

}  // namespace

Word call_slot(Type* owner, Special special, Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  SpecialKind kind = special_rows[special].kind;
  if (kind == SpecialKind::call) return owner->slots.call(self, arguments, count, keyword_names);
  if (kind == SpecialKind::init) return as_none(owner->slots.init(self, arguments, count, keyword_names));
  if (keyword_names && tuple_count(keyword_names))
    return raise(TypeError_type, "wrapper %s() takes no keyword arguments", special_rows[special].name);
  return call_simple(owner, special, self, arguments, count);
}

Status add_slot_wrappers(Type& type) noexcept {
  for (int index = 0; index < special_count; ++index) {
    const SpecialRow& row = special_rows[index];
    auto special = static_cast<Special>(index);
    if (special == special___getattr__) continue;
    if (special == special___getitem__ && (type.type_flags & type_is_type)) continue;  // Class[item] is no method of type
    if (special == special___radd__ && type.slots.get_item) continue;  // + of a sequence: only from the left
    AnySlot slot = slot_at(type.slots, row.offset);
    if (!slot || (type.base && slot_at(type.base->slots, row.offset) == slot)) continue;
    if (special == special___hash__ && type.slots.hash == unhashable) {
      if (!dict_set(type.dict, special_name(special), None())) return false;
      continue;
    }
    auto* wrapper = allocate<SlotWrapper>(special == special___new__ ? new_wrapper_type : slot_wrapper_type);
    if (!wrapper) return false;
    wrapper->special = special;
    wrapper->owner = &type;
    if (!dict_set_owned(type.dict, special_name(special), as_word(wrapper))) return false;
  }
  return true;
}

namespace {

SlotWrapper* wrapper_of(Word self) { return as<SlotWrapper>(self); }
const char* wrapper_name(Word self) { return special_rows[wrapper_of(self)->special].name; }

// ---- slot wrapper: unbound
Word slot_wrapper_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  SlotWrapper* wrapper = wrapper_of(self);
  if (count == 0)
    return raise(TypeError_type, "descriptor '%s' of '%s' object needs an argument", wrapper_name(self), wrapper->owner->name);
  if (!is_instance(arguments[0], *wrapper->owner))
    return raise(TypeError_type, "descriptor '%s' requires a '%s' object but received a '%T'", wrapper_name(self),
                 wrapper->owner->name, arguments[0]);
  return call_slot(wrapper->owner, wrapper->special, arguments[0], arguments + 1, count - 1, keyword_names);
}

Word slot_wrapper_repr(Word self) {
  return str_printf("<slot wrapper '%s' of '%s' objects>", wrapper_name(self), wrapper_of(self)->owner->name);
}

Word slot_wrapper_get(Word self, Word instance, Word) {
  if (!instance) return retained(self);
  auto* bound = allocate<BoundSlotWrapper>(method_wrapper_type);
  if (!bound) return 0;
  retain(self);
  bound->wrapper = wrapper_of(self);
  bound->self = retained(instance);
  return as_word(bound);
}

Word slot_wrapper_name(Word self) { return intern_literal(wrapper_name(self)); }
Word slot_wrapper_qualname(Word self) { return str_printf("%s.%s", wrapper_of(self)->owner->name, wrapper_name(self)); }
Word slot_wrapper_owner(Word self) { return retained(as_word(wrapper_of(self)->owner)); }
Word no_doc(Word) { return None(); }
const NativeProperty slot_wrapper_properties[] = {{"__name__", slot_wrapper_name, readonly_member},
                                                  {"__qualname__", slot_wrapper_qualname, nullptr},
                                                  {"__objclass__", slot_wrapper_owner, readonly_member},
                                                  {"__doc__", no_doc, nullptr},
                                                  {nullptr, nullptr, nullptr}};

// ---- method-wrapper: bound
BoundSlotWrapper* bound_of(Word self) { return as<BoundSlotWrapper>(self); }
Word bound_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  SlotWrapper* wrapper = bound_of(self)->wrapper;
  return call_slot(wrapper->owner, wrapper->special, bound_of(self)->self, arguments, count, keyword_names);
}
Word bound_repr(Word self) {
  return str_printf("<method-wrapper '%s' of %s object at 0x%llx>", special_rows[bound_of(self)->wrapper->special].name,
                    type_of(bound_of(self)->self)->name, static_cast<unsigned long long>(bound_of(self)->self));
}
void bound_dealloc(Object* self) {
  auto* bound = static_cast<BoundSlotWrapper*>(self);
  release(as_word(bound->wrapper));
  release(bound->self);
  free_object(self);
}
void bound_traverse(Object* self, Visitor visit, void* context) {
  visit(static_cast<BoundSlotWrapper*>(self)->self, context);
}
Word bound_compare(Word left, Word right, Comparison comparison) {
  if (type_of(right) != &method_wrapper_type || comparison == Comparison::less || comparison > Comparison::not_equal ||
      comparison == Comparison::less_equal)
    return NotImplemented();
  bool same = bound_of(left)->wrapper == bound_of(right)->wrapper && bound_of(left)->self == bound_of(right)->self;
  return boolean(same == (comparison == Comparison::equal));
}
Status bound_hash(Word self, std::int64_t& hash) {
  hash = static_cast<std::int64_t>((bound_of(self)->self ^ as_word(bound_of(self)->wrapper)) >> 4);
  return true;
}
Word bound_name(Word self) { return intern_literal(special_rows[bound_of(self)->wrapper->special].name); }
Word bound_self(Word self) { return retained(bound_of(self)->self); }
const NativeProperty bound_properties[] = {{"__name__", bound_name, nullptr},
                                           {"__self__", bound_self, nullptr},
                                           {"__doc__", no_doc, nullptr},
                                           {nullptr, nullptr, nullptr}};

// ---- __new__
Word new_wrapper_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  return call_new(wrapper_of(self)->owner, arguments, count, keyword_names);
}
Word new_wrapper_repr(Word self) {
  return str_printf("<built-in method __new__ of type object at 0x%llx>",
                    static_cast<unsigned long long>(as_word(wrapper_of(self)->owner)));
}

}  // namespace

constinit Type slot_wrapper_type = [] {
  Type type = native_type("wrapper_descriptor", &object_type, sizeof(SlotWrapper), type_is_method, nullptr, slot_wrapper_properties);
  type.slots.call = slot_wrapper_call;
  type.slots.repr = slot_wrapper_repr;
  type.slots.descriptor_get = slot_wrapper_get;
  return type;
}();

constinit Type method_wrapper_type = [] {
  Type type = native_type("method-wrapper", &object_type, sizeof(BoundSlotWrapper), type_gc, nullptr, bound_properties);
  type.slots.call = bound_call;
  type.slots.repr = bound_repr;
  type.slots.dealloc = bound_dealloc;
  type.slots.traverse = bound_traverse;
  type.slots.compare = bound_compare;
  type.slots.hash = bound_hash;
  return type;
}();

constinit Type new_wrapper_type = [] {
  Type type = native_type("builtin_function_or_method", &object_type, sizeof(SlotWrapper), 0, nullptr, slot_wrapper_properties);
  type.slots.call = new_wrapper_call;
  type.slots.repr = new_wrapper_repr;
  return type;
}();

}  // namespace coil
