// The module uvloop: programs written for it get our loop.
#include "runtime/async/loop.h"
#include "runtime/async/policy.h"
#include "runtime/async/runner.h"
#include "runtime/modules/native_module.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"

namespace coil::async {

namespace {

Word policy_new_loop(const Word*);

const NativeMethod policy_methods[] = {{"new_event_loop(self)", policy_new_loop}, {}};

constinit Type uvloop_type = [] {
  Type type = native_type("Loop", sizeof(Loop), type_gc | type_base_allowed | type_has_dict, "uvloop");
  type.base = &loop_type;
  type.attribute_offset = sizeof(Object);
  return type;
}();

constinit Type uvloop_policy_type = [] {
  Type type = native_type("EventLoopPolicy", 0, type_gc | type_base_allowed | type_has_dict, "uvloop");
  type.base = &event_loop_policy_type;
  type.methods = policy_methods;
  return type;
}();

Word policy_new_loop(const Word*) { return make_loop(&uvloop_type); }

Word function_install(const Word*) {
  Word policy = call(as_word(&uvloop_policy_type), nullptr, 0);
  if (failed(policy)) return 0;
  set_event_loop_policy(policy);
  return None();
}

Word function_new_event_loop(const Word*) { return make_loop(&uvloop_type); }

Word function_run(const Word* arguments) {
  Word installed = function_install(nullptr);
  if (failed(installed)) return 0;
  return run(arguments[0], arguments[1] ? arguments[1] : None());
}

constexpr NativeMethod functions[] = {
    {"install()", function_install, MethodKind::function},
    {"new_event_loop()", function_new_event_loop, MethodKind::function},
    {"run(main, *, debug=None)", function_run, MethodKind::function},
    {},
};

Status execute(Module* self) {
  ready_asyncio_types();
  return add_type(self, uvloop_type) && add_type(self, uvloop_policy_type);
}

}  // namespace

}  // namespace coil::async

extern "C" const coil::ModuleInfo coil_module_uvloop;
const coil::ModuleInfo coil_module_uvloop = {"uvloop", nullptr, false, nullptr, nullptr, 0, coil::async::execute,
                                             coil::async::functions};
