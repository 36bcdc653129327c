// One function: its head, its exit, its entry for bound arguments.
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
                ", k::all)) goto leave;");
    }
  }
  if (ir::suspends(function_.kind)) {
    if (is_restartable()) emit_restarts();
    entry_retains_done_ = true;
    for (const Register* parameter : function_.parameters.registers) out_.line("coil::retain(" + names_[parameter] + ");");
    emit_start();
  } else if (calls_anything()) {
    out_.line("if (coil::stack_limit_passed() && !coil::check_events()) goto leave;");
  }
}

// A call's variables die when it is over: for CPython the caller runs again.
void FunctionEmitter::leave() {
  context_.end_place();
  out_.flush_left("leave:");
  emit_call_for_each("coil::release_nullable", function_.exit_releases);
  if (form_ == Form::plain) return leave_plain();
  out_.line(ir::suspends(function_.kind) ? "co_return result;" : "return result;");
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
