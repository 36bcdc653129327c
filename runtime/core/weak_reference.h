// Weak references: a table from objects to the references to them.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct WeakReference : Object {
  Word attributes;   // of subclasses
  Word referent;     // borrowed; 0: it has died
  Word callback;     // owned, or 0
  WeakReference* next;  // of the same bucket of the table; newest first
  std::int64_t hash;    // of the referent, 0: not asked for yet
};
extern Type weak_reference_type;
extern Type weak_proxy_type, weak_callable_proxy_type;  // weak_proxy.cpp; their objects are WeakReference too

// A reference of a type. callback 0: none; then one that is there already may do. TypeError for objects that can't be referred to
// weakly.
Owned make_weak_reference(Type& type, Word referent, Word callback) noexcept;
inline Owned make_weak_reference(Word referent, Word callback) noexcept { return make_weak_reference(weak_reference_type, referent, callback); }
// weakref.proxy(referent, callback)
Owned make_weak_proxy(Word referent, Word callback) noexcept;
// Slots of the types above.
void weak_reference_dealloc(Object* self);
void weak_reference_traverse(Object* self, Visitor visit, void* context);
void weak_reference_clear(Object* self);
// The referent, owned, or 0 when it has died.
inline Owned weak_referent(Word reference) {
  Word referent = as<WeakReference>(reference)->referent;
  // Without references left it only waits for its destruction.
  if (!referent || as_object(referent)->references == 0) return 0;
  return retained(referent);
}
bool is_weak_referencable(Word value) noexcept;

}  // namespace coil
