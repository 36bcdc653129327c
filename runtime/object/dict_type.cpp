// dict: its slots and methods.
#include "runtime/core/attribute.h"
#include "runtime/core/generic_alias.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/object/dict_slots.h"
#include "runtime/object/exception.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/set_table.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

void dict_dealloc(Object* self) {
  dict_clear(as_word(self));
  free_object(self);
}

void dict_traverse(Object* self, Visitor visit, void* context) {
  std::size_t position = 0;
  Word key, value;
  while (dict_next(as_word(self), position, key, value)) {
    visit(key, context);
    visit(value, context);
  }
}

void dict_break_cycles(Object* self) { dict_clear(as_word(self)); }

Word dict_repr(Word self) {
  if (dict_count(self) == 0) return make_str("{}");
  Flag entered = repr_enter(self);
  if (entered) return entered < 0 ? 0 : make_str("{...}");
  StrBuilder text;
  text.append('{');
  Status status = true;
  bool first = true;
  std::size_t position = 0;
  Word key, value;
  while (status && dict_next(self, position, key, value)) {
    if (!first) text.append_ascii(", ");
    first = false;
    retain(key);
    retain(value);
    status = text.append_repr(key);
    text.append_ascii(": ");
    status = status && text.append_repr(value);
    release(key);
    release(value);
  }
  repr_leave(self);
  text.append('}');
  return status ? text.finish() : 0;
}

Flag dicts_equal(Word left, Word right) {
  if (dict_count(left) != dict_count(right)) return 0;
  std::size_t position = 0;
  Word key, value;
  while (dict_next(left, position, key, value)) {
    retain(key);
    retain(value);
    Word other = dict_get(right, key);
    retain_nullable(other);
    Flag equal = other ? equals(value, other) : error_pending() ? -1 : 0;
    release_nullable(other);
    release(key);
    release(value);
    if (equal != 1) return equal;
  }
  return 1;
}

Word dict_compare(Word left, Word right, Comparison comparison) {
  bool equality = comparison == Comparison::equal || comparison == Comparison::not_equal;
  if (!equality || !is_dict(left) || !is_dict(right)) return retained(NotImplemented());
  Flag equal = dicts_equal(left, right);
  return equal < 0 ? 0 : boolean((equal == 1) == (comparison == Comparison::equal));
}

Word dict_iter(Word self) { return make_dict_iterator(self, dict_key_iterator_type); }
std::int64_t dict_length(Word self) { return static_cast<std::int64_t>(dict_count(self)); }

Word dict_get_item(Word self, Word key) {
  Word value = dict_get(self, key);
  if (value) return retained(value);
  if (error_pending()) return 0;
  if (type_of(self) != &dict_type) {
    Word name = COIL_NAME("__missing__");
    if (find_on_type(type_of(self), name)) return call_method(self, "__missing__", key);
  }
  return raise_key_error(key);
}

Status dict_set_item(Word self, Word key, Word value) {
  if (value) return dict_set(self, key, value);
  Flag deleted = dict_delete(self, key);
  if (deleted == 0) raise_key_error(key);
  return deleted == 1;
}

Flag dict_has(Word self, Word key) { return dict_contains(self, key); }

Word dict_or(Word left, Word right) {
  if (!is_dict(left) || !is_dict(right)) return retained(NotImplemented());
  Word result = dict_copy(left);
  if (result && !dict_copy_entries(result, right)) clear(result);
  return result;
}

Word dict_inplace_or(Word self, Word right) { return dict_update_from(self, right) ? retained(self) : 0; }

Word dict_create(Type* type, const Word*, std::size_t, Word) {
  Object* dict = allocate_object(type, type->instance_size);
  if (!dict) return 0;
  static_cast<Dict*>(dict)->only_str_keys = true;
  return as_word(dict);
}

Status dict_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  return dict_update_arguments(self, "dict", arguments, count, keyword_names);
}

Word get(const Word* arguments) {
  Word value = dict_get(arguments[0], arguments[1]);
  if (value) return retained(value);
  if (error_pending()) return 0;
  return retained(arguments[2] ? arguments[2] : None());
}

