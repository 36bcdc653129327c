// SyntaxWarnings of CPython's compiler: literals that are called, subscripted or compared by identity, asserts that always hold.
#pragma once

#include "compiler/bind/binder.h"

namespace coil::compiler::bind {

void warn_assert(const ast::Assert& node, Errors& errors);

// `negated`: the comparison stands behind `not`, which CPython makes part of it.
enum class Negated : bool { no, yes };
void warn_compare(const ast::Compare& node, Negated negated, Errors& errors);

void warn_call(const ast::Call& node, Errors& errors);
void warn_subscript(const ast::Subscript& node, Errors& errors);

}  // namespace coil::compiler::bind
