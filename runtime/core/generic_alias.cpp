#include "runtime/core/generic_alias.h"

#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/object/arguments.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

Word class_getitem(const Word* arguments) { return make_generic_alias(arguments[0], arguments[1]); }

namespace {

GenericAlias* alias_of(Word self) { return as<GenericAlias>(self); }

// A type by its name, other things by repr: the way both notations show their parts.
Status append_part(StrBuilder& text, Word part) {
  if (part == as_word(&ellipsis_object)) return text.append_ascii("..."), true;
  if (is_type(part)) {
    Word name = type_full_name(as<Type>(part));
    if (failed(name)) return false;
    text.append_str(name);
    release(name);
    return true;
  }
  if (is_list(part)) {
    text.append(U'[');
    for (std::size_t index = 0; index < list_count(part); ++index) {
      if (index) text.append_ascii(", ");
      if (!append_part(text, list_items(part)[index])) return false;
    }
    text.append(U']');
    return true;
  }
  return text.append_repr(part);
}

Word alias_repr(Word self) {
  StrBuilder text;
  if (!append_part(text, alias_of(self)->origin)) return 0;
  text.append(U'[');
  Word arguments = alias_of(self)->arguments;
  for (std::size_t index = 0; index < tuple_count(arguments); ++index) {
    if (index) text.append_ascii(", ");
    if (!append_part(text, tuple_items(arguments)[index])) return 0;
  }
  if (tuple_count(arguments) == 0) text.append_ascii("()");
  text.append(U']');
  return text.finish();
}

// Calling makes an instance of the class; it remembers the alias where it can.
Word alias_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  Word result = call(alias_of(self)->origin, arguments, count, keyword_names);
  if (result && !set_attribute(result, COIL_NAME("__orig_class__"), self)) clear_error();
  return result;
}

bool is_own_name(Word name) {
  for (const char* own : {"__origin__", "__args__", "__parameters__", "__mro_entries__", "__class__", "__reduce__"})
    if (str_equal(name, own)) return true;
  return false;
}
Word alias_get_attribute(Word self, Word name) {
  if (is_own_name(name)) return object_get_attribute(self, name);
  return get_attribute(alias_of(self)->origin, name);
}

Word alias_compare(Word left, Word right, Comparison comparison) {
  if ((comparison != Comparison::equal && comparison != Comparison::not_equal) || !is_exact(right, generic_alias_type))
    return NotImplemented();
  Flag same = equals(alias_of(left)->origin, alias_of(right)->origin);
  if (same > 0) same = equals(alias_of(left)->arguments, alias_of(right)->arguments);
  return same < 0 ? 0 : boolean(same == (comparison == Comparison::equal));
}
Status alias_hash(Word self, std::int64_t& hash) {
  std::int64_t origin, arguments;
  if (!hash_of(alias_of(self)->origin, origin) || !hash_of(alias_of(self)->arguments, arguments)) return false;
  hash = origin ^ arguments;
  if (hash == -1) hash = -2;
  return true;
}
Word alias_mro_entries(const Word* arguments) { return pack(alias_of(arguments[0])->origin); }
Word alias_origin(Word self) { return retained(alias_of(self)->origin); }
Word alias_arguments(Word self) { return retained(alias_of(self)->arguments); }
Word alias_parameters(Word) { return make_tuple(); }
const NativeMethod alias_methods[] = {{"__mro_entries__(self, bases, /)", alias_mro_entries}, {nullptr, nullptr}};
const NativeProperty alias_properties[] = {{"__origin__", alias_origin, readonly_member},
                                           {"__args__", alias_arguments, readonly_member},
                                           {"__parameters__", alias_parameters, nullptr},
                                           {nullptr, nullptr, nullptr}};
void alias_dealloc(Object* self) {
  release(static_cast<GenericAlias*>(self)->origin);
  release(static_cast<GenericAlias*>(self)->arguments);
  free_object(self);
}
void alias_traverse(Object* self, Visitor visit, void* context) {
  visit(static_cast<GenericAlias*>(self)->origin, context);
  visit(static_cast<GenericAlias*>(self)->arguments, context);
}

// ---- unions

Union* union_of(Word self) { return as<Union>(self); }

bool can_be_member(Word value) {
  return value == None() || is_type(value) || is_exact(value, generic_alias_type) || is_exact(value, union_type);
}

// Adds a member, or the members of a union, that isn't there yet. None stands for its type.
Status add_member(Word list, Word value) {
  if (value == None()) value = as_word(&none_type);
  if (is_exact(value, union_type)) {
    for (std::size_t index = 0; index < tuple_count(union_of(value)->arguments); ++index)
      if (!add_member(list, tuple_items(union_of(value)->arguments)[index])) return false;
    return true;
  }
  for (std::size_t index = 0; index < list_count(list); ++index) {
    Flag same = equals(list_items(list)[index], value);
    if (same) return same > 0;
  }
  return list_append(list, value);
}

