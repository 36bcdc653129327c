// Walking the control-flow graph and the operands of instructions.
#pragma once

#include <map>
#include <set>

#include "compiler/ir/ir.h"

namespace coil::compiler::optimise {

// Calls `visit(Block*)` for each block that `block` may go to, handlers included; one may come several times.
template <typename Visit>
void for_each_successor(const ir::Block& block, Visit visit) {
  for (const ir::Instruction& instruction : block.instructions) {
    if (instruction.handler && ir::can_fail(instruction)) visit(instruction.handler);
  }
  const ir::Terminator& end = block.terminator;
  if (end.target) visit(end.target);
  if (end.otherwise) visit(end.otherwise);
  if (end.handler) visit(end.handler);
}

// Calls `visit(Register*&)` for each register that an instruction reads.
template <typename Visit>
void for_each_use(ir::Instruction& instruction, Visit visit) {
  for (ir::Operand& operand : instruction.operands) {
    if (ir::Register** used = std::get_if<ir::Register*>(&operand)) visit(*used);
  }
}
template <typename Visit>
void for_each_use(ir::Terminator& terminator, Visit visit) {
  if (terminator.condition) visit(terminator.condition);
  if (ir::Register** used = std::get_if<ir::Register*>(&terminator.value)) visit(*used);
}

// Registers in an order that is the same each time.
struct ById {
  bool operator()(const ir::Register* left, const ir::Register* right) const { return left->id < right->id; }
};
using RegisterSet = std::set<ir::Register*, ById>;

// How often each register is read.
std::map<const ir::Register*, int> count_uses(ir::Function& function);

// Whether the instruction takes over operand `index`.
bool consumes(const ir::Instruction& instruction, std::size_t index);

}  // namespace coil::compiler::optimise
