// Tuples with named items, such as sys.version_info and time.struct_time: static types with tuple as base.
//
//   constexpr NativeProperty fields[] = {COIL_STRUCT_FIELD("major", 0), COIL_STRUCT_FIELD("minor", 1), {}};
//   constinit Type version_info_type = struct_sequence_type("version_info", "sys", fields);
//   … type_ready(version_info_type); Word value = make_struct_sequence(version_info_type, words, 5);
#pragma once

#include "runtime/core/function.h"
#include "runtime/object/tuple.h"
#include "runtime/object/type.h"

namespace coil {

template <int index>
Word struct_sequence_item(Word self) {
  return retained(tuple_items(self)[index]);
}
#define COIL_STRUCT_FIELD(name, index) {name, ::coil::struct_sequence_item<index>, nullptr}

Word struct_sequence_repr(Word self) noexcept;
// Takes the items over; 0 when one of them is 0.
Owned make_struct_sequence(Type& type, const Owned* items, std::size_t count) noexcept;

constexpr Type struct_sequence_type(const char* name, const char* module, const NativeProperty* fields) {
  Type type = native_type(name, &tuple_type, 0, 0, nullptr, fields, nullptr, module);
  type.slots.repr = struct_sequence_repr;
  return type;
}

}  // namespace coil
