// Ctrl-C: KeyboardInterrupt in the main thread.
//
// The signal's handler moves the stack limit out of reach, so that the next call looks like one too deep and comes to
// raise_recursion(), which finds out. Code that calls nothing isn't interrupted: a second Ctrl-C ends the program.
#pragma once

#include "runtime/object/type.h"

namespace coil {

// Unless SIGINT is ignored.
void install_interrupt_handler() noexcept;
// Whether a signal handler is SIG_DFL or the one installed above.
bool is_default_interrupt_handler(void (*handler)(int)) noexcept;

extern volatile int interrupt_pending;
// Raises KeyboardInterrupt if Ctrl-C was pressed. For system calls that a signal ended.
Status check_interrupt() noexcept;

}  // namespace coil
