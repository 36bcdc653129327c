// The places of asyncio's own files that tracebacks show, from places.def: `code::sleep`, `place::sleep_future`.
#pragma once

#include "runtime/core/code.h"
#include "runtime/core/errors.h"

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

// The same for a function of CPython's that keeps its argument alive as long as the traceback lives.
[[gnu::cold]] inline Word trace_at(const Location& location, Word holding) noexcept {
  trace_holding(location, holding);
  return 0;
}

}  // namespace coil::async
