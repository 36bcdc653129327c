// What CPython's compiler refuses in the patterns of `case`.
#pragma once

#include "compiler/bind/binder.h"

namespace coil::compiler::bind {

// Names bound twice or differently, several stars, repeated keys and attributes.
void check_pattern(const ast::Pattern& pattern, Errors& errors);

// A pattern that always matches is only allowed where nothing follows it: in the last case, or with a guard.
void check_refutable(const ast::Pattern& pattern, bool may_always_match, Errors& errors);

}  // namespace coil::compiler::bind
