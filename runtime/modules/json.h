// The native half of the module json: runtime/lib/json has the classes.
#pragma once

#include "runtime/object/type.h"

namespace coil {

Word json_scan(const Word* arguments);        // json_scanner.cpp
Word json_skip_space(const Word* arguments);
Word json_encode(const Word* arguments);      // json_writer.cpp

}  // namespace coil
