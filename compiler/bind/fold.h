// What CPython's compiler makes of constant expressions before it looks at them, as far as its warnings need to know: whether an
// expression becomes a constant, and of which type.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/ast/ast.h"

namespace coil::compiler::bind {

enum class ConstantType : uint8_t { Bool, Int, Float, Complex, None, Ellipsis, Str, Bytes, Tuple };

struct Folded {
  ConstantType type;
  std::optional<int64_t> integer = std::nullopt;  // the value of a Bool or Int, where it is known
  size_t size = 0;                                // of a Str, Bytes or Tuple
  std::vector<Folded> elements = {};              // of a Tuple
};

// Nothing: it isn't constant, or CPython leaves it to the running program.
std::optional<Folded> folded(const ast::Expr& expression);

// "int", "NoneType" ...
std::string_view type_name(ConstantType type);

}  // namespace coil::compiler::bind
