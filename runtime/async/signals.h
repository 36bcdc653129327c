// loop.add_signal_handler(): Python's handler does nothing; the loop is woken and schedules the callback.
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
// Called each round. Signals that have come make the loop read its wake-up pipe in CPython, where the callbacks are
// scheduled: a round later. So here: this schedules a call of _read_from_self().
void notice_signals(Loop* loop) noexcept;
Word schedule_signal_callbacks(const Word* loop) noexcept;  // loop._read_from_self()

}  // namespace coil::async
