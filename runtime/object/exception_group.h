// Groups of exceptions, for TaskGroup and except*.
#pragma once

#include "runtime/object/exception.h"

namespace coil {

// BaseExceptionGroup(message, members): an ExceptionGroup where all members are Exceptions.
Owned make_exception_group(Word message, Word members) noexcept;
// What exception.split(condition) does; for a plain exception, itself on one side. Both owned; None: nothing there.
Status split_exception(Word exception, Word condition, Word* match, Word* rest) noexcept;

}  // namespace coil
