// classmethod, staticmethod, the members that __slots__ makes and the properties of native types.
#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// ---- classmethod and staticmethod share their layout

ClassMethod* of(Word self) { return as<ClassMethod>(self); }

Word wrapper_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (keyword_names && tuple_count(keyword_names)) return raise(TypeError_type, "%s() takes no keyword arguments", type->name);
  if (count != 1) return raise(TypeError_type, "%s expected 1 argument, got %zu", type->name, count);
  auto* wrapper = static_cast<ClassMethod*>(allocate_object(type, type->instance_size));
  if (!wrapper) return 0;
  wrapper->function = retained(arguments[0]);
  return as_word(wrapper);
}
Status wrapper_init(Word, const Word*, std::size_t, Word) { return true; }

void wrapper_dealloc(Object* self) {
  clear(static_cast<ClassMethod*>(self)->function);
  clear(static_cast<ClassMethod*>(self)->attributes);
  free_object(self);
}
void wrapper_traverse(Object* self, Visitor visit, void* context) {
  visit(static_cast<ClassMethod*>(self)->function, context);
  visit(static_cast<ClassMethod*>(self)->attributes, context);
}

Word classmethod_get(Word self, Word instance, Word owner) {
  Word function = of(self)->function;
  Word type = owner ? owner : as_word(type_of(instance));
  auto get = type_of(function)->slots.descriptor_get;
  if (get && !has_type_flag(function, type_is_method)) return get(function, type, type);
  return make_method(function, type);
}
Word staticmethod_get(Word self, Word, Word) { return retained(of(self)->function); }
Word staticmethod_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  return call(of(self)->function, arguments, count, keyword_names);
}

Word wrapper_repr(Word self) {
  Word inner = repr(of(self)->function);
  if (failed(inner)) return 0;
  Utf8 text(inner);
  Word result = str_printf("<%s(%s)>", type_of(self)->name, text.c_str());
  release(inner);
  return result;
}

// __name__, __doc__ and so on are those of the function.
Word wrapper_get_attribute(Word self, Word name) {
  Word function = of(self)->function;
  if (function && str_equal(name, "__doc__")) return get_attribute(function, name);
  Word result = search_attribute(self, name);
  if (result || error_pending()) return result;
  if (str_length(name) > 4 && str_character(name, 0) == '_' && find_attribute(function, name, &result) != 0) return result;
  return raise_no_attribute(self, name);
}
Word get_function(Word self) { return retained(of(self)->function); }
Word get_abstract(Word self) {
  Word value = 0;
  Flag found = find_attribute(of(self)->function, COIL_NAME("__isabstractmethod__"), &value);
  return found < 0 ? 0 : found ? value : False();
}
const NativeProperty wrapper_properties[] = {{"__func__", get_function, readonly_member},
                                             {"__wrapped__", get_function, readonly_member},
                                             {"__isabstractmethod__", get_abstract, nullptr},
                                             {nullptr, nullptr, nullptr}};

constexpr Type wrapper_type(const char* name) {
  Type type = native_type(name, &object_type, sizeof(ClassMethod), type_base_allowed | type_gc, nullptr, wrapper_properties);
  type.slots.create = wrapper_create;
  type.slots.init = wrapper_init;
  type.slots.repr = wrapper_repr;
  type.slots.dealloc = wrapper_dealloc;
  type.slots.traverse = wrapper_traverse;
  type.slots.get_attribute = wrapper_get_attribute;
  return type;
}

// ---- members of __slots__

Word* member_word(Word self, Word instance) {
  return reinterpret_cast<Word*>(reinterpret_cast<char*>(as_object(instance)) + as<MemberDescriptor>(self)->offset);
}

Status check_receiver(Word self, Word instance) {
  auto* member = as<MemberDescriptor>(self);
  if (!is_small_int(instance) && is_subtype(type_of(instance), member->owner)) return true;
  return raise(TypeError_type, "descriptor '%U' for '%s' objects doesn't apply to a '%T' object", member->name,
               member->owner->name, instance), false;
}

Word member_get(Word self, Word instance, Word) {
  if (!instance) return retained(self);
  if (!check_receiver(self, instance)) return 0;
  Word value = *member_word(self, instance);
  return value ? retained(value) : raise_no_attribute(instance, as<MemberDescriptor>(self)->name);
}

