// check_bound of a local that is bound in every way that leads there is dropped. An assignment is told whether the local
// holds a value already, where that is the same in every way.
#include <unordered_map>
#include <vector>

#include "compiler/optimise/optimise.h"

namespace coil::compiler::optimise {
namespace {

// A forward analysis: which locals are bound, and which are unbound, for certain at the start of each block.
class BoundAnalysis {
 public:
  explicit BoundAnalysis(ir::Function& function) : function_(function) {
    for (const ir::Register& reg : function.registers) {
      if (reg.is_local) places_[&reg] = places_.size();
    }
  }

  void run() {
    if (places_.empty()) return;
    Set start(places_.size(), Holding::nothing);
    for (const ir::Register& reg : function_.registers) {
      if (reg.is_local && reg.is_parameter) start[places_[&reg]] = Holding::value;
    }
    meet(function_.blocks.front(), start);
    while (!work_.empty()) {
      ir::Block* block = work_.back();
      work_.pop_back();
      pass(*block, Phase::analyse);
    }
    // A block that only proven checks failed to is reached no more.
    for (ir::Block* block : function_.blocks) {
      if (bound_at_.contains(block)) pass(*block, Phase::remove);
    }
  }

 private:
  using Holding = ir::Holding;
  using Set = std::vector<Holding>;
  enum class Phase { analyse, remove };

  void meet(ir::Block* block, const Set& bound) {
    auto [entry, is_new] = bound_at_.try_emplace(block, bound);
    bool changed = is_new;
    for (std::size_t i = 0; i < bound.size(); ++i) {
      if (entry->second[i] == bound[i] || entry->second[i] == Holding::unknown) continue;
      entry->second[i] = Holding::unknown;
      changed = true;
    }
    if (changed) work_.push_back(block);
  }

  // Where a local stands in the sets; places_.size() for what isn't one.
  std::size_t place(const ir::Register* reg) const {
    auto found = places_.find(reg);
    return found == places_.end() ? places_.size() : found->second;
  }

  bool is_proven(const ir::Instruction& instruction, const Set& bound) const {
    return instruction.opcode == ir::Opcode::check_bound &&
           bound[place(std::get<ir::Register*>(instruction.operands[0]))] == Holding::value;
  }

  void pass(ir::Block& block, Phase phase) {
    Set bound = bound_at_.at(&block);
    std::vector<ir::Instruction> kept;
    for (ir::Instruction& instruction : block.instructions) {
      bool proven = is_proven(instruction, bound);
      if (phase == Phase::remove) {
        if (std::size_t result = place(instruction.result); result < bound.size()) instruction.before = bound[result];
        if (!proven) kept.push_back(instruction);
      } else if (instruction.handler && !proven && ir::can_fail(instruction)) {
        meet(instruction.handler, bound);
      }
      apply(instruction, bound);
    }
    if (phase == Phase::remove) block.instructions = std::move(kept);
    else meet_successors(block.terminator, bound);
  }

  void meet_successors(const ir::Terminator& terminator, const Set& bound) {
    for (ir::Block* block : {terminator.target, terminator.otherwise, terminator.handler}) {
      if (block) meet(block, bound);
    }
  }

  void apply(const ir::Instruction& instruction, Set& bound) const {
    if (instruction.opcode == ir::Opcode::check_bound) {
      bound[place(std::get<ir::Register*>(instruction.operands[0]))] = Holding::value;
    } else if (std::size_t result = place(instruction.result); result < bound.size()) {
      bound[result] = instruction.opcode == ir::Opcode::delete_local ? Holding::nothing : Holding::value;
    }
  }

  ir::Function& function_;
  std::unordered_map<const ir::Register*, std::size_t> places_;
  std::unordered_map<ir::Block*, Set> bound_at_;
  std::vector<ir::Block*> work_;
};

}  // namespace

void remove_proven_checks(ir::Function& function) { BoundAnalysis(function).run(); }

}  // namespace coil::compiler::optimise
