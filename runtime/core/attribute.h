// Attribute access with inline caches.
#pragma once

#include "runtime/object/type.h"

namespace coil {

// One per attribute site of emitted code, zero-initialised. It holds for receivers whose type has this version.
struct AttributeCache {
  std::uint32_t version;   // of the receiver's type; 0: empty
  std::uint8_t kind;       // core/attribute.cpp: slot, method, value of the class, module global …
  std::uint16_t offset;    // of the attribute's word in the instance
  Word value;              // borrowed: the method or class value (valid while the version holds)
  const NativeMethod* row = nullptr;  // of calls that are awaited at once (core/awaited_call.h), or null
};

// getattr(object, name) with CPython's order: data descriptors, the instance, the class, __getattr__.
Word get_attribute(Word object, Word name) noexcept;
Word get_attribute(Word object, Word name, AttributeCache& cache) noexcept;
Word get_attribute(Word object, const char* name) noexcept;
Status set_attribute(Word object, Word name, Word value) noexcept;                          // value 0 deletes
Status set_attribute(Word object, Word name, Word value, AttributeCache& cache) noexcept;
// 1 found (then *value is owned), 0 AttributeError swallowed, -1 failed.
Flag find_attribute(Word object, Word name, Word* value) noexcept;
// What receiver.name(…) calls; owned. `takes_receiver`: with the receiver as its first argument.
Owned find_method(Word name, Word receiver, AttributeCache& cache, bool& takes_receiver) noexcept;
// A special method: looked up on the type only, unbound. Borrowed, 0 without error when absent.
Borrowed find_on_type(const Type* type, Word name) noexcept;

}  // namespace coil
