// What stands in the loop's pipe to itself in CPython. loop.add_signal_handler(): Python's handler does nothing; the signal's number goes
// to the pipe, whose reader schedules the callback.
#pragma once

#include "runtime/object/type.h"

namespace coil::async {

using namespace coil;

struct Loop;

Status add_signal_handler(Loop* loop, Word number, Word callback, Word arguments) noexcept;
Word remove_signal_handler(Loop* loop, Word number) noexcept;  // True or False
Status remove_signal_handlers(Loop* loop) noexcept;            // all of them

// Whether signals have come that the loop hasn't noticed yet: it mustn't wait then. Python's handlers may have run by now.
bool signals_to_notice(const Loop* loop) noexcept;
// Loop::self_pipe
enum SelfPipe : std::uint8_t {
  pipe_written = 1,  // call_soon_threadsafe() has written to it since it was read: in any thread, so that the loop looks up
  pipe_of_signals = 2,
};
// For each round of a loop that has any of these bits: schedules a call of _read_from_self() if something is to be read. It runs in the same
// round, and mostly does nothing; but what runs before it isn't the last of the round. Where it only drains the pipe, of what has been
// written by then, the entry is the loop itself.
[[gnu::cold]] void look_into_self_pipe(Loop* loop) noexcept;
void drain_self_pipe(Loop* loop) noexcept;
Word schedule_signal_callbacks(const Word* loop) noexcept;  // loop._read_from_self()

}  // namespace coil::async
