// Before:                                   After:
//     %1 = builtin range                        %stop = range_stop n
//     %2 = call_words %1, [n]                   %current = copy #0
//     %3 = get_iter %2                          jump header
//     jump header                             header:
//   header:                                     %less = unboxed < %current, %stop
//     %4 = iterate %3 ? body : exhausted        branch %less ? step : exhausted
//                                             step:
//                                               %counter = loop_counter %current, #0, %stop, #1
//                                               %current = unboxed + %current, #1
//                                               %4 = box_i64 %counter
//                                               jump body
// for a step that is a constant and a start that is one or has a proven interval.
#include <algorithm>
#include <optional>

#include "compiler/infer/infer.h"
#include "compiler/optimise/graph.h"

namespace coil::compiler::infer {
namespace {

using ir::Block;
using ir::Exit;
using ir::Instruction;
using ir::Op;
using ir::Opcode;
using ir::Operand;
using ir::Register;
using ir::Representation;

struct Place {
  Block* block = nullptr;
  std::size_t index = 0;
  Instruction& instruction() const { return block->instructions[index]; }
};

struct Facts {
  std::map<const Register*, Place> definitions;  // registers with one definition
  std::map<const Register*, int> uses;
};

Facts collect(ir::Function& function) {
  Facts facts;
  std::map<const Register*, int> counts;
  auto use = [&](Register* reg) { ++facts.uses[reg]; };
  for (Block* block : function.blocks) {
    for (std::size_t i = 0; i < block->instructions.size(); ++i) {
      Instruction& instruction = block->instructions[i];
      optimise::for_each_use(instruction, use);
      if (!instruction.result) continue;
      if (++counts[instruction.result] == 1) facts.definitions[instruction.result] = {block, i};
      else facts.definitions.erase(instruction.result);
    }
    optimise::for_each_use(block->terminator, use);
  }
  return facts;
}

// The three instructions of a loop over range().
struct RangeLoop {
  Block* header;
  Place builtin, call, iterator;
};

std::optional<RangeLoop> match(Block* header, const Facts& facts) {
  if (header->terminator.kind != Exit::iterate) return std::nullopt;
  auto single = [&](const Operand& operand) -> std::optional<Place> {
    Register* reg = register_of(operand);
    if (!reg || reg->is_local) return std::nullopt;
    auto definition = facts.definitions.find(reg);
    auto uses = facts.uses.find(reg);
    if (definition == facts.definitions.end() || uses == facts.uses.end() || uses->second != 1) return std::nullopt;
    return definition->second;
  };
  auto is_operation = [](const Place& place, Op op) {
    return place.instruction().opcode == Opcode::operation && place.instruction().op == op;
  };
  std::optional<Place> iterator = single(header->terminator.condition);
  if (!iterator || !is_operation(*iterator, Op::get_iter)) return std::nullopt;
  std::optional<Place> call = single(iterator->instruction().operands[0]);
  if (!call || !is_operation(*call, Op::call_words) || call->block != iterator->block) return std::nullopt;
  std::optional<Place> builtin = single(call->instruction().operands[0]);
  if (!builtin || builtin->instruction().opcode != Opcode::load_builtin || builtin->instruction().name != "range") return std::nullopt;
  return RangeLoop{header, *builtin, *call, *iterator};
}

const std::int64_t* constant_integer(const Operand& operand) { return ir::constant_value<std::int64_t>(operand); }

constexpr std::int64_t largest_constant = std::int64_t{1} << 31;

class Rewriter {
 public:
  Rewriter(ir::Function& function, const Intervals& intervals) : function_(function), intervals_(intervals) {}

  bool rewrite(const RangeLoop& loop) {
    std::vector<Operand> arguments(loop.call.instruction().operands.begin() + 1, loop.call.instruction().operands.end());
    if (arguments.empty() || arguments.size() > 3) return false;
    std::int64_t step = 1;
    if (arguments.size() == 3) {
      const std::int64_t* given = constant_integer(arguments[2]);
      if (!given || *given == 0 || std::abs(*given) > largest_constant) return false;
      step = *given;
    }
    Operand start_word = std::int64_t{0};
    if (arguments.size() > 1) {
      if (!is_bounded(arguments[0])) return false;
      start_word = arguments[0];
    }
    enter(loop, start_word, arguments.size() > 1 ? arguments[1] : arguments[0], step);
    return true;
  }

 private:
  bool is_bounded(const Operand& operand) const {
    if (const std::int64_t* value = constant_integer(operand)) return std::abs(*value) <= largest_constant;
    Register* reg = register_of(operand);
    return reg && intervals_.count(reg);
  }

