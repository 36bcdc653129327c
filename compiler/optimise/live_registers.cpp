// Backward data flow over all registers, as references.cpp left them: releases and the exit's count as uses.
#include <map>
#include <set>

#include "compiler/optimise/graph.h"
#include "compiler/optimise/optimise.h"

namespace coil::compiler::optimise {
namespace {

using ir::Block;
using ir::Exit;
using ir::Function;
using ir::Instruction;
using ir::Opcode;
using ir::Register;
using ir::Terminator;

class LiveRegisters {
 public:
  explicit LiveRegisters(Function& function)
      : function_(function), at_exit_(function.exit_releases.begin(), function.exit_releases.end()) {}

  void run() {
    for (bool changed = true; changed;) {
      changed = false;
      for (auto block = function_.blocks.rbegin(); block != function_.blocks.rend(); ++block) changed |= update(**block);
    }
  }

 private:
  bool update(Block& block) {
    RegisterSet live = live_at_end(block);
    for (auto one = block.instructions.rbegin(); one != block.instructions.rend(); ++one) step_back(*one, live);
    RegisterSet& known = live_in_[&block];
    if (live.size() == known.size()) return false;
    known = std::move(live);
    return true;
  }

  void step_back(Instruction& instruction, RegisterSet& live) {
    // A local that is assigned gives up what it held.
    if (instruction.result && !(instruction.result->is_local && instruction.result->counted)) live.erase(instruction.result);
    else if (instruction.result) live.insert(instruction.result);
    if (ir::can_fail(instruction)) add(live, at(instruction.handler));
    if (ir::suspends(instruction)) {
      instruction.live.assign(live.begin(), live.end());
      std::erase(instruction.live, instruction.result);
    }
    for_each_use(instruction, [&](Register* reg) { live.insert(reg); });
  }

  RegisterSet live_at_end(Block& block) {
    RegisterSet live;
    Terminator& end = block.terminator;
    bool leaves = end.kind == Exit::return_ || end.kind == Exit::unwind || end.kind == Exit::iterate;
    if (end.target) add(live, at(end.target));
    if (end.item) live.erase(end.item);
    if (end.otherwise) add(live, at(end.otherwise));
    if (leaves) add(live, at(end.handler));
    for_each_use(end, [&](Register* reg) { live.insert(reg); });
    return live;
  }

  const RegisterSet& at(const Block* block) { return block ? live_in_[block] : at_exit_; }
  static void add(RegisterSet& to, const RegisterSet& from) { to.insert(from.begin(), from.end()); }

  Function& function_;
  RegisterSet at_exit_;
  std::map<const Block*, RegisterSet> live_in_;
};

}  // namespace

void find_live_registers(Function& function) {
  if (function.has_plain_body) LiveRegisters(function).run();
}

}  // namespace coil::compiler::optimise
