// The format mini-language, format(), f-strings' fields.
#pragma once

#include "runtime/object/type.h"

namespace coil {

// format(value, specification): calls the type's slot or __format__. specification: a str or 0 for "".
Word format_object(Word value, Word specification) noexcept;
// The slots of the built-in types.
Word format_int(Word value, Word specification) noexcept;
Word format_float(Word value, Word specification) noexcept;
Word format_complex(Word value, Word specification) noexcept;
Word format_str(Word value, Word specification) noexcept;
// A double by one of the conversions e E f F g G r with a precision, as in the mini-language. `alternate`: '#'.
// Free the result with free_buffer(); null without memory.
enum class FloatFormat : unsigned char { plain, alternate };
char* format_double(double value, char conversion, int precision, FloatFormat form, std::size_t& length) noexcept;

}  // namespace coil