  Register* make_i64() {
    Register* made = function_.make_register();
    made->representation = Representation::i64;
    return made;
  }

  static Instruction like(const Instruction& model, Opcode opcode, Register* result, std::vector<Operand> operands) {
    Instruction made{};
    made.opcode = opcode;
    made.result = result;
    made.operands = std::move(operands);
    made.location = model.location;
    return made;
  }
  static Instruction operation(const Instruction& model, Op op, Register* result, std::vector<Operand> operands) {
    Instruction made = like(model, Opcode::operation, result, std::move(operands));
    made.op = op;
    if (ir::operation(op).can_fail()) made.handler = model.handler;
    return made;
  }

  void enter(const RangeLoop& loop, const Operand& start_word, const Operand& stop_word, std::int64_t step) {
    const Instruction model = loop.call.instruction();
    std::vector<Instruction> setup;
    Operand start = start_word, stop;
    if (const std::int64_t* value = constant_integer(start_word)) {
      start = *value;
    } else if (std::holds_alternative<Register*>(start_word)) {
      Register* unboxed = make_i64();
      setup.push_back(operation(model, Op::unbox_i64, unboxed, {start_word}));
      start = unboxed;
    }
    if (const std::int64_t* value = constant_integer(stop_word); value && std::abs(*value) <= largest_constant) {
      stop = *value;
    } else {
      Register* unboxed = make_i64();
      setup.push_back(operation(model, Op::range_stop, unboxed, {stop_word}));
      stop = unboxed;
    }
    Register* current = make_i64();
    setup.push_back(like(model, Opcode::copy, current, {start}));
    replace_setup(loop, std::move(setup));
    count(loop, model, current, start, stop, step);
  }

  // The call becomes the setup; the iterator and the name `range` are gone.
  void replace_setup(const RangeLoop& loop, std::vector<Instruction> setup) {
    std::vector<Instruction>& code = loop.call.block->instructions;
    code.erase(code.begin() + static_cast<std::ptrdiff_t>(loop.iterator.index));
    code.erase(code.begin() + static_cast<std::ptrdiff_t>(loop.call.index));
    code.insert(code.begin() + static_cast<std::ptrdiff_t>(loop.call.index), setup.begin(), setup.end());
    std::vector<Instruction>& before = loop.builtin.block->instructions;
    before.erase(before.begin() + static_cast<std::ptrdiff_t>(loop.builtin.index));
  }

  void count(const RangeLoop& loop, const Instruction& model, Register* current, const Operand& start, const Operand& stop,
             std::int64_t step) {
    ir::Terminator iterate = loop.header->terminator;
    Register* in_range = function_.make_register();
    in_range->representation = Representation::boolean;
    Instruction compare = like(model, Opcode::unboxed, in_range, {current, stop});
    compare.name = step > 0 ? "<" : ">";
    loop.header->instructions.push_back(compare);

    Block* advance = function_.make_block(loop.header->label + ".step");
    ir::Terminator branch{};
    branch.kind = Exit::branch;
    branch.condition = in_range;
    branch.target = advance;
    branch.otherwise = iterate.otherwise;
    branch.location = iterate.location;
    loop.header->terminator = branch;

    Register* counter = make_i64();
    advance->instructions.push_back(operation(model, Op::loop_counter, counter, {current, start, stop, step}));
    Instruction next = like(model, Opcode::unboxed, current, {current, step});
    next.name = "+";
    advance->instructions.push_back(next);
    advance->instructions.push_back(operation(model, Op::box_i64, iterate.item, {counter}));
    advance->terminator.kind = Exit::jump;
    advance->terminator.target = iterate.target;
    advance->terminator.location = iterate.location;
    function_.blocks.insert(std::find(function_.blocks.begin(), function_.blocks.end(), loop.header) + 1, advance);
  }

  ir::Function& function_;
  const Intervals& intervals_;
};

}  // namespace

void lower_range_loops(ir::Function& function) {
  // An outer loop's counter bounds the start of an inner loop: again until nothing is left to find.
  for (bool changed = true; changed;) {
    changed = false;
    Intervals intervals = find_intervals(function);
    std::vector<Block*> blocks = function.blocks;
    for (Block* block : blocks) {
      std::optional<RangeLoop> loop = match(block, collect(function));
      if (loop && Rewriter(function, intervals).rewrite(*loop)) changed = true;
    }
  }
}

}  // namespace coil::compiler::infer
