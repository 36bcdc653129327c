#include "runtime/core/weak_reference.h"

#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/core/generic_alias.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/special.h"
#include "runtime/core/types.h"
#include "runtime/object/instance.h"
#include "runtime/object/int.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// ---- the table: buckets by the referent's address

WeakReference** buckets = nullptr;
std::size_t bucket_count = 0, reference_count = 0;

std::size_t bucket_of(Word referent, std::size_t count) { return ((referent >> 4) * 0x9e3779b97f4a7c15u >> 20) % count; }

Status grow_table() {
  std::size_t larger = bucket_count ? bucket_count * 2 : 64;
  auto** grown = static_cast<WeakReference**>(allocate_buffer(larger * sizeof(WeakReference*)));
  if (!grown) return false;
  for (std::size_t index = 0; index < larger; ++index) grown[index] = nullptr;
  // Reversed twice: references to one object keep their order.
  for (std::size_t index = 0; index < bucket_count; ++index) {
    WeakReference* reversed = nullptr;
    while (WeakReference* entry = buckets[index]) {
      buckets[index] = entry->next;
      entry->next = reversed;
      reversed = entry;
    }
    while (WeakReference* entry = reversed) {
      reversed = entry->next;
      WeakReference*& head = grown[bucket_of(entry->referent, larger)];
      entry->next = head;
      head = entry;
    }
  }
  free_buffer(buckets);
  buckets = grown;
  bucket_count = larger;
  return true;
}

void clear_references(Object* const* objects, std::size_t count, bool (*is_garbage)(const Object*));

Status enter(WeakReference* reference) {
  clear_weak_references = clear_references;
  if (reference_count >= bucket_count && !grow_table()) return false;
  WeakReference*& head = buckets[bucket_of(reference->referent, bucket_count)];
  reference->next = head;
  head = reference;
  ++reference_count;
  as_object(reference->referent)->flags |= object_has_weakrefs;
  return true;
}

void leave(WeakReference* reference) {
  if (!reference->referent) return;
  WeakReference** place = &buckets[bucket_of(reference->referent, bucket_count)];
  while (*place != reference) place = &(*place)->next;
  *place = reference->next;
  --reference_count;
  reference->referent = 0;
}

WeakReference* of(Word self) { return as<WeakReference>(self); }

// The reference without callback that is there already: weakref.ref(x) is weakref.ref(x).
WeakReference* find_plain(const Type& type, Word referent) {
  if (!bucket_count || !(as_object(referent)->flags & object_has_weakrefs)) return nullptr;
  for (WeakReference* entry = buckets[bucket_of(referent, bucket_count)]; entry; entry = entry->next)
    if (entry->referent == referent && !entry->callback && entry->Object::type == &type) return entry;
  return nullptr;
}

// The object's references go out of the table. Those with callbacks are added to the list, newest first.
void clear_references(Object* object, bool (*is_garbage)(const Object*), Word& callbacks) {
  object->flags &= ~std::uint32_t{object_has_weakrefs};
  if (!bucket_count) return;
  Word referent = as_word(object);
  WeakReference** place = &buckets[bucket_of(referent, bucket_count)];
  while (WeakReference* entry = *place) {
    if (entry->referent != referent) {
      place = &entry->next;
      continue;
    }
    *place = entry->next;
    --reference_count;
    entry->referent = 0;
    if (entry->callback && entry->references && !(is_garbage && is_garbage(entry))) {
      if (!callbacks) callbacks = make_list();
      if (callbacks) list_append(callbacks, as_word(entry));
    }
  }
}

void run_callbacks(Owned callbacks) {
  Word pending = error_pending() ? take_error() : 0;
  for (std::size_t index = 0; index < list_count(callbacks); ++index) {
    Word reference = list_items(callbacks)[index];
    Word callback = take(of(reference)->callback);
    if (!callback) continue;
    Word result = call(callback, &reference, 1);
    if (result) release(result);
    else print_unraisable(callback);
    release(callback);
  }
  release(callbacks);
  if (pending) restore_error(pending);
}

