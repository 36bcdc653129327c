// The places of asyncio's own files that tracebacks show, from places.def: `code::sleep`, `place::sleep_future`.
#pragma once

#include "runtime/core/code.h"
#include "runtime/core/errors.h"
#include "runtime/core/finished_frame.h"

namespace coil::async {

namespace code {
#define PLACE_FUNCTION(id, file, name, qualname, first_line, kind) extern const coil::Code id;
#include "runtime/async/places.def"
}  // namespace code

namespace place {
#define PLACE(id, file, function, line, column, end_column, text) extern const coil::Location id;
#include "runtime/async/places.def"
}  // namespace place

// For `return trace_at(place::x);`: adds the entry to the pending error's traceback and gives 0.
[[gnu::cold]] inline Word trace_at(const Location& location) noexcept {
  trace(location);
  return 0;
}

// A function of CPython's has failed: its variables, borrowed and 0 where they are unbound, live as long as the pending error's traceback.
template <typename... Words>
[[gnu::cold]] void keep_variables(const Code& code, Words... words) noexcept {
  leave_frame(share_with_context(code), code, (1u << sizeof...(words)) - 1, sizeof...(words), words...);
}

// The two together.
template <typename... Words>
[[gnu::cold]] Word trace_at(const Location& location, Words... variables) noexcept {
  trace(location);
  keep_variables(*location.code, variables...);
  return 0;
}

}  // namespace coil::async
