// The steps of inference, in order.
#include <string>

#include "compiler/base/check.h"
#include "compiler/infer/infer.h"
#include "compiler/optimise/optimise.h"

namespace coil::compiler::infer {

void run(ir::Module& module, const InferOptions& options) {
  for (ir::Function& function : module.functions) {
    if (options.builtins_unchanged) lower_range_loops(function);
    optimise::remove_proven_checks(function);
    find_types(function);
    unbox_arithmetic(module, function, find_intervals(function));
    choose_representations(function);
#ifndef NDEBUG
    std::string problems = ir::verify(function);
    COIL_CHECK(problems.empty(), problems.c_str());
#endif
  }
}

}  // namespace coil::compiler::infer
