// Before:   %6 = box_i64 %4        After: nothing
//           _ = copy %6
// for a local that nothing reads, as in `for _ in range(n)`. Only where all that it is ever assigned are plain values: of others
// a program can see when they die.
#include <set>

#include "compiler/optimise/graph.h"
#include "compiler/optimise/optimise.h"

namespace coil::compiler::optimise {
namespace {

using ir::Block;
using ir::Instruction;
using ir::Op;
using ir::Opcode;
using ir::Register;

constexpr std::uint32_t plain_types = ir::type_none | ir::type_bool | ir::type_int | ir::type_float | ir::type_str | ir::type_bytes;

bool is_box(const Instruction& instruction) {
  if (instruction.opcode != Opcode::operation) return false;
  return instruction.op == Op::box_i64 || instruction.op == Op::box_f64 || instruction.op == Op::box_bool;
}

std::set<const Register*> boxes(const ir::Function& function) {
  std::set<const Register*> found;
  for (const Block* block : function.blocks) {
    for (const Instruction& instruction : block->instructions)
      if (is_box(instruction)) found.insert(instruction.result);
  }
  return found;
}

bool assigns_plain_value(const Instruction& instruction, const std::set<const Register*>& boxes) {
  if (instruction.opcode != Opcode::copy) return false;
  if (constant_of(instruction.operands[0])) return true;
  Register* source = register_of(instruction.operands[0]);
  return source && (boxes.count(source) || !(source->type & ~plain_types));
}

std::set<const Register*> unread_locals(ir::Function& function) {
  std::set<const Register*> unread, made = boxes(function);
  for (const Register& reg : function.registers)
    if (reg.is_local && !reg.is_parameter) unread.insert(&reg);
  for (Block* block : function.blocks) {
    for (Instruction& instruction : block->instructions) {
      for_each_use(instruction, [&](Register* reg) { unread.erase(reg); });
      if (!assigns_plain_value(instruction, made)) unread.erase(instruction.result);
    }
    for_each_use(block->terminator, [&](Register* reg) { unread.erase(reg); });
    unread.erase(block->terminator.item);
  }
  return unread;
}

}  // namespace

void remove_unread_locals(ir::Function& function) {
  std::set<const Register*> unread = unread_locals(function);
  if (unread.empty()) return;
  auto is_assignment = [&](const Instruction& instruction) { return unread.count(instruction.result) != 0; };
  for (Block* block : function.blocks) std::erase_if(block->instructions, is_assignment);
  std::map<const Register*, int> uses = count_uses(function);
  auto is_unread_box = [&](const Instruction& instruction) { return is_box(instruction) && !uses[instruction.result]; };
  for (Block* block : function.blocks) std::erase_if(block->instructions, is_unread_box);
}

}  // namespace coil::compiler::optimise
