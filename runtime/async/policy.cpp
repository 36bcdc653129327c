// Which loop is current: the running one, else the policy's.
#include "runtime/async/loop.h"
#include "runtime/async/policy.h"
#include "runtime/async/places.h"
#include "runtime/core/attribute.h"
#include "runtime/core/function.h"
#include "runtime/core/module.h"
#include "runtime/core/native.h"
#include "runtime/core/thread.h"
#include "runtime/object/exception.h"
#include "runtime/object/native_type.h"
#include "runtime/object/str.h"

namespace coil::async {

namespace {

Word policy;  // set_event_loop_policy(): an object of the program's; 0: the default

}  // namespace

Borrowed event_loop_policy() noexcept { return policy; }
void set_event_loop_policy(Owned value) noexcept { assign(policy, value); }

Borrowed get_running_loop() noexcept {
  if (state.running_loop) return state.running_loop;
  return raise(RuntimeError_type, "no running event loop");
}

namespace {

Owned thread_name() noexcept {
  Word module = import_module("threading"), function = module ? get_attribute(module, "current_thread") : 0;
  Word thread = function ? call(function, nullptr, 0) : 0, name = thread ? get_attribute(thread, "name") : 0;
  release_nullable(thread);
  release_nullable(function);
  release_nullable(module);
  return name;
}

Word raise_no_loop() noexcept {
  Word name = in_main_thread() ? make_str("MainThread") : thread_name();
  if (failed(name)) return 0;
  raise(RuntimeError_type, "There is no current event loop in thread %R.", name);
  trace(place::policy_get_event_loop_raise);
  release(name);
  return 0;
}

}  // namespace

Borrowed default_policy_loop() noexcept {
  if (!state.policy_loop && !state.policy_loop_was_set && in_main_thread()) {
    Word loop = make_loop(&loop_type);
    if (failed(loop)) return 0;
    state.policy_loop = loop;
    state.policy_loop_was_set = true;
  }
  return state.policy_loop ? state.policy_loop : raise_no_loop();
}

Status set_default_policy_loop(Word loop) noexcept {
  state.policy_loop_was_set = true;
  if (loop == None()) {
    clear(state.policy_loop);
    return true;
  }
  if (!is_instance(loop, abstract_event_loop_type)) {
    raise(TypeError_type, "loop must be an instance of AbstractEventLoop or None, not '%T'", loop);
    trace(place::policy_set_event_loop_raise);
    trace(place::unix_set_event_loop_super);
    return false;
  }
  assign(state.policy_loop, retained(loop));
  return true;
}

Borrowed get_event_loop() noexcept {
  if (state.running_loop) return state.running_loop;
  if (!policy) return default_policy_loop();
  Word loop = call_method(policy, "get_event_loop");
  if (failed(loop)) return 0;
  // The policy keeps it; what it made for this call alone is kept here.
  assign(state.last_loop, loop);
  return loop;
}

Status set_event_loop(Word loop) noexcept {
  if (!policy) return set_default_policy_loop(loop);
  Word result = call_method(policy, "set_event_loop", loop);
  release_nullable(result);
  return result != 0;
}

Owned new_event_loop() noexcept { return policy ? call_method(policy, "new_event_loop") : make_loop(&loop_type); }

// ---- the default policy as an object

namespace {

Word policy_get(const Word*) {
  Word loop = default_policy_loop();
  return loop ? retained(loop) : 0;
}
Word policy_set(const Word* arguments) { return set_default_policy_loop(arguments[1]) ? None() : 0; }
Word policy_new(const Word*) { return make_loop(&loop_type); }

const NativeMethod policy_methods[] = {{"get_event_loop(self)", policy_get},
                                       {"set_event_loop(self, loop)", policy_set},
                                       {"new_event_loop(self)", policy_new},
                                       {}};

}  // namespace

// Its slots are those of its base.
constinit Type event_loop_policy_type = [] {
  Type type = native_type("_UnixDefaultEventLoopPolicy", 0, type_gc | type_base_allowed | type_has_dict, "asyncio.unix_events");
  type.base = &abstract_event_loop_policy_type;
  type.methods = policy_methods;
  return type;
}();

}  // namespace coil::async
