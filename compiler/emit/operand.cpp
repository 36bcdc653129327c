// Operands as C++ expressions.
#include "compiler/emit/function_emitter.h"

namespace coil::compiler::emit {

using ir::Instruction;
using ir::Operand;
using ir::ParameterType;
using ir::Register;

std::string FunctionEmitter::value(const Operand& operand) {
  struct Text {
    FunctionEmitter& emitter;
    std::string operator()(std::monostate) const { return "0"; }
    std::string operator()(Register* reg) const { return emitter.names_[reg]; }
    std::string operator()(const ir::Constant* constant) const { return emitter.context_.constant(*constant); }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const ir::Function* function) const { return "code::" + identifier(function->symbol); }
  };
  return std::visit(Text{*this}, operand);
}

// The operand as a plain C++ number.
std::string FunctionEmitter::unboxed(const Operand& operand) {
  const ir::Constant* constant = constant_of(operand);
  if (!constant) return value(operand);
  if (const bool* flag = std::get_if<bool>(&constant->value)) return *flag ? "true" : "false";
  if (const std::int64_t* number = std::get_if<std::int64_t>(&constant->value)) return std::to_string(*number);
  return floating_literal(std::get<double>(constant->value));
}

// The operand as an owned word: moved out of its register, or with a reference of its own.
std::string FunctionEmitter::owned(const Instruction& instruction, std::size_t index) {
  return owned(instruction.operands[index], instruction.moves(index));
}
std::string FunctionEmitter::owned(const Operand& operand, bool moved) {
  if (Register* reg = register_of(operand)) {
    if (moved) return reg->zeroed ? "coil::take(" + names_[reg] + ")" : names_[reg];
    return "coil::retained(" + names_[reg] + ")";
  }
  std::string text = value(operand);
  return text.starts_with("coil::small_int") ? text : "coil::retained(" + text + ")";
}

std::string FunctionEmitter::operand_list(const Instruction& instruction) {
  const ir::Operation& row = ir::operation(instruction.op);
  std::size_t explicit_count = 0;
  for (const ir::Parameter& parameter : row.parameters) explicit_count += !parameter.is_implicit();
  std::size_t index = 0;
  std::string out;
  for (const ir::Parameter& parameter : row.parameters) {
    if (!out.empty()) out += ", ";
    switch (parameter.type) {
      case ParameterType::words: {
        std::size_t count = instruction.operands.size() + 1 - explicit_count;
        out += words(instruction, index, count);
        index += count;
        break;
      }
      case ParameterType::cache: out += context_.attribute_cache(); break;
      case ParameterType::module: out += "*module"; break;
      case ParameterType::function: out += "*self"; break;
      case ParameterType::location: out += place(instruction); break;
      case ParameterType::owned: out += owned(instruction, index++); break;
      default: out += value(instruction.operands[index++]); break;
    }
  }
  return out;
}

std::string FunctionEmitter::words(const Instruction& instruction, std::size_t first, std::size_t count) {
  std::vector<std::string> items;
  for (std::size_t i = 0; i < count; ++i) items.push_back(value(instruction.operands[first + i]));
  return array(items) + ", " + std::to_string(count);
}

// An array of words that lives as long as the expression.
std::string FunctionEmitter::array(const std::vector<std::string>& items) {
  if (items.empty()) return "nullptr";
  std::string list;
  for (const std::string& item : items) list += (list.empty() ? "" : ", ") + item;
  return "coil::Words<" + std::to_string(items.size()) + ">{" + list + "}.items";
}

std::string FunctionEmitter::code() const { return "code::" + identifier(function_.symbol); }

std::string FunctionEmitter::place(const Instruction& instruction) {
  return context_.location(function_, instruction.location, instruction.anchor, instruction.anchor_end);
}

}  // namespace coil::compiler::emit
