// The built-in names as words. Static storage, filled in before the program's first module runs; assigning to an
// attribute of the module `builtins` changes them.
#pragma once

#include "runtime/object/type.h"

namespace coil {

#define BUILTIN(name) extern Word builtin_##name;
#include "runtime/core/builtins.def"
#undef BUILTIN
#define EXCEPTION(name, base) extern Word builtin_##name;
#include "runtime/core/exceptions.def"
#undef EXCEPTION
extern Word builtin_EnvironmentError, builtin_IOError;

struct NativeMethod;

// The rows of built-in functions, each table terminated by an empty row: core/builtins.cpp joins them to their names.
extern const NativeMethod builtin_functions[];       // object/builtin_functions.cpp: print, len, sorted …
extern const NativeMethod core_builtin_functions[];  // core/core_functions.cpp: isinstance, getattr, vars, type's …

}  // namespace coil
