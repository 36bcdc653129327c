// The passes, in order.
#include <string>

#include "compiler/base/check.h"
#include "compiler/optimise/optimise.h"

namespace coil::compiler::optimise {
namespace {

using Pass = void (*)(ir::Function&);

constexpr Pass passes[] = {
    remove_proven_checks,
    remove_unreachable,
    forward_copies,
    remove_unread_locals,
    borrow_globals,
    find_awaited_calls,
    count_references,
    find_live_registers,
};

}  // namespace

void run(ir::Module& module) {
  find_known_calls(module);
  choose_plain_bodies(module);
  for (ir::Function& function : module.functions) {
    for (Pass pass : passes) {
      pass(function);
#ifndef NDEBUG
      std::string problems = ir::verify(function);
      COIL_CHECK(problems.empty(), problems.c_str());
#endif
    }
#ifndef NDEBUG
    std::string problems = ir::verify_ownership(function);
    COIL_CHECK(problems.empty(), problems.c_str());
#endif
  }
}

}  // namespace coil::compiler::optimise
