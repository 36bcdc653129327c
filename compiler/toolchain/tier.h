// How hard the compiler tries: each tier is a row of what clang, the passes and code generation do.
#pragma once

#include <cstdint>
#include <string_view>

namespace coil::compiler::toolchain {

// -O0 to -O3; quick: what `coil run` takes by itself.
enum class Tier { quick, none, one, two, three };

struct TierPlan {
  const char* clang_option;      // what clang's front end is told
  const char* precompiled;       // which precompiled header goes with it: __OPTIMIZE__ must agree
  std::string_view passes;       // as text for LLVM's pass builder
  int code_generation;           // LLVM's code generation level, 0 to 3
  bool fast_selection;           // the fast instruction selector
  unsigned large_function;       // instructions beyond which a function isn't optimised: the cost grows with the square
};

const TierPlan& plan_of(Tier tier);

// Counts what changed in how object code is made from the same text with the same plan: part of the keys of the cache.
constexpr std::uint64_t toolchain_revision = 10;

}  // namespace coil::compiler::toolchain
