// Appends instructions to a function under construction: what compiler/lower writes with.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "compiler/ir/ir.h"

namespace coil::compiler::ir {

class Builder {
 public:
  Builder(Module& module, Function& function);

  Module& module() { return module_; }
  Function& function() { return function_; }

  // ---- where code goes
  Block* block() { return block_; }            // null after a terminator: what follows can't be reached
  Block* make_block(std::string label);        // not in the function's order yet
  void place(Block* block);                    // puts it last in the order and appends to it from now on
  void go_on_in(Block* block) { block_ = block; }  // one that has no terminator yet
  bool reachable() const { return block_ != nullptr; }

  // The handler that failing instructions get from now on; null: the function's exit.
  Block* handler() { return handler_; }
  void set_handler(Block* handler) { handler_ = handler; }

  // The location that instructions get from now on.
  void set_location(const Location& location) { location_ = location; anchor_ = anchor_end_ = 0; }
  void set_anchor(std::uint32_t begin, std::uint32_t end) { anchor_ = begin; anchor_end_ = end; }
  const Location& location() const { return location_; }

  // ---- instructions. Where the code can't be reached they give a fresh register and append nothing.
  // The operands must fit the operation's row (implicit parameters left out; `Words` takes any number in its place).
  Register* emit(Op op, std::vector<Operand> operands);
  Register* copy(Operand value);
  void assign(Register* local, Operand value);  // local = value
  Register* load_global(const Global* global);
  void store_global(const Global* global, Operand value);
  void delete_global(const Global* global);
  Register* load_builtin(std::string name);
  void check_bound(Register* local);
  void delete_local(Register* local);
  // await_, yield_, yield_from, async_yield. `name`: where an await comes from, if it isn't an expression of the source.
  Register* suspend(Opcode opcode, Operand value, std::string name = {});

  // ---- terminators
  void jump(Block* target);
  void branch(Register* condition, Block* target, Block* otherwise);
  // Gives the register that receives the item.
  Register* iterate(Register* iterator, Block* body, Block* exhausted);
  void return_(Operand value);
  void unwind();      // the error is pending
  void unreachable();

 private:
  Instruction& append(Opcode opcode);
  Terminator& terminate(Exit kind);

  Module& module_;
  Function& function_;
  Block* block_;
  Block* handler_ = nullptr;
  Location location_{};
  std::uint32_t anchor_ = 0, anchor_end_ = 0;
  Instruction unreachable_{};
};

}  // namespace coil::compiler::ir
