// Between which bounds integer registers stay, over all their definitions. Bounds that keep moving are given up after a
// few rounds, so the result is a post-fixed point: every definition stays within its register's interval.
#include <algorithm>
#include <optional>

#include "compiler/infer/infer.h"

namespace coil::compiler::infer {
namespace {

using ir::Instruction;
using ir::Op;
using ir::Opcode;
using ir::Operand;
using ir::Register;

// What a definition yields: an interval, nothing yet (its operands are unknown), or no bound.
struct Bound {
  enum Kind { nothing_yet, bounded, unbounded } kind;
  Interval interval{};
};

Bound exactly(__int128 low, __int128 high) {
  if (low < interval_min || high > interval_max) return {Bound::unbounded};
  return {Bound::bounded, {static_cast<std::int64_t>(low), static_cast<std::int64_t>(high)}};
}

class IntervalFinder {
 public:
  explicit IntervalFinder(ir::Function& function) : function_(function) {}

  Intervals run() {
    for (Register* parameter : function_.parameters.registers) bounds_[parameter] = {Bound::unbounded};
    constexpr int rounds_before_giving_up = 6;
    bool changed = true;
    for (int round = 0; changed; ++round) {
      changed = false;
      for (ir::Block* block : function_.blocks) {
        for (const Instruction& instruction : block->instructions) {
          if (instruction.result) changed |= widen(instruction.result, result(instruction), round >= rounds_before_giving_up);
        }
        if (block->terminator.item) changed |= widen(block->terminator.item, {Bound::unbounded}, false);
      }
    }
    Intervals found;
    for (auto& [reg, bound] : bounds_) {
      if (bound.kind == Bound::bounded) found[reg] = bound.interval;
    }
    return found;
  }

 private:
  bool widen(const Register* reg, Bound more, bool give_up) {
    Bound& known = bounds_.try_emplace(reg, Bound{Bound::nothing_yet}).first->second;
    if (more.kind == Bound::nothing_yet || known.kind == Bound::unbounded) return false;
    Bound joined = more;
    if (known.kind == Bound::bounded && more.kind == Bound::bounded) {
      joined.interval = {std::min(known.interval.low, more.interval.low), std::max(known.interval.high, more.interval.high)};
    }
    if (joined.kind == known.kind && joined.interval == known.interval) return false;
    if (give_up) joined = {Bound::unbounded};
    known = joined;
    return true;
  }

  Bound of(const Operand& operand) {
    if (Register* reg = register_of(operand)) {
      auto found = bounds_.find(reg);
      return found == bounds_.end() ? Bound{Bound::nothing_yet} : found->second;
    }
    if (const auto* value = ir::constant_value<std::int64_t>(operand)) return exactly(*value, *value);
    if (const std::int64_t* value = std::get_if<std::int64_t>(&operand)) return exactly(*value, *value);
    return {Bound::unbounded};
  }

  Bound result(const Instruction& instruction) {
    if (instruction.opcode == Opcode::copy) return of(instruction.operands[0]);
    if (instruction.opcode == Opcode::unboxed) return {Bound::unbounded};
    if (instruction.opcode != Opcode::operation) return {Bound::unbounded};
    if (instruction.op == Op::box_i64 || instruction.op == Op::unbox_i64) return of(instruction.operands[0]);
    if (instruction.op == Op::loop_counter) return counter(instruction);
    if (instruction.operands.size() != 2) return {Bound::unbounded};
    Bound left = of(instruction.operands[0]), right = of(instruction.operands[1]);
    if (left.kind == Bound::unbounded || right.kind == Bound::unbounded) return {Bound::unbounded};
    if (left.kind == Bound::nothing_yet || right.kind == Bound::nothing_yet) return {Bound::nothing_yet};
    return arithmetic(instruction.op, left.interval, right.interval);
  }

  // The counter is between where it starts and the last value before it stops.
  Bound counter(const Instruction& instruction) {
    Bound start = of(instruction.operands[1]), stop = of(instruction.operands[2]);
    if (start.kind == Bound::nothing_yet) return start;
    std::int64_t low = start.kind == Bound::bounded ? start.interval.low : interval_min;
    std::int64_t high = start.kind == Bound::bounded ? start.interval.high : interval_max;
    if (std::get<std::int64_t>(instruction.operands[3]) > 0) {
      return exactly(low, stop.kind == Bound::bounded ? std::max(low, stop.interval.high - 1) : interval_max - 1);
    }
    return exactly(stop.kind == Bound::bounded ? std::min(high, stop.interval.low + 1) : interval_min + 1, high);
  }

  static Bound arithmetic(Op op, Interval left, Interval right) {
    using Wide = __int128;
    Wide a = left.low, b = left.high, c = right.low, d = right.high;
    switch (op) {
      case Op::add:
      case Op::inplace_add:
        return exactly(a + c, b + d);
      case Op::subtract:
      case Op::inplace_subtract:
        return exactly(a - d, b - c);
      case Op::multiply:
      case Op::inplace_multiply:
        return exactly(std::min({a * c, a * d, b * c, b * d}), std::max({a * c, a * d, b * c, b * d}));
      case Op::floor_divide:
      case Op::inplace_floor_divide:
        if (c <= 0) return {Bound::unbounded};
        return exactly(a < 0 ? a : 0, b > 0 ? b : 0);
      case Op::modulo:
      case Op::inplace_modulo:
        if (c <= 0) return {Bound::unbounded};
        return exactly(0, d - 1);
      case Op::bit_and:
      case Op::inplace_bit_and:
        if (a < 0 || c < 0) return {Bound::unbounded};
        return exactly(0, std::min(b, d));
      default:
        return {Bound::unbounded};
    }
  }

  ir::Function& function_;
  std::map<const Register*, Bound> bounds_;
};

}  // namespace

Intervals find_intervals(ir::Function& function) { return IntervalFinder(function).run(); }

}  // namespace coil::compiler::infer
