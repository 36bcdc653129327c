// Arguments that name files.
#pragma once

#include "runtime/object/type.h"

namespace coil {

// os.fspath(value): str or bytes. `message` (with %T) is the TypeError for others.
Owned path_of(Word value, const char* message) noexcept;
// The same as bytes for system calls, ending with NUL; ValueError "embedded null byte".
Owned path_bytes(Word value, const char* message) noexcept;

}  // namespace coil
