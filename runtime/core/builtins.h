// The built-in names as words. Static storage, filled in before the program's first module runs; assigning to an
// attribute of the module `builtins` changes them.
#pragma once

#include "runtime/object/type.h"

namespace coil {

enum BuiltinIndex : int {
#define BUILTIN(name) builtin_index_##name,
#include "runtime/core/builtins.def"
#undef BUILTIN
#define EXCEPTION(name, base) builtin_index_##name,
#include "runtime/core/exceptions.def"
#undef EXCEPTION
  builtin_index_EnvironmentError,
  builtin_index_IOError,
  builtin_name_count,
};

// The globals of the module `builtins`.
extern Word builtin_words[builtin_name_count];

// coil::builtin_print and so on.
#define BUILTIN(name) inline constexpr Word& builtin_##name = builtin_words[builtin_index_##name];
#include "runtime/core/builtins.def"
#define EXCEPTION(name, base) BUILTIN(name)
#include "runtime/core/exceptions.def"
#undef EXCEPTION
BUILTIN(EnvironmentError)
BUILTIN(IOError)
#undef BUILTIN

struct NativeMethod;

// The rows of built-in functions, each table terminated by an empty row: core/builtins.cpp joins them to their names.
extern const NativeMethod builtin_functions[];       // modules/builtin_functions.cpp: print, len, sorted …
extern const NativeMethod core_builtin_functions[];  // core/core_functions.cpp: isinstance, getattr, vars, type's …

// The object `exit` or `quit`: modules/builtins_exit.cpp.
Owned make_quitter(const char* name) noexcept;

}  // namespace coil
