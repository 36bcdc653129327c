// Debug mode: the calls under way when a future or handle was made, for its repr and for error reports. Kept beside the
// objects, since that's rare; each object has a flag that says whether it is known here.
#pragma once

#include <initializer_list>

#include "runtime/object/str_builder.h"
#include "runtime/object/type.h"

namespace coil {
struct Location;
}

namespace coil::async {

using namespace coil;

// True: it is remembered (the object sets its flag). `innermost`: calls of asyncio's own, the innermost first.
bool remember_creation(const Object* object, std::initializer_list<const Location*> innermost = {}) noexcept;
// Puts a call of asyncio's own inside the innermost one.
void add_inner_call(const Object* object, const Location& place) noexcept;
void forget_creation(const Object* object) noexcept;
// Appends " created at FILE:LINE".
void append_creation(StrBuilder& out, const Object* object) noexcept;
// A list of (file, line, function, source line), the outermost call first.
Owned source_traceback(const Object* object) noexcept;
// What an error report shows of such a list.
Status append_source_traceback(StrBuilder& out, Word list) noexcept;

}  // namespace coil::async
