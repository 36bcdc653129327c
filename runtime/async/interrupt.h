// Ctrl-C while a loop runs: the signal ends the loop's wait; then either asyncio.run()'s main task is cancelled or
// KeyboardInterrupt comes out of the loop.
#pragma once

#include "runtime/object/type.h"

namespace coil::async {

using namespace coil;

struct Loop;
struct Task;

// While a loop runs in the main thread. Runs may be nested in code that the loop doesn't know of.
void begin_interrupts(Loop* loop) noexcept;
void end_interrupts(Loop* loop) noexcept;

// The task that the first interrupt cancels (asyncio.run's), or null. Gives the one before.
Task* set_interrupt_task(Task* task) noexcept;
// Whether an interrupt has cancelled the task of the innermost set_interrupt_task().
bool interrupt_seen() noexcept;

// Called each round: does what a signal that has come asks for. False: KeyboardInterrupt is pending.
Status handle_interrupt(Loop* loop) noexcept;

}  // namespace coil::async
