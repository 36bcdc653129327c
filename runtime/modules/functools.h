// The native part of functools (the module _functools).
#pragma once

#include "runtime/object/type.h"

namespace coil {

extern Type partial_type;      // partial.cpp
extern Type lru_cache_type;    // lru_cache.cpp
extern Type key_object_type;   // functools.cpp: what cmp_to_key makes

Word make_lru_cache(const Word* arguments);  // user_function, maxsize, typed, cache_info_type

}  // namespace coil
