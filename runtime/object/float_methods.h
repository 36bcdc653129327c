// Shared by the files that implement float.
#pragma once

#include "runtime/core/function.h"
#include "runtime/object/float.h"

namespace coil {

Word float_method_hex(const Word* arguments);
Word float_method_fromhex(const Word* arguments);

}  // namespace coil
