// What loops and comprehensions share.
#pragma once

#include "compiler/lower/context.h"

namespace coil::compiler::lower {

// One step of an asynchronous iteration: awaits the next item and goes on where it has come; at the end control goes to
// `exhausted`. Failures are reported at `site`, those of the ending at `stop_site`.
ir::Register* async_iterate(Context& context, ir::Register* iterator, const ast::Node& site, const ast::Node& stop_site,
                            ir::Block* exhausted);

// At the head of a loop: signals and other threads have their turn, also where the loop calls nothing. CPython looks when
// it jumps back.
void check_events(Context& context, const ast::Node& site);

}  // namespace coil::compiler::lower