void clear_references(Object* const* objects, std::size_t count, bool (*is_garbage)(const Object*)) {
  Word callbacks = 0;
  for (std::size_t index = 0; index < count; ++index)
    if (objects[index]->flags & object_has_weakrefs) clear_references(objects[index], is_garbage, callbacks);
  if (callbacks) run_callbacks(callbacks);
}

Owned make(Type* type, Word referent, Word callback) {
  if (!is_weak_referencable(referent)) return raise(TypeError_type, "cannot create weak reference to '%T' object", referent);
  auto* reference = static_cast<WeakReference*>(allocate_object(type, type->instance_size));
  if (!reference) return 0;
  reference->referent = referent;
  reference->callback = callback ? retained(callback) : 0;
  noticed_ends += callback != 0;
  Word word = as_word(reference);
  if (!enter(reference)) {
    reference->referent = 0;
    clear(word);
  }
  return word;
}

// ---- the type

Word create(Type* type, const Word* arguments, std::size_t count, Word) {
  if (count < 1 || count > 2)
    return raise(TypeError_type, "__new__ expected at %s, got %zu", count < 1 ? "least 1 argument" : "most 2 arguments", count);
  Word callback = count > 1 && arguments[1] != None() ? arguments[1] : 0;
  return make_weak_reference(*type, arguments[0], callback);
}

// __new__ has done it all.
Status init(Word, const Word*, std::size_t count, Word keyword_names) {
  if (keyword_names && tuple_count(keyword_names)) return raise(TypeError_type, "ref() takes no keyword arguments"), false;
  if (count >= 1 && count <= 2) return true;
  const char* bound = count < 1 ? "least 1 argument" : "most 2 arguments";
  return raise(TypeError_type, "__init__ expected at %s, got %zu", bound, count), false;
}

Word call_slot_function(Word self, const Word*, std::size_t count, Word keyword_names) {
  if (count || (keyword_names && tuple_count(keyword_names))) return raise(TypeError_type, "%T() takes no arguments", self);
  Word referent = weak_referent(self);
  return referent ? referent : None();
}

Word repr_slot(Word self) {
  Word referent = of(self)->referent;
  auto address = static_cast<unsigned long long>(self);
  if (!referent) return str_printf("<weakref at 0x%llx; dead>", address);
  return str_printf("<weakref at 0x%llx; to '%s' at 0x%llx>", address, type_of(referent)->name,
                    static_cast<unsigned long long>(referent));
}

Status hash_slot(Word self, std::int64_t& hash) {
  if (!of(self)->hash) {
    Word referent = weak_referent(self);
    if (!referent) return raise(TypeError_type, "weak object has gone away"), false;
    Status good = hash_of(referent, of(self)->hash);
    release(referent);
    if (!good) return false;
  }
  hash = of(self)->hash;
  return true;
}

// Two live references compare as what they refer to; dead ones by identity.
Word compare_slot(Word left, Word right, Comparison comparison) {
  bool equality = comparison == Comparison::equal || comparison == Comparison::not_equal;
  if (!equality || !is_instance(right, weak_reference_type)) return NotImplemented();
  Word first = weak_referent(left), second = weak_referent(right);
  Word result;
  if (first && second) result = compare(first, second, comparison);
  else result = boolean((left == right) == (comparison == Comparison::equal));
  release_nullable(first);
  release_nullable(second);
  return result;
}

Word get_callback(Word self) {
  Word callback = of(self)->callback;
  return retained(callback ? callback : None());
}
const NativeProperty properties[] = {{"__callback__", get_callback, readonly_member}, {}};

// ---- the module's functions

Word count_function(const Word* arguments) {
  std::int64_t count = 0;
  if (bucket_count && !is_small_int(arguments[0]))
    for (WeakReference* entry = buckets[bucket_of(arguments[0], bucket_count)]; entry; entry = entry->next)
      count += entry->referent == arguments[0];
  return small_int(count);
}

