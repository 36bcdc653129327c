// Puts in the reference counts.
//
// Who owns: a temporary owns its value from where it is assigned to its last use; a local from its assignment until it
// is rebound, deleted or the function ends (a program can see an object die). Parameters of plain functions are
// borrowed unless the body assigns them; a generator's or coroutine's frame owns its parameters.
//
//   - At its last use a temporary is moved, if the instruction takes its operand over, or released behind it.
//   - On an edge on which a temporary dies it is released: at the target's start when the target has one predecessor,
//     else in a block put on the edge.
//   - On the edge to a handler whatever is held but not used there is released on the way, newest first, as CPython
//     clears its stack: by blocks behind the function's others, one for each register, that lead to one another. Failing
//     instructions share those that they have in common. So no register has to tell whether it holds anything: what an
//     exit that all of them reached would need, and a phi in each, cost half of the compilation.
//
// Liveness is the classic backward data flow over temporaries.
#include <algorithm>
#include <map>
#include <ranges>
#include <set>

#include "compiler/optimise/graph.h"
#include "compiler/optimise/optimise.h"

namespace coil::compiler::optimise {
namespace {

using ir::Block;
using ir::Exit;
using ir::Instruction;
using ir::Opcode;
using ir::Register;
using ir::Terminator;

bool is_temporary(const Register* reg) { return reg->counted && !reg->is_local; }

Instruction make_release(Register* reg, const Location& location) {
  Instruction made{};
  made.opcode = Opcode::release;
  made.operands = {reg};
  made.location = location;
  return made;
}

class ReferenceCounter {
 public:
  explicit ReferenceCounter(ir::Function& function) : function_(function) {}

  void run() {
    decide_ownership();
    compute_liveness();
    std::vector<Block*> original = function_.blocks;
    for (Block* block : original) rewrite(*block);
    for (Block* block : original) release_on_edges(*block);
    place_unwinding();
    retain_assigned_parameters();
    collect_exit_releases();
  }

 private:
  // ---- ownership

  // Built-ins live for ever; a global that is only called keeps its value.
  static bool is_borrowed(const Instruction& instruction) {
    if (instruction.opcode == Opcode::load_builtin || instruction.borrows) return true;
    return instruction.opcode == Opcode::operation && ir::operation(instruction.op).result == ir::ResultType::borrowed;
  }

  static bool is_tagged_integer(const Instruction& instruction) {
    return instruction.opcode == Opcode::operation && instruction.op == ir::Op::box_i64;
  }

  void decide_ownership() {
    for (Register& reg : function_.registers) reg.counted = reg.representation == ir::Representation::word;
    std::set<const Register*> assigned, tagged;
    for (Block* block : function_.blocks) {
      for (Instruction& instruction : block->instructions) {
        if (!instruction.result) continue;
        bool is_first = assigned.insert(instruction.result).second;
        if (is_borrowed(instruction)) instruction.result->counted = false;
        if (!is_tagged_integer(instruction)) tagged.erase(instruction.result);
        else if (is_first && !instruction.result->is_local) tagged.insert(instruction.result);
      }
      tagged.erase(block->terminator.item);
    }
    for (Register& reg : function_.registers)
      if (tagged.count(&reg)) reg.counted = false;
    for (Register* parameter : function_.parameters.registers) {
      if (!ir::suspends(function_.kind) && !assigned.count(parameter)) parameter->counted = false;
    }
  }

  void retain_assigned_parameters() {
    std::vector<Instruction> retains;
    for (Register* parameter : function_.parameters.registers) {
      if (!parameter->counted) continue;
      Instruction made{};
      made.opcode = Opcode::retain;
      made.operands = {parameter};
      made.location = {function_.first_line, 0, function_.first_line, 0};
      retains.push_back(made);
    }
    std::vector<Instruction>& entry = function_.blocks.front()->instructions;
    entry.insert(entry.begin(), retains.begin(), retains.end());
  }

  // ---- liveness

  // The temporaries live before `instruction`, given those live after it. `live` is changed in place.
  void step_back(Instruction& instruction, RegisterSet& live) {
    if (instruction.result) live.erase(instruction.result);
    if (instruction.handler && ir::can_fail(instruction)) add(live, live_in_[instruction.handler]);
    for_each_use(instruction, [&](Register* reg) {
      if (is_temporary(reg)) live.insert(reg);
    });
  }

  RegisterSet live_at_end(Block& block) {
    RegisterSet live;
    Terminator& end = block.terminator;
    if (end.target) add(live, live_in_[end.target]);
    if (end.item) live.erase(end.item);
    if (end.otherwise) add(live, live_in_[end.otherwise]);
    if (end.handler) add(live, live_in_[end.handler]);
    for_each_use(end, [&](Register* reg) {
      if (is_temporary(reg)) live.insert(reg);
    });
    return live;
  }

  void compute_liveness() {
    for (bool changed = true; changed;) {
      changed = false;
      for (auto place = function_.blocks.rbegin(); place != function_.blocks.rend(); ++place) {
        Block& block = **place;
        RegisterSet live = live_at_end(block);
        for (auto one = block.instructions.rbegin(); one != block.instructions.rend(); ++one) step_back(*one, live);
        RegisterSet& known = live_in_[&block];
        if (live.size() != known.size()) {
          known = std::move(live);
          changed = true;
        }
      }
    }
  }

  static void add(RegisterSet& to, const RegisterSet& from) { to.insert(from.begin(), from.end()); }

  // ---- within a block

