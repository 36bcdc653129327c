// Blocks as labels, their instructions, how control leaves them.
#include "compiler/emit/function_emitter.h"

namespace coil::compiler::emit {

using ir::Block;
using ir::Exit;
using ir::FunctionKind;
using ir::Instruction;
using ir::Opcode;
using ir::Register;
using ir::Terminator;

// The blocks that are emitted, and those of them that something jumps to. Blocks that only release what a failure leaves are
// seldom needed: they come last, each in front of those that it leads to.
void FunctionEmitter::find_targets() {
  for (const Block* block : function_.blocks) {
    if (block->is_cold && !targets_.count(block)) continue;
    blocks_.push_back(block);
    for (const Instruction& instruction : block->instructions) {
      if (ir::can_fail(instruction)) targets_.insert(failure_of(instruction).target);
    }
    const Terminator& end = block->terminator;
    if (end.target) targets_.insert(end.target);
    if (end.otherwise) targets_.insert(end.otherwise);
    if (end.kind == Exit::iterate) targets_.insert(failure_to(end.handler).target);
    else if (end.kind == Exit::unwind || end.handler) targets_.insert(end.handler);
  }
  if (ir::suspends(function_.kind)) targets_.insert(nullptr);  // when it begins
}

// Where a failure goes on: the emitted call that traces it also releases up to four temporaries, instead of the blocks that would.
FunctionEmitter::Failure FunctionEmitter::failure_to(const Block* handler) const {
  constexpr std::size_t most_temporaries = 4;
  Failure failure{handler, {}, takes_error(handler)};
  while (failure.target && failure.target->is_cold && failure.released.size() < most_temporaries) {
    const Block& block = *failure.target;
    const Register* reg = block.instructions.size() == 1 ? std::get<Register*>(block.instructions[0].operands[0]) : nullptr;
    if (!reg || reg->zeroed) break;
    failure.released.push_back(reg);
    failure.target = block.terminator.handler;
  }
  return failure;
}

FunctionEmitter::Failure FunctionEmitter::failure_of(const Instruction& instruction) const {
  return traces_itself(instruction) ? Failure{instruction.handler, {}, takes_error(instruction.handler)} : failure_to(instruction.handler);
}

std::string FunctionEmitter::label(const Block* block) const {
  if (!block) return keeps_variables_ ? "failed" : "leave";
  std::string text = "b" + std::to_string(block->id) + "_";
  for (char c : block->label) text += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return text;
}

std::string FunctionEmitter::go(const Block* block) const { return "goto " + label(block) + ";"; }

// Whether other Python code may run within it, if only because an object dies.
static bool may_call(const Instruction& instruction) {
  switch (instruction.opcode) {
    case Opcode::load_global:
    case Opcode::load_builtin:
    case Opcode::check_bound:
    case Opcode::retain:
    case Opcode::unboxed: return false;
    case Opcode::copy: return instruction.result->is_local && instruction.result->counted;
    default: return true;
  }
}

void FunctionEmitter::emit(const Block& block) {
  block_ = &block;
  if (targets_.count(&block)) out_.flush_left(label(&block) + ":;");
  for (std::size_t i = 0; i < block.instructions.size(); ++i) {
    const Instruction& instruction = block.instructions[i];
    show_source(instruction.location.line);
    if (may_call(instruction)) context_.begin_place(function_, instruction.location, instruction.anchor, instruction.anchor_end);
    drops_result_ = false;
    if (i + 1 < block.instructions.size() && is_awaited_next(instruction, block.instructions[i + 1])) {
      emit_await_next(instruction, block.instructions[++i]);
    } else if (is_plain_release(instruction)) {
      i += emit_releases(std::span(block.instructions).subspan(i)) - 1;
    } else {
      drops_result_ = drops_result(std::span(block.instructions).subspan(i));
      emit(instruction);
      i += drops_result_;
    }
  }
  show_source(block.terminator.location.line);
  if (block.terminator.kind == Exit::iterate) context_.begin_place(function_, block.terminator.location);
  emit(block.terminator);
}

bool takes_error(const Block* block) {
  while (block) {
    for (const Instruction& instruction : block->instructions)
      if (instruction.opcode != Opcode::release) return true;
    const Terminator& end = block->terminator;
    if (end.kind == Exit::unwind) block = end.handler;
    else if (end.kind == Exit::jump) block = end.target;
    else return true;
  }
  return false;
}

// The Python line as a comment where it changes.
void FunctionEmitter::show_source(std::uint32_t line) {
  if (line == 0 || line == shown_line_) return;
  shown_line_ = line;
  out_.source_line(line);
  std::string_view text = context_.source().line(line);
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\f')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '\\' || text.back() == '\r')) text.remove_suffix(1);
  if (text.size() > 120) text = {};
  out_.line("// " + std::to_string(line) + ": " + std::string(text));
}

void FunctionEmitter::emit(const Terminator& end) {
  switch (end.kind) {
    case Exit::none:
    case Exit::unreachable:
      return out_.line("__builtin_unreachable();");
    case Exit::jump:
      if (end.target != next_) out_.line(go(end.target));
      return;
    case Exit::branch:
      if (end.target == next_) return out_.line("if (!" + names_[end.condition] + ") " + go(end.otherwise));
      out_.line("if (" + names_[end.condition] + ") " + go(end.target));
      if (end.otherwise != next_) out_.line(go(end.otherwise));
      return;
    case Exit::iterate: return emit_iterate(end);
    case Exit::return_:
      out_.line(function_.kind == FunctionKind::module ? "result = true;" : "result = " + owned(end.value, end.moves_value) + ";");
      return out_.line("goto leave;");
    case Exit::unwind:
      if (!end.handler || end.handler != next_) out_.line(go(end.handler));
      return;
  }
}

void FunctionEmitter::emit_iterate(const Terminator& end) {
  const std::string& item = names_[end.item];
  out_.line(item + " = coil::next_item(" + names_[end.condition] + ");");
  out_.line("if (!" + item + ") {");
  out_.line("  if (coil::error_pending()) " + failure(context_.location(function_, end.location, 0, 0), end.handler));
  out_.line("  " + go(end.otherwise));
  out_.line("}");
  if (end.target != next_) out_.line(go(end.target));
}

}  // namespace coil::compiler::emit
