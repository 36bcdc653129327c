// The names of a module.
#pragma once

#include "runtime/core/module.h"

namespace coil {

// The number of a global that the compiler knows, -1: none.
int module_global_index(Module* module, Word name) noexcept;
Borrowed module_get(Module* module, Word name) noexcept;  // known or extra; 0: absent
Status module_set(Module* module, Word name, Word value) noexcept;  // value 0 deletes; AttributeError when absent
// All names and values as a new dict.
Owned module_snapshot(Module* module) noexcept;

}  // namespace coil
