// What native modules share: the module's table is `extern "C" const ModuleInfo coil_module_NAME` (dots: _dot_), by which
// the compiler finds it.
#pragma once

#include "runtime/core/module_attributes.h"
#include "runtime/core/native.h"
#include "runtime/object/str.h"

namespace coil {

// Enters a type under its name, ready.
inline Status add_type(Module* module, Type& type) {
  if (!(type.type_flags & type_ready_done)) type_ready(type);
  Word name = intern_literal(type.name);
  if (failed(name)) return false;
  Status status = module_set(module, name, as_word(&type));
  release(name);
  return status;
}

inline Status add_value(Module* module, const char* name, Owned value) {
  Word text = value ? intern_literal(name) : 0;
  Status status = text && module_set(module, text, value);
  release_nullable(text);
  release_nullable(value);
  return status;
}

}  // namespace coil