  void rewrite(Block& block) {
    RegisterSet live = live_at_end(block);
    finish_return(block.terminator);
    std::vector<Instruction> reversed;
    for (auto one = block.instructions.rbegin(); one != block.instructions.rend(); ++one) {
      Instruction& instruction = *one;
      if (instruction.result && is_temporary(instruction.result) && !live.count(instruction.result)) {
        reversed.push_back(make_release(instruction.result, instruction.location));
      }
      RegisterSet after = live;
      if (instruction.result) after.erase(instruction.result);
      step_back(instruction, live);
      place_last_uses(instruction, after, reversed);
      if (ir::suspends(instruction)) {
        RegisterSet held = held_during(instruction, after);
        instruction.held.assign(held.begin(), held.end());
      }
      if (ir::can_fail(instruction)) unwind_held(instruction, after);
      reversed.push_back(std::move(instruction));
    }
    block.instructions.assign(std::make_move_iterator(reversed.rbegin()), std::make_move_iterator(reversed.rend()));
  }

  bool live_in_handler(const Block* handler, Register* reg) { return handler && live_in_[handler].count(reg); }

  // Moves the temporaries that die at `instruction` where it takes them over, releases the others behind it.
  void place_last_uses(Instruction& instruction, const RegisterSet& after, std::vector<Instruction>& reversed) {
    std::set<Register*> done;
    for (std::size_t i = instruction.operands.size(); i-- > 0;) {
      Register* used = register_of(instruction.operands[i]);
      if (!used || !is_temporary(used) || after.count(used) || !done.insert(used).second) continue;
      bool kept_for_handler = ir::can_fail(instruction) && live_in_handler(instruction.handler, used);
      bool used_before = false;
      for (std::size_t j = 0; j < i; ++j) {
        used_before |= register_of(instruction.operands[j]) == used;
      }
      if (consumes(instruction, i) && !kept_for_handler && !used_before && i < 64) {
        instruction.moved |= std::uint64_t{1} << i;
      } else if (used != instruction.result) {
        reversed.push_back(make_release(used, instruction.location));
      }
    }
  }

  static void finish_return(Terminator& terminator) {
    if (terminator.kind != Exit::return_) return;
    Register* value = register_of(terminator.value);
    terminator.moves_value = value && value->counted;
  }

  // The temporaries that own a reference while `instruction` runs: what is used behind it, and operands that it doesn't take.
  static RegisterSet held_during(const Instruction& instruction, const RegisterSet& after) {
    RegisterSet held = after;
    for (std::size_t i = 0; i < instruction.operands.size(); ++i) {
      Register* used = register_of(instruction.operands[i]);
      if (used && is_temporary(used) && !instruction.moves(i)) held.insert(used);
    }
    return held;
  }

  // Releases what is held when `instruction` fails and its handler doesn't use.
  void unwind_held(Instruction& instruction, const RegisterSet& after) {
    instruction.handler = unwinding(instruction.handler, held_during(instruction, after));
  }

  // ---- between blocks

  void release_on_edges(Block& block) {
    Terminator& end = block.terminator;
    RegisterSet live = live_at_end(block);
    if (end.kind == Exit::return_) return;
    if (end.kind == Exit::unwind || end.kind == Exit::iterate) end.handler = unwinding(end.handler, live);
    RegisterSet live_with_item = live;
    if (end.item && is_temporary(end.item)) live_with_item.insert(end.item);
    release_on_edge(end.target, live_with_item, end.location);
    release_on_edge(end.otherwise, live, end.location);
  }

  void release_on_edge(Block*& target, const RegisterSet& live, const Location& location) {
    if (!target) return;
    std::vector<Instruction> releases;
    for (Register* reg : live | std::views::reverse) {
      if (!live_in_[target].count(reg)) releases.push_back(make_release(reg, location));
    }
    if (releases.empty()) return;
    Block* on_edge = function_.make_block(target->label + ".release");
    on_edge->instructions = std::move(releases);
    on_edge->terminator.kind = Exit::jump;
    on_edge->terminator.target = target;
    on_edge->terminator.location = location;
    auto place = std::find(function_.blocks.begin(), function_.blocks.end(), target);
    function_.blocks.insert(place, on_edge);
    target = on_edge;
  }

  // ---- to handlers

  // Where a failure goes that holds `held`: through blocks that release what `handler` doesn't use.
  Block* unwinding(Block* handler, const RegisterSet& held) {
    Block* way = handler;
    for (Register* reg : held) {
      if (!live_in_handler(handler, reg)) way = unwinding(way, reg);
    }
    return way;
  }

  // unwind:  release reg
  //          unwind ! next
  Block* unwinding(Block* next, Register* reg) {
    Block*& known = unwinding_[{next, reg}];
    if (known) return known;
    known = function_.make_block("unwind");
    known->is_cold = true;
    known->instructions.push_back(make_release(reg, {}));
    known->terminator.kind = Exit::unwind;
    known->terminator.handler = next;
    unwinding_order_.push_back(known);
    return known;
  }

  // The later ones lead to the earlier ones.
  void place_unwinding() {
    function_.blocks.insert(function_.blocks.end(), unwinding_order_.rbegin(), unwinding_order_.rend());
  }

  void collect_exit_releases() {
    for (Register& reg : function_.registers) {
      if (!reg.is_local || !reg.counted) continue;
      reg.zeroed = true;
      function_.exit_releases.push_back(&reg);
    }
  }

  ir::Function& function_;
  std::map<const Block*, RegisterSet> live_in_;
  std::map<std::pair<Block*, Register*>, Block*> unwinding_;  // by where they lead and what they release
  std::vector<Block*> unwinding_order_;                       // in the order in which they were made
};

}  // namespace

void count_references(ir::Function& function) { ReferenceCounter(function).run(); }

}  // namespace coil::compiler::optimise
