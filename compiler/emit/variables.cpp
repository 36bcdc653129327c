// The C++ variables of a function: one for each register that is mentioned.
#include "compiler/emit/function_emitter.h"

namespace coil::compiler::emit {

using ir::Block;
using ir::FunctionKind;
using ir::Instruction;
using ir::Operand;
using ir::Register;
using ir::Representation;

void FunctionEmitter::name_variables() {
  std::set<std::string> taken;
  for (const Register& reg : function_.registers) names_[&reg] = distinct(taken, variable(reg), reg.id);
}

bool FunctionEmitter::is_parameter(const Register& reg) const {
  for (const Register* parameter : function_.parameters.registers) {
    if (parameter == &reg) return true;
  }
  return false;
}

// Registers that no instruction mentions any more aren't declared.
void FunctionEmitter::declare_variables() {
  std::set<const Register*> used(function_.exit_releases.begin(), function_.exit_releases.end());
  auto note = [&](const Operand& operand) {
    if (Register* reg = register_of(operand)) used.insert(reg);
  };
  for (const Block* block : function_.blocks) {
    for (const Instruction& instruction : block->instructions) {
      used.insert(instruction.result);
      for (const Operand& operand : instruction.operands) note(operand);
    }
    used.insert(block->terminator.condition);
    used.insert(block->terminator.item);
    note(block->terminator.value);
  }
  std::string words = makes_frame_ ? "own_frame" : "", integers, floats, booleans, unbound;
  auto add = [](std::string& list, const std::string& one) { list += (list.empty() ? "" : ", ") + one; };
  for (const Register& reg : function_.registers) {
    if (is_parameter(reg) ? !context_.takes_array(function_) : !used.count(&reg)) continue;
    const std::string& name = names_[&reg];
    switch (reg.representation) {
      case Representation::word: add(words, name); break;
      case Representation::i64: add(integers, name); break;
      case Representation::f64: add(floats, name); break;
      case Representation::boolean: add(booleans, name); break;
    }
    if (reg.is_local && !is_parameter(reg)) unbound += name + " = ";
  }
  if (makes_frame_) unbound += "own_frame = ";
  // Clang marks where a variable lives unless a jump passes its declaration. The optimiser finds that out by itself, and with
  // so many variables and exits the marks take time that grows with the square of the function.
  if (!context_.for_debugger()) out_.line("goto begin;");  // it wouldn't see them
  out_.line(function_.kind == FunctionKind::module ? "coil::Status result;" : "Word result;");
  out_.line("[[maybe_unused]] coil::Flag flag;");
  if (form_ == Form::body && ir::suspends(function_.kind)) out_.line("[[maybe_unused]] Word awaited;");
  if (!words.empty()) out_.line("Word " + words + ";");
  if (!integers.empty()) out_.line("coil::i64 " + integers + ";");
  if (!floats.empty()) out_.line("coil::f64 " + floats + ";");
  if (!booleans.empty()) out_.line("bool " + booleans + ";");
  out_.flush_left("begin:");
  out_.line(unbound + "result = 0;");
  if (!context_.takes_array(function_)) return;
  const std::vector<Register*>& parameters = function_.parameters.registers;
  for (std::size_t i = 0; i < parameters.size(); ++i) out_.line(names_[parameters[i]] + " = arguments[" + std::to_string(i) + "];");
}

}  // namespace coil::compiler::emit
