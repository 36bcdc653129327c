// Types: readiness, namespaces, the search along the mro.
#include <cstring>

#include "runtime/core/attribute.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/native_signature.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/instance.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

std::uint32_t last_version = 0;

void inherit_slots(Type& type, const Type& base) {
  constexpr std::size_t count = sizeof(Slots) / sizeof(AnySlot);
  auto* own = reinterpret_cast<AnySlot*>(&type.slots);
  auto* inherited = reinterpret_cast<const AnySlot*>(&base.slots);
  bool defines_equality = type.slots.compare != nullptr;
  auto hash = type.slots.hash;
  auto create = type.slots.create;
  // Without branches: every start does this for each type.
  for (std::size_t index = 0; index < count; ++index) own[index] = own[index] ? own[index] : inherited[index];
  if (defines_equality) type.slots.hash = hash;          // __eq__ without __hash__: not hashable
  if (base.base == nullptr) type.slots.create = create;  // object's __new__ doesn't suit native types
}

// The namespace of a native type, from its slots and tables.
Status fill_namespace(Type& type) {
  if (!add_slot_wrappers(type)) return false;
  for (const NativeMethod* row = type.methods; row && row->signature; ++row) {
    Word method = make_method_object(type, *row);
    if (!method) return false;
    Word name = native_row_name(*row);
    Status status = dict_set_owned(type.dict, name, method);
    release(name);
    if (!status) return false;
  }
  for (const NativeProperty* row = type.properties; row && row->name; ++row) {
    Word name = intern_literal(row->name);
    Status status = name && dict_set_owned(type.dict, name, make_getset(type, *row));
    release_nullable(name);
    if (!status) return false;
  }
  bool new_area = has_attribute_area(&type) && !has_attribute_area(type.base);
  if (new_area && !dict_get(type.dict, "__dict__") && !dict_set_owned(type.dict, COIL_NAME("__dict__"), make_getset(type, instance_dict_row)))
    return false;
  if (!type.slots.hash && type.base && type.base->slots.hash && !dict_set(type.dict, "__hash__", None())) return false;
  if (dict_get(type.dict, "__doc__")) return true;
  Word doc = type.doc ? make_str(type.doc) : None();
  Status status = doc && dict_set(type.dict, "__doc__", doc);
  release_nullable(doc);
  return status;
}

// ---- The cache of find_on_type: (version of the type, interned name) → what the mro has (borrowed), or 0.
struct MethodCacheEntry {
  std::uint32_t version;
  Word name;
  Word value;
};
constexpr std::size_t method_cache_size = 1024;
MethodCacheEntry method_cache[method_cache_size];

MethodCacheEntry& method_cache_entry(const Type* type, Word name) {
  return method_cache[(type->version * 0x9e3779b1u ^ static_cast<std::uint32_t>(name >> 4)) % method_cache_size];
}

Borrowed search_mro(const Type* type, Word name) {
  if (type->mro) {
    const Tuple* mro = as_tuple(type->mro);
    for (std::size_t index = 0; index < mro->count; ++index) {
      Word found = dict_get_str(type_namespace(as<Type>(mro->items[index])), name);
      if (found) return found;
    }
    return 0;
  }
  for (const Type* base = type; base; base = base->base) {
    Word found = dict_get_str(type_namespace(const_cast<Type*>(base)), name);
    if (found) return found;
  }
  return 0;
}

}  // namespace

std::uint32_t next_type_version() noexcept { return ++last_version; }

void type_ready(Type& type) noexcept {
  if (type.type_flags & type_ready_done) return;
  type.type_flags |= type_ready_done;
  if (Type* base = type.base) {
    type_ready(*base);
    type.type_flags |= base->type_flags & inherited_type_flags;
    inherit_slots(type, *base);
    if (!type.attribute_offset) type.attribute_offset = base->attribute_offset;
    if (!type.instance_size) type.instance_size = base->instance_size;
  }
  if (type.slots.hash == unhashable) type.slots.hash = nullptr;  // its namespace says __hash__ = None
  type.fixed_size = type.instance_size;
  type.version = next_type_version();
  note_plain_exception(type);
}

Word type_namespace(Type* type) noexcept {
  if (__builtin_expect(type->dict != 0, 1)) return type->dict;
  type_ready(*type);
  type->dict = make_dict();
  if (type->dict) fill_namespace(*type);
  return type->dict;
}

Word type_mro(Type* type) noexcept {
  if (type->mro) return type->mro;
  Word items[16];
  std::size_t count = 0;
  for (Type* base = type; base; base = base->base) items[count++] = as_word(base);
  return type->mro = make_tuple(items, count);
}

Word type_bases(Type* type) noexcept {
  if (type->bases) return type->bases;
  Word base = as_word(type->base);
  return type->bases = make_tuple(&base, type->base ? 1 : 0);
}

bool is_subtype(const Type* type, const Type* base) noexcept {
  if (type->mro) {
    const Tuple* mro = as_tuple(type->mro);
    for (std::size_t index = 0; index < mro->count; ++index)
      if (mro->items[index] == as_word(base)) return true;
    return false;
  }
  for (; type; type = type->base)
    if (type == base) return true;
  return false;
}

Borrowed find_on_type(const Type* type, Word name) noexcept {
  if (!(as<Str>(name)->traits & str_interned)) return search_mro(type, name);
  MethodCacheEntry& entry = method_cache_entry(type, name);
  if (entry.version == type->version && entry.name == name) return entry.value;
  Word value = search_mro(type, name);
  entry = {type->version, name, value};
  return value;
}

void type_modified(Type* type) noexcept {
  type->version = next_type_version();
  if (is_heap(type)) update_slots(static_cast<HeapType&>(*type));
  if (!type->subclasses) return;
  for (std::size_t index = 0; index < list_count(type->subclasses); ++index)
    type_modified(reinterpret_cast<Type*>(list_items(type->subclasses)[index] & ~Word{1}));
}

// The list holds types with the tag of small integers: it doesn't own them. A class that dies takes itself out.
Status add_subclass(Type* base, Type* type) noexcept {
  if (!base->subclasses && !(base->subclasses = make_list())) return false;
  return list_append(base->subclasses, as_word(type) | 1);
}

void remove_subclass(Type* base, Type* type) noexcept {
  if (!base->subclasses) return;
  for (std::size_t index = 0; index < list_count(base->subclasses); ++index) {
    if (list_items(base->subclasses)[index] != (as_word(type) | 1)) continue;
    list_replace(base->subclasses, index, index + 1, nullptr, 0);
    return;
  }
}

Owned type_module(Type* type) noexcept {
  if (!is_heap(type)) return intern_literal(type->module ? type->module : "builtins");
  Word module = dict_get(type->dict, "__module__");
  return retained(module ? module : None());
}

Owned type_qualname(Type* type) noexcept {
  return type->qualname_word ? retained(type->qualname_word) : make_str(type->name);
}

Owned type_full_name(Type* type) noexcept {
  Word module = type_module(type), qualname = type_qualname(type);
  if (!module || !qualname || !is_str(module) || str_equal(module, "builtins")) {
    release_nullable(module);
    return qualname;
  }
  Utf8 module_text(module), qualname_text(qualname);
  Word result = str_printf("%s.%s", module_text.c_str(), qualname_text.c_str());
  release(module);
  release(qualname);
  return result;
}

}  // namespace coil
