// The names of a module.
#pragma once

#include "runtime/core/module.h"

namespace coil {

// The number of a global that the compiler knows, -1: none.
int module_global_index(Module* module, Word name) noexcept;
// Counts how often an attribute that the compiler doesn't know of was set or deleted, in whichever module.
extern std::uint32_t module_changes;
Borrowed module_get(Module* module, Word name) noexcept;  // known or extra; 0: absent
Status module_set(Module* module, Word name, Word value) noexcept;  // value 0 deletes; AttributeError when absent
// All names and values as a new dict.
Owned module_snapshot(Module* module) noexcept;

}  // namespace coil