Word set_default(const Word* arguments) {
  Word value = dict_set_default(arguments[0], arguments[1], arguments[2] ? arguments[2] : None());
  return value ? retained(value) : 0;
}

Word pop(const Word* arguments) {
  Word value = dict_pop(arguments[0], arguments[1]);
  if (value || error_pending()) return value;
  return arguments[2] ? retained(arguments[2]) : raise_key_error(arguments[1]);
}

Word pop_item(const Word* arguments) {
  Word key, value;
  if (dict_pop_last(arguments[0], key, value)) return pack_owned(key, value);
  return raise(KeyError_type, "popitem(): dictionary is empty");
}

Word clear_all(const Word* arguments) {
  dict_clear(arguments[0]);
  return None();
}

Word copy(const Word* arguments) { return dict_copy(arguments[0]); }

Word update(const Word* arguments) {  // self, *args, **kwargs
  if (!dict_update_arguments(arguments[0], "update", tuple_items(arguments[1]), tuple_count(arguments[1]), 0)) return 0;
  return dict_copy_entries(arguments[0], arguments[2]) ? None() : 0;
}

Word keys(const Word* arguments) { return make_dict_view(arguments[0], dict_keys_type); }
Word values(const Word* arguments) { return make_dict_view(arguments[0], dict_values_type); }
Word items(const Word* arguments) { return make_dict_view(arguments[0], dict_items_type); }
Word reversed(const Word* arguments) { return make_dict_iterator(arguments[0], dict_reverse_key_iterator_type); }

Word from_keys(const Word* arguments) {  // type, iterable, value
  Word result = call(arguments[0], nullptr, 0);
  if (failed(result)) return 0;
  Word value = arguments[2] ? arguments[2] : None();
  Word iterable = arguments[1];
  auto set_known = [&](Word key, std::int64_t hash) { return dict_set_hashed(result, key, hash, value); };
  Status status;
  if (!is_exact(result, dict_type)) {
    status = for_each(iterable, [&](Word key) { return set_item(result, key, value); });
  } else if (is_exact(iterable, dict_type)) {
    status = for_each_key(iterable, set_known);
  } else if (is_exact(iterable, set_type) || is_exact(iterable, frozenset_type)) {
    status = for_each_entry(iterable, set_known);
  } else {
    status = for_each(iterable, [&](Word key) { return dict_set(result, key, value); });
  }
  if (!status) clear(result);
  return result;
}

constexpr NativeMethod methods[] = {
    class_getitem_row,
    {"get(self, key, default=None, /)", get},
    {"setdefault(self, key, default=None, /)", set_default},
    {"pop(self, key, default=None, /)", pop},
    {"popitem(self, /)", pop_item},
    {"keys(self, /)", keys},
    {"values(self, /)", values},
    {"items(self, /)", items},
    {"update(self, /, *args, **kwargs)", update},
    {"clear(self, /)", clear_all},
    {"copy(self, /)", copy},
    {"__reversed__(self, /)", reversed},
    {"fromkeys(type, iterable, value=None, /)", from_keys, MethodKind::class_},
    {},
};

}  // namespace

constinit Type dict_type = [] {
  Type type = native_type("dict", sizeof(Dict), type_base_allowed | type_gc | type_is_dict | type_matches_mapping);
  Slots& slots = type.slots;
  slots.dealloc = dict_dealloc;
  slots.traverse = dict_traverse;
  slots.clear = dict_break_cycles;
  slots.repr = dict_repr;
  slots.hash = unhashable;
  slots.compare = dict_compare;
  slots.iter = dict_iter;
  slots.length = dict_length;
  slots.get_item = dict_get_item;
  slots.set_item = dict_set_item;
  slots.contains = dict_has;
  slots.binary[static_cast<int>(BinaryOperator::bit_or)] = dict_or;
  slots.inplace[static_cast<int>(BinaryOperator::bit_or)] = dict_inplace_or;
  slots.create = dict_create;
  slots.init = dict_init;
  type.methods = methods;
  return type;
}();

}  // namespace coil
