// The plain body of a coroutine function, and the starts of the coroutine in its middle: see runtime/core/plain_call.h.
#include "compiler/emit/function_emitter.h"

namespace coil::compiler::emit {

using ir::Block;
using ir::Instruction;
using ir::Register;
using ir::Representation;

bool FunctionEmitter::handles_exceptions() const {
  for (const Block* block : function_.blocks) {
    for (const Instruction& instruction : block->instructions) {
      if (instruction.opcode != ir::Opcode::operation) continue;
      if (instruction.op == ir::Op::begin_handling || instruction.op == ir::Op::enter_handler) return true;
    }
  }
  return false;
}

// ---- in the plain body

void FunctionEmitter::begin_plain() {
  entry_retains_done_ = true;  // the caller gave its references
  if (handles_exceptions()) out_.line("coil::PlainExceptions exceptions;");
  std::vector<std::string> arguments;
  for (const Register* parameter : function_.parameters.registers) arguments.push_back(names_[parameter]);
  out_.line("if (coil::plain_stack_low()) {");
  out_.line("  coil::suspend_at_start(self, " + array(arguments) + ");");
  out_.line("  " + go(nullptr));
  out_.line("}");
}

void FunctionEmitter::leave_plain(const std::string& result, bool may_have_failed) {
  if (may_have_failed) out_.line(std::string(result == "0" ? "" : "if (!result) ") + "coil::finish_plain();");
  if (handles_exceptions()) out_.line("exceptions.leave();");
  out_.line("return " + result + ";");
}

// Behind an await: nothing if it has a result; else the function becomes a coroutine that waits there, or has failed.
void FunctionEmitter::suspend_plain(const Instruction& await) {
  std::vector<std::string> live;
  for (const Register* reg : await.live) {
    live.push_back(reg->representation == Representation::word ? names_[reg] : "coil::bits(" + names_[reg] + ")");
  }
  if (makes_frame_) live.push_back("own_frame");
  out_.line((drops_result_ ? "if (coil::is_not_none(" + names_[await.result] + ")) { if (!" : "if (!") + names_[await.result] + ") {");
  out_.line("  if (!coil::error_pending() && coil::suspend(" + function_name(function_) + "_restart(self, " +
            std::to_string(suspensions_.at(&await)) + ", " + array(live) + ")" + (handles_exceptions() ? ", exceptions" : "") + ")) return 0;");
  out_.line("  " + await_failure(await));
  out_.line(drops_result_ ? "} coil::release(" + names_[await.result] + "); }" : "}");
}

// ---- in the coroutine

void FunctionEmitter::emit_restarts() {
  out_.line("awaited = 0;");
  out_.line("switch (restart) {");
  for (const Block* block : function_.blocks) {
    for (const Instruction& instruction : block->instructions) {
      if (!ir::suspends(instruction)) continue;
      std::string number = std::to_string(suspensions_.at(&instruction)), loads;
      for (std::size_t i = 0; i < instruction.live.size(); ++i) {
        const Register& reg = *instruction.live[i];
        std::string word = "live[" + std::to_string(i) + "]";
        if (reg.representation != Representation::word) word = "coil::from_bits<decltype(" + names_[&reg] + ")>(" + word + ")";
        loads += names_[&reg] + " = " + word + "; ";
      }
      if (makes_frame_) loads += "own_frame = live[" + std::to_string(instruction.live.size()) + "]; ";
      out_.line("  case " + number + ": " + loads + "goto " + suspension_label(instruction) + ";");
    }
  }
  out_.line("}");
}

// Out of line: each await of the plain body calls it when it suspends.
void FunctionEmitter::emit_restart_entry() {
  std::string arguments = "self";
  for (std::size_t i = 0; i < function_.parameters.registers.size(); ++i) arguments += ", 0";
  out_.line("[[gnu::noinline]] static Word " + function_name(function_) +
            "_restart(coil::Function* self, unsigned restart, const Word* live) {");
  out_.line("  return " + function_name(function_) + "(" + arguments + ", restart, live);");
  out_.line("}");
}

}  // namespace coil::compiler::emit
