// def f(x): …      a global that is only ever bound to one function of this module
// f(1)             %0 = borrow_global f
//                  %1 = call_words %0, [1] likely @f
//
// Anything may still rebind the global from outside, so emission tests the callee before it calls directly. The
// call needs no reference of its own to the callee: what the global loses is kept (replace_called, core/module.h).
#include <map>

#include "compiler/optimise/graph.h"
#include "compiler/optimise/optimise.h"

namespace coil::compiler::optimise {
namespace {

using ir::Block;
using ir::Function;
using ir::Global;
using ir::Instruction;
using ir::Opcode;
using ir::Register;

// Temporaries and the instructions that define them, within one block.
using Definitions = std::map<const Register*, Instruction*>;

Instruction* definition(const Definitions& definitions, const ir::Operand& operand) {
  Register* reg = register_of(operand);
  if (!reg) return nullptr;
  auto found = definitions.find(reg);
  return found == definitions.end() ? nullptr : found->second;
}

// Visits each instruction with the definitions that stand before it in its block.
template <typename Visit>
void for_each_instruction(Function& function, Visit visit) {
  for (Block* block : function.blocks) {
    Definitions definitions;
    for (Instruction& instruction : block->instructions) {
      visit(instruction, definitions);
      if (instruction.result) definitions[instruction.result] = &instruction;
    }
  }
}

// Globals that are stored to once, a function that `def` made. Null: something else happens to them.
std::map<const Global*, const Function*> functions_of_globals(ir::Module& module) {
  std::map<const Global*, const Function*> known;
  auto note = [&](Instruction& instruction, const Definitions& definitions) {
    if (instruction.opcode == Opcode::delete_global) known[instruction.global] = nullptr;
    if (instruction.opcode != Opcode::store_global) return;
    const Instruction* source = definition(definitions, instruction.operands[0]);
    const Function* made = nullptr;
    if (source && source->opcode == Opcode::operation && source->op == ir::Op::make_function) {
      made = std::get<const Function*>(source->operands[0]);
    }
    auto [place, is_first] = known.try_emplace(instruction.global, made);
    if (!is_first) place->second = nullptr;
  };
  for (Function& function : module.functions) for_each_instruction(function, note);
  return known;
}

bool takes_exactly(const Function& function, std::size_t arguments) {
  const ir::Parameters& parameters = function.parameters;
  return parameters.positional == arguments && parameters.registers.size() == arguments;
}

}  // namespace

void find_known_calls(ir::Module& module) {
  std::map<const Global*, const Function*> known = functions_of_globals(module);
  for (Function& function : module.functions) {
    std::map<const Register*, int> uses = count_uses(function);
    for_each_instruction(function, [&](Instruction& instruction, const Definitions& definitions) {
      if (instruction.opcode != Opcode::operation || instruction.op != ir::Op::call_words) return;
      Instruction* callee = definition(definitions, instruction.operands[0]);
      if (!callee || callee->opcode != Opcode::load_global || uses[callee->result] != 1) return;
      auto found = known.find(callee->global);
      if (found == known.end() || !found->second) return;
      if (!takes_exactly(*found->second, instruction.operands.size() - 1)) return;
      instruction.known = found->second;
      instruction.known_from = callee->global;
      callee->borrows = true;
      module.globals[callee->global->index].called_borrowed = true;
    });
  }
}

}  // namespace coil::compiler::optimise
