// _inspect: what the module `inspect` (runtime/lib/inspect.py) asks about functions.
#include "runtime/core/code_object.h"
#include "runtime/core/native.h"
#include "runtime/core/native_signature.h"
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

// is_async(function, /): whether a native function's calls give coroutines.
Word is_async_function(const Word* arguments) {
  Type* type = type_of(arguments[0]);
  bool native = type == &native_function_type || type == &method_descriptor_type;
  return boolean(native && is_async(*as<NativeFunction>(arguments[0])->row));
}

// signature_text(function, /): the parameters of a native function that stands for one in Python, as text; None: of another.
Word signature_text(const Word* arguments) {
  Type* type = type_of(arguments[0]);
  if (type != &native_function_type && type != &method_descriptor_type) return None();
  auto* function = as<NativeFunction>(arguments[0]);
  if (!stands_for_python(function)) return None();
  const NativeSignature* signature = native_signature(function);
  if (!signature) return 0;
  std::string_view text = signature->text;
  return make_str(text.substr(0, text.rfind(')')));
}

const NativeMethod functions[] = {{"signature_text(function, /)", signature_text, MethodKind::function},
                                  {"is_async(function, /)", is_async_function, MethodKind::function},
                                  {"parameter_names(function, /)", parameter_names, MethodKind::function}, {}};

}  // namespace

extern "C" const ModuleInfo coil_module__inspect = {"_inspect", nullptr, false, nullptr, nullptr, 0, nullptr, functions};

}  // namespace coil
