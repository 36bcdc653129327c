// The tree as text, exactly as ast.dump(tree, include_attributes=True) of CPython 3.11 prints it.
#pragma once

#include <string>
#include <string_view>

#include "compiler/ast/ast.h"

namespace coil::compiler::ast {

std::string dump(const Node& node);

// Python's repr of literal values.
std::string repr_of(const ConstantValue& value);
std::string repr_of_str(std::string_view utf8);
std::string repr_of_bytes(std::string_view bytes);
std::string repr_of_float(double value);

}  // namespace coil::compiler::ast
