// Emits one function: the state of its emission, and the parts that the files of this folder define.
#pragma once

#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/emit/context.h"
#include "compiler/emit/names.h"

namespace coil::compiler::emit {

// What is emitted of a function.
enum class Form : std::uint8_t {
  body,   // the function itself, or the coroutine
  plain,  // its plain body (runtime/core/plain_call.h)
};

class FunctionEmitter {
 public:
  FunctionEmitter(Context& context, const ir::Function& function, Form form)
      : context_(context), out_(context.out()), function_(function), form_(form) {
    name_variables();
    find_targets();
    makes_frame_ = leaves_handlers() && keeps_variables();
    keeps_variables_ = makes_frame_ || (targets_.count(nullptr) && keeps_variables());
    if (ir::suspends(function.kind)) number_suspensions();
  }

  void run();

 private:
  // ---- variables.cpp
  void name_variables();
  bool is_parameter(const ir::Register& reg) const;
  void declare_variables();

  // ---- function.cpp: beginning and end
  bool runs_once() const;
  bool calls_anything() const;
  void begin();
  void leave();
  std::vector<const ir::Register*> variables() const;
  std::vector<const ir::Register*> releases() const;
  bool keeps_variables() const;
  bool uses_closure() const;
  bool leaves_handlers() const;
  void leave_failed();
  void emit_entry();

  // ---- block.cpp
  struct Failure {
    const ir::Block* target;                     // null: the function's exit
    std::vector<const ir::Register*> released;   // on the way there
    bool is_caught;                              // a handler takes the error
  };
  void find_targets();
  Failure failure_to(const ir::Block* handler) const;
  Failure failure_of(const ir::Instruction& instruction) const;
  std::string label(const ir::Block* block) const;
  std::string go(const ir::Block* block) const;
  void emit(const ir::Block& block);
  void emit(const ir::Terminator& end);
  void emit_iterate(const ir::Terminator& end);
  void show_source(std::uint32_t line);

  // ---- operand.cpp
  std::string value(const ir::Operand& operand);
  std::string unboxed(const ir::Operand& operand);
  std::string owned(const ir::Instruction& instruction, std::size_t index);
  std::string owned(const ir::Operand& operand, bool moved);
  std::string operand_list(const ir::Instruction& instruction);
  std::string words(const ir::Instruction& instruction, std::size_t first, std::size_t count);
  static std::string array(const std::vector<std::string>& items);
  std::string place(const ir::Instruction& instruction);
  std::string code() const;

  // ---- instruction.cpp
  std::string failure(const ir::Instruction& instruction);
  std::string failure(const std::string& place, const ir::Block* handler);
  std::string unbound(const char* kind, const std::string& name, const ir::Instruction& instruction);
  void assign_checked(const ir::Instruction& instruction, const std::string& expression);
  void emit(const ir::Instruction& instruction);
  void emit_operation(const ir::Instruction& instruction);
  std::string is_known(const ir::Instruction& call, const std::string& callee);
  std::string direct_call(const ir::Instruction& instruction);
  void emit_copy(const ir::Instruction& instruction);
  void emit_load_global(const ir::Instruction& instruction);
  void emit_delete_global(const ir::Instruction& instruction);
  void emit_check_bound(const ir::Instruction& instruction);
  void emit_delete_local(const ir::Instruction& instruction);
  void emit_retain(const ir::Instruction& instruction);
  void emit_release(const ir::Instruction& instruction);
  bool is_plain_release(const ir::Instruction& instruction) const;
  std::size_t emit_releases(std::span<const ir::Instruction> instructions);
  void emit_call_for_each(const char* function, std::span<const ir::Register* const> registers);

  // ---- plain_body.cpp
  void begin_plain();
  void leave_plain(const std::string& result, bool may_have_failed);
  void suspend_plain(const ir::Instruction& await);
  void emit_restarts();
  void emit_restart_entry();
  bool is_restartable() const { return form_ == Form::body && function_.has_plain_body; }
  bool handles_exceptions() const;

  // ---- suspension.cpp
  void number_suspensions();
  static std::string suspension_label(int number);
  std::string suspension_label(const ir::Instruction& instruction) const;
  void emit_start();
  void suspend(const ir::Instruction& instruction, const std::string& awaiter);
  std::vector<const ir::Register*> held(const ir::Instruction& suspension) const;
  std::string show_held(const std::vector<const ir::Register*>& held);
  void emit_await(const ir::Instruction& instruction);
  std::string unless_finished(const ir::Instruction& suspension, const std::string& operand);
  void emit_awaited_call(const ir::Instruction& instruction);
  std::string await_failure(const ir::Instruction& await);
  void wait_if_suspended(const ir::Instruction& await);
  std::string call_plain(const ir::Instruction& instruction);
  bool drops_result(std::span<const ir::Instruction> instructions) const;
  void emit_suspension(const ir::Instruction& instruction, const std::string& awaiter, const std::string& context = {});
  void emit_await_next(const ir::Instruction& next, const ir::Instruction& await);

  Context& context_;
  Printer& out_;
  const ir::Function& function_;
  Form form_;
  std::unordered_map<const ir::Register*, std::string> names_;
  std::vector<const ir::Block*> blocks_;   // those that are emitted
  std::set<const ir::Block*> targets_;     // those that something jumps to; null: failures leave the function
  bool keeps_variables_;                   // what the function holds when it fails isn't just released
  bool makes_frame_;                       // nor, perhaps, when it has caught an exception: it has a variable for its frame
  const ir::Block* block_ = nullptr;       // the one that is being emitted, and the one behind it
  std::unordered_map<const ir::Instruction*, int> suspensions_;  // numbers of suspension points, from 1
  const ir::Block* next_ = nullptr;
  std::uint32_t shown_line_ = 0;
  bool entry_retains_done_ = false;
  bool drops_result_ = false;              // the suspension that is being emitted releases its result itself
};

// Whether the two are `await async_next(iterator)`, as `async for` has it: one suspension, without an awaitable in
// between when the iterator is an async generator.
bool is_awaited_next(const ir::Instruction& instruction, const ir::Instruction& next);

// Whether nothing is to be added to the traceback when the instruction fails.
bool traces_itself(const ir::Instruction& instruction);
// Whether a handler of the source takes an error that goes to `block`. Blocks that only release what an unfinished expression holds
// pass it on.
bool takes_error(const ir::Block* block);

}  // namespace coil::compiler::emit
