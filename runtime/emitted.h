// What emitted C++ includes, and nothing else: the operations with their inline fast paths, the frames of generators
// and coroutines, the built-in names. No heavy standard header may be reached from here (docs: compile times).
#pragma once

#include "runtime/core/builtins.h"
#include "runtime/core/constants.h"
#include "runtime/core/errors.h"
#include "runtime/core/frame.h"
#include "runtime/core/operations.h"
#include "runtime/core/plain_call.h"
