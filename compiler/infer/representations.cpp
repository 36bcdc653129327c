// Before:   x = box_f64 %1            After:   x:f64 = copy %1
//           %2 = unbox_f64 x                   %2:f64 = copy x
//           %3 = call_words f, [x]             %4 = box_f64 x
//                                              %3 = call_words f, [%4]
// for registers all of whose definitions are boxes, or copies of such registers; but for integers only if they
// are unboxed somewhere. An object whose identity is compared stays an object.
#include <array>
#include <set>

#include "compiler/infer/infer.h"
#include "compiler/optimise/graph.h"

namespace coil::compiler::infer {
namespace {

using ir::Block;
using ir::Instruction;
using ir::Op;
using ir::Opcode;
using ir::Operand;
using ir::Register;
using ir::Representation;

struct Kind {
  Representation representation;
  Op box, unbox;
};
constexpr std::array kinds = {
    Kind{Representation::f64, Op::box_f64, Op::unbox_f64},
    Kind{Representation::i64, Op::box_i64, Op::unbox_i64},
    Kind{Representation::boolean, Op::box_bool, Op::truth},
};

class Chooser {
 public:
  Chooser(ir::Function& function, const Kind& kind) : function_(function), kind_(kind) {}

  void run() {
    collect();
    for (std::size_t before = 0; before != candidates_.size();) {
      before = candidates_.size();
      drop_unfit();
    }
    if (!candidates_.empty()) rewrite();
  }

 private:
  bool is_operation(const Instruction& instruction, Op op) const {
    return instruction.opcode == Opcode::operation && instruction.op == op;
  }

  bool is_candidate(const Operand& operand) const {
    Register* reg = register_of(operand);
    return reg && candidates_.count(reg);
  }

  bool is_constant_of_kind(const Operand& operand) const {
    switch (kind_.representation) {
      case Representation::f64: return ir::constant_value<double>(operand);
      case Representation::i64: {
        const auto* value = ir::constant_value<std::int64_t>(operand);
        return value && *value >= interval_min && *value <= interval_max;
      }
      case Representation::boolean: return ir::constant_value<bool>(operand);
      case Representation::word: return false;
    }
    return false;
  }

  void collect() {
    for (Register& reg : function_.registers) {
      if (reg.representation == Representation::word) candidates_.insert(&reg);
    }
    for (Register* parameter : function_.parameters.registers) candidates_.erase(parameter);
    std::set<const Register*> defined;
    for (Block* block : function_.blocks) {
      for (Instruction& instruction : block->instructions) {
        if (instruction.result) defined.insert(instruction.result);
        bool needs_object = instruction.opcode == Opcode::check_bound || instruction.opcode == Opcode::delete_local ||
                            is_operation(instruction, Op::is_same);
        if (needs_object) optimise::for_each_use(instruction, [&](Register* reg) { candidates_.erase(reg); });
      }
      if (block->terminator.item) candidates_.erase(block->terminator.item);
    }
    std::erase_if(candidates_, [&](Register* reg) { return !defined.count(reg); });
  }

  // Registers with a definition of another kind, or copied from one that isn't fit; and those without an unboxing use, but for
  // integers.
  void drop_unfit() {
    std::set<Register*> unboxed_somewhere, unfit;
    for (Block* block : function_.blocks) {
      for (Instruction& instruction : block->instructions) {
        if (is_operation(instruction, kind_.unbox)) {
          if (Register* reg = register_of(instruction.operands[0])) unboxed_somewhere.insert(reg);
        }
        if (instruction.opcode == Opcode::copy && candidates_.count(instruction.result)) {
          if (Register* reg = register_of(instruction.operands[0])) unboxed_somewhere.insert(reg);
        }
        if (instruction.result && candidates_.count(instruction.result) && !defines_box(instruction)) {
          unfit.insert(instruction.result);
        }
      }
    }
    bool pays = kind_.representation == Representation::i64;  // a shift, and no references are counted
    std::erase_if(candidates_, [&](Register* reg) { return unfit.count(reg) || !(pays || unboxed_somewhere.count(reg)); });
  }

  bool defines_box(const Instruction& instruction) const {
    if (is_operation(instruction, kind_.box)) return true;
    return instruction.opcode == Opcode::copy &&
           (is_candidate(instruction.operands[0]) || is_constant_of_kind(instruction.operands[0]));
  }

  void rewrite() {
    for (Register* reg : candidates_) reg->representation = kind_.representation;
    for (Block* block : function_.blocks) {
      std::vector<Instruction> old = std::move(block->instructions);
      block->instructions.clear();
      for (Instruction& instruction : old) {
        rewrite(instruction, block->instructions);
        block->instructions.push_back(std::move(instruction));
      }
      if (is_candidate(block->terminator.value)) {
        Instruction model{};
        model.location = block->terminator.location;
        model.handler = nullptr;
        block->terminator.value = box(model, std::get<Register*>(block->terminator.value), block->instructions);
      }
    }
  }

  void rewrite(Instruction& instruction, std::vector<Instruction>& code) {
    bool defines = instruction.result && candidates_.count(instruction.result) && is_operation(instruction, kind_.box);
    bool reads = is_operation(instruction, kind_.unbox) && is_candidate(instruction.operands[0]);
    if (defines || reads) {
      instruction.opcode = Opcode::copy;
      instruction.handler = nullptr;
      return;
    }
    if (instruction.opcode == Opcode::copy && candidates_.count(instruction.result)) return;
    for (Operand& operand : instruction.operands) {
      if (is_candidate(operand)) operand = box(instruction, std::get<Register*>(operand), code);
    }
  }

  Register* box(const Instruction& model, Register* value, std::vector<Instruction>& code) {
    Instruction made{};
    made.opcode = Opcode::operation;
    made.op = kind_.box;
    made.operands = {value};
    made.result = function_.make_register();
    made.location = model.location;
    if (ir::operation(kind_.box).can_fail()) made.handler = model.handler;
    code.push_back(made);
    return made.result;
  }

  ir::Function& function_;
  const Kind& kind_;
  std::set<Register*> candidates_;
};

}  // namespace

void choose_representations(ir::Function& function) {
  for (const Kind& kind : kinds) Chooser(function, kind).run();
}

}  // namespace coil::compiler::infer
