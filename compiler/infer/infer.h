// In: IR whose registers all hold words. Out: the same program with a type for each register, and with i64, f64 and bool
// registers where that is proven to make no difference.
//
// Types and intervals are found per function, over all definitions of a register (a local that is rebound to another
// type is simply of both types). Nothing is believed of annotations.
#pragma once

#include <cstdint>
#include <map>

#include "compiler/ir/ir.h"

namespace coil::compiler::infer {

struct InferOptions {
  // No module of the program imports `builtins`, so that names of built-ins mean the built-ins.
  bool builtins_unchanged = true;
};

// The integers from `low` to `high`. Beyond what fits a tagged word (63 bits) an interval is `unbounded`.
struct Interval {
  std::int64_t low, high;
  bool operator==(const Interval&) const = default;
};
inline constexpr std::int64_t interval_min = -(std::int64_t{1} << 62);
inline constexpr std::int64_t interval_max = (std::int64_t{1} << 62) - 1;

// Intervals of registers that are integers and proven to stay within 63 bits.
using Intervals = std::map<const ir::Register*, Interval>;

// ---- the steps, in order

// `for i in range(…)` with a constant step counts an i64 instead of making a range and an iterator.
void lower_range_loops(ir::Function& function);
// Fills in Register::type.
void find_types(ir::Function& function);
Intervals find_intervals(ir::Function& function);
// Arithmetic and comparisons on operands of proven types work on unboxed values, boxed again behind.
void unbox_arithmetic(ir::Module& module, ir::Function& function, const Intervals& intervals);
// Registers that only ever hold boxes of one kind, and are unboxed somewhere, hold the unboxed value.
void choose_representations(ir::Function& function);

void run(ir::Module& module, const InferOptions& options);

}  // namespace coil::compiler::infer
