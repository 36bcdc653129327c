// The calls that were under way when something was made: cr_origin, and the source tracebacks of asyncio's debug mode.
#pragma once

#include <initializer_list>

#include "runtime/core/code.h"
#include "runtime/object/str_builder.h"

namespace coil {

// A list of places, the innermost call first, `count` at most. The first ones are given: calls of native code. 0: failed.
Owned remember_calls(std::size_t count, std::initializer_list<const Location*> innermost = {}) noexcept;
// The place with this index.
const Location& remembered_place(Word calls, std::size_t index) noexcept;
// Appends "  File …" and the source line for each, the outermost first, with a line break before each line.
void write_calls(StrBuilder& out, Word calls) noexcept;
// A tuple of (file, line, function), the innermost call first.
Owned describe_calls(Word calls) noexcept;

}  // namespace coil