Status member_set(Word self, Word instance, Word value) {
  if (!check_receiver(self, instance)) return false;
  Word* place = member_word(self, instance);
  if (!value && !*place) return raise_with(AttributeError_type, as<MemberDescriptor>(self)->name), false;
  assign(*place, value ? retained(value) : 0);
  return true;
}

Word member_repr(Word self) {
  Utf8 name(as<MemberDescriptor>(self)->name);
  return str_printf("<member '%s' of '%s' objects>", name.c_str(), as<MemberDescriptor>(self)->owner->name);
}
void member_dealloc(Object* self) {
  release(static_cast<MemberDescriptor*>(self)->name);
  free_object(self);
}
Word member_name(Word self) { return retained(as<MemberDescriptor>(self)->name); }
Word member_owner(Word self) { return retained(as_word(as<MemberDescriptor>(self)->owner)); }
const NativeProperty member_properties[] = {{"__name__", member_name, readonly_member},
                                            {"__objclass__", member_owner, readonly_member},
                                            {nullptr, nullptr, nullptr}};

// ---- properties of native types

Word getset_get(Word self, Word instance, Word) {
  auto* getset = as<GetSet>(self);
  if (!instance) return retained(self);
  if (!is_instance(instance, *getset->owner))
    return raise(TypeError_type, "descriptor '%s' for '%s' objects doesn't apply to a '%T' object", getset->row->name,
                 getset->owner->name, instance);
  return getset->row->get(instance);
}

Status getset_set(Word self, Word instance, Word value) {
  auto* getset = as<GetSet>(self);
  if (!is_instance(instance, *getset->owner))
    return raise(TypeError_type, "descriptor '%s' for '%s' objects doesn't apply to a '%T' object", getset->row->name,
                 getset->owner->name, instance), false;
  if (getset->row->set) return getset->row->set(instance, value);
  return raise(AttributeError_type, "attribute '%s' of '%N' objects is not writable", getset->row->name, getset->owner),
         false;
}

}  // namespace

Status readonly_member(Word, Word) { return raise(AttributeError_type, "readonly attribute"), false; }

namespace {

Word getset_repr(Word self) {
  return str_printf("<attribute '%s' of '%s' objects>", as<GetSet>(self)->row->name, as<GetSet>(self)->owner->name);
}
Word getset_name(Word self) { return intern_literal(as<GetSet>(self)->row->name); }
Word getset_owner(Word self) { return retained(as_word(as<GetSet>(self)->owner)); }
const NativeProperty getset_properties[] = {{"__name__", getset_name, readonly_member},
                                            {"__objclass__", getset_owner, readonly_member},
                                            {nullptr, nullptr, nullptr}};

}  // namespace

Owned make_getset(Type& owner, const NativeProperty& row) noexcept {
  auto* getset = allocate<GetSet>(getset_descriptor_type);
  if (!getset) return 0;
  getset->row = &row;
  getset->owner = &owner;
  return as_word(getset);
}

Owned make_member_descriptor(Type* owner, Word name, std::uint32_t offset) noexcept {
  auto* member = allocate<MemberDescriptor>(member_descriptor_type);
  if (!member) return 0;
  member->name = retained(name);
  member->owner = owner;
  member->offset = offset;
  return as_word(member);
}

constinit Type classmethod_type = [] {
  Type type = wrapper_type("classmethod");
  type.slots.descriptor_get = classmethod_get;
  return type;
}();

constinit Type staticmethod_type = [] {
  Type type = wrapper_type("staticmethod");
  type.slots.descriptor_get = staticmethod_get;
  type.slots.call = staticmethod_call;
  return type;
}();

constinit Type member_descriptor_type = [] {
  Type type = native_type("member_descriptor", &object_type, sizeof(MemberDescriptor), 0, nullptr, member_properties);
  type.slots.descriptor_get = member_get;
  type.slots.descriptor_set = member_set;
  type.slots.repr = member_repr;
  type.slots.dealloc = member_dealloc;
  return type;
}();

constinit Type getset_descriptor_type = [] {
  Type type = native_type("getset_descriptor", &object_type, sizeof(GetSet), 0, nullptr, getset_properties);
  type.slots.descriptor_get = getset_get;
  type.slots.descriptor_set = getset_set;
  type.slots.repr = getset_repr;
  return type;
}();

}  // namespace coil
