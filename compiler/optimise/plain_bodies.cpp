// await f(x)      %1 = call_words %0, [x]      ▶      %2 = await_call %0, x
//                 %2 = await %1
//
// and the same for methods, where the callee may be a coroutine function of this module that is small enough to have a
// plain body (runtime/core/plain_call.h): a known one, else one that has the name that is called.
#include "compiler/optimise/graph.h"
#include "compiler/optimise/optimise.h"

namespace coil::compiler::optimise {
namespace {

using ir::Block;
using ir::Function;
using ir::Instruction;
using ir::Opcode;
using ir::Register;

constexpr std::size_t most_instructions = 400;
constexpr std::size_t most_operands = 32;

// A plain body costs as much code as the coroutine itself.
bool may_have_plain_body(const Function& function) {
  if (function.kind != ir::FunctionKind::coroutine) return false;
  std::size_t instructions = 0;
  for (const Block* block : function.blocks) instructions += block->instructions.size();
  return instructions <= most_instructions;
}

bool is_awaited_call(const Instruction& call, const Instruction& await) {
  if (call.opcode != Opcode::operation || (call.op != ir::Op::call_words && call.op != ir::Op::call_method_words)) return false;
  if (await.opcode != Opcode::await_ || !await.name.empty() || call.handler != await.handler) return false;
  return call.result && register_of(await.operands[0]) == call.result && call.operands.size() <= most_operands;
}

std::string text_of(const ir::Operand& operand) {
  const auto* text = ir::constant_value<ir::StringConstant>(operand);
  return text ? text->utf8 : "";
}

// The name that the call's callee has in the source; empty: it is computed.
std::string callee_name(const std::vector<Instruction>& instructions, std::size_t call) {
  const ir::Operand& callee = instructions[call].operands[0];
  if (instructions[call].op == ir::Op::call_method_words) return text_of(callee);
  Register* reg = register_of(callee);
  if (!reg) return {};
  if (reg->is_local) return reg->name;
  for (std::size_t i = call; i-- > 0;) {
    const Instruction& definition = instructions[i];
    if (definition.result != reg) continue;
    if (definition.opcode == Opcode::load_global) return definition.global->name;
    if (definition.opcode == Opcode::copy) {
      Register* source = register_of(definition.operands[0]);
      return source ? source->name : "";
    }
    bool loads_cell = definition.opcode == Opcode::operation && (definition.op == ir::Op::load_cell || definition.op == ir::Op::load_free);
    return loads_cell ? text_of(definition.operands[1]) : "";
  }
  return {};
}

class AwaitedCalls {
 public:
  explicit AwaitedCalls(ir::Module& module) : module_(module) {
    for (Function& function : module.functions) {
      if (may_have_plain_body(function)) candidates_[function.name].push_back(&function);
    }
  }

  void run() {
    if (candidates_.empty()) return;
    for (Function& function : module_.functions) {
      if (!ir::suspends(function.kind)) continue;
      uses_ = count_uses(function);
      for (Block* block : function.blocks) join_in(block->instructions);
    }
  }

 private:
  void join_in(std::vector<Instruction>& instructions) {
    for (std::size_t i = 0; i + 1 < instructions.size(); ++i) {
      if (!is_awaited_call(instructions[i], instructions[i + 1]) || uses_[instructions[i].result] != 1) continue;
      if (!may_be_plain(instructions, i)) continue;
      join(instructions[i], instructions[i + 1]);
      instructions.erase(instructions.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  // False: no function that the call may mean has a plain body.
  bool may_be_plain(std::vector<Instruction>& instructions, std::size_t call) {
    const Function* known = instructions[call].known;
    auto found = candidates_.find(known ? known->name : callee_name(instructions, call));
    if (found == candidates_.end()) return false;
    bool any = false;
    for (Function* function : found->second) {
      if (known && function != known) continue;
      function->has_plain_body = true;
      any = true;
    }
    return any;
  }

  static void join(Instruction& call, Instruction& await) {
    await.op = call.op;
    await.calls = true;
    await.operands = std::move(call.operands);
    await.known = call.known;
    await.known_from = call.known_from;
    await.call = {call.location, call.anchor, call.anchor_end};
  }

  ir::Module& module_;
  std::map<std::string, std::vector<Function*>> candidates_;  // by name
  std::map<const Register*, int> uses_;                       // of the function at hand
};

}  // namespace

void choose_plain_bodies(ir::Module& module) { AwaitedCalls(module).run(); }

}  // namespace coil::compiler::optimise
