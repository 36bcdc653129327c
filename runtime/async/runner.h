// asyncio.Runner and asyncio.run().
#pragma once

#include "runtime/object/type.h"

namespace coil::async {

using namespace coil;

// debug: None, True or False.
Word run(Word main, Word debug) noexcept;

extern Type runner_type;

}  // namespace coil::async
