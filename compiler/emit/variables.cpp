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
  for (const Register& reg : function_.registers) {
    std::string name = variable(reg);
    if (!taken.insert(name).second) {
      name += "_" + std::to_string(reg.id);
      taken.insert(name);
    }
    names_[&reg] = name;
  }
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
    if (Register* const* reg = std::get_if<Register*>(&operand)) used.insert(*reg);
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
  std::string words, plain_words, integers, floats, booleans;
  auto add = [](std::string& list, const std::string& one) { list += (list.empty() ? "" : ", ") + one; };
  for (const Register& reg : function_.registers) {
    if (!used.count(&reg) || is_parameter(reg)) continue;
    switch (reg.representation) {
      case Representation::word: add(words, names_[&reg] + " = 0"); break;
      case Representation::i64: add(integers, names_[&reg] + " = 0"); break;
      case Representation::f64: add(floats, names_[&reg] + " = 0"); break;
      case Representation::boolean: add(booleans, names_[&reg] + " = false"); break;
    }
  }
  if (function_.kind == FunctionKind::module) out_.line("[[maybe_unused]] coil::Status result = false;");
  else out_.line("Word result = 0;");
  out_.line("[[maybe_unused]] coil::Flag flag = 0;");
  if (!words.empty()) out_.line("Word " + words + ";");
  if (!integers.empty()) out_.line("coil::i64 " + integers + ";");
  if (!floats.empty()) out_.line("coil::f64 " + floats + ";");
  if (!booleans.empty()) out_.line("bool " + booleans + ";");
}

}  // namespace coil::compiler::emit
