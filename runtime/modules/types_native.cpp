// _types: what types.py can't do in Python.
#include "runtime/core/generator.h"
#include "runtime/core/native.h"

namespace coil {

namespace {

Word mark(const Word* arguments) {
  if (type_of(arguments[0]) != &generator_type) return raise(TypeError_type, "a generator was expected, not '%T'", arguments[0]);
  make_iterable_coroutine(arguments[0]);
  return None();
}

const NativeMethod functions[] = {{"mark_iterable_coroutine(generator, /)", mark, MethodKind::function}, {}};

}  // namespace

extern "C" const ModuleInfo coil_module__types;
const ModuleInfo coil_module__types = {"_types", nullptr, false, nullptr, nullptr, 0, nullptr, functions};

}  // namespace coil
