#include "runtime/core/signals.h"

#include <cerrno>
#include <unistd.h>

#include "runtime/core/code_object.h"
#include "runtime/core/events.h"
#include "runtime/core/native.h"
#include "runtime/object/exception.h"
#include "runtime/object/str.h"

namespace coil {

volatile std::sig_atomic_t some_signal_came;
void (*volatile signal_listener)(int number);
volatile int signal_wakeup_descriptor = -1;

namespace {

volatile std::sig_atomic_t came[signal_limit];
Word handlers[signal_limit];  // owned; 0: what the system does, or, where handles_interrupt, default_interrupt_handler()
bool handles_interrupt;

void on_signal(int number) { note_signal(number); }

bool install(int number, void (*handler)(int)) {
  struct sigaction action{};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  return sigaction(number, &action, nullptr) == 0;
}

Word interrupt(const Word*) {
  Word exception = make_exception(KeyboardInterrupt_type, nullptr, 0);
  return exception ? raise_object(exception) : 0;
}

const NativeMethod interrupt_row = {"default_int_handler(signalnum, frame, /)", interrupt, MethodKind::function};

bool is_action(Word handler) { return is_small_int(handler) || handler == None(); }

Status call_handler(int number) {
  Word handler = handlers[number];
  if (!handler) return interrupt(nullptr) != 0;
  if (is_action(handler)) return true;  // set meanwhile
  Word frame = view_calls(0);  // where the handler runs; ValueError: in no Python code
  if (!frame) clear_error();
  Word arguments[] = {small_int(number), frame ? frame : None()};
  retain(handler);
  Word result = call(handler, arguments, 2);
  release(handler);
  release_nullable(frame);
  release_nullable(result);
  return result != 0;
}

}  // namespace

void note_signal(int number) noexcept {
  int saved = errno;
  came[number] = 1;
  some_signal_came = 1;
  request_event(*main_thread.state);
  if (signal_listener) signal_listener(number);
  if (signal_wakeup_descriptor >= 0) {
    auto byte = static_cast<unsigned char>(number);
    if (write(signal_wakeup_descriptor, &byte, 1) < 0) errno = 0;
  }
  wake_main_thread();
  errno = saved;
}

Status handle_signals() noexcept {
  if (!signals_came()) return true;
  some_signal_came = 0;
  for (int number = 1; number < signal_limit; ++number) {
    if (!came[number]) continue;
    came[number] = 0;
    if (call_handler(number)) continue;
    some_signal_came = 1;  // the others' turn comes
    request_event(state);
    return false;
  }
  return true;
}

Borrowed default_interrupt_handler() noexcept {
  static Word function;
  if (!function) function = make_native_function(interrupt_row, intern_literal("_signal"));
  return function;
}

Borrowed signal_handler(int number) noexcept {
  if (handlers[number]) return handlers[number];
  if (number == SIGINT && handles_interrupt) return default_interrupt_handler();
  struct sigaction action;
  if (sigaction(number, nullptr, &action) != 0) return None();
  if (action.sa_handler == SIG_DFL) return action_word(SignalAction::default_);
  return action.sa_handler == SIG_IGN ? action_word(SignalAction::ignore) : None();
}

bool set_signal_handler(int number, Word handler) noexcept {
  bool plain = is_small_int(handler);
  auto system = !plain ? on_signal : handler == action_word(SignalAction::ignore) ? SIG_IGN : SIG_DFL;
  if (!install(number, system)) return false;
  assign(handlers[number], retained(handler));
  return true;
}

bool only_interrupts_are_handled() noexcept {
  for (int number = 1; number < signal_limit; ++number) {
    Word handler = handlers[number];
    if (!handler || is_action(handler)) continue;
    // A native one for SIGINT: the built-in one, or that of asyncio.run().
    if (number != SIGINT || !is_exact(handler, native_function_type)) return false;
  }
  return true;
}

void begin_signals() noexcept {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  struct sigaction current;
  sigaction(SIGINT, nullptr, &current);
  handles_interrupt = current.sa_handler == SIG_DFL;
  if (handles_interrupt) install(SIGINT, on_signal);
}

}  // namespace coil
