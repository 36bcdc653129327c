// What a call leaves behind that ended with an error. In CPython the traceback keeps the call's frame, and the frame its
// variables: they die when the traceback dies, not when the call ends. Programs see that by finalizers, weak references,
// coroutines that nobody awaited.
//
//   leave:
//     coil::release_nullable(x, y);
//     return result;
//   failed:                                      // where failures leave the function
//     coil::leave_failed(code::f, 1, 3, a, x, y);   // a is an argument, which the caller owns
//     return 0;
//
// Most variables hold what nobody sees die (numbers, text): nothing is made for them. For others the exception gets a
// FinishedFrame behind the place of the call (core/failure_places.cpp), which goes to the entry of the traceback when
// there is one.
//
// A function that catches an exception and goes on stands in that exception's traceback, too. If somebody else has the
// exception when its handler ends, the function makes its frame then, still without variables:
//
//     own_frame = coil::leave_handler(previous, e, own_frame, code::f);     // 0 as long as there is none
//   leave:
//     if (own_frame) goto failed;
//     …
//   failed:
//     coil::leave_frame(own_frame, code::f, 1, 3, a, x, y);
//     return result;
#pragma once

#include "runtime/core/code.h"
#include "runtime/object/type.h"

namespace coil {

struct FinishedFrame : Object {
  FinishedFrame* more;  // owned, or null: for further words
  Word words[4];        // owned; 0 behind the last
};
extern Type finished_frame_type;

// The function ends, and what the words hold, of which each may be 0, goes to its frame: `frame` if others have that, too;
// a new one if the function is the newest in the pending error's traceback. If there is neither they are released, and so is
// `frame`. Those whose bit in `borrowed` is set are the caller's, the others are taken over.
[[gnu::cold]] void leave_frame(Owned frame, const Code& code, std::uint64_t borrowed, int count, ...) noexcept;
// The same of a function that has no frame yet.
[[gnu::cold]] void leave_failed(const Code& code, std::uint64_t borrowed, int count, ...) noexcept;
#if !COIL_QUICK_TIER  // else a call is cheaper than looking
[[gnu::always_inline]] inline bool owns_nothing(Word word) { return !word || is_small_int(word); }
[[gnu::always_inline]] inline void leave_failed(const Code& code, std::uint64_t borrowed, int, Word word) noexcept {
  if (!owns_nothing(word)) leave_frame(0, code, borrowed, 1, word);
}
[[gnu::always_inline]] inline void leave_failed(const Code& code, std::uint64_t borrowed, int, Word first, Word second) noexcept {
  if (!owns_nothing(first) || !owns_nothing(second)) leave_frame(0, code, borrowed, 2, first, second);
}
#endif

// The same of one that ends where it is suspended. It may own the exceptions whose tracebacks keep its frame: that is a cycle. `handled` is
// the exception that it is handling (or 0). `words` are taken over, the FinishedFrame that the function has among them.
void leave_suspended(const Code& code, Borrowed handled, Owned* words, std::size_t count) noexcept;

// leave_handler() of a function whose variables a program can see die. Gives its frame, or 0.
Owned leave_handler(Owned previous, Word caught_as, Owned frame, const Code& code) noexcept;
// The exception lives on: the entry of the function that has caught it gets the frame, which is made if it is 0.
[[gnu::cold]] Owned share_frame(Word exception, Owned frame, const Code& code) noexcept;

// For native functions: the frame of one that fails while it handles what the pending error has as its context, which stands
// in that frame, too. 0: it handled nothing.
[[gnu::cold]] Owned share_with_context(const Code& code) noexcept;

// The frame of a call that goes on, for leave_frame(). 0: there is no memory.
Owned make_open_frame() noexcept;
// A frame of these words, which are retained; each may be 0. 0: nobody can see them die, or there is no memory.
Owned make_finished_frame(const Word* words, std::size_t count) noexcept;
// Lets go of what it keeps, as frame.clear() does.
void clear_finished_frame(FinishedFrame* frame) noexcept;

}  // namespace coil
