// functools.lru_cache: a callable with a dictionary of results in the order of use.
#include "runtime/core/attribute.h"
#include "runtime/core/native.h"
#include "runtime/modules/functools.h"
#include "runtime/modules/native_object.h"
#include "runtime/object/dict.h"
#include "runtime/object/instance.h"
#include "runtime/object/int.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

struct LruCache : Object {
  Word function, cache, info_type;
  Word attributes;          // attribute area: a dictionary
  std::int64_t maximum;     // -1: no limit
  std::int64_t hits, misses;
  bool typed;
};

LruCache* as_cache(Word word) { return as<LruCache>(word); }

void cache_dealloc(Object* self) {
  auto* cache = static_cast<LruCache*>(self);
  if (self->type == &lru_cache_type) release_attributes(self, self->type);
  release_nullable(cache->function);
  release_nullable(cache->cache);
  release_nullable(cache->info_type);
  free_object(self);
}

void cache_traverse(Object* self, Visitor visit, void* context) {
  auto* cache = static_cast<LruCache*>(self);
  visit(cache->function, context);
  visit(cache->cache, context);
  visit(cache->info_type, context);
  if (has_attribute_area(self->type)) traverse_attributes(self, self->type, visit, context);
}

// What stands between positional and keyword arguments in a key. Never equal to an argument.
Word separator() {
  static const Word word = call(as_word(&object_type), nullptr, 0);
  return word;
}

// The key of a call: an int or str that is the only argument itself, else a tuple. Owned.
Owned make_key(const LruCache* cache, const Word* arguments, std::size_t count, Word keyword_names) {
  std::size_t keywords = keyword_names ? tuple_count(keyword_names) : 0;
  if (!cache->typed && !keywords && count == 1 && (is_small_int(arguments[0]) || is_exact(arguments[0], str_type) ||
                                                   is_exact(arguments[0], int_type))) {
    return retained(arguments[0]);
  }
  std::size_t size = count + (keywords ? 1 + 2 * keywords : 0) + (cache->typed ? count + keywords : 0);
  if (size == 0) return make_tuple();
  Word key = allocate_tuple(size);
  if (failed(key)) return 0;
  Word* place = as_tuple(key)->items;
  for (std::size_t index = 0; index < count; ++index) *place++ = retained(arguments[index]);
  if (keywords) *place++ = retained(separator());
  for (std::size_t index = 0; index < keywords; ++index) {
    *place++ = retained(tuple_items(keyword_names)[index]);
    *place++ = retained(arguments[count + index]);
  }
  if (cache->typed) {
    for (std::size_t index = 0; index < count + keywords; ++index) *place++ = retained(as_word(type_of(arguments[index])));
  }
  return key;
}

// Puts the result in, and the one that wasn't used for longest out.
Status store(LruCache* cache, Word key, Word result) {
  Flag there = dict_contains(cache->cache, key);  // the function itself may have got there first
  if (there < 0) return false;
  if (there) return true;
  if (cache->maximum >= 0 && static_cast<std::int64_t>(dict_count(cache->cache)) >= cache->maximum) {
    Word old_key, old_value;
    if (dict_pop_first(cache->cache, old_key, old_value)) {
      release(old_key);
      release(old_value);
    }
  }
  return dict_set(cache->cache, key, result);
}

Word cache_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  LruCache* cache = as_cache(self);
  if (cache->maximum == 0) {
    ++cache->misses;
    return call(cache->function, arguments, count, keyword_names);
  }
  Word key = make_key(cache, arguments, count, keyword_names);
  if (failed(key)) return 0;
  Word found = dict_get(cache->cache, key);
  if (found) {
    ++cache->hits;
    retain(found);
    if (cache->maximum > 0 && dict_move_to_end(cache->cache, key) < 0) clear(found);
    release(key);
    return found;
  }
  Word result = 0;
  if (!error_pending()) {
    ++cache->misses;
    retain(self);
    result = call(cache->function, arguments, count, keyword_names);
    if (result && !store(cache, key, result)) clear(result);
    release(self);
  }
  release(key);
  return result;
}

// As a method: bound to the instance.
Word cache_get(Word self, Word instance, Word) {
  return !instance || instance == None() ? retained(self) : make_method(self, instance);
}

Word cache_repr(Word self) {
  return str_printf("<functools._lru_cache_wrapper object at %p>", reinterpret_cast<void*>(self));
}

Word cache_info(const Word* arguments) {
  LruCache* cache = as_cache(arguments[0]);
  Word parts[] = {int_from_i64(cache->hits), int_from_i64(cache->misses),
                  cache->maximum < 0 ? None() : int_from_i64(cache->maximum),
                  small_int(static_cast<std::int64_t>(dict_count(cache->cache)))};
  return call(cache->info_type, parts, 4);
}

Word cache_clear(const Word* arguments) {
  LruCache* cache = as_cache(arguments[0]);
  cache->hits = cache->misses = 0;
  dict_clear(cache->cache);
  return None();
}

Word same(const Word* arguments) { return retained(arguments[0]); }

constexpr NativeMethod methods[] = {
    {"cache_info(self, /)", cache_info},
    {"cache_clear(self, /)", cache_clear},
    {"__copy__(self, /)", same},
    {"__deepcopy__(self, memo, /)", same},
    {},
};

constexpr NativeProperty properties[] = {instance_dict_property, {}};

}  // namespace

Word make_lru_cache(const Word* arguments) {
  if (!type_of(arguments[0])->slots.call) return raise(TypeError_type, "the first argument must be callable");
  std::int64_t maximum = -1;
  if (arguments[1] != None()) {
    if (!index_to_i64(arguments[1], maximum, &OverflowError_type)) return 0;
    if (maximum < 0) maximum = 0;
  }
  auto* cache = allocate<LruCache>(lru_cache_type);
  if (!cache) return 0;
  cache->function = retained(arguments[0]);
  cache->cache = make_dict();
  cache->info_type = retained(arguments[3]);
  cache->maximum = maximum;
  cache->typed = arguments[2] != False() && arguments[2] != small_int(0) && arguments[2] != None();
  return as_word(cache);
}

constinit Type lru_cache_type = [] {
  Type type = native_type("_lru_cache_wrapper", sizeof(LruCache), type_base_allowed | type_gc | type_has_dict, "functools");
  type.attribute_offset = sizeof(Object) + 3 * sizeof(Word);
  type.slots.dealloc = cache_dealloc;
  type.slots.traverse = cache_traverse;
  type.slots.repr = cache_repr;
  type.slots.call = cache_call;
  type.slots.descriptor_get = cache_get;
  type.methods = methods;
  type.properties = properties;
  return type;
}();

}  // namespace coil
