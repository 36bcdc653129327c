// The built-in names as a table, in order: for `builtins`, dir() and names that are looked up at run time.
#pragma once

#include "runtime/core/builtins.h"

namespace coil {

// The names, in the order of BuiltinIndex.
extern const char* const builtin_names[builtin_name_count];

// Joins functions, types and constants to their words. Called once at start.
void fill_builtins() noexcept;

}  // namespace coil