Word references_function(const Word* arguments) {
  Word list = make_list();
  if (list && bucket_count && !is_small_int(arguments[0]))
    for (WeakReference* entry = buckets[bucket_of(arguments[0], bucket_count)]; entry; entry = entry->next)
      if (entry->referent == arguments[0] && !list_append(list, as_word(entry))) return release(list), 0;
  return list;
}

Word proxy_function(const Word* arguments) {
  return make_weak_proxy(arguments[0], arguments[1] && arguments[1] != None() ? arguments[1] : 0);
}

const NativeMethod functions[] = {{"proxy(object, callback=None, /)", proxy_function, MethodKind::function},
                                  {"getweakrefcount(object, /)", count_function, MethodKind::function},
                                  {"getweakrefs(object, /)", references_function, MethodKind::function},
                                  {}};

constexpr const char* global_names[] = {"ref", "ReferenceType", "ProxyType", "CallableProxyType"};
Type* const global_types[] = {&weak_reference_type, &weak_reference_type, &weak_proxy_type, &weak_callable_proxy_type};
Word globals[4];

Status execute(Module*) {
  for (int index = 0; index < 4; ++index) {
    type_ready(*global_types[index]);
    globals[index] = as_word(global_types[index]);
  }
  return true;
}

}  // namespace

bool is_weak_referencable(Word value) noexcept {
  if (is_small_int(value)) return false;
  const Type* type = type_of(value);
  if (type->type_flags & type_is_type) return true;
  if (is_heap(type)) return static_cast<const HeapType*>(type)->weak_referencable;
  for (const Type* plain : {&object_type, &int_type, &bool_type, &float_type, &complex_type, &str_type, &bytes_type, &bytearray_type,
                            &list_type, &tuple_type, &dict_type, &none_type, &ellipsis_type, &not_implemented_type, &cell_type,
                            &traceback_type, &frame_type, &range_type, &slice_type, &property_type, &super_type})
    if (type == plain) return false;
  return !(type->type_flags & type_is_exception);
}

Owned make_weak_reference(Type& type, Word referent, Word callback) noexcept {
  if (!callback && !is_small_int(referent) && !is_heap(&type))
    if (WeakReference* known = find_plain(type, referent)) return retained(as_word(known));
  return make(&type, referent, callback);
}

void weak_reference_dealloc(Object* self) {
  auto* reference = static_cast<WeakReference*>(self);
  leave(reference);
  clear(reference->callback);
  clear(reference->attributes);
  free_object(self);
}
void weak_reference_traverse(Object* self, Visitor visit, void* context) {
  auto* reference = static_cast<WeakReference*>(self);
  visit(reference->callback, context);
  if (is_dictionary(reference->attributes)) visit(reference->attributes, context);
}
void weak_reference_clear(Object* self) { clear(static_cast<WeakReference*>(self)->callback); }

constexpr NativeMethod methods[] = {class_getitem_row, {}};

constinit Type weak_reference_type = [] {
  Type type = native_type("ReferenceType", &object_type, sizeof(WeakReference), type_base_allowed | type_gc, methods, properties,
                          nullptr, "weakref");
  type.attribute_offset = sizeof(Object);  // WeakReference::attributes
  type.slots.create = create;
  type.slots.init = init;
  type.slots.call = call_slot_function;
  type.slots.repr = repr_slot;
  type.slots.hash = hash_slot;
  type.slots.compare = compare_slot;
  type.slots.dealloc = weak_reference_dealloc;
  type.slots.traverse = weak_reference_traverse;
  type.slots.clear = weak_reference_clear;
  return type;
}();

extern "C" const ModuleInfo coil_module__weakref = {"_weakref", nullptr, false, global_names, globals, 4, execute, functions};

}  // namespace coil
