// list[int], dict[str, int]; int | None.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct GenericAlias : Object {
  Word origin;      // the class
  Word arguments;   // tuple
};
struct Union : Object {
  Word arguments;  // tuple, flat, without repetitions
};
extern Type generic_alias_type, union_type;

// Whether a native class takes type arguments: list, dict, tuple, type, …
bool is_generic_type(const Type* type) noexcept;
Owned make_generic_alias(Word origin, Word arguments) noexcept;  // arguments: a tuple or one value
// The `|` of types: NotImplemented for what isn't one.
Word make_union(Word left, Word right) noexcept;

}  // namespace coil
