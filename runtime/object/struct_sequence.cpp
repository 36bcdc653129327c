#include "runtime/object/struct_sequence.h"

#include <string_view>

#include "runtime/core/errors.h"
#include "runtime/object/str_builder.h"

namespace coil {

Word struct_sequence_repr(Word self) noexcept {
  const Type* type = type_of(self);
  StrBuilder text;
  if (std::string_view(type->module) != "builtins") {
    text.append_utf8(type->module);
    text.append(U'.');
  }
  text.append_utf8(type->name);
  text.append(U'(');
  for (std::size_t index = 0; index < tuple_count(self) && type->properties[index].name; ++index) {
    if (index) text.append_ascii(", ");
    text.append_utf8(type->properties[index].name);
    text.append(U'=');
    if (!text.append_repr(tuple_items(self)[index])) return 0;
  }
  text.append(U')');
  return text.finish();
}

Owned make_struct_sequence(Type& type, const Owned* items, std::size_t count) noexcept {
  Word tuple = allocate_tuple(count, &type);
  bool good = tuple != 0;
  for (std::size_t index = 0; index < count; ++index) {
    good = good && items[index];
    if (tuple) as_tuple(tuple)->items[index] = items[index] ? items[index] : None();
    else release_nullable(items[index]);
  }
  if (good) return tuple;
  release_nullable(tuple);
  return 0;
}

}  // namespace coil
