// Instructions that don't suspend: one or a few lines of C++ each.
#include "compiler/emit/function_emitter.h"

namespace coil::compiler::emit {

using ir::Instruction;
using ir::Opcode;
using ir::Register;
using ir::Representation;
using ir::ResultType;

// `raise` alone goes on as if the exception had never been caught: the traceback has this place already.
bool traces_itself(const Instruction& instruction) {
  return instruction.opcode == Opcode::operation && (instruction.op == ir::Op::raise_again || ir::operation(instruction.op).traces());
}

std::string FunctionEmitter::failure(const Instruction& instruction) {
  if (traces_itself(instruction)) {
    bool again = instruction.op == ir::Op::raise_again;
    if (again || !takes_error(instruction.handler)) return go(instruction.handler);
    return "{ coil::mark_place_caught(); " + go(instruction.handler) + " }";
  }
  return failure(place(instruction), instruction.handler);
}

std::string FunctionEmitter::failure(const std::string& place, const ir::Block* handler) {
  Failure failure = failure_to(handler);
  std::string arguments = place;
  for (const Register* reg : failure.released) arguments += ", " + names_[reg];
  return std::string("{ coil::") + (failure.is_caught ? "fail_caught(" : "fail(") + arguments + "); " + go(failure.target) + " }";
}

// An instruction that may always fail in the same way: the cold part of it, with a call that raises.
std::string FunctionEmitter::unbound(const char* kind, const std::string& name, const Instruction& instruction) {
  std::string raising = "coil::unbound_" + std::string(kind) + "(" + string_literal(name) + ", " + place(instruction) + ")";
  return failure(raising, instruction.handler);
}

void FunctionEmitter::assign_checked(const Instruction& instruction, const std::string& expression) {
  const std::string& target = names_[instruction.result];
  out_.line(target + " = " + expression + ";");
  out_.line("if (!" + target + ") " + failure(instruction));
}

void FunctionEmitter::emit(const Instruction& instruction) {
  switch (instruction.opcode) {
    case Opcode::operation: return emit_operation(instruction);
    case Opcode::copy: return emit_copy(instruction);
    case Opcode::load_global: return emit_load_global(instruction);
    case Opcode::store_global:
      if (instruction.global->called_borrowed)
        return out_.line("coil::define_called(" + context_.global(*instruction.global) + ", " + context_.defined(*instruction.global) +
                         ", " + owned(instruction, 0) + ");");
      return out_.line("coil::assign(" + context_.global(*instruction.global) + ", " + owned(instruction, 0) + ");");
    case Opcode::delete_global: return emit_delete_global(instruction);
    case Opcode::load_builtin:
      return out_.line(names_[instruction.result] + " = coil::builtin_" + instruction.name + ";");
    case Opcode::check_bound: return emit_check_bound(instruction);
    case Opcode::delete_local: return emit_delete_local(instruction);
    case Opcode::await_: return emit_await(instruction);
    case Opcode::yield_: return emit_suspension(instruction, "yield_value");
    case Opcode::yield_from: return emit_suspension(instruction, "yield_from");
    case Opcode::async_yield: return emit_suspension(instruction, "async_yield");
    case Opcode::retain: return emit_retain(instruction);
    case Opcode::release: return emit_release(instruction);
    case Opcode::unboxed:
      return out_.line(names_[instruction.result] + " = " + unboxed(instruction.operands[0]) + " " + instruction.name + " " +
                       unboxed(instruction.operands[1]) + ";");
  }
}

void FunctionEmitter::emit_operation(const Instruction& instruction) {
  const ir::Operation& row = ir::operation(instruction.op);
  std::string expression = "coil::" + std::string(row.name) + "(" + operand_list(instruction) + ")";
  if (instruction.op == ir::Op::leave_handler && makes_frame_) {
    expression.back() = ',';
    expression = "own_frame = " + expression + " own_frame, " + code() + ")";
  }
  if (!row.can_fail()) {
    if (!instruction.result) return out_.line(expression + ";");
    return out_.line(names_[instruction.result] + " = " + expression + ";");
  }
  switch (row.result) {
    case ResultType::status:
      return out_.line("if (!" + expression + ") " + failure(instruction));
    case ResultType::flag:
      out_.line("flag = " + expression + ";");
      out_.line("if (flag < 0) " + failure(instruction));
      return out_.line(names_[instruction.result] + " = flag;");
    case ResultType::i64:
    case ResultType::f64:
    case ResultType::boolean:
      out_.line(names_[instruction.result] + " = " + expression + ";");
      return out_.line("if (coil::error_pending()) " + failure(instruction));
    case ResultType::word:
    case ResultType::borrowed:
      if (instruction.known) expression = direct_call(instruction);
      return assign_checked(instruction, expression);
  }
}

// The test for a call's most likely callee.
std::string FunctionEmitter::is_known(const Instruction& call, const std::string& callee) {
  return "coil::is_defined(" + callee + ", " + context_.defined(*call.known_from) + ")";
}

std::string FunctionEmitter::direct_call(const Instruction& instruction) {
  std::string callee = value(instruction.operands[0]);
  std::string arguments = "coil::as<coil::Function>(" + callee + ")";
  for (std::size_t i = 1; i < instruction.operands.size(); ++i) arguments += ", " + value(instruction.operands[i]);
  std::string array = words(instruction, 1, instruction.operands.size() - 1);
  if (instruction.known->has_plain_body) arguments += ", 0, nullptr";
  return is_known(instruction, callee) + " ? Word(" + function_name(*instruction.known) + "(" + arguments + ")) : coil::call_borrowed(" +
         callee + ", " + array + ")";
}

void FunctionEmitter::emit_copy(const Instruction& instruction) {
  const Register& target = *instruction.result;
  if (target.representation != Representation::word) {
    return out_.line(names_[&target] + " = " + unboxed(instruction.operands[0]) + ";");
  }
  // A temporary holds nothing when it is assigned; a local may.
  std::string source = owned(instruction, 0);
  if (target.is_local && target.counted && instruction.before != ir::Holding::nothing) {
    const char* form = instruction.before == ir::Holding::value ? "coil::replace(" : "coil::assign(";
    return out_.line(form + names_[&target] + ", " + source + ");");
  }
  out_.line(names_[&target] + " = " + (target.counted ? source : value(instruction.operands[0])) + ";");
}

void FunctionEmitter::emit_load_global(const Instruction& instruction) {
  std::string global = context_.global(*instruction.global);
  out_.line("if (!" + global + ") " + unbound("global", instruction.global->name, instruction));
  out_.line(names_[instruction.result] + " = " + (instruction.borrows ? global : "coil::retained(" + global + ")") + ";");
}

void FunctionEmitter::emit_delete_global(const Instruction& instruction) {
  std::string global = context_.global(*instruction.global);
  out_.line("if (!" + global + ") " + unbound("global", instruction.global->name, instruction));
  out_.line("coil::clear(" + global + ");");
}

void FunctionEmitter::emit_check_bound(const Instruction& instruction) {
  Register* local = std::get<Register*>(instruction.operands[0]);
  out_.line("if (!" + names_[local] + ") " + unbound("local", local->name, instruction));
}

void FunctionEmitter::emit_delete_local(const Instruction& instruction) {
  const std::string& name = names_[instruction.result];
  out_.line(instruction.result->counted ? "coil::clear(" + name + ");" : name + " = 0;");
}

void FunctionEmitter::emit_retain(const Instruction& instruction) {
  Register* reg = std::get<Register*>(instruction.operands[0]);
  if (entry_retains_done_ && is_parameter(*reg)) return;
  out_.line("coil::retain(" + names_[reg] + ");");
}

void FunctionEmitter::emit_release(const Instruction& instruction) {
  Register* reg = std::get<Register*>(instruction.operands[0]);
  out_.line((reg->zeroed ? "coil::clear(" : "coil::release_cold(") + names_[reg] + ");");
}

// Whether it needn't leave 0 behind.
bool FunctionEmitter::is_plain_release(const Instruction& instruction) const {
  return instruction.opcode == Opcode::release && !block_->is_cold && !std::get<Register*>(instruction.operands[0])->zeroed;
}

// Releases at the beginning of `instructions` that belong to one place, as one call; how many these are.
std::size_t FunctionEmitter::emit_releases(std::span<const Instruction> instructions) {
  std::vector<const Register*> released;
  for (const Instruction& instruction : instructions) {
    if (!is_plain_release(instruction) || instruction.location != instructions[0].location) break;
    released.push_back(std::get<Register*>(instruction.operands[0]));
  }
  emit_call_for_each("coil::release", released);
  return released.size();
}

// A function of the runtime that takes up to four words, for all of them in their order.
void FunctionEmitter::emit_call_for_each(const char* function, std::span<const Register* const> registers) {
  constexpr std::size_t most = 4;
  for (; !registers.empty(); registers = registers.subspan(std::min(most, registers.size()))) {
    std::string words;
    for (const Register* reg : registers.first(std::min(most, registers.size()))) words += (words.empty() ? "" : ", ") + names_[reg];
    out_.line(std::string(function) + "(" + words + ");");
  }
}

}  // namespace coil::compiler::emit
