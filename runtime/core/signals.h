// Signals: the system's handler only notes them; Python's handlers run in the main thread, between two instructions
// (core/events.h), and when a signal ends a system call or a wait.
#pragma once

#include <csignal>

#include "runtime/core/thread.h"
#include "runtime/object/type.h"

namespace coil {

inline constexpr int signal_limit = 65;  // NSIG

extern volatile std::sig_atomic_t some_signal_came;
// Whether this thread has handlers to run.
inline bool signals_came() { return __builtin_expect(some_signal_came, 0) && in_main_thread(); }
// Runs the handlers of the signals that have come, in the main thread; elsewhere does nothing. False: one raised.
Status handle_signals() noexcept;

// What signal.signal() takes beside callables.
enum class SignalAction : int { default_ = 0, ignore = 1 };
inline Word action_word(SignalAction action) { return small_int(static_cast<int>(action)); }

// What happens at a signal: action_word(), or a callable of (number, frame); None: something that isn't Python's.
Borrowed signal_handler(int number) noexcept;
// False: errno says why.
bool set_signal_handler(int number, Word handler) noexcept;
// signal.default_int_handler, which raises KeyboardInterrupt: SIGINT's at the start, unless it is ignored.
Borrowed default_interrupt_handler() noexcept;
// Whether the program has no handlers of its own: those of SIGINT that raise KeyboardInterrupt don't count.
bool only_interrupts_are_handled() noexcept;

void begin_signals() noexcept;
// What the system's handler does: for simulated signals.
void note_signal(int number) noexcept;

// Called for each signal that Python handles, by the system's handler. Null: nobody.
extern void (*volatile signal_listener)(int number);
// The numbers of signals are written to it as bytes. -1: none.
extern volatile int signal_wakeup_descriptor;

}  // namespace coil
