// What the caches of attribute sites contain.
#pragma once

#include "runtime/core/attribute.h"
#include "runtime/core/module.h"
#include "runtime/object/dict.h"
#include "runtime/object/instance.h"

namespace coil {

// What a cache says about its site (AttributeCache::kind). `version` is that of the receiver's type unless stated.
enum CacheKind : std::uint8_t {
  cache_empty,
  cache_slot,          // the word at `offset` in the instance; 0 there: the general way
  cache_method,        // `value` is a function-like object of the class, the instance has no slot of that name
  cache_class_value,   // `value` is a plain value of the class, likewise
  cache_property,      // `value` is a property with a getter
  cache_native_property,  // `value` is a getset
  cache_member,        // a word at `offset` that __slots__ made
  cache_type_value,    // the receiver is a class; `version` its own; `value` what reading the attribute gives
  cache_module,        // the receiver is the module `value`; its global number `offset`
  cache_module_extra,  // the receiver is the module `value`; entry number `offset` of its other attributes, if still that
  // Of calls that are awaited at once (core/awaited_call.h): `row` has an `awaited` entry for the receiver's method
  cache_awaited_method,
  // or for the function of the module `value`; `version` is module_changes.
  cache_awaited_function,
};

// Instances whose attributes beyond the slots can't hide what the class has: they have no dictionary.
inline bool has_no_dictionary(Word object, const Type* type) {
  return !has_attribute_area(type) || !is_dictionary(attribute_area(as_object(object), type)->extra);
}

// The receiver's attribute by a cache of the kind cache_module_extra, borrowed; 0: it is of another kind, or the general
// way has to be taken.
inline Borrowed module_extra(Word receiver, Word name, const AttributeCache& cache) {
  if (cache.kind != cache_module_extra || receiver != cache.value || as_object(receiver)->type->version != cache.version)
    return 0;
  return dict_value_at(as<Module>(receiver)->extra, cache.offset, name);
}

}  // namespace coil
