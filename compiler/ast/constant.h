// The values that literals have.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

namespace coil::compiler::ast {

struct NoneValue { bool operator==(const NoneValue&) const = default; };
struct EllipsisValue { bool operator==(const EllipsisValue&) const = default; };

// An integer that doesn't fit int64_t, as decimal digits without a sign.
struct BigIntValue { std::string_view decimal; };

// A literal such as 2j; its real part is 0.
struct ComplexValue { double imaginary; };

// Code points as UTF-8; a lone surrogate ("\ud800") is encoded as three bytes like any other code point.
struct StrValue { std::string_view utf8; };
struct BytesValue { std::string_view bytes; };

// All texts are borrowed from the arena of the tree.
using ConstantValue =
    std::variant<NoneValue, bool, EllipsisValue, int64_t, BigIntValue, double, ComplexValue, StrValue, BytesValue>;

}  // namespace coil::compiler::ast
