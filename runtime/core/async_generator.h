// The awaitables that asend(), __anext__(), athrow() and aclose() of async generators give.
#pragma once

#include "runtime/core/frame.h"

namespace coil {

enum class AsyncThrow : std::uint8_t { exception, close };

// They call the hooks of the first iteration and fail when those do. Arguments of throw() may be 0.
Word make_asend(Word generator, Word value) noexcept;
Word make_athrow(Word generator, AsyncThrow kind, Word type, Word value, Word traceback) noexcept;

extern Type async_generator_asend_type, async_generator_athrow_type;

}  // namespace coil
