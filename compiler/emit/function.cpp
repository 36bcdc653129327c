// One function: its head, its exit, its entry for bound arguments.
#include <algorithm>

#include "compiler/emit/function_emitter.h"

namespace coil::compiler::emit {

using ir::Block;
using ir::FunctionKind;
using ir::Instruction;
using ir::Register;

namespace {

const char* return_type(FunctionKind kind) {
  switch (kind) {
    case FunctionKind::generator: return "coil::Generator";
    case FunctionKind::coroutine: return "coil::Coroutine";
    case FunctionKind::async_generator: return "coil::AsyncGenerator";
    case FunctionKind::function:
    case FunctionKind::class_body: return "Word";
    case FunctionKind::module: return "coil::Status";
  }
  return "";
}

// Whether a program can see when what the variable holds dies.
bool may_be_seen(const Register& variable) {
  return variable.representation == ir::Representation::word && variable.type & ~ir::types_without_cycles;
}

}  // namespace

void FunctionEmitter::run() {
  // Head and entries too, or a debugger would find them in the lines behind what was printed before.
  out_.source_line(function_.first_line);
  context_.end_place();
  std::string head = form_ == Form::plain ? plain_body_declaration(function_) : function_declaration(context_, function_);
  out_.line((runs_once() ? "[[gnu::cold]] " : "") + head + " {");
  {
    Indented indented(out_);
    declare_variables();
    begin();
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      next_ = i + 1 < blocks_.size() ? blocks_[i + 1] : nullptr;
      emit(*blocks_[i]);
    }
    leave();
    if (keeps_variables_) leave_failed();
  }
  // The end of a coroutine is where the call that made it returns to.
  if (ir::suspends(function_.kind)) out_.source_line(function_.first_line);
  out_.line("}");
  out_.source_line(function_.first_line);
  emit_entry();
  if (is_restartable()) emit_restart_entry();
  out_.source_line(0);
}

// Bodies of modules and classes run once: unless they loop, making them fast costs more than it saves.
bool FunctionEmitter::runs_once() const {
  if (function_.kind != FunctionKind::module && function_.kind != FunctionKind::class_body) return false;
  for (const Block* block : function_.blocks) {
    for (const Instruction& instruction : block->instructions) {
      if (instruction.opcode == ir::Opcode::operation && instruction.op == ir::Op::check_loop) return false;
    }
  }
  return true;
}

bool FunctionEmitter::calls_anything() const {
  for (const Block* block : function_.blocks) {
    for (const Instruction& instruction : block->instructions) {
      if (ir::can_fail(instruction)) return true;
    }
  }
  return false;
}

void FunctionEmitter::begin() {
  if (form_ == Form::plain) return begin_plain();
  if (function_.kind == FunctionKind::module) {
    out_.line("module = self;");
    out_.line("coil::make_places(at::texts, at::all);");
    if (!context_.module().constants.empty()) {
      out_.line("if (!coil::make_constants(k::specifications, " + std::to_string(context_.module().constants.size()) +
                ", k::all)) return false;");
    }
  }
  if (ir::suspends(function_.kind)) {
    if (is_restartable()) emit_restarts();
    entry_retains_done_ = true;
    for (const Register* parameter : function_.parameters.registers) out_.line("coil::retain(" + names_[parameter] + ");");
    emit_start();
  } else if (calls_anything()) {
    out_.line("if (coil::stack_limit_passed() && !coil::check_events()) return 0;");
  }
}

// A call's variables die when it is over: for CPython the caller runs again.
void FunctionEmitter::leave() {
  context_.end_place();
  out_.flush_left("leave:");
  if (makes_frame_) out_.line("if (own_frame) goto failed;");
  emit_call_for_each("coil::release_nullable", releases());
  if (form_ == Form::plain) return leave_plain("result", !keeps_variables_);
  out_.line(ir::suspends(function_.kind) ? "co_return result;" : "return result;");
}

// What the function's frame holds, as CPython orders it: parameters first. One that inner functions use is in a cell, a local of that name.
std::vector<const Register*> FunctionEmitter::variables() const {
  std::vector<const Register*> variables;
  auto is_cell_of = [](const Register* local, const Register* parameter) { return local != parameter && local->name == parameter->name; };
  for (const Register* parameter : function_.parameters.registers) {
    auto cell = std::ranges::find_if(function_.exit_releases, [&](const Register* local) { return is_cell_of(local, parameter); });
    variables.push_back(cell == function_.exit_releases.end() ? parameter : *cell);
  }
  for (const Register* local : function_.exit_releases) {
    bool is_known = std::ranges::any_of(function_.parameters.registers, [&](const Register* parameter) { return local->name == parameter->name; });
    if (!is_known) variables.push_back(local);
  }
  return variables;
}

