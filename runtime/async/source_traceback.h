// Debug mode: the calls under way when a future or handle was made, for its repr and for error reports. Kept beside the
// objects, since that's rare; each object has a flag that says whether it is known here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "runtime/object/str_builder.h"
#include "runtime/object/type.h"

namespace coil {
struct Location;
}

namespace coil::async {

using namespace coil;

// Of handles CPython remembers so many calls, and takes those of call_soon() and its like out again.
inline constexpr std::size_t all_calls = SIZE_MAX, most_handle_calls = 8, most_later_calls = 7;

// True: it is remembered (the object sets its flag). `innermost`: calls of asyncio's own, the innermost first.
bool remember_creation(const Object* object, std::initializer_list<const Location*> innermost = {}, std::size_t most = all_calls) noexcept;
// Takes the innermost of the calls out again.
void drop_innermost_call(const Object* object) noexcept;
void forget_creation(const Object* object) noexcept;
// Appends " created at FILE:LINE".
void append_creation(StrBuilder& out, const Object* object) noexcept;
// The calls, the outermost first: a traceback.StackSummary; where the program doesn't have that module (it can't tell then) a list
// of (file, line, function, source line).
Owned source_traceback(const Object* object) noexcept;
// The same for a step of a task, or what a done future calls: they are scheduled without a handle. take_schedule() gives the
// calls, once; of a handle, its own; 0: unknown.
void remember_schedule(Word scheduled) noexcept;
Owned take_schedule(Word scheduled) noexcept;
// The same of calls.
Owned describe_creation(Word calls) noexcept;
// Makes them those of `object`. True: done.
bool adopt_creation(const Object* object, Word calls) noexcept;
// What an error report shows of such a list.
Status append_source_traceback(StrBuilder& out, Word list) noexcept;

}  // namespace coil::async
