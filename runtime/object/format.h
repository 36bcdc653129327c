// The format mini-language and the format slots of the built-in types.
#pragma once

#include "runtime/object/type.h"

namespace coil {

// format(value, specification): a str, which may be 0 for an empty one.
Word format_object(Word value, Word specification) noexcept;

Word format_int(Word value, Word specification) noexcept;
Word format_float(Word value, Word specification) noexcept;
Word format_complex(Word value, Word specification) noexcept;
Word format_str(Word value, Word specification) noexcept;
// A double by one of the conversions e E f F g G r with a precision. `alternate`: '#'. `decimal`: 'g' that always shows
// a fraction, as repr() does.
// Free the result with free_buffer(); null without memory.
struct FormatSpecification;
Word format_double_specified(double value, const FormatSpecification& specification) noexcept;
// `decimal` shows at least one digit behind the point; the alternate forms always have a point, and keep zeros at the end.
enum class FloatFormat : unsigned char { plain, alternate, decimal, alternate_decimal };
char* format_double(double value, char conversion, int precision, FloatFormat form, std::size_t& length) noexcept;

}  // namespace coil
