// What emitted C++ includes, and nothing else: the operations with their inline fast paths, the frames of generators
// and coroutines, the built-in names. No heavy standard header may be reached from here (docs/toolchain.md).
#pragma once

// The lines of emitted code matter, for debuggers and for the table of calls (core/call_stack.h); those of what is inlined
// from here don't, and would cost a third of the time to compile.
#pragma clang attribute push(__attribute__((nodebug)), apply_to = hasType(functionType))

#include "runtime/core/awaited_call.h"
#include "runtime/core/builtins.h"
#include "runtime/core/constants.h"
#include "runtime/core/errors.h"
#include "runtime/core/finished_frame.h"
#include "runtime/core/frame.h"
#include "runtime/core/operations.h"
#include "runtime/core/plain_call.h"
#include "runtime/object/traceback.h"

#pragma clang attribute pop
