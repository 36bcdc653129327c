// functools.partial
#include "runtime/core/generic_alias.h"
#include "runtime/core/native.h"
#include "runtime/core/partial.h"
#include "runtime/core/types.h"
#include "runtime/modules/functools.h"
#include "runtime/modules/native_object.h"
#include "runtime/object/dict.h"
#include "runtime/object/instance.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Partial* as_partial(Word word) { return as<Partial>(word); }

void partial_dealloc(Object* self) {
  auto* partial = static_cast<Partial*>(self);
  if (self->type == &partial_type) release_attributes(self, self->type);
  release_nullable(partial->function);
  release_nullable(partial->arguments);
  release_nullable(partial->keywords);
  free_object(self);
}

void partial_traverse(Object* self, Visitor visit, void* context) {
  auto* partial = static_cast<Partial*>(self);
  visit(partial->function, context);
  visit(partial->arguments, context);
  visit(partial->keywords, context);
  if (has_attribute_area(self->type)) traverse_attributes(self, self->type, visit, context);
}

Word partial_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (count == 0) return raise(TypeError_type, "type 'partial' takes at least one argument");
  Word function = arguments[0];
  if (!type_of(function)->slots.call) return raise(TypeError_type, "the first argument must be callable");
  // A partial of a plain partial takes its arguments over.
  Partial* inner = type == &partial_type && is_exact(function, partial_type) ? as_partial(function) : nullptr;
  auto* self = new_object<Partial>(type);
  if (!self) return 0;
  Word word = as_word(self);
  self->function = retained(inner ? inner->function : function);
  std::size_t given = count - 1, before = inner ? tuple_count(inner->arguments) : 0;
  self->arguments = given + before ? allocate_tuple(given + before) : make_tuple();
  self->keywords = inner ? dict_copy(inner->keywords) : make_dict();
  if (!self->arguments || !self->keywords) {
    release(word);
    return 0;
  }
  for (std::size_t index = 0; index < before; ++index) {
    as_tuple(self->arguments)->items[index] = retained(tuple_items(inner->arguments)[index]);
  }
  for (std::size_t index = 0; index < given; ++index) {
    as_tuple(self->arguments)->items[before + index] = retained(arguments[index + 1]);
  }
  for (std::size_t index = 0; keyword_names && index < tuple_count(keyword_names); ++index) {
    if (dict_set(self->keywords, tuple_items(keyword_names)[index], arguments[count + index])) continue;
    release(word);
    return 0;
  }
  return word;
}

// Calls with the arguments of the partial in front of others, all of which somebody holds.
Word call_with(Word function, Word first, Word first_keywords, const Word* arguments, std::size_t count, Word keyword_names) {
  std::size_t before = tuple_count(first);
  if (dict_count(first_keywords) == 0 && !keyword_names && before + count <= 16) {
    Word all[16];
    for (std::size_t index = 0; index < before; ++index) all[index] = tuple_items(first)[index];
    for (std::size_t index = 0; index < count; ++index) all[before + index] = arguments[index];
    return call(function, all, before + count);
  }
  Word positional = before + count ? allocate_tuple(before + count) : make_tuple(), result = 0;
  Word keywords = positional ? dict_copy(first_keywords) : 0;
  Status status = keywords != 0;
  for (std::size_t index = 0; status && index < before; ++index) {
    as_tuple(positional)->items[index] = retained(tuple_items(first)[index]);
  }
  for (std::size_t index = 0; status && index < count; ++index) as_tuple(positional)->items[before + index] = retained(arguments[index]);
  for (std::size_t index = 0; status && keyword_names && index < tuple_count(keyword_names); ++index) {
    status = dict_set(keywords, tuple_items(keyword_names)[index], arguments[count + index]);
  }
  if (status) result = call_tuple(function, positional, keywords);
  release_nullable(positional);
  release_nullable(keywords);
  return result;
}

Word partial_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  Partial* partial = as_partial(self);
  // The call may give the partial another state.
  Word function = retained(partial->function), first = retained(partial->arguments), keywords = retained(partial->keywords);
  Word result = call_with(function, first, keywords, arguments, count, keyword_names);
  release(function);
  release(first);
  release(keywords);
  return result;
}