// What the function lets go of when it ends, in the order of its variables; behind them parameters whose cells may not have been made.
std::vector<const Register*> FunctionEmitter::releases() const {
  std::vector<const Register*> releases;
  std::set<const Register*> owned(function_.exit_releases.begin(), function_.exit_releases.end());
  for (const Register* variable : variables())
    if (owned.erase(variable)) releases.push_back(variable);
  for (const Register* variable : function_.exit_releases)
    if (owned.count(variable)) releases.push_back(variable);
  return releases;
}

// Whether there is anything that the traceback of an error could keep: runtime/core/finished_frame.h.
bool FunctionEmitter::keeps_variables() const {
  if (function_.kind == FunctionKind::module) return false;
  return uses_closure() || std::ranges::any_of(variables(), [](const Register* variable) { return may_be_seen(*variable); });
}

bool FunctionEmitter::leaves_handlers() const {
  if (function_.kind == FunctionKind::class_body) return false;
  for (const Block* block : function_.blocks) {
    for (const Instruction& instruction : block->instructions)
      if (instruction.opcode == ir::Opcode::operation && instruction.op == ir::Op::leave_handler) return true;
  }
  return false;
}

bool FunctionEmitter::uses_closure() const {
  for (const Block* block : function_.blocks) {
    for (const Instruction& instruction : block->instructions)
      if (instruction.opcode == ir::Opcode::operation && instruction.op == ir::Op::closure_cell) return true;
  }
  return false;
}

void FunctionEmitter::leave_failed() {
  std::uint64_t borrowed = 0;
  std::size_t count = 0;
  std::string words;
  auto add = [&](const std::string& word, bool is_borrowed) {
    if (is_borrowed && count >= 64) return;  // more than the mask has bits
    if (is_borrowed) borrowed |= std::uint64_t{1} << count;
    words += ", " + word;
    ++count;
  };
  std::set<const Register*> owned(function_.exit_releases.begin(), function_.exit_releases.end());
  for (const Register* variable : variables()) {
    bool is_owned = owned.erase(variable) != 0;
    if (is_owned || may_be_seen(*variable)) add(names_[variable], !is_owned);
  }
  for (const Register* variable : function_.exit_releases)  // a parameter whose cell hasn't been made
    if (owned.count(variable)) add(names_[variable], false);
  if (uses_closure()) add("coil::as_word(self)", true);
  out_.flush_left("failed:");
  out_.line((makes_frame_ ? "coil::leave_frame(own_frame, " : "coil::leave_failed(") + code() + ", " + std::to_string(borrowed) + ", " + std::to_string(count) +
            words + ");");
  std::string result = makes_frame_ ? "result" : "0";
  if (form_ == Form::plain) return leave_plain(result, true);
  out_.line((ir::suspends(function_.kind) ? "co_return " : "return ") + result + ";");
}

// The uniform entry: bound arguments in an array.
void FunctionEmitter::emit_entry() {
  if (function_.kind == FunctionKind::module || context_.takes_array(function_)) return;
  std::string name = form_ == Form::plain ? plain_body_name(function_) : function_name(function_), arguments = "self";
  for (std::size_t i = 0; i < function_.parameters.registers.size(); ++i) arguments += ", arguments[" + std::to_string(i) + "]";
  out_.line("static Word " + name + "_entry(coil::Function* self, [[maybe_unused]] const Word* arguments) {");
  if (is_restartable()) arguments += ", 0, nullptr";
  out_.line("  return " + name + "(" + arguments + ");");
  out_.line("}");
}

std::string function_name(const ir::Function& function) { return "f_" + function.symbol; }

std::string entry_name(const Context& context, const ir::Function& function) {
  return function_name(function) + (context.takes_array(function) ? "" : "_entry");
}

namespace {

std::string parameter_list(const ir::Function& function) {
  std::string parameters = "[[maybe_unused]] coil::Function* self";
  std::set<std::string> taken;
  for (const Register* parameter : function.parameters.registers) {
    parameters += ", Word " + distinct(taken, variable(*parameter), parameter->id);
  }
  return parameters;
}

}  // namespace

std::string function_declaration(const Context& context, const ir::Function& function) {
  if (function.kind == FunctionKind::module) return "static coil::Status " + function_name(function) + "(coil::Module* self)";
  if (context.takes_array(function))
    return "static Word " + function_name(function) + "([[maybe_unused]] coil::Function* self, [[maybe_unused]] const Word* arguments)";
  std::string parameters = parameter_list(function);
  if (function.has_plain_body) parameters += ", unsigned restart, const Word* live";
  return "static " + std::string(return_type(function.kind)) + " " + function_name(function) + "(" + parameters + ")";
}

std::string plain_body_name(const ir::Function& function) { return function_name(function) + "_plain"; }

std::string plain_body_declaration(const ir::Function& function) {
  return "static Word " + plain_body_name(function) + "(" + parameter_list(function) + ")";
}

void emit_function(Context& context, const ir::Function& function) {
  FunctionEmitter(context, function, Form::body).run();
  if (function.has_plain_body) FunctionEmitter(context, function, Form::plain).run();
}

}  // namespace coil::compiler::emit
