#include "compiler/ir/builder.h"

namespace coil::compiler::ir {
namespace {

Representation representation_of(ResultType type) {
  switch (type) {
    case ResultType::i64:
      return Representation::i64;
    case ResultType::f64:
      return Representation::f64;
    case ResultType::flag:
    case ResultType::boolean:
      return Representation::boolean;
    case ResultType::word:
    case ResultType::borrowed:
    case ResultType::status:
      return Representation::word;
  }
  return Representation::word;
}

}  // namespace

Builder::Builder(Module& module, Function& function) : module_(module), function_(function) {
  place(function.make_block("entry"));
}

Block* Builder::make_block(std::string label) { return function_.make_block(std::move(label)); }

void Builder::place(Block* block) {
  function_.blocks.push_back(block);
  block_ = block;
}

Instruction& Builder::append(Opcode opcode) {
  Instruction* made = &unreachable_;
  if (block_) {
    block_->instructions.push_back({});
    made = &block_->instructions.back();
  } else {
    unreachable_ = {};
  }
  made->opcode = opcode;
  made->handler = handler_;
  made->location = location_;
  made->anchor = anchor_;
  made->anchor_end = anchor_end_;
  return *made;
}

Register* Builder::emit(Op op, std::vector<Operand> operands) {
  const Operation& row = operation(op);
  Instruction& made = append(Opcode::operation);
  made.op = op;
  made.operands = std::move(operands);
  if (!row.can_fail()) made.handler = nullptr;
  if (row.result == ResultType::status) return nullptr;
  Register* result = function_.make_register();
  result->representation = representation_of(row.result);
  made.result = result;
  return result;
}

Register* Builder::copy(Operand value) {
  Register* result = function_.make_register();
  assign(result, value);
  return result;
}

void Builder::assign(Register* target, Operand value) {
  Instruction& made = append(Opcode::copy);
  made.handler = nullptr;
  made.operands = {value};
  made.result = target;
}

Register* Builder::load_global(const Global* global) {
  Register* result = function_.make_register();
  Instruction& made = append(Opcode::load_global);
  made.global = global;
  made.result = result;
  return result;
}

void Builder::store_global(const Global* global, Operand value) {
  Instruction& made = append(Opcode::store_global);
  made.handler = nullptr;
  made.global = global;
  made.operands = {value};
}

void Builder::delete_global(const Global* global) { append(Opcode::delete_global).global = global; }

Register* Builder::load_builtin(std::string name) {
  Register* result = function_.make_register();
  Instruction& made = append(Opcode::load_builtin);
  made.handler = nullptr;
  made.name = std::move(name);
  made.result = result;
  return result;
}

void Builder::check_bound(Register* local) { append(Opcode::check_bound).operands = {local}; }

void Builder::delete_local(Register* local) {
  Instruction& made = append(Opcode::delete_local);
  made.handler = nullptr;
  made.result = local;
}

Register* Builder::suspend(Opcode opcode, Operand value, std::string name) {
  Register* result = function_.make_register();
  Instruction& made = append(opcode);
  made.operands = {value};
  made.result = result;
  made.name = std::move(name);
  return result;
}

Terminator& Builder::terminate(Exit kind) {
  static Terminator unreachable_terminator;
  Terminator* made = block_ ? &block_->terminator : &unreachable_terminator;
  *made = {};
  made->kind = kind;
  made->location = location_;
  block_ = nullptr;
  return *made;
}

void Builder::jump(Block* target) { terminate(Exit::jump).target = target; }

void Builder::branch(Register* condition, Block* target, Block* otherwise) {
  Terminator& made = terminate(Exit::branch);
  made.condition = condition;
  made.target = target;
  made.otherwise = otherwise;
}

Register* Builder::iterate(Register* iterator, Block* body, Block* exhausted) {
  Register* item = function_.make_register();
  Terminator& made = terminate(Exit::iterate);
  made.condition = iterator;
  made.item = item;
  made.target = body;
  made.otherwise = exhausted;
  made.handler = handler_;
  return item;
}

void Builder::return_(Operand value) { terminate(Exit::return_).value = value; }

void Builder::unwind() { terminate(Exit::unwind).handler = handler_; }

void Builder::unreachable() { terminate(Exit::unreachable); }

}  // namespace coil::compiler::ir
