// Texts of futures, tasks, handles and callbacks, as they show in reprs and log messages.
#pragma once

#include "runtime/async/future.h"
#include "runtime/object/str_builder.h"

namespace coil::async {

// repr(value), shortened as reprlib does it: long texts lose their middle, containers their end.
Status append_short_repr(StrBuilder& out, Word value, int level = 6) noexcept;
// "name(arguments) at file:line" of a callable; arguments: a tuple or 0.
Status append_callback(StrBuilder& out, Word function, Word arguments) noexcept;
// The same of one of asyncio's own.
Status append_native_callback(StrBuilder& out, const NativeCallback* callback, Word arguments = 0) noexcept;
// "state result=… cb=[…]", with `inserted` after the state.
Status append_future_info(StrBuilder& out, Future* future, const char* state, Word inserted) noexcept;
// "name() running at file:line"
Status append_coroutine(StrBuilder& out, Word coroutine) noexcept;

}  // namespace coil::async
