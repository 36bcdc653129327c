// except ValueError:     %1 = borrow_global ValueError
//                        %2 = exception_matches %0, %1
//
// A global keeps what it holds until something else runs. So an instruction that only looks at it needs no reference,
// if nothing but other loads stands between the two.
#include "compiler/optimise/graph.h"
#include "compiler/optimise/optimise.h"

namespace coil::compiler::optimise {
namespace {

using ir::Block;
using ir::Instruction;
using ir::Opcode;
using ir::Register;

// It is done with its operands before any other Python code runs.
bool only_looks(const Instruction& instruction) {
  return instruction.opcode == Opcode::operation &&
         (instruction.op == ir::Op::exception_matches || instruction.op == ir::Op::exception_matches_any);
}

bool only_loads(const Instruction& instruction) {
  return instruction.opcode == Opcode::load_global || instruction.opcode == Opcode::load_builtin;
}

// The loads right before `user`, as long as they are for it alone.
void borrow_before(std::vector<Instruction>& instructions, std::size_t user, const std::map<const Register*, int>& uses) {
  for (std::size_t i = user; i-- > 0 && only_loads(instructions[i]);) {
    Instruction& load = instructions[i];
    bool for_user = false;
    for_each_use(instructions[user], [&](Register* reg) { for_user |= reg == load.result; });
    auto count = uses.find(load.result);
    if (load.opcode == Opcode::load_global && for_user && count != uses.end() && count->second == 1) load.borrows = true;
  }
}

}  // namespace

void borrow_globals(ir::Function& function) {
  std::map<const Register*, int> uses;  // counted when needed: most functions have no except clause
  for (Block* block : function.blocks) {
    for (std::size_t i = 0; i < block->instructions.size(); ++i) {
      if (!only_looks(block->instructions[i])) continue;
      if (uses.empty()) uses = count_uses(function);
      borrow_before(block->instructions, i, uses);
    }
  }
}

}  // namespace coil::compiler::optimise
