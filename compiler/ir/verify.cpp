// The rules that every pass must keep.
#include <set>

#include "compiler/ir/ir.h"

namespace coil::compiler::ir {
namespace {

class Verifier {
 public:
  explicit Verifier(const Function& function) : function_(function) {
    for (const Block* block : function.blocks) placed_.insert(block);
    for (const Register& reg : function.registers) registers_.insert(&reg);
  }

  std::string run() {
    if (function_.blocks.empty()) problem("no blocks");
    if (placed_.size() != function_.blocks.size()) problem("a block is placed twice");
    for (const Block* block : function_.blocks) {
      block_ = block;
      for (const Instruction& instruction : block->instructions) check(instruction);
      check(block->terminator);
    }
    return problems_;
  }

 private:
  void problem(const std::string& what) {
    problems_ += function_.symbol + (block_ ? ", b" + std::to_string(block_->id) + "." + block_->label : "") + ": " + what + "\n";
  }

  void check_target(const Block* target, const char* what) {
    if (!target) problem(std::string(what) + " goes nowhere");
    else if (!placed_.count(target)) problem(std::string(what) + " goes to a block that isn't placed: " + target->label);
  }

  void check_register(const Register* reg, const char* what) {
    if (reg && !registers_.count(reg)) problem(std::string(what) + " is a register of another function");
  }

  void check_operand(const Operand& operand, ParameterType type, std::string_view name) {
    Register* const* reg = std::get_if<Register*>(&operand);
    std::string what = "operand " + std::string(name);
    if (reg && !*reg) return problem(what + " is a null register");
    if (reg) check_register(*reg, what.c_str());
    auto held_as = [&](Representation representation) {
      if (reg && (*reg)->representation != representation) problem(what + " has the wrong representation");
    };
    switch (type) {
      case ParameterType::word:
      case ParameterType::owned:
      case ParameterType::words:
        if (!reg && !std::holds_alternative<const Constant*>(operand)) problem(what + " must be a value");
        return held_as(Representation::word);
      case ParameterType::nullable:
        return held_as(Representation::word);
      case ParameterType::i64:
        if (!reg && !std::holds_alternative<std::int64_t>(operand)) problem(what + " must be an i64");
        return held_as(Representation::i64);
      case ParameterType::f64: return held_as(Representation::f64);
      case ParameterType::boolean: return held_as(Representation::boolean);
      case ParameterType::code:
        if (!std::holds_alternative<const Function*>(operand)) problem(what + " must be a function");
        return;
      case ParameterType::cache:
      case ParameterType::module:
      case ParameterType::function:
      case ParameterType::location:
        return;
    }
  }

  void check_operation(const Instruction& instruction) {
    const Operation& row = operation(instruction.op);
    std::vector<const Parameter*> explicit_parameters;
    std::size_t words = SIZE_MAX;
    for (const Parameter& parameter : row.parameters) {
      if (parameter.is_implicit()) continue;
      if (parameter.type == ParameterType::words) words = explicit_parameters.size();
      explicit_parameters.push_back(&parameter);
    }
    std::size_t given = instruction.operands.size(), wanted = explicit_parameters.size();
    if (words == SIZE_MAX ? given != wanted : given + 1 < wanted) {
      return problem(std::string(row.name) + " has " + std::to_string(given) + " operands");
    }
    std::size_t words_count = words == SIZE_MAX ? 0 : given + 1 - wanted;
    for (std::size_t i = 0; i < given; ++i) {
      std::size_t place = i;
      if (words != SIZE_MAX && i >= words) place = i < words + words_count ? words : i + 1 - words_count;
      check_operand(instruction.operands[i], explicit_parameters[place]->type, explicit_parameters[place]->name);
    }
  }

  void check_one_value(const Instruction& instruction) {
    if (instruction.operands.size() != 1) return problem("one operand expected");
    check_operand(instruction.operands[0], ParameterType::word, "value");
  }

  void check_awaited_call(const Instruction& instruction) {
    if (instruction.op != Op::call_words && instruction.op != Op::call_method_words) problem("awaits something else than a call");
    const Function* known = instruction.known;
    if (known && !known->has_plain_body) problem("an awaited call of a function without a plain body");
    if (known && instruction.operands.size() != known->parameters.registers.size() + 1) problem("wrong number of arguments");
    for (const Operand& operand : instruction.operands) check_operand(operand, ParameterType::word, "of the call");
  }

  void check(const Instruction& instruction) {
    check_register(instruction.result, "result");
    if (instruction.handler) check_target(instruction.handler, "handler");
    if (suspends(instruction) && !suspends(function_.kind)) problem("a suspension point outside of a coroutine or generator");
    switch (instruction.opcode) {
      case Opcode::operation:
        return check_operation(instruction);
      case Opcode::load_global:
      case Opcode::delete_global:
        if (!instruction.global) problem("no global");
        return;
      case Opcode::await_:
        if (instruction.calls) return check_awaited_call(instruction);
        return check_one_value(instruction);
      case Opcode::store_global:
        if (!instruction.global) problem("no global");
        return check_one_value(instruction);
      case Opcode::yield_:
      case Opcode::yield_from:
      case Opcode::async_yield:
        return check_one_value(instruction);
      case Opcode::copy:
        if (instruction.operands.size() != 1 || !instruction.result) return problem("copy wants an operand and a result");
        return;
      case Opcode::check_bound:
      case Opcode::retain:
      case Opcode::release:
        if (instruction.operands.size() != 1 || !std::holds_alternative<Register*>(instruction.operands[0])) {
          problem("one register expected");
        }
        return;
      case Opcode::load_builtin:
        if (instruction.name.empty()) problem("no name");
        return;
      case Opcode::delete_local:
        if (!instruction.result || !instruction.result->is_local) problem("delete_local wants a local");
        return;
      case Opcode::unboxed:
        return;
    }
  }

  void check(const Terminator& terminator) {
    check_register(terminator.condition, "condition");
    check_register(terminator.item, "item");
    if (terminator.handler) check_target(terminator.handler, "handler");
    switch (terminator.kind) {
      case Exit::none:
        return problem("no terminator");
      case Exit::jump:
        return check_target(terminator.target, "jump");
      case Exit::branch:
        if (!terminator.condition || terminator.condition->representation != Representation::boolean) {
          problem("branch wants a boolean register");
        }
        check_target(terminator.target, "branch");
        return check_target(terminator.otherwise, "branch");
      case Exit::iterate:
        if (!terminator.condition || !terminator.item) problem("iterate wants an iterator and an item");
        check_target(terminator.target, "iterate");
        return check_target(terminator.otherwise, "iterate");
      case Exit::return_:
        return check_operand(terminator.value, ParameterType::word, "result");
      case Exit::unwind:
      case Exit::unreachable:
        return;
    }
  }

  const Function& function_;
  const Block* block_ = nullptr;
  std::set<const Block*> placed_;
  std::set<const Register*> registers_;
  std::string problems_;
};

}  // namespace

std::string verify(const Function& function) { return Verifier(function).run(); }

std::string verify(const Module& module) {
  std::string problems;
  for (const Function& function : module.functions) problems += verify(function);
  return problems;
}

}  // namespace coil::compiler::ir
