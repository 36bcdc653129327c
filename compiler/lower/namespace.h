// globals(), locals(), vars() and dir() without arguments: what they give depends on where they are written.
#pragma once

#include <optional>

#include "compiler/lower/context.h"

namespace coil::compiler::lower {

// The value of such a call; nothing when the call isn't one.
std::optional<Value> lower_namespace_call(Context& context, const ast::Call& node);

}  // namespace coil::compiler::lower
