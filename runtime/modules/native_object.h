// Small native types whose objects own the first few words behind the head, and nothing else.
#pragma once

#include "runtime/core/function.h"
#include "runtime/object/instance.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"

namespace coil {

template <int count>
void dealloc_words(Object* self) {
  auto* words = reinterpret_cast<Word*>(self + 1);
  for (int index = 0; index < count; ++index) release_nullable(words[index]);
  free_object(self);
}

template <int count>
void traverse_words(Object* self, Visitor visit, void* context) {
  auto* words = reinterpret_cast<Word*>(self + 1);
  for (int index = 0; index < count; ++index) visit(words[index], context);
}

template <int count>
void clear_words(Object* self) {
  auto* words = reinterpret_cast<Word*>(self + 1);
  for (int index = 0; index < count; ++index) clear(words[index]);
}

template <int count>
constexpr Type type_of_words(const char* name, const char* module, std::size_t size, std::uint32_t flags = type_base_allowed) {
  Type type = native_type(name, size, flags | type_gc, module);
  type.slots.dealloc = dealloc_words<count>;
  type.slots.traverse = traverse_words<count>;
  type.slots.clear = clear_words<count>;
  return type;
}

// instance_dict_row for tables that are constant expressions.
inline constexpr NativeProperty instance_dict_property = {"__dict__", get_instance_dict, instance_replace_dict};

// An instance of `type`, zeroed behind the head.
template <typename T>
T* new_object(Type* type) {
  return static_cast<T*>(allocate_object(type, type->instance_size));
}

}  // namespace coil
