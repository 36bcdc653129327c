// Traceback objects (struct Traceback: core/errors.h).
#pragma once

#include "runtime/core/errors.h"

namespace coil {

inline Traceback* as_traceback(Word word) { return as<Traceback>(word); }

}  // namespace coil
