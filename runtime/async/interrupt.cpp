#include "runtime/async/interrupt.h"

#include <csignal>

#include "runtime/async/loop.h"
#include "runtime/async/task.h"
#include "runtime/core/interrupt.h"
#include "runtime/object/exception.h"

namespace coil::async {

namespace {

volatile std::sig_atomic_t interrupted;
io::Reactor* volatile woken_reactor;
struct sigaction outer_action;
int nesting;
Task* interrupt_task;
int interrupts_of_task;

void on_interrupt(int) {
  interrupted = 1;
  if (woken_reactor) woken_reactor->wake();
}

}  // namespace

void begin_interrupts(Loop* loop) noexcept {
  woken_reactor = loop->reactor;
  if (nesting++) return;
  struct sigaction current;
  sigaction(SIGINT, nullptr, &current);
  // A handler of the program's own, or an ignored signal, stays.
  outer_action = current;
  if (!is_default_interrupt_handler(current.sa_handler)) return;
  struct sigaction action{};
  action.sa_handler = on_interrupt;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
}

void end_interrupts(Loop*) noexcept {
  woken_reactor = nullptr;
  if (--nesting) return;
  if (is_default_interrupt_handler(outer_action.sa_handler)) sigaction(SIGINT, &outer_action, nullptr);
}

Task* set_interrupt_task(Task* task) noexcept {
  Task* previous = interrupt_task;
  interrupt_task = task;
  interrupts_of_task = 0;
  return previous;
}

bool interrupt_seen() noexcept { return interrupts_of_task > 0; }

Status handle_interrupt(Loop*) noexcept {
  if (__builtin_expect(!interrupted, 1)) return true;
  interrupted = 0;
  if (interrupt_task && ++interrupts_of_task == 1 && !is_done(interrupt_task))
    return task_cancel(interrupt_task, 0) >= 0;
  raise_object(make_exception(KeyboardInterrupt_type, nullptr, 0));
  return false;
}

}  // namespace coil::async
