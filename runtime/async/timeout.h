// asyncio.timeout() and timeout_at().
#pragma once

#include "runtime/object/type.h"

namespace coil::async {

using namespace coil;

Owned make_timeout(Word when) noexcept;         // absolute; None: none
Owned make_timeout_after(Word delay) noexcept;  // from now

extern Type timeout_type;

}  // namespace coil::async
