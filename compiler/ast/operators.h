// Operators and expression contexts, named as in CPython's `ast`.
#pragma once

#include <cstdint>
#include <string_view>

namespace coil::compiler::ast {

enum class BoolOperator : uint8_t { And, Or };
enum class Operator : uint8_t {
  Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv
};
enum class UnaryOperator : uint8_t { Invert, Not, UAdd, USub };
enum class CompareOperator : uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };
enum class ExprContext : uint8_t { Load, Store, Del };

// The name in CPython's `ast`, such as "FloorDiv".
std::string_view name_of(BoolOperator value);
std::string_view name_of(Operator value);
std::string_view name_of(UnaryOperator value);
std::string_view name_of(CompareOperator value);
std::string_view name_of(ExprContext value);

// How the operator is written, such as "//" or "not in".
std::string_view symbol_of(BoolOperator value);
std::string_view symbol_of(Operator value);
std::string_view symbol_of(UnaryOperator value);
std::string_view symbol_of(CompareOperator value);

}  // namespace coil::compiler::ast
