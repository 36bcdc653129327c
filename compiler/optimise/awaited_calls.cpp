// await o.m(x)     %1 = call_method_words "m", [o, x]          %1 = await_call_method_words "m", [o, x]
//                  %2 = await %1                               %2 = await %1
//
// Nobody sees what the call gives but the await behind it: a native coroutine function needn't make a coroutine of it.
#include "compiler/optimise/graph.h"
#include "compiler/optimise/optimise.h"

namespace coil::compiler::optimise {
namespace {

using ir::Instruction;
using ir::Op;
using ir::Opcode;
using ir::Register;

bool awaits(const Instruction& instruction, const Register* reg) {
  if (instruction.opcode != Opcode::await_) return false;
  return register_of(instruction.operands[0]) == reg;
}

void mark(Instruction& call, Instruction& await) {
  if (call.opcode != Opcode::operation) return;
  if (call.op == Op::call_words && !call.known) call.op = Op::await_call_words;
  else if (call.op == Op::call_method_words) call.op = Op::await_call_method_words;
  else if (call.op == Op::call_exit) call.op = Op::await_call_exit;
  else return;
  await.op = call.op;
}

}  // namespace

void find_awaited_calls(ir::Function& function) {
  if (!ir::suspends(function.kind)) return;
  std::map<const Register*, int> uses = count_uses(function);
  for (ir::Block* block : function.blocks) {
    for (std::size_t i = 0; i + 1 < block->instructions.size(); ++i) {
      Instruction& call = block->instructions[i];
      Instruction& await = block->instructions[i + 1];
      if (!call.result || call.result->is_local || !awaits(await, call.result)) continue;
      if (uses[call.result] == 1) mark(call, await);
    }
  }
}

}  // namespace coil::compiler::optimise
