// list[int], dict[str, int]; int | None.
#pragma once

#include "runtime/core/function.h"
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

Owned make_generic_alias(Word origin, Word arguments) noexcept;  // arguments: a tuple or one value
// The row of a method table by which a native class takes type arguments, as list[int] does.
Word class_getitem(const Word* arguments);
inline constexpr NativeMethod class_getitem_row = {"__class_getitem__(cls, item, /)", class_getitem, MethodKind::class_};
// The `|` of types: NotImplemented for what isn't one.
Word make_union(Word left, Word right) noexcept;

}  // namespace coil
