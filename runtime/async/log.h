// The logger "asyncio".
#pragma once

#include "runtime/core/code.h"
#include "runtime/object/type.h"

namespace coil::async {

// logging's numbers.
enum class Severity { debug = 10, warning = 30, error = 40 };

// Logs a str, and the traceback of an exception (0: none), as CPython's asyncio does at `place`: by the module `logging` if the program
// has imported it, which may fail; else as its handler of last resort does, on standard error. An error that is pending stays.
Status log(Severity severity, Borrowed text, Borrowed exception, const Location& place) noexcept;
// The same with text of ours.
Status log_text(Severity severity, const char* text, Borrowed exception, const Location& place) noexcept;

}  // namespace coil::async
