// What optimise/references promises of temporaries: whatever way control takes, each one that is used holds a reference,
// none is assigned while it holds one, and none holds one when the function is left. Registers aren't asked at run time
// whether they hold anything, so each way to a block must agree.
#include <map>
#include <set>
#include <vector>

#include "compiler/ir/ir.h"

namespace coil::compiler::ir {
namespace {

class OwnershipVerifier {
 public:
  explicit OwnershipVerifier(const Function& function) : function_(function) {}

  std::string run() {
    if (function_.blocks.empty()) return {};
    arrive(function_.blocks.front(), {});
    while (!waiting_.empty()) {
      block_ = waiting_.back();
      waiting_.pop_back();
      Held held = held_at_[block_];
      for (const Instruction& instruction : block_->instructions) follow(instruction, held);
      follow(block_->terminator, held);
    }
    return problems_;
  }

 private:
  using Held = std::set<std::uint32_t>;  // registers, by number

  void problem(const Register& reg, const std::string& what) {
    problems_ += function_.symbol + ", b" + std::to_string(block_->id) + "." + block_->label + ": %" + std::to_string(reg.id) + " " +
                 what + "\n";
  }

  static const Register* temporary(const Operand& operand) {
    Register* reg = register_of(operand);
    return reg && reg->counted && !reg->is_local ? reg : nullptr;
  }

  void use(const Operand& operand, const Held& held) {
    const Register* reg = temporary(operand);
    if (reg && !held.count(reg->id)) problem(*reg, "is used where it holds nothing");
  }
  void give_up(const Operand& operand, Held& held) {
    if (const Register* reg = temporary(operand)) held.erase(reg->id);
  }
  void assign(Register* result, Held& held) {
    const Register* reg = result ? temporary(result) : nullptr;
    if (reg && !held.insert(reg->id).second) problem(*reg, "is assigned while it holds a value");
  }

  // The collector takes what a suspension point says to be held for references.
  void compare_held(const Instruction& instruction, const Held& held) {
    Held told;
    for (const Register* reg : instruction.held) told.insert(reg->id);
    for (std::uint32_t id : told)
      if (!held.count(id)) problem(function_.registers[id], "is said to be held across a suspension, and isn't");
    for (std::uint32_t id : held)
      if (!told.count(id)) problem(function_.registers[id], "is held across a suspension that doesn't say so");
  }

  // The way to `target`; null: out of the function.
  void arrive(const Block* target, const Held& held) {
    if (!target) {
      for (std::uint32_t id : held) problem(function_.registers[id], "still holds a value where the function is left");
      return;
    }
    auto [known, is_new] = held_at_.try_emplace(target, held);
    if (is_new) return waiting_.push_back(target);
    for (std::uint32_t id : held) {
      if (!known->second.count(id)) problem(function_.registers[id], "holds a value on one way to " + target->label + " only");
    }
    for (std::uint32_t id : known->second) {
      if (!held.count(id)) problem(function_.registers[id], "holds a value on other ways to " + target->label + " only");
    }
  }

  void follow(const Instruction& instruction, Held& held) {
    for (std::size_t i = 0; i < instruction.operands.size(); ++i) {
      use(instruction.operands[i], held);
      if (instruction.opcode == Opcode::release || instruction.moves(i)) give_up(instruction.operands[i], held);
    }
    if (suspends(instruction)) compare_held(instruction, held);
    if (can_fail(instruction)) arrive(instruction.handler, held);
    assign(instruction.result, held);
  }

  void follow(const Terminator& end, Held& held) {
    switch (end.kind) {
      case Exit::none:
      case Exit::unreachable:
        return;
      case Exit::jump:
        return arrive(end.target, held);
      case Exit::branch:
        arrive(end.target, held);
        return arrive(end.otherwise, held);
      case Exit::iterate:
        use(end.condition, held);
        arrive(end.handler, held);
        arrive(end.otherwise, held);
        assign(end.item, held);
        return arrive(end.target, held);
      case Exit::return_:
        use(end.value, held);
        if (end.moves_value) give_up(end.value, held);
        return arrive(nullptr, held);
      case Exit::unwind:
        return arrive(end.handler, held);
    }
  }

  const Function& function_;
  const Block* block_ = nullptr;
  std::map<const Block*, Held> held_at_;  // when control arrives
  std::vector<const Block*> waiting_;
  std::string problems_;
};

}  // namespace

std::string verify_ownership(const Function& function) { return OwnershipVerifier(function).run(); }

}  // namespace coil::compiler::ir
