#include "compiler/optimise/graph.h"

namespace coil::compiler::optimise {

std::map<const ir::Register*, int> count_uses(ir::Function& function) {
  std::map<const ir::Register*, int> uses;
  auto count = [&](const ir::Register* reg) { ++uses[reg]; };
  for (ir::Block* block : function.blocks) {
    for (ir::Instruction& instruction : block->instructions) for_each_use(instruction, count);
    for_each_use(block->terminator, count);
  }
  return uses;
}

bool consumes(const ir::Instruction& instruction, std::size_t index) {
  switch (instruction.opcode) {
    case ir::Opcode::copy:
    case ir::Opcode::store_global:
    case ir::Opcode::await_:
    case ir::Opcode::yield_:
    case ir::Opcode::yield_from:
    case ir::Opcode::async_yield:
      return true;
    case ir::Opcode::operation: {
      // No operation has both `Words` and an owned parameter, so operands stand for explicit parameters one to one.
      std::size_t place = 0;
      for (const ir::Parameter& parameter : ir::operation(instruction.op).parameters) {
        if (parameter.is_implicit()) continue;
        if (parameter.type == ir::ParameterType::words) return false;
        if (place++ == index) return parameter.type == ir::ParameterType::owned;
      }
      return false;
    }
    default:
      return false;
  }
}

}  // namespace coil::compiler::optimise
