// loop.add_signal_handler(): the handler only notes the signal and wakes the loop, which schedules the callback.
#pragma once

#include "runtime/object/type.h"

namespace coil::async {

using namespace coil;

struct Loop;

Status add_signal_handler(Loop* loop, Word number, Word callback, Word arguments) noexcept;
Word remove_signal_handler(Loop* loop, Word number) noexcept;  // True or False
// Called each round: schedules the callbacks of signals that have come.
void schedule_signal_callbacks(Loop* loop) noexcept;

}  // namespace coil::async
