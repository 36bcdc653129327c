// wait(), wait_for() and as_completed().
#pragma once

#include "runtime/async/future.h"

namespace coil::async {

// Coroutines. timeout: None for none.
Word wait(Word futures, Word timeout, Word return_when) noexcept;
Word wait_for(Word awaitable, Word timeout) noexcept;
// The iterator that as_completed() gives.
Word as_completed(Word awaitables, Word timeout) noexcept;

extern Type as_completed_type;

}  // namespace coil::async
