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

struct FormatSpecification;
// A double as format() shows it.
Word format_double_specified(double value, const FormatSpecification& specification) noexcept;

// `decimal` shows at least one digit behind the point, as repr() does; the alternate forms ('#') always have a point, and keep zeros at
// the end.
enum class FloatFormat : unsigned char { plain, alternate, decimal, alternate_decimal };
// A double by one of the conversions e E f F g G r with a precision. Free the result with free_buffer(); null without memory.
char* format_double(double value, char conversion, int precision, FloatFormat form, std::size_t& length) noexcept;

}  // namespace coil
