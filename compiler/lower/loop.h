// What loops and comprehensions share.
#pragma once

#include "compiler/lower/context.h"

namespace coil::compiler::lower {

// One step of an asynchronous iteration: awaits the next item and goes on where it has come; at the end control goes to
// `exhausted`. Failures are reported at `site`, those of the ending at `stop_site`.
ir::Register* async_iterate(Context& context, ir::Register* iterator, const ast::Node& site, const ast::Node& stop_site,
                            ir::Block* exhausted);

}  // namespace coil::compiler::lower
