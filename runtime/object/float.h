// float and complex.
#pragma once

#include <string_view>

#include "runtime/object/memory.h"
#include "runtime/object/type.h"

namespace coil {

struct Float : Object {
  double value;
};

struct Complex : Object {
  double real, imaginary;
};

inline Word make_float(double value) {
  auto* cell = static_cast<Float*>(allocate_cell(float_type, sizeof(Float)));
  if (!cell) return 0;
  cell->value = value;
  return as_word(cell);
}
// The word must be a float (subclasses included).
inline double float_value(Word value) { return as<Float>(value)->value; }
inline bool is_float(Word value) { return !is_small_int(value) && (as_object(value)->type->type_flags & type_is_float); }

// A float, an int, or what has __float__ or __index__: "must be real number, not %T".
Status to_double(Word value, double& result) noexcept;
// The shortest text that reads back the same: repr(float).
Word float_repr(double value) noexcept;
std::size_t float_repr(double value, char* buffer) noexcept;  // at least 32 bytes; the length
// Python's notation for float(), surrounding space and underscores included; false when it isn't a float.
bool parse_double(std::string_view text, double& result) noexcept;
double float_floor_divide(double left, double right) noexcept;  // right isn't 0
double float_modulo(double left, double right) noexcept;        // right isn't 0
Word float_power(double base, double exponent) noexcept;        // float or complex; ZeroDivisionError, OverflowError
std::int64_t hash_double(double value) noexcept;                // nan: 0, the caller decides

Word make_complex(double real, double imaginary) noexcept;
std::int64_t hash_complex(double real, double imaginary) noexcept;
inline bool is_complex(Word value) { return is_instance(value, complex_type); }

}  // namespace coil
