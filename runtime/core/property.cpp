// property
#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/object/memory.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

Property* of(Word self) { return as<Property>(self); }
Word given(Word argument) { return argument && argument != None() ? retained(argument) : 0; }

// property(fget=None, fset=None, fdel=None, doc=None), bound by the row of __init__ in the table below.
Word property_init(const Word* arguments) {
  Property* property = of(arguments[0]);
  assign(property->get, given(arguments[1]));
  assign(property->set, given(arguments[2]));
  assign(property->del, given(arguments[3]));
  Word doc = given(arguments[4]);
  if (!doc && property->get && find_attribute(property->get, COIL_NAME("__doc__"), &doc) < 0) return 0;
  assign(property->doc, doc);
  return None();
}
const NativeMethod init_row = {"property(self, fget=None, fset=None, fdel=None, doc=None)", property_init};

Status init_slot(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  static Word function;
  if (!function && !(function = make_method_object(property_type, init_row))) return false;
  Word bound = type_of(function)->slots.descriptor_get(function, self, 0);
  if (failed(bound)) return false;
  Word result = call(bound, arguments, count, keyword_names);
  release(bound);
  return result != 0;
}

Word create(Type* type, const Word*, std::size_t, Word) { return as_word(allocate_object(type, type->instance_size)); }

// "property 'x' of 'C' object has no setter"
Word raise_missing(Word self, Word instance, const char* what) {
  Word name = of(self)->name;
  Word qualname = type_qualname(type_of(instance));
  if (qualname) {
    if (name) raise(AttributeError_type, "property %R of %R object has no %s", name, qualname, what);
    else raise(AttributeError_type, "property of %R object has no %s", qualname, what);
  }
  release_nullable(qualname);
  return 0;
}

Word descriptor_get(Word self, Word instance, Word) {
  if (!instance || instance == None()) return retained(self);
  Word getter = of(self)->get;
  return getter ? call(getter, &instance, 1) : raise_missing(self, instance, "getter");
}

Status descriptor_set(Word self, Word instance, Word value) {
  Word function = value ? of(self)->set : of(self)->del;
  if (!function) return raise_missing(self, instance, value ? "setter" : "deleter"), false;
  Word arguments[] = {instance, value};
  Word result = call(function, arguments, value ? 2 : 1);
  if (failed(result)) return false;
  release(result);
  return true;
}

// A copy with one function replaced: @x.setter
Word copy_with(Word self, Word get, Word set, Word del) {
  Property* property = of(self);
  auto pick = [](Word replacement, Word old) { return replacement ? replacement : old ? old : None(); };
  Word arguments[] = {pick(get, property->get), pick(set, property->set), pick(del, property->del),
                      !get && property->doc ? property->doc : None()};
  Word copy = call(as_word(type_of(self)), arguments, 4);
  if (copy && is_instance(copy, property_type) && property->name) assign(of(copy)->name, retained(property->name));
  return copy;
}
Word with_getter(const Word* arguments) { return copy_with(arguments[0], arguments[1], 0, 0); }
Word with_setter(const Word* arguments) { return copy_with(arguments[0], 0, arguments[1], 0); }
Word with_deleter(const Word* arguments) { return copy_with(arguments[0], 0, 0, arguments[1]); }
Word set_name(const Word* arguments) {
  assign(of(arguments[0])->name, retained(arguments[2]));
  return None();
}

const NativeMethod methods[] = {{"getter(self, function, /)", with_getter},
                                {"setter(self, function, /)", with_setter},
                                {"deleter(self, function, /)", with_deleter},
                                {"__set_name__(self, owner, name, /)", set_name},
                                {nullptr, nullptr}};

Word or_none(Word word) { return retained(word ? word : None()); }
Word get_getter(Word self) { return or_none(of(self)->get); }
Word get_setter(Word self) { return or_none(of(self)->set); }
Word get_deleter(Word self) { return or_none(of(self)->del); }
Word get_doc(Word self) { return or_none(of(self)->doc); }
Status set_doc(Word self, Word value) { return assign(of(self)->doc, given(value)), true; }
Word get_abstract(Word self) {
  for (Word function : {of(self)->get, of(self)->set, of(self)->del}) {
    Word value = 0;
    Flag found = function ? find_attribute(function, COIL_NAME("__isabstractmethod__"), &value) : 0;
    if (found < 0) return 0;
    if (found && value == True()) return value;
    release_nullable(value);
  }
  return False();
}
const NativeProperty properties[] = {{"fget", get_getter, readonly_member},  {"fset", get_setter, readonly_member},
                                     {"fdel", get_deleter, readonly_member}, {"__doc__", get_doc, set_doc},
                                     {"__isabstractmethod__", get_abstract, nullptr},
                                     {nullptr, nullptr, nullptr}};

void dealloc(Object* self) {
  auto* property = static_cast<Property*>(self);
  for (Word* word : {&property->get, &property->set, &property->del, &property->doc, &property->name}) clear(*word);
  free_object(self);
}
void traverse(Object* self, Visitor visit, void* context) {
  auto* property = static_cast<Property*>(self);
  for (Word word : {property->get, property->set, property->del, property->doc}) visit(word, context);
}

}  // namespace

constinit Type property_type = [] {
  Type type = native_type("property", &object_type, sizeof(Property), type_base_allowed | type_gc, methods, properties);
  type.slots.create = create;
  type.slots.init = init_slot;
  type.slots.descriptor_get = descriptor_get;
  type.slots.descriptor_set = descriptor_set;
  type.slots.dealloc = dealloc;
  type.slots.traverse = traverse;
  return type;
}();

}  // namespace coil
