// Blocks that control never reaches, as behind a return, are taken out of the order of emission.
#include <set>

#include "compiler/optimise/graph.h"
#include "compiler/optimise/optimise.h"

namespace coil::compiler::optimise {

void remove_unreachable(ir::Function& function) {
  std::set<const ir::Block*> reached;
  std::vector<ir::Block*> pending = {function.blocks.front()};
  while (!pending.empty()) {
    ir::Block* block = pending.back();
    pending.pop_back();
    if (!reached.insert(block).second) continue;
    for_each_successor(*block, [&](ir::Block* successor) { pending.push_back(successor); });
  }
  std::erase_if(function.blocks, [&](const ir::Block* block) { return !reached.count(block); });
}

}  // namespace coil::compiler::optimise
