#include "runtime/core/interrupt.h"

#include <csignal>

#include "runtime/core/state.h"
#include "runtime/object/exception.h"

namespace coil {

volatile int interrupt_pending = 0;

namespace {

char* volatile true_stack_limit;

void on_interrupt(int signal_number) {
  if (interrupt_pending) {
    std::signal(signal_number, SIG_DFL);
    std::raise(signal_number);
    return;
  }
  interrupt_pending = 1;
  true_stack_limit = state.stack_limit;
  state.stack_limit = reinterpret_cast<char*>(~std::uintptr_t{0});
}

}  // namespace

void install_interrupt_handler() noexcept {
  struct sigaction current;
  sigaction(SIGINT, nullptr, &current);
  if (current.sa_handler != SIG_DFL) return;
  struct sigaction action{};
  action.sa_handler = on_interrupt;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
}

bool is_default_interrupt_handler(void (*handler)(int)) noexcept { return handler == SIG_DFL || handler == on_interrupt; }

Status check_interrupt() noexcept {
  if (!interrupt_pending) return true;
  state.stack_limit = true_stack_limit;
  interrupt_pending = 0;
  Word exception = make_exception(KeyboardInterrupt_type, nullptr, 0);
  if (exception) raise_object(exception);
  return false;
}

}  // namespace coil
