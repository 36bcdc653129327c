// Files in memory.
#pragma once

#include "runtime/object/type.h"

namespace coil {

extern Type string_io_type;  // string_io.cpp
extern Type bytes_io_type;   // bytes_io.cpp

}  // namespace coil
