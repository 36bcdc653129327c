// Attribute access: the generic search, and the caches of attribute sites.
#include "runtime/core/attribute_cache.h"

#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/core/module.h"
#include "runtime/core/module_attributes.h"
#include "runtime/core/name.h"
#include "runtime/core/operations.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/instance.h"
#include "runtime/object/traceback.h"

namespace coil {

namespace {

Word canonical(Word name) {
  return as<Str>(name)->traits & str_interned ? retained(name) : intern(retained(name));
}

bool is_generic(const Type* type) { return type->slots.get_attribute == object_get_attribute; }

// A type whose own __getattr__ comes only after the generic search: reads that succeed may be cached.
bool is_cachable(const Type* type) {
  if (is_generic(type)) return true;
  if (!is_heap(type)) return false;
  Word own = static_cast<const HeapType*>(type)->special[special___getattribute__];
  return own && type_of(own) == &slot_wrapper_type && as<SlotWrapper>(own)->owner == &object_type;
}

void fill_instance_cache(Word object, Word name, AttributeCache& cache) {
  Type* type = type_of(object);
  Word found = find_on_type(type, name);
  if (found && type_of(found)->slots.descriptor_set) {
    if (is_exact(found, property_type)) cache = {type->version, cache_property, 0, found};
    else if (is_exact(found, member_descriptor_type))
      cache = {type->version, cache_member, static_cast<std::uint16_t>(as<MemberDescriptor>(found)->offset), found};
    else if (is_exact(found, getset_descriptor_type)) cache = {type->version, cache_native_property, 0, found};
    return;
  }
  int slot = has_attribute_area(type) ? attribute_slot(type, name) : -1;
  if (slot >= 0) {
    cache = {type->version, cache_slot,
             static_cast<std::uint16_t>(type->attribute_offset + sizeof(Word) * (1 + static_cast<unsigned>(slot))), found};
    return;
  }
  if (!found) return;
  if (has_type_flag(found, type_is_method)) cache = {type->version, cache_method, 0, found};
  else if (!type_of(found)->slots.descriptor_get) cache = {type->version, cache_class_value, 0, found};
}

// Classes: a read through the class that needs no binding (functions, plain values).
void fill_type_cache(Word object, Word name, AttributeCache& cache) {
  Type* type = as<Type>(object);
  Word on_metatype = find_on_type(type_of(object), name);
  if (on_metatype && type_of(on_metatype)->slots.descriptor_set) return;
  Word found = find_on_type(type, name);
  if (!found) return;
  bool plain = !type_of(found)->slots.descriptor_get || is_exact(found, function_type) ||
               is_exact(found, method_descriptor_type) || is_exact(found, slot_wrapper_type);
  if (plain) cache = {type->version, cache_type_value, 0, found};
}

void fill_cache(Word object, Word name, AttributeCache& cache) {
  cache.version = 0;
  cache.kind = cache_empty;
  if (is_small_int(object) || is_cachable(type_of(object))) return fill_instance_cache(object, name, cache);
  if (type_of(object)->slots.get_attribute == type_type.slots.get_attribute && is_type(object))
    return fill_type_cache(object, name, cache);
  if (is_exact(object, module_type)) {
    int index = module_global_index(as<Module>(object), name);
    if (index >= 0) {
      if (index < 0xffff) cache = {module_type.version, cache_module, static_cast<std::uint16_t>(index), object};
      return;
    }
    Word extra = find_on_type(&module_type, name) ? 0 : as<Module>(object)->extra;
    std::int64_t position = extra ? dict_position_str(extra, name) : -1;
    if (position >= 0 && position < 0xffff)
      cache = {module_type.version, cache_module_extra, static_cast<std::uint16_t>(position), object};
  }
}

Word* word_at(Word object, std::uint16_t offset) {
  return reinterpret_cast<Word*>(reinterpret_cast<char*>(as_object(object)) + offset);
}

// The cached answer, or 0 when the general way has to be taken (`taken` false) or failed.
Word read_cached(Word object, Word name, const AttributeCache& cache, bool& taken) {
  Type* type = type_of(object);
  taken = true;
  if (cache.kind == cache_type_value) {
    if (is_type(object) && as<Type>(object)->version == cache.version) return retained(cache.value);
  } else if (type->version == cache.version) {
    switch (cache.kind) {
      case cache_slot:
      case cache_member:
        if (Word value = *word_at(object, cache.offset)) return retained(value);
        break;
      case cache_class_value:
        if (has_no_dictionary(object, type)) return retained(cache.value);
        break;
      case cache_method:
        if (has_no_dictionary(object, type))
          return type_of(cache.value)->slots.descriptor_get(cache.value, object, as_word(type));
        break;
      case cache_property: {
        Word getter = as<Property>(cache.value)->get;
        if (getter) return call(getter, &object, 1);
        break;
      }
      case cache_native_property:
        return as<GetSet>(cache.value)->row->get(object);
      case cache_module:
        if (object == cache.value)
          if (Word value = as<Module>(object)->info->globals[cache.offset]) return retained(value);
        break;
      case cache_module_extra:
        if (Word value = module_extra(object, name, cache)) return retained(value);
        break;
      default: break;
    }
  }
  taken = false;
  return 0;
}

}  // namespace

Owned search_attribute(Word self, Word given_name) noexcept {
  Type* type = type_of(self);
  Word name = canonical(given_name);
  Word found = find_on_type(type, name);
  if (found && type_of(found)->slots.descriptor_set && type_of(found)->slots.descriptor_get) {
    release(name);
    retain(found);
    Word result = type_of(found)->slots.descriptor_get(found, self, as_word(type));
    release(found);
    return result;
  }
  if (!is_small_int(self) && has_attribute_area(type)) {
    Word value = instance_get(self, name);
    if (value) return release(name), retained(value);
  }
  release(name);
  if (!found) return 0;
  auto get = type_of(found)->slots.descriptor_get;
  if (!get) return retained(found);
  retain(found);
  Word result = get(found, self, as_word(type));
  release(found);
  return result;
}

Word object_get_attribute(Word self, Word name) noexcept {
  Word result = search_attribute(self, name);
  return result || error_pending() ? result : raise_no_attribute(self, name);
}

Word get_attribute(Word object, Word name) noexcept {
  auto slot = type_of(object)->slots.get_attribute;
  return slot ? slot(object, name) : object_get_attribute(object, name);
}

Word get_attribute(Word object, const char* name) noexcept {
  Word word = intern_literal(name);
  if (failed(word)) return 0;
  Word result = get_attribute(object, word);
  release(word);
  return result;
}

Word get_attribute(Word object, Word name, AttributeCache& cache) noexcept {
  bool taken;
  Word result = read_cached(object, name, cache, taken);
  if (taken) return result;
  fill_cache(object, name, cache);
  return get_attribute(object, name);
}

Flag find_attribute(Word object, Word name, Word* value) noexcept {
  Type* type = type_of(object);
  *value = is_generic(type) ? search_attribute(object, name) : get_attribute(object, name);
  if (*value) return 1;
  if (!error_pending()) return 0;
  if (!pending_is(AttributeError_type)) return -1;
  clear_error();
  return 0;
}

namespace {

Status raise_cannot_set(Word self, Word name, Word found) {
  if (!found) return raise_no_attribute(self, name), false;
  return raise(AttributeError_type, "'%T' object attribute '%U' is read-only", self, name), false;
}

Status raise_deleted_absent(Word self, Word name) { return raise_no_attribute(self, name), false; }

}  // namespace

Status object_set_attribute(Word self, Word given_name, Word value) noexcept {
  Type* type = type_of(self);
  if (!is_str(given_name)) return raise(TypeError_type, "attribute name must be string, not '%T'", given_name), false;
  Word name = canonical(given_name);
  Word found = find_on_type(type, name);
  Status status;
  if (found && type_of(found)->slots.descriptor_set) {
    retain(found);
    status = type_of(found)->slots.descriptor_set(found, self, value);
    release(found);
  } else if (is_small_int(self) || !has_attribute_area(type)) {
    status = raise_cannot_set(self, name, found);
  } else if (value) {
    status = instance_set(self, name, value);
  } else {
    Flag deleted = instance_delete(self, name);
    status = deleted > 0 || (deleted == 0 && raise_deleted_absent(self, name));
  }
  release(name);
  return status;
}

Status set_attribute(Word object, Word name, Word value) noexcept {
  auto slot = type_of(object)->slots.set_attribute;
  return slot ? slot(object, name, value) : object_set_attribute(object, name, value);
}

Status delete_attribute(Word object, Word name) noexcept { return set_attribute(object, name, 0); }

namespace {

void fill_set_cache(Word object, Word name, AttributeCache& cache) {
  Type* type = type_of(object);
  cache.version = 0;
  cache.kind = cache_empty;
  if (is_small_int(object) || type->slots.set_attribute != object_set_attribute) return;
  Word found = find_on_type(type, name);
  if (found && type_of(found)->slots.descriptor_set) {
    if (is_exact(found, member_descriptor_type))
      cache = {type->version, cache_member, static_cast<std::uint16_t>(as<MemberDescriptor>(found)->offset), found};
    return;
  }
  int slot = has_attribute_area(type) ? attribute_slot(type, name) : -1;
  if (slot < 0 || static_cast<HeapType*>(type)->ranks[slot] == 0xff) return;
  cache = {type->version, cache_slot,
           static_cast<std::uint16_t>(type->attribute_offset + sizeof(Word) * (1 + static_cast<unsigned>(slot))),
           static_cast<HeapType*>(type)->ranks[slot]};
}

}  // namespace

// For slots, cache.value is the slot's rank: setting an unset one keeps the order of ranks, or takes the general way.
Status set_attribute(Word object, Word name, Word value, AttributeCache& cache) noexcept {
  Type* type = type_of(object);
  if (type->version == cache.version) {
    Word* place = word_at(object, cache.offset);
    if (*place || cache.kind == cache_member) {
      retain(value);
      assign(*place, value);
      return true;
    }
    AttributeArea* area = attribute_area(as_object(object), type);
    if (!is_dictionary(area->extra) && (area->extra >> 1) <= cache.value) {
      area->extra = (cache.value + 1) << 1 | 1;
      *place = retained(value);
      return true;
    }
  }
  Status status = set_attribute(object, name, value);
  if (status) fill_set_cache(object, name, cache);
  return status;
}

// ---- method calls

namespace {

[[gnu::noinline]] Owned find_method_slowly(Word name, Word receiver, AttributeCache& cache, bool& takes_receiver) noexcept {
  takes_receiver = true;
  bool taken;
  Word method = read_cached(receiver, name, cache, taken);
  if (!taken) {
    fill_cache(receiver, name, cache);
    if (cache.kind == cache_method && has_no_dictionary(receiver, type_of(receiver))) return retained(cache.value);
    method = get_attribute(receiver, name);
  }
  takes_receiver = false;
  if (failed(method)) method_lookup_failed = true;
  return method;
}

}  // namespace

// The class may lose the method while it runs, so the caller gets a reference.
Owned find_method(Word name, Word receiver, AttributeCache& cache, bool& takes_receiver) noexcept {
  Type* type = type_of(receiver);
  takes_receiver = true;
  if (cache.kind == cache_method && type->version == cache.version && has_no_dictionary(receiver, type))
    return retained(cache.value);
  return find_method_slowly(name, receiver, cache, takes_receiver);
}

Word call_method(Word name, const Word* arguments, std::size_t count, Word keyword_names, AttributeCache& cache) noexcept {
  bool takes_receiver;
  Word callee = find_method(name, arguments[0], cache, takes_receiver);
  if (failed(callee)) return 0;
  Word result = call(callee, arguments + !takes_receiver, count - !takes_receiver, keyword_names);
  release(callee);
  return result;
}

namespace {

Word call_named(Word receiver, const char* name, const Word* arguments, std::size_t count) {
  Word method = get_attribute(receiver, name);
  if (failed(method)) return 0;
  Word result = call(method, arguments, count);
  release(method);
  return result;
}

}  // namespace

Word call_method(Word receiver, const char* name) noexcept { return call_named(receiver, name, nullptr, 0); }
Word call_method(Word receiver, const char* name, Word argument) noexcept { return call_named(receiver, name, &argument, 1); }

}  // namespace coil
