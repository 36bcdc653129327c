// Tidying a function that has just been lowered.
#pragma once

#include "compiler/ir/ir.h"

namespace coil::compiler::lower {

// Drops the blocks that control never reaches from the entry.
void remove_unreachable_blocks(ir::Function& function);

// Drops the check_bound of locals that are bound in every way that leads there.
void remove_proven_checks(ir::Function& function);

}  // namespace coil::compiler::lower
