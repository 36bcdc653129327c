// atexit
#include "runtime/core/native.h"
#include "runtime/core/ready.h"

namespace coil {

namespace {

Word register_function(const Word* arguments) {
  if (!type_of(arguments[0])->slots.call) return raise(TypeError_type, "the first argument must be callable");
  return register_exit_function(arguments[0], arguments[1], arguments[2]) ? retained(arguments[0]) : 0;
}
Word unregister(const Word* arguments) { return unregister_exit_function(arguments[0]) ? None() : 0; }
Word run(const Word*) { return run_exit_functions() ? None() : 0; }

const NativeMethod functions[] = {{"register(func, /, *args, **kwargs)", register_function, MethodKind::function},
                                  {"unregister(func, /)", unregister, MethodKind::function},
                                  {"_run_exitfuncs()", run, MethodKind::function},
                                  {}};

}  // namespace

extern "C" const ModuleInfo coil_module_atexit = {"atexit", nullptr, false, nullptr, nullptr, 0, nullptr, functions};

}  // namespace coil
