// The calendar half of the module time: struct_time, strftime and the functions on them.
#pragma once

#include <ctime>

#include "runtime/core/function.h"

namespace coil {

extern Type struct_time_type;

Word time_gmtime(const Word* arguments);
Word time_localtime(const Word* arguments);
Word time_mktime(const Word* arguments);
Word time_strftime(const Word* arguments);
Word time_asctime(const Word* arguments);
Word time_ctime(const Word* arguments);

// Seconds since 1970 of the clock that time.time() shows.
double current_time() noexcept;

}  // namespace coil
