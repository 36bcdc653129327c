#include "runtime/core/events.h"

#include <algorithm>

#include "runtime/core/collector.h"
#include "runtime/core/errors.h"
#include "runtime/core/runtime_lock.h"
#include "runtime/core/signals.h"

namespace coil {

namespace {

void restore_stack_limit() {
  __atomic_store_n(&state.stack_limit, state.true_stack_limit, __ATOMIC_SEQ_CST);
  __atomic_store_n(&state.plain_stack_limit, state.true_plain_stack_limit, __ATOMIC_SEQ_CST);
}

constexpr std::size_t stack_for_errors = 64u << 10;
constexpr std::size_t stack_for_plain_bodies = 2u << 20;  // beyond it awaits need no stack

}  // namespace

void set_stack_limit(std::size_t usable) noexcept {
  char* here = stack_pointer();
  state.true_stack_limit = here - usable;
  state.true_plain_stack_limit = here - std::min(usable / 2, stack_for_plain_bodies);
  restore_stack_limit();
}

bool check_events() noexcept {
  restore_stack_limit();
  if (collector_state.wanted) collect_if_wanted();
  if (signals_came() && !handle_signals()) return false;
  if (runtime_lock_wanted()) yield_runtime_lock();
  if (stack_pointer() >= state.true_stack_limit) return true;
  raise_recursion();
  return false;
}

Word raise_recursion(const char* where) noexcept {
  // Making the exception needs stack of its own. An event that comes meanwhile is seen afterwards.
  state.true_stack_limit -= stack_for_errors;
  restore_stack_limit();
  raise(RecursionError_type, "maximum recursion depth exceeded%s", where);
  state.true_stack_limit += stack_for_errors;
  request_event(state);
  return 0;
}

}  // namespace coil
