// What stands for a built-in name that the program deleted: emitted code doesn't ask whether a built-in is there.
#pragma once

#include "runtime/object/type.h"

namespace coil {

Owned make_deleted_builtin(Word name) noexcept;
bool is_deleted_builtin(Word word) noexcept;

}  // namespace coil