Word partial_repr(Word self) {
  Flag entered = repr_enter(self);
  if (entered) return entered < 0 ? 0 : make_str("...");
  Partial* partial = as_partial(self);
  StrBuilder text;
  Word name = type_full_name(type_of(self));
  if (name) text.append_str(name);
  release_nullable(name);
  text.append('(');
  Status status = text.append_repr(partial->function);
  for (std::size_t index = 0; status && index < tuple_count(partial->arguments); ++index) {
    text.append_ascii(", ");
    status = text.append_repr(tuple_items(partial->arguments)[index]);
  }
  std::size_t position = 0;
  Word key, value;
  while (status && dict_next(partial->keywords, position, key, value)) {
    text.append_ascii(", ");
    // Their texts may change the dict.
    retain(key);
    retain(value);
    status = text.append_str_of(key);
    text.append('=');
    status = status && text.append_repr(value);
    release(key);
    release(value);
  }
  repr_leave(self);
  text.append(')');
  return status ? text.finish() : 0;
}

Word get_function(Word self) { return retained(as_partial(self)->function); }
Word get_arguments(Word self) { return retained(as_partial(self)->arguments); }
Word get_keywords(Word self) { return retained(as_partial(self)->keywords); }

// (type(self), (func,), (func, args, keywords, __dict__ or None))
Word reduce(const Word* arguments) {
  Partial* partial = as_partial(arguments[0]);
  Word own = instance_dict(arguments[0]);
  if (!own) return 0;
  Word function = pack(partial->function);
  Word state = function ? pack(partial->function, partial->arguments, partial->keywords, dict_count(own) ? own : None()) : 0;
  Word result = state ? pack(as_word(type_of(arguments[0])), function, state) : 0;
  release_nullable(function);
  release_nullable(state);
  return result;
}

Word set_state(const Word* arguments) {
  Partial* partial = as_partial(arguments[0]);
  Word state = arguments[1];
  bool good = is_tuple(state) && tuple_count(state) == 4;
  const Word* items = good ? tuple_items(state) : nullptr;
  if (!good || !type_of(items[0])->slots.call || !is_tuple(items[1]) || (items[2] != None() && !is_dict(items[2])))
    return raise(TypeError_type, "invalid partial state");
  Word positional = is_exact(items[1], tuple_type) ? retained(items[1]) : make_tuple(tuple_items(items[1]), tuple_count(items[1]));
  Word keywords = items[2] == None() ? make_dict() : is_exact(items[2], dict_type) ? retained(items[2]) : dict_copy(items[2]);
  Word own = items[3] == None() ? make_dict() : retained(items[3]);
  good = positional && keywords && own && instance_replace_dict(arguments[0], own);
  release_nullable(own);
  if (!good) {
    release_nullable(positional);
    release_nullable(keywords);
    return 0;
  }
  assign(partial->function, retained(items[0]));
  assign(partial->arguments, positional);
  assign(partial->keywords, keywords);
  return None();
}

constexpr NativeMethod methods[] = {class_getitem_row, {"__reduce__(self, /)", reduce}, {"__setstate__(self, state, /)", set_state}, {}};
constexpr NativeProperty properties[] = {
    {"func", get_function, readonly_member},
    {"args", get_arguments, readonly_member},
    {"keywords", get_keywords, readonly_member},
    instance_dict_property,
    {},
};

}  // namespace

constinit Type partial_type = [] {
  Type type = native_type("partial", sizeof(Partial), type_base_allowed | type_gc | type_has_dict, "functools");
  type.attribute_offset = sizeof(Object) + 3 * sizeof(Word);
  type.slots.dealloc = partial_dealloc;
  type.slots.traverse = partial_traverse;
  type.slots.repr = partial_repr;
  type.slots.call = partial_call;
  type.slots.create = partial_create;
  type.methods = methods;
  type.properties = properties;
  return type;
}();

}  // namespace coil
