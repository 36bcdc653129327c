// Await, yield and what is like them.
//
// A frame that is resumed without a value has an error to handle, or the collector wants to see what it owns: it shows
// that, and suspends at the same point once more (runtime/core/frame_visit.h).
//
//   awaited = t2;
//   suspension1:
//   t3 = co_await coil::await_value(awaited, location);
//   if (!t3) {
//     if (coil::frame_visit) { awaited = coil::show_held(2, x, t1); goto suspension1; }
//     coil::fail(location); goto …;
//   }
//
// What is only released then is most often None, which asks for nothing: `if (coil::is_not_none(t3)) { if (!t3) {…} coil::release(t3); }`.
#include "compiler/emit/function_emitter.h"

namespace coil::compiler::emit {

using ir::Block;
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

// ---- the coroutine's side

void FunctionEmitter::number_suspensions() {
  for (const Block* block : function_.blocks) {
    for (const Instruction& instruction : block->instructions) {
      if (ir::suspends(instruction)) suspensions_[&instruction] = static_cast<int>(suspensions_.size()) + 1;
    }
  }
}

std::string FunctionEmitter::suspension_label(int number) { return "suspension" + std::to_string(number); }
std::string FunctionEmitter::suspension_label(const Instruction& instruction) const {
  return suspension_label(suspensions_.at(&instruction));
}

// What a frame holds while it is suspended.
std::vector<const Register*> FunctionEmitter::held(const Instruction& suspension) const {
  std::vector<const Register*> held = variables();
  held.insert(held.end(), suspension.held.begin(), suspension.held.end());
  return held;
}

// The call that shows the collector what is held.
std::string FunctionEmitter::show_held(const std::vector<const Register*>& held) {
  std::string words;
  int count = 0;
  for (const Register* reg : held) {
    if (!is_parameter(*reg) && !(reg->type & ~ir::types_without_cycles)) continue;
    words += ", " + names_[reg];
    ++count;
  }
  if (makes_frame_) {
    words += ", own_frame";
    ++count;
  }
  return "coil::show_held(" + std::to_string(count) + words + "); ";
}

// A frame that hasn't begun owns its parameters.
void FunctionEmitter::emit_start() {
  const std::vector<Register*>& parameters = function_.parameters.registers;
  out_.flush_left(suspension_label(0) + ":");
  out_.line("if (!co_await coil::start()) {");
  out_.line("  if (coil::frame_visit) { " + show_held({parameters.begin(), parameters.end()}) + "goto " + suspension_label(0) + "; }");
  out_.line("  " + go(nullptr));
  out_.line("}");
}

// Whether the operand comes from a call that knew that it is awaited (runtime/core/awaited_call.h).
static bool awaits_aware_call(const Instruction& instruction) {
  if (instruction.opcode != Opcode::await_ || instruction.calls) return false;
  return instruction.op == ir::Op::await_call_words || instruction.op == ir::Op::await_call_method_words ||
         instruction.op == ir::Op::await_call_exit;
}

// Such a call may have done everything already: then nothing needs to suspend.
std::string FunctionEmitter::unless_finished(const Instruction& suspension, const std::string& operand) {
  if (!awaits_aware_call(suspension) || operand.ends_with(')')) return "";  // take(…) can't be done twice
  return "coil::has_finished(" + operand + ") ? coil::finished_result() : ";
}

// Whether the first of them suspends, and only releases what it gets then: most often that is None.
bool FunctionEmitter::drops_result(std::span<const Instruction> instructions) const {
  const Instruction& suspension = instructions[0];
  if (!ir::suspends(suspension) || (suspension.calls && form_ != Form::plain) || instructions.size() == 1) return false;
  const Instruction& next = instructions[1];
  return is_plain_release(next) && next.location == suspension.location && std::get<Register*>(next.operands[0]) == suspension.result;
}

// Behind the point's label.
void FunctionEmitter::suspend(const Instruction& instruction, const std::string& awaiter) {
  const std::string& result = names_[instruction.result];
  out_.line(result + " = " + unless_finished(instruction, "awaited") + "co_await coil::" + awaiter + ";");
  out_.line((drops_result_ ? "if (coil::is_not_none(" + result + ")) { if (!" : "if (!") + result + ") {");
  out_.line("  if (coil::frame_visit) { awaited = " + show_held(held(instruction)) + "goto " + suspension_label(instruction) + "; }");
  out_.line("  " + failure(instruction));
  out_.line(drops_result_ ? "} coil::release(" + result + "); }" : "}");
}

void FunctionEmitter::emit_suspension(const Instruction& instruction, const std::string& awaiter, const std::string& context) {
  out_.line("awaited = " + owned(instruction, 0) + ";");
  out_.flush_left(suspension_label(instruction) + ":");
  suspend(instruction, awaiter + "(awaited, " + place(instruction) + context + ")");
}

void FunctionEmitter::emit_await(const Instruction& instruction) {
  if (instruction.calls) return emit_awaited_call(instruction);
  std::string context;
  if (!instruction.name.empty()) context = ", coil::AwaitContext::" + instruction.name;
  if (form_ != Form::plain) return emit_suspension(instruction, awaits_aware_call(instruction) ? "await_called" : "await_value", context);
  std::string operand = owned(instruction, 0);
  out_.line(names_[instruction.result] + " = " + unless_finished(instruction, operand) + "coil::plain_await(" + operand + context + ");");
  suspend_plain(instruction);
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
  std::string general = callee + ", " + words + ", " + call_place + ")";
  if (!instruction.known) return "coil::await_call(" + general;
  return is_known(instruction, callee) + " ? " + plain_body_name(*instruction.known) + "(coil::as<coil::Function>(" + callee + ")" + arguments +
         ") : coil::await_other(" + general;
}

void FunctionEmitter::emit_awaited_call(const Instruction& instruction) {
  const std::string& target = names_[instruction.result];
  out_.line(target + " = " + call_plain(instruction) + ";");
  Register* callee = register_of(instruction.operands[0]);
  if (callee && instruction.moves(0)) {
    out_.line((callee->zeroed ? "coil::clear(" : "coil::release(") + names_[callee] + ");");
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
  out_.line("if (!" + names_[await.result] + ") {");
  {
    Indented indented(out_);
    out_.line("if (coil::error_pending()) " + await_failure(await));
    out_.flush_left(suspension_label(await) + ":");
    suspend(await, "await_suspended(" + place(await) + ")");
  }
  out_.line("}");
}

}  // namespace coil::compiler::emit
