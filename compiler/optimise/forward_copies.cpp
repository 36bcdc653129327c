// Before:   %4 = copy x        After:   %5 = add x, 1
//           %5 = add %4, 1
// A temporary needs no reference of its own while the local that it copies stays as it is.
#include <map>
#include <utility>

#include "compiler/optimise/graph.h"
#include "compiler/optimise/optimise.h"

namespace coil::compiler::optimise {
namespace {

using ir::Block;
using ir::Instruction;
using ir::Opcode;
using ir::Register;

// Registers that are read in one block only, each with how often; 0: in several.
std::map<const Register*, int> uses_within_a_block(ir::Function& function) {
  std::map<const Register*, std::pair<const Block*, int>> uses;
  auto count = [&](const Block* block, const Register* reg) {
    auto [place, first] = uses.try_emplace(reg, block, 1);
    if (first) return;
    place->second.second = place->second.first == block && place->second.second ? place->second.second + 1 : 0;
  };
  for (Block* block : function.blocks) {
    for (Instruction& instruction : block->instructions) {
      for_each_use(instruction, [&](Register* reg) { count(block, reg); });
    }
    for_each_use(block->terminator, [&](Register* reg) { count(block, reg); });
  }
  std::map<const Register*, int> result;
  for (auto& [reg, where] : uses) result[reg] = where.second;
  return result;
}

bool is_candidate(const Instruction& instruction) {
  if (instruction.opcode != Opcode::copy || instruction.result->is_local) return false;
  Register* source = register_of(instruction.operands[0]);
  return source && source->is_local && source->representation == instruction.result->representation;
}

// Replaces the uses of the copy made at `start`; gives false, nothing changed, when the local changes too early.
bool forward(Block& block, std::size_t start, int uses) {
  Register* copied = block.instructions[start].result;
  Register* local = std::get<Register*>(block.instructions[start].operands[0]);
  std::vector<Register**> found;
  auto look = [&](Register*& used) {
    if (used == copied) found.push_back(&used);
  };
  for (std::size_t i = start + 1; i < block.instructions.size() && std::cmp_less(found.size(), uses); ++i) {
    Instruction& instruction = block.instructions[i];
    if (instruction.result == copied) return false;
    for_each_use(instruction, look);
    if (instruction.result == local && std::cmp_less(found.size(), uses)) return false;
  }
  if (std::cmp_less(found.size(), uses)) for_each_use(block.terminator, look);
  if (std::cmp_not_equal(found.size(), uses)) return false;
  for (Register** use : found) *use = local;
  return true;
}

}  // namespace

void forward_copies(ir::Function& function) {
  std::map<const Register*, int> uses = uses_within_a_block(function);
  std::map<const Register*, int> definitions;
  for (Block* block : function.blocks) {
    for (Instruction& instruction : block->instructions) ++definitions[instruction.result];
  }
  for (Block* block : function.blocks) {
    for (std::size_t i = 0; i < block->instructions.size(); ++i) {
      Instruction& instruction = block->instructions[i];
      if (!is_candidate(instruction) || definitions[instruction.result] != 1) continue;
      auto used = uses.find(instruction.result);
      if (used == uses.end() || used->second == 0 || !forward(*block, i, used->second)) continue;
      block->instructions.erase(block->instructions.begin() + static_cast<std::ptrdiff_t>(i--));
    }
  }
}

}  // namespace coil::compiler::optimise
