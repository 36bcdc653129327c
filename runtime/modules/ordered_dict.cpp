// collections.OrderedDict: a dict whose order counts in comparisons and can be changed.
#include "runtime/core/native.h"
#include "runtime/modules/collections.h"
#include "runtime/modules/native_object.h"
#include "runtime/object/dict_slots.h"
#include "runtime/object/exception.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"
#include "runtime/core/operations.h"

namespace coil {

namespace {

struct OrderedDict : Dict {
  Word attributes;  // attribute area: a dictionary
};

void ordered_dealloc(Object* self) {
  if (self->type == &ordered_dict_type) release_attributes(self, self->type);
  dict_type.slots.dealloc(self);
}

void ordered_traverse(Object* self, Visitor visit, void* context) {
  if (has_attribute_area(self->type)) traverse_attributes(self, self->type, visit, context);
  dict_type.slots.traverse(self, visit, context);
}

void ordered_clear(Object* self) {
  if (self->type == &ordered_dict_type) release_attributes(self, self->type);
  dict_type.slots.clear(self);
}

Flag same_order(Word left, Word right) {
  std::size_t left_position = 0, right_position = 0;
  Word left_key, right_key, value;
  while (dict_next(left, left_position, left_key, value) && dict_next(right, right_position, right_key, value)) {
    Flag equal = equals(left_key, right_key);
    if (equal != 1) return equal;
  }
  return 1;
}

Word ordered_compare(Word left, Word right, Comparison comparison) {
  Word result = dict_type.slots.compare(left, right, comparison);
  bool both = is_instance(left, ordered_dict_type) && is_instance(right, ordered_dict_type);
  Word equal = boolean(comparison == Comparison::equal);
  if (!both || result != equal) return result;
  Flag same = same_order(left, right);
  return same < 0 ? 0 : same ? result : boolean(comparison != Comparison::equal);
}

Word ordered_repr(Word self) {
  StrBuilder text;
  text.append_utf8(type_of(self)->name);
  if (dict_count(self) == 0) {
    text.append_ascii("()");
    return text.finish();
  }
  Flag entered = repr_enter(self);
  if (entered) return entered < 0 ? 0 : make_str("...");
  text.append_ascii("([");
  Status status = true;
  std::size_t position = 0;
  Word key, value;
  bool first = true;
  while (status && dict_next(self, position, key, value)) {
    if (!first) text.append_ascii(", ");
    first = false;
    Word pair = pack(key, value);
    status = pair && text.append_repr(pair);
    release_nullable(pair);
  }
  repr_leave(self);
  text.append_ascii("])");
  return status ? text.finish() : 0;
}

Word ordered_or(Word left, Word right) {
  if (!is_dict(left) || !is_dict(right)) return retained(NotImplemented());
  Type* type = is_instance(left, ordered_dict_type) ? type_of(left) : type_of(right);
  Word result = call(as_word(type), &left, 1);
  if (result && !dict_update_from(result, right)) clear(result);
  return result;
}

Word pop_item(const Word* arguments) {
  Flag last = arguments[1] ? truth(arguments[1]) : 1;
  if (last < 0) return 0;
  Word key, value;
  if (last ? dict_pop_last(arguments[0], key, value) : dict_pop_first(arguments[0], key, value)) return pack_owned(key, value);
  return raise(KeyError_type, "dictionary is empty");
}

// To the front: the others go behind it, one after the other.
Flag move_to_front(Word self, Word key) {
  Flag there = dict_contains(self, key);
  if (there != 1) return there;
  Word keys = dict_keys_list(self);
  if (failed(keys)) return -1;
  Flag result = 1;
  for (std::size_t index = 0; result == 1 && index < list_count(keys); ++index) {
    Word other = list_items(keys)[index];
    Flag same = equals(other, key);
    result = same < 0 ? -1 : same ? 1 : dict_move_to_end(self, other);
  }
  release(keys);
  return result;
}

Word move_to_end(const Word* arguments) {
  Flag last = arguments[2] ? truth(arguments[2]) : 1;
  if (last < 0) return 0;
  Flag moved = last ? dict_move_to_end(arguments[0], arguments[1]) : move_to_front(arguments[0], arguments[1]);
  if (moved == 0) return raise_key_error(arguments[1]);
  return moved == 1 ? None() : 0;
}

Word copy(const Word* arguments) { return call(as_word(type_of(arguments[0])), arguments, 1); }

Word pop(const Word* arguments) {
  Word value = dict_pop(arguments[0], arguments[1]);
  if (value || error_pending()) return value;
  return arguments[2] ? retained(arguments[2]) : raise_key_error(arguments[1]);
}

Word set_default(const Word* arguments) {
  Word self = arguments[0], key = arguments[1], otherwise = arguments[2] ? arguments[2] : None();
  if (is_exact(self, ordered_dict_type)) {
    Word value = dict_set_default(self, key, otherwise);
    return value ? retained(value) : 0;
  }
  Flag there = contains(self, key);
  if (there) return there > 0 ? get_item(self, key) : 0;
  return set_item(self, key, otherwise) ? retained(otherwise) : 0;
}

Word from_keys(const Word* arguments) {  // class, iterable, value
  Word made = call(arguments[0], nullptr, 0);
  if (failed(made)) return 0;
  Word value = arguments[2] ? arguments[2] : None();
  if (for_each(arguments[1], [&](Word key) { return set_item(made, key, value); })) return made;
  release(made);
  return 0;
}

constexpr NativeMethod methods[] = {
    {"setdefault(self, key, default=None)", set_default},
    {"fromkeys(type, iterable, value=None)", from_keys, MethodKind::class_},
    {"popitem(self, last=True)", pop_item},
    {"pop(self, key, default=<unrepresentable>)", pop},
    {"move_to_end(self, key, last=True)", move_to_end},
    {"copy(self, /)", copy},
    {"__copy__(self, /)", copy},
    {},
};

constexpr NativeProperty properties[] = {instance_dict_property, {}};

}  // namespace

constinit Type ordered_dict_type = [] {
  Type type = native_type("OrderedDict", sizeof(OrderedDict), type_base_allowed | type_gc | type_is_dict | type_has_dict, "collections");
  type.attribute_offset = sizeof(Dict);
  type.base = &dict_type;
  type.slots.dealloc = ordered_dealloc;
  type.slots.traverse = ordered_traverse;
  type.slots.clear = ordered_clear;
  type.slots.repr = ordered_repr;
  type.slots.compare = ordered_compare;
  type.slots.hash = unhashable;
  type.slots.binary[static_cast<int>(BinaryOperator::bit_or)] = ordered_or;
  type.methods = methods;
  type.properties = properties;
  return type;
}();

}  // namespace coil
