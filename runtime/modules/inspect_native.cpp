// _inspect: what the module `inspect` (runtime/lib/inspect.py) asks about functions.
#include "runtime/core/code_object.h"
#include "runtime/core/native.h"
#include "runtime/object/list.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

// parameter_names(function, /): positional ones, keyword-only ones, then that of *args and that of **kwargs.
Word parameter_names(const Word* arguments) {
  if (!is_exact(arguments[0], function_type)) return raise(TypeError_type, "expected a function, got %T", arguments[0]);
  const Signature& signature = as<Function>(arguments[0])->code->signature;
  Word names = make_list();
  for (int place = 0; names && place < signature.places(); ++place)
    if (!list_append_owned(names, make_str(signature.names[place]))) return release(names), 0;
  return names;
}

const NativeMethod functions[] = {{"parameter_names(function, /)", parameter_names, MethodKind::function}, {}};

}  // namespace

extern "C" const ModuleInfo coil_module__inspect = {"_inspect", nullptr, false, nullptr, nullptr, 0, nullptr, functions};

}  // namespace coil
