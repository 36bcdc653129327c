// Await, yield and what is like them.
#include "compiler/emit/function_emitter.h"

namespace coil::compiler::emit {

using ir::Instruction;
using ir::Opcode;
using ir::Register;

bool is_awaited_next(const Instruction& instruction, const Instruction& next) {
  return instruction.opcode == Opcode::operation && instruction.op == ir::Op::async_next && next.opcode == Opcode::await_ &&
         std::holds_alternative<Register*>(next.operands[0]) && std::get<Register*>(next.operands[0]) == instruction.result &&
         instruction.handler == next.handler;
}

void FunctionEmitter::emit_await_next(const Instruction& next, const Instruction& await) {
  assign_checked(await, "co_await coil::await_next(" + value(next.operands[0]) + ", " + place(await) + ")");
  dropped_ = nullptr;
}

void FunctionEmitter::emit_suspension(const Instruction& instruction, const char* awaiter) {
  std::string context;
  if (instruction.opcode == Opcode::await_ && instruction.name == "async_enter") context = ", coil::AwaitContext::async_enter";
  if (instruction.opcode == Opcode::await_ && instruction.name == "async_exit") context = ", coil::AwaitContext::async_exit";
  assign_checked(instruction, std::string("co_await coil::") + awaiter + "(" + owned(instruction, 0) + ", " +
                                  place(instruction) + context + ")");
}

}  // namespace coil::compiler::emit
