// In: IR as lowering made it. Out: IR with references counted, ready for emission.
//
// Each pass is one function over one ir::Function; run() calls them in order and, in debug builds, verifies the IR after
// each.
#pragma once

#include "compiler/ir/ir.h"

namespace coil::compiler::optimise {

// Temporaries that copy a local are replaced by the local where it doesn't change before their last use.
void forward_copies(ir::Function& function);

// Locals that nothing reads aren't assigned, where nobody can tell.
void remove_unread_locals(ir::Function& function);

// Blocks that nothing reaches are dropped.
void remove_unreachable(ir::Function& function);

// check_bound of locals that are bound for certain is dropped, which may leave blocks that nothing reaches.
void remove_proven_checks(ir::Function& function);

// Calls of module-level functions learn which function that most likely is: emission calls it directly behind a test.
void find_known_calls(ir::Module& module);

// Globals that the next instruction only looks at are read without a reference.
void borrow_globals(ir::Function& function);

// Calls whose result is awaited at once, and seen by nobody else, say so to the runtime.
void find_awaited_calls(ir::Function& function);

// Calls that are awaited at once become one instruction where they may be of a coroutine function of this module; such
// functions get plain bodies.
void choose_plain_bodies(ir::Module& module);

// What lives across the suspension points of a function with a plain body. After count_references.
void find_live_registers(ir::Function& function);

// Explicit reference counts: retains, releases, moves at the last use; see references.cpp for the rules.
void count_references(ir::Function& function);

void run(ir::Module& module);

}  // namespace coil::compiler::optimise
