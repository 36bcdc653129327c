// Which loop is current: the running one, else the policy's.
#include "runtime/async/loop.h"
#include "runtime/async/policy.h"
#include "runtime/core/function.h"
#include "runtime/object/exception.h"

namespace coil::async {

namespace {

// Of the default policy, in this thread.
thread_local Word current_loop;
thread_local bool loop_was_set;
Word policy;  // set_event_loop_policy(): an object of the program's; 0: the default

}  // namespace

Borrowed event_loop_policy() noexcept { return policy; }
void set_event_loop_policy(Owned value) noexcept { assign(policy, value); }

Borrowed get_running_loop() noexcept {
  if (state.running_loop) return state.running_loop;
  return raise(RuntimeError_type, "no running event loop");
}

Borrowed default_policy_loop() noexcept {
  if (!current_loop && !loop_was_set) {
    Word loop = make_loop(&loop_type);
    if (failed(loop)) return 0;
    current_loop = loop;
    loop_was_set = true;
  }
  if (!current_loop) return raise(RuntimeError_type, "There is no current event loop in thread 'MainThread'.");
  return current_loop;
}

Status set_default_policy_loop(Word loop) noexcept {
  loop_was_set = true;
  if (loop == None()) {
    clear(current_loop);
    return true;
  }
  if (!is_instance(loop, abstract_event_loop_type)) {
    raise(TypeError_type, "loop must be an instance of AbstractEventLoop or None, not '%T'", loop);
    return false;
  }
  assign(current_loop, retained(loop));
  return true;
}

Borrowed get_event_loop() noexcept {
  if (state.running_loop) return state.running_loop;
  if (!policy) return default_policy_loop();
  Word loop = call_method(policy, "get_event_loop");
  if (failed(loop)) return 0;
  // The policy keeps it; what it made for this call alone is kept here.
  static thread_local Word last;
  assign(last, loop);
  return loop;
}

Status set_event_loop(Word loop) noexcept {
  if (!policy) return set_default_policy_loop(loop);
  Word result = call_method(policy, "set_event_loop", loop);
  release_nullable(result);
  return result != 0;
}

Owned new_event_loop() noexcept { return policy ? call_method(policy, "new_event_loop") : make_loop(&loop_type); }

}  // namespace coil::async
