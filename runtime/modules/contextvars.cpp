// The module contextvars.
#include "runtime/core/context.h"
#include "runtime/modules/native_module.h"
#include "runtime/object/dict.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Word copy_context(const Word*) {
  Word snapshot = snapshot_context();
  return materialize_context(snapshot);
}

const NativeMethod functions[] = {{"copy_context()", copy_context, MethodKind::function}, {}};

Status execute(Module* self) {
  return dict_set(self->extra, "Context", as_word(&context_type)) &&
         dict_set(self->extra, "ContextVar", as_word(&context_var_type)) &&
         dict_set(self->extra, "Token", as_word(&context_token_type)) &&
         add_value(self, "__all__", pack_owned(make_str("Context"), make_str("ContextVar"), make_str("Token"), make_str("copy_context")));
}

}  // namespace

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module_contextvars;
const coil::ModuleInfo coil_module_contextvars = {"contextvars", nullptr, false, nullptr, nullptr, 0, coil::execute,
                                                  coil::functions};
