// return, break and continue: the way out through try, with, except and loops.
#include "compiler/lower/expressions.h"
#include "compiler/lower/statements.h"

namespace coil::compiler::lower {
namespace {

// Whether code of the program runs on the way out of the regions inside of `regions[count]`.
bool runs_code(const Context& context, std::size_t count) {
  for (std::size_t i = count; i < context.regions.size(); ++i) {
    if (context.regions[i].leave) return true;
  }
  return false;
}

// The last use of a loop's iterator: a generator that nobody else holds is closed here, not before.
void drop_iterator(Context& context, const Region& region) {
  if (region.iterator) context.builder.copy(region.iterator);
}

// A region that is being left isn't around what is done on the way: errors there go to the outer handler.
void leave_to(Context& context, ir::Block* Region::* target) {
  for (std::size_t i = context.regions.size(); i-- > 0;) {
    if (!context.regions[i].is_loop()) continue;
    ir::Block* block = context.regions[i].*target;
    leave_regions(context, i + 1);
    if (target == &Region::break_target) drop_iterator(context, context.regions[i]);
    return context.builder.jump(block);
  }
  COIL_UNREACHABLE("break or continue outside of a loop");
}

}  // namespace

void keep_iterators(Context& context) {
  for (std::size_t i = context.regions.size(); i-- > 0;) drop_iterator(context, context.regions[i]);
}

void leave_regions(Context& context, std::size_t count) {
  if (context.regions.size() == count) return;
  std::vector<Region> kept = context.regions;
  ir::Block* handler = context.builder.handler();
  Location place = context.builder.location();
  while (context.regions.size() > count) {
    Region region = std::move(context.regions.back());
    context.regions.pop_back();
    drop_iterator(context, region);
    if (!region.leave) continue;
    context.builder.set_handler(region.outer_handler);
    region.leave();
  }
  context.regions = std::move(kept);
  context.builder.set_handler(handler);
  context.builder.set_location(place);
}

void leave_function(Context& context, Value value) {
  // What is done on the way out may rebind the local that is returned.
  ir::Register* variable = register_of(value);
  if (variable && variable->is_local && runs_code(context, 0)) value = context.builder.copy(value);
  leave_regions(context, 0);
  context.builder.return_(value);
}

void lower(Context& context, const ast::Return& node) {
  Value value = node.value ? lower(context, *node.value) : context.none();
  context.at(node);
  leave_function(context, value);
}

void lower(Context& context, const ast::Break& node) {
  context.at(node);
  leave_to(context, &Region::break_target);
}

void lower(Context& context, const ast::Continue& node) {
  context.at(node);
  leave_to(context, &Region::continue_target);
}

}  // namespace coil::compiler::lower
