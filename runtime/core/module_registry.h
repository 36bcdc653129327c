// The modules of the program: where they are found, and sys.modules.
#pragma once

#include "runtime/core/module.h"

namespace coil {

Borrowed modules_dict() noexcept;                       // sys.modules
const ModuleInfo* find_module_info(const char* name) noexcept;  // null: the program has none of that name
const ModuleInfo* module_of_file(const SourceFile* file) noexcept;
Owned make_module(const ModuleInfo& info, const char* name) noexcept;   // not executed
Owned make_empty_module(Word name) noexcept;            // types.ModuleType(name)
// Runs the module's body once. False: it failed.
Status execute_module(Word module) noexcept;

}  // namespace coil
