// How the runtime's own types are written down:
//
//   constinit Type list_type = [] {
//     Type type = native_type("list", sizeof(List), type_base_allowed | type_gc | type_is_list);
//     type.slots.repr = list_repr;
//     type.methods = list_methods;
//     return type;
//   }();
#pragma once

#include "runtime/object/type.h"

namespace coil {

constexpr Type native_type(const char* name, std::size_t instance_size, std::uint32_t flags,
                           const char* module = "builtins") {
  Type type{};
  begin_native_type(type, name, &object_type, instance_size, flags);
  type.module = module;
  return type;
}

}  // namespace coil
