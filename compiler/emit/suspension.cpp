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
  out_.line(names_[await.result] + " = coil::plain_await_next(" + value(next.operands[0]) + ");");
  wait_if_suspended(await);
}

void FunctionEmitter::emit_suspension(const Instruction& instruction, const char* awaiter) {
  assign_checked(instruction, std::string("co_await coil::") + awaiter + "(" + owned(instruction, 0) + ", " + place(instruction) + ")");
}

void FunctionEmitter::emit_await(const Instruction& instruction) {
  if (instruction.calls) return emit_awaited_call(instruction);
  std::string context;
  if (!instruction.name.empty()) context = ", coil::AwaitContext::" + instruction.name;
  std::string operand = owned(instruction, 0);
  if (form_ == Form::plain) {
    out_.line(names_[instruction.result] + " = coil::plain_await(" + operand + context + ");");
    return suspend_plain(instruction);
  }
  operand = awaited(instruction, operand);
  assign_checked(instruction, "co_await coil::await_value(" + operand + ", " + place(instruction) + context + ")");
}

// The plain body of the function that is expected; any other callee is looked at when the program runs.
std::string FunctionEmitter::call_plain(const Instruction& instruction) {
  std::string callee = value(instruction.operands[0]), arguments;
  std::vector<std::string> items;
  for (std::size_t i = 1; i < instruction.operands.size(); ++i) items.push_back(owned(instruction, i));
  for (const std::string& item : items) arguments += ", " + item;
  std::string words = array(items) + ", " + std::to_string(items.size());
  std::string call_place = context_.location(function_, instruction.call.location, instruction.call.anchor, instruction.call.anchor_end);
  if (instruction.op == ir::Op::call_method_words) {
    return "coil::await_method(" + callee + ", " + words + ", " + context_.attribute_cache() + ", " + call_place + ")";
  }
  std::string general = "coil::await_call(" + callee + ", " + words + ", " + call_place + ")";
  if (!instruction.known) return general;
  return "coil::is_function(" + callee + ", code::" + identifier(instruction.known->symbol) + ") ? " +
         plain_body_name(*instruction.known) + "(coil::as<coil::Function>(" + callee + ")" + arguments + ") : " + general;
}

void FunctionEmitter::emit_awaited_call(const Instruction& instruction) {
  const std::string& target = names_[instruction.result];
  out_.line(target + " = " + call_plain(instruction) + ";");
  Register* const* callee = std::get_if<Register*>(&instruction.operands[0]);
  if (callee && instruction.moved & 1) {
    out_.line(((*callee)->zeroed ? "coil::clear(" : "coil::release(") + names_[*callee] + ");");
  }
  wait_if_suspended(instruction);
}

// What failed may have been the call in the await.
std::string FunctionEmitter::await_failure(const Instruction& await) {
  return failure(await.calls ? "coil::await_place(" + place(await) + ")" : place(await), await.handler);
}

// Behind something that ran as an ordinary function as long as it could.
void FunctionEmitter::wait_if_suspended(const Instruction& await) {
  if (form_ == Form::plain) return suspend_plain(await);
  out_.line("if (!" + names_[await.result] + ") [[unlikely]] {");
  {
    Indented indented(out_);
    out_.line("if (coil::error_pending()) " + await_failure(await));
    restart_here(await);
    assign_checked(await, "co_await coil::await_suspended(" + place(await) + ")");
  }
  out_.line("}");
}

}  // namespace coil::compiler::emit
