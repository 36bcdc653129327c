// Generators, coroutines and async generators: C++20 coroutines whose promise is the Python object.
//
// Emitted code:
//
//   static coil::Coroutine fetch(coil::Function* self, Word url) {      // or coil::Generator, coil::AsyncGenerator
//     Word result = 0, t1 = 0;
//     retain(url);                                                      // the frame owns its parameters
//     if (!co_await coil::start()) goto leave;                          // false: closed before it began
//     t1 = co_await coil::await_value(take(t2), location);              // consumes the awaitable; owned result or 0
//     t1 = co_await coil::yield_value(take(t2), location);              // generators; what was sent (owned) or 0
//     t1 = co_await coil::yield_from(take(t2), location);               // takes an iterator (get_yield_from_iter)
//     t1 = co_await coil::async_yield(take(t2), location);              // async generators
//   leave:
//     release_nullable(url); …
//     co_return result;                                                 // owned; 0: the pending error
//   }
//
// A frame is never destroyed while it is suspended: it is run to its end (GeneratorExit, or `start()` giving false).
//
// Resumption goes straight to the innermost frame: `root` is the frame on which send() was called, `root->leaf` the
// innermost one that it waits in. A frame that finishes transfers symmetrically to its awaiter, unless it is the
// driver's root, in which case control returns to the driver.
#pragma once

#include <coroutine>

#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/core/state.h"
#include "runtime/object/memory.h"

namespace coil {

enum class FrameState : std::uint8_t { created, suspended, running, finished };

struct Frame : Object {
  const Code* code;
  Word function;             // the Function, which keeps the closure alive; 0 for native coroutines
  Frame* leaf;               // of a root: the innermost suspended frame (borrowed: held through the delegates)
  Frame* awaiter;            // who awaits this frame (borrowed), or null
  Word delegate;             // what this frame awaits or yields from (owned): cr_await, gi_yieldfrom; or 0
  Word value;                // passes in on resumption (0: the pending error), out on yield and return
  const Location* location;  // where it is suspended, for cr_frame, get_stack and deadlock reports
  ExceptionState exceptions; // what its except clauses are handling
  FrameState state;
  std::uint8_t flags;        // FrameFlags, core/frame.cpp
  std::uint16_t reserved;
};

}  // namespace coil
