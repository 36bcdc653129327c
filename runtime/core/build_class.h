// What a class statement hands to type.__new__ beside the namespace: the attributes that the methods assign.
#pragma once

#include "runtime/object/type.h"

namespace coil {

// The statements that are being executed, innermost first.
struct ClassStatement {
  Word namespace_;
  Word attribute_names;
  ClassStatement* previous;
};

// Borrowed; 0: the class is made without a statement.
Borrowed statement_attribute_names(Word namespace_) noexcept;

// The most derived metaclass of `start` and the bases' ones; null: conflict, TypeError pending.
Type* choose_metaclass(Type* start, Word bases) noexcept;

}  // namespace coil