Word union_repr(Word self) {
  StrBuilder text;
  for (std::size_t index = 0; index < tuple_count(union_of(self)->arguments); ++index) {
    if (index) text.append_ascii(" | ");
    Word part = tuple_items(union_of(self)->arguments)[index];
    if (part == as_word(&none_type)) text.append_ascii("None");
    else if (!append_part(text, part)) return 0;
  }
  return text.finish();
}
Word union_compare(Word left, Word right, Comparison comparison) {
  if ((comparison != Comparison::equal && comparison != Comparison::not_equal) || !is_exact(right, union_type))
    return NotImplemented();
  Word all = union_of(left)->arguments, others = union_of(right)->arguments;
  bool same = tuple_count(all) == tuple_count(others);
  for (std::size_t index = 0; same && index < tuple_count(all); ++index) {
    bool found = false;
    for (std::size_t other = 0; !found && other < tuple_count(others); ++other)
      found = equals(tuple_items(all)[index], tuple_items(others)[other]) > 0;
    same = found;
  }
  return boolean(same == (comparison == Comparison::equal));
}
Status union_hash(Word self, std::int64_t& hash) {
  hash = 0;
  for (std::size_t index = 0; index < tuple_count(union_of(self)->arguments); ++index) {
    std::int64_t part;
    if (!hash_of(tuple_items(union_of(self)->arguments)[index], part)) return false;
    hash ^= part;
  }
  if (hash == -1) hash = -2;
  return true;
}
Word union_instance_check(const Word* arguments) {
  Flag flag = object_is_instance(arguments[1], union_of(arguments[0])->arguments);
  return flag < 0 ? 0 : boolean(flag);
}
Word union_subclass_check(const Word* arguments) {
  Flag flag = object_is_subclass(arguments[1], union_of(arguments[0])->arguments);
  return flag < 0 ? 0 : boolean(flag);
}
Word union_arguments(Word self) { return retained(union_of(self)->arguments); }
const NativeMethod union_methods[] = {{"__instancecheck__(self, instance, /)", union_instance_check},
                                      {"__subclasscheck__(self, subclass, /)", union_subclass_check},
                                      {nullptr, nullptr}};
const NativeProperty union_properties[] = {{"__args__", union_arguments, readonly_member},
                                           {"__parameters__", alias_parameters, nullptr},
                                           {nullptr, nullptr, nullptr}};
void union_dealloc(Object* self) {
  release(static_cast<Union*>(self)->arguments);
  free_object(self);
}
void union_traverse(Object* self, Visitor visit, void* context) { visit(static_cast<Union*>(self)->arguments, context); }

}  // namespace

namespace {

// types.GenericAlias(origin, arguments)
Word alias_create(Type*, const Word* arguments, std::size_t count, Word keyword_names) {
  if (!check_no_keywords("GenericAlias", keyword_names) || !check_count("GenericAlias", count, 2, 2)) return 0;
  return make_generic_alias(arguments[0], arguments[1]);
}

}  // namespace

Owned make_generic_alias(Word origin, Word arguments) noexcept {
  auto* alias = allocate<GenericAlias>(generic_alias_type);
  if (!alias) return 0;
  alias->origin = retained(origin);
  alias->arguments = is_exact(arguments, tuple_type) ? retained(arguments) : pack(arguments);
  return as_word(alias);
}

Word make_union(Word left, Word right) noexcept {
  if (!can_be_member(left) || !can_be_member(right)) return NotImplemented();
  Word members = make_list();
  Status good = members && add_member(members, left) && add_member(members, right);
  Word result = 0;
  if (good && list_count(members) == 1) {
    result = retained(list_items(members)[0]);
  } else if (good) {
    if (auto* made = allocate<Union>(union_type)) {
      made->arguments = list_to_tuple(members);
      result = as_word(made);
    }
  }
  release_nullable(members);
  return result;
}

constinit Type generic_alias_type = [] {
  Type type = native_type("GenericAlias", &object_type, sizeof(GenericAlias), type_gc, alias_methods, alias_properties, nullptr, "types");
  type.slots.create = alias_create;
  type.slots.repr = alias_repr;
  type.slots.call = alias_call;
  type.slots.compare = alias_compare;
  type.slots.hash = alias_hash;
  type.slots.get_attribute = alias_get_attribute;
  type.slots.binary[static_cast<int>(BinaryOperator::bit_or)] = make_union;
  type.slots.dealloc = alias_dealloc;
  type.slots.traverse = alias_traverse;
  return type;
}();

constinit Type union_type = [] {
  Type type = native_type("UnionType", &object_type, sizeof(Union), type_gc, union_methods, union_properties, nullptr, "types");
  type.slots.repr = union_repr;
  type.slots.compare = union_compare;
  type.slots.hash = union_hash;
  type.slots.binary[static_cast<int>(BinaryOperator::bit_or)] = make_union;
  type.slots.dealloc = union_dealloc;
  type.slots.traverse = union_traverse;
  return type;
}();

}  // namespace coil
