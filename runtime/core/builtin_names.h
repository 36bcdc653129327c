// The built-in names as a table, in order: for `builtins`, dir() and names that are looked up at run time.
#pragma once

#include "runtime/core/builtins.h"

namespace coil {

struct BuiltinName {
  const char* name;
  Word* word;
};
inline constexpr int builtin_name_count = 0
#define BUILTIN(name) +1
#include "runtime/core/builtins.def"
#undef BUILTIN
#define EXCEPTION(name, base) +1
#include "runtime/core/exceptions.def"
#undef EXCEPTION
    + 2;
extern const BuiltinName builtin_names[builtin_name_count];

// Joins functions, types and constants to their words. Called once at start.
void fill_builtins() noexcept;

}  // namespace coil
