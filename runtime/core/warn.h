// Warnings that native code gives.
#pragma once

#include "runtime/core/code.h"
#include "runtime/object/type.h"

namespace coil {

// By the filters of the module `warnings`, if the program has it loaded; else nothing, which is what the default filters do
// with categories other than RuntimeWarning and UserWarning. `source`: what was to be warned about, or 0. False: it was
// raised as an error.
Status warn_at(const Location& place, const Type& category, Word message, Word source) noexcept;

}  // namespace coil
