// collections.defaultdict
#include "runtime/core/attribute.h"
#include "runtime/core/generic_alias.h"
#include "runtime/core/native.h"
#include "runtime/modules/collections.h"
#include "runtime/modules/native_object.h"
#include "runtime/object/arguments.h"
#include "runtime/object/dict_slots.h"
#include "runtime/object/exception.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

struct DefaultDict : Dict {
  Word factory;  // or None; 0 before init
};

Word factory_of(Word self) {
  Word factory = as<DefaultDict>(self)->factory;
  return factory ? factory : None();
}

void default_dict_dealloc(Object* self) {
  release_nullable(static_cast<DefaultDict*>(self)->factory);
  dict_type.slots.dealloc(self);
}

void default_dict_traverse(Object* self, Visitor visit, void* context) {
  visit(static_cast<DefaultDict*>(self)->factory, context);
  dict_type.slots.traverse(self, visit, context);
}

void default_dict_clear(Object* self) {
  clear(static_cast<DefaultDict*>(self)->factory);
  dict_type.slots.clear(self);
}

Status default_dict_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  if (count && arguments[0] != None() && !type_of(arguments[0])->slots.call) {
    raise(TypeError_type, "first argument must be callable or None");
    return false;
  }
  assign(as<DefaultDict>(self)->factory, retained(count ? arguments[0] : None()));
  std::size_t used = count ? 1 : 0;
  return dict_update_arguments(self, "dict", arguments + used, count - used, keyword_names);
}

Word missing(const Word* arguments) {
  Word factory = factory_of(arguments[0]), key = arguments[1];
  if (factory == None()) return raise_key_error(key);
  Word value = call(factory, nullptr, 0);
  if (value && !dict_set(arguments[0], key, value)) clear(value);
  return value;
}

Word default_dict_get_item(Word self, Word key) {
  Word value = dict_get(self, key);
  if (value) return retained(value);
  if (error_pending()) return 0;
  if (is_exact(self, defaultdict_type)) {
    Word arguments[] = {self, key};
    return missing(arguments);
  }
  return call_method(self, "__missing__", key);
}

Word default_dict_repr(Word self) {
  StrBuilder text;
  text.append_utf8(type_of(self)->name);
  text.append('(');
  Flag entered = repr_enter(self);
  if (entered < 0) return 0;
  if (entered) text.append_ascii("...");
  else {
    Status status = text.append_repr(factory_of(self));
    repr_leave(self);
    if (!status) return 0;
  }
  text.append_ascii(", ");
  Word plain = dict_type.slots.repr(self);
  if (failed(plain)) return 0;
  text.append_str(plain);
  release(plain);
  text.append(')');
  return text.finish();
}

Word copy(const Word* arguments) {
  Word values[] = {factory_of(arguments[0]), arguments[0]};
  return call(as_word(type_of(arguments[0])), values, 2);
}

// What copies are made from: (type, its arguments, no state, no list items, entries).
Word reduce(const Word* arguments) {
  Word self = arguments[0], factory = factory_of(self);
  Word parameters = factory == None() ? make_tuple() : make_tuple(&factory, 1);
  Word items = call_method(self, "items");
  Word entries = items ? get_iter(items) : 0;
  release_nullable(items);
  return pack_owned(retained(as_word(type_of(self))), parameters, retained(None()), retained(None()), entries);
}

Word default_dict_or(Word left, Word right) {
  if (!is_dict(left) || !is_dict(right)) return retained(NotImplemented());
  Word self = is_instance(left, defaultdict_type) ? left : right;
  Word values[] = {factory_of(self), left};
  Word result = call(as_word(type_of(self)), values, 2);
  if (result && !dict_copy_entries(result, right)) clear(result);
  return result;
}

Word get_factory(Word self) { return retained(factory_of(self)); }
Status set_factory(Word self, Word value) {
  assign(as<DefaultDict>(self)->factory, retained(value ? value : None()));
  return true;
}

constexpr NativeMethod methods[] = {
    {"__missing__(self, key, /)", missing},
    {"copy(self, /)", copy},
    {"__copy__(self, /)", copy},
    {"__reduce__(self, /)", reduce},
    {},
};
constexpr NativeProperty properties[] = {{"default_factory", get_factory, set_factory}, {}};

}  // namespace

constinit Type defaultdict_type = [] {
  Type type = native_type("defaultdict", sizeof(DefaultDict), type_base_allowed | type_gc | type_is_dict, "collections");
  type.base = &dict_type;
  type.slots.dealloc = default_dict_dealloc;
  type.slots.traverse = default_dict_traverse;
  type.slots.clear = default_dict_clear;
  type.slots.repr = default_dict_repr;
  type.slots.init = default_dict_init;
  type.slots.get_item = default_dict_get_item;
  type.slots.binary[static_cast<int>(BinaryOperator::bit_or)] = default_dict_or;
  type.methods = methods;
  type.properties = properties;
  return type;
}();

}  // namespace coil
