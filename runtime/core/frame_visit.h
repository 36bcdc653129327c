// How the collector sees the variables of a suspended generator or coroutine, which C++ hides in its frame.
//
// It resumes the frame with neither a value nor an error while `frame_visit` is set. Each suspension point looks there
// where it has failed, before it handles an error, shows what the frame owns, and suspends at the same point once more.
// So nothing is kept for the collector while the program runs. Emitted code (compiler/emit/suspension.cpp):
//
//   suspension1:
//   t3 = co_await coil::await_value(awaited, location);
//   if (!t3) [[unlikely]] {
//     if (coil::frame_visit) { awaited = coil::show_held(2, x, t1); goto suspension1; }   // locals that are unbound are 0
//     …
//
// Coroutines that are written in C++:
//
//   while (!co_await coil::start()) if (!coil::shown(self)) goto leave;
//   do result = co_await await_value(take(awaited), place::…); while (!result && shown(self, future));
//
// The second time the operand is 0: then the awaiter leaves the frame as it is.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct Frame;

struct FrameVisit {
  Visitor visit;
  void* context;
};
// The visit under way, or null.
extern const FrameVisit* frame_visit;

// Shows `count` words that the frame owns, its parameters first; 0 may be among them. Gives 0, the operand of the suspension that
// comes: one that the optimiser can't foresee, or it would peel that suspension off.
[[gnu::cold]] Word show_held(int count, ...) noexcept;

// Whether the frame was resumed to be visited: then it has shown the words.
template <typename... Words>
[[gnu::always_inline]] inline bool shown(Words... words) noexcept {
  if (__builtin_expect(!frame_visit, 1)) return false;
  show_held(sizeof...(words), words...);
  return true;
}

// Calls `visit` for what the variables of a frame own that is suspended or hasn't begun; of others it sees nothing. `visit` must
// neither run Python code nor resume frames.
void visit_variables(Frame* frame, Visitor visit, void* context) noexcept;

}  // namespace coil
