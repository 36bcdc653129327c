// One function: its variables, its blocks as labels, its exit.
#include <set>
#include <unordered_map>

#include "compiler/emit/context.h"
#include "compiler/emit/names.h"

namespace coil::compiler::emit {
namespace {

using ir::Block;
using ir::Exit;
using ir::FunctionKind;
using ir::Instruction;
using ir::Opcode;
using ir::Operand;
using ir::ParameterType;
using ir::Register;
using ir::Representation;
using ir::ResultType;
using ir::Terminator;

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

class FunctionEmitter {
 public:
  FunctionEmitter(Context& context, const ir::Function& function)
      : context_(context), out_(context.out()), function_(function) {
    name_variables();
    find_targets();
  }

  void run() {
    out_.source_line(0);
    out_.line(function_declaration(function_) + " {");
    {
      Indented indented(out_);
      out_.source_line(function_.first_line);
      declare_variables();
      begin();
      for (std::size_t i = 0; i < function_.blocks.size(); ++i) {
        next_ = i + 1 < function_.blocks.size() ? function_.blocks[i + 1] : nullptr;
        emit(*function_.blocks[i]);
      }
      leave();
    }
    out_.line("}");
    out_.source_line(0);
    emit_entry();
  }

 private:
  // ---- variables

  void name_variables() {
    std::set<std::string> taken;
    for (const Register& reg : function_.registers) {
      std::string name = variable(reg);
      if (!taken.insert(name).second) {
        name += "_" + std::to_string(reg.id);
        taken.insert(name);
      }
      names_[&reg] = name;
    }
  }

  bool is_parameter(const Register& reg) const {
    for (const Register* parameter : function_.parameters.registers) {
      if (parameter == &reg) return true;
    }
    return false;
  }

  // Registers that no instruction mentions any more aren't declared.
  void declare_variables() {
    std::set<const Register*> used(function_.exit_releases.begin(), function_.exit_releases.end());
    auto note = [&](const Operand& operand) {
      if (Register* const* reg = std::get_if<Register*>(&operand)) used.insert(*reg);
    };
    for (const Block* block : function_.blocks) {
      for (const Instruction& instruction : block->instructions) {
        used.insert(instruction.result);
        for (const Operand& operand : instruction.operands) note(operand);
      }
      used.insert(block->terminator.condition);
      used.insert(block->terminator.item);
      note(block->terminator.value);
    }
    std::string words, plain_words, integers, floats, booleans;
    auto add = [](std::string& list, const std::string& one) { list += (list.empty() ? "" : ", ") + one; };
    for (const Register& reg : function_.registers) {
      if (!used.count(&reg) || is_parameter(reg)) continue;
      switch (reg.representation) {
        case Representation::word: add(words, names_[&reg] + " = 0"); break;
        case Representation::i64: add(integers, names_[&reg] + " = 0"); break;
        case Representation::f64: add(floats, names_[&reg] + " = 0"); break;
        case Representation::boolean: add(booleans, names_[&reg] + " = false"); break;
      }
    }
    if (function_.kind == FunctionKind::module) out_.line("[[maybe_unused]] coil::Status result = false;");
    else out_.line("Word result = 0;");
    out_.line("[[maybe_unused]] coil::Flag flag = 0;");
    if (!words.empty()) out_.line("Word " + words + ";");
    if (!integers.empty()) out_.line("coil::i64 " + integers + ";");
    if (!floats.empty()) out_.line("coil::f64 " + floats + ";");
    if (!booleans.empty()) out_.line("bool " + booleans + ";");
  }

  // ---- beginning and end

  bool calls_anything() const {
    for (const Block* block : function_.blocks) {
      for (const Instruction& instruction : block->instructions) {
        if (ir::can_fail(instruction)) return true;
      }
    }
    return false;
  }

  void begin() {
    if (function_.kind == FunctionKind::module) {
      out_.line("module = self;");
      if (!context_.module().constants.empty()) {
        out_.line("if (!coil::make_constants(k::specifications, " + std::to_string(context_.module().constants.size()) +
                  ", k::all)) goto leave;");
      }
    }
    if (ir::suspends(function_.kind)) {
      entry_retains_done_ = true;
      for (const Register* parameter : function_.parameters.registers) out_.line("coil::retain(" + names_[parameter] + ");");
      out_.line("if (!co_await coil::start()) goto leave;");
    } else if (calls_anything()) {
      out_.line("if (coil::stack_exhausted()) {");
      out_.line("  coil::raise_recursion();");
      out_.line("  goto leave;");
      out_.line("}");
    }
  }

  void leave() {
    out_.flush_left("leave:");
    for (const Register* reg : function_.exit_releases) out_.line("coil::release_nullable(" + names_[reg] + ");");
    out_.line(ir::suspends(function_.kind) ? "co_return result;" : "return result;");
  }

  // The uniform entry: bound arguments in an array.
  void emit_entry() {
    if (function_.kind == FunctionKind::module) return;
    std::string arguments = "self";
    for (std::size_t i = 0; i < function_.parameters.registers.size(); ++i) arguments += ", arguments[" + std::to_string(i) + "]";
    out_.line("static Word " + function_name(function_) + "_entry(coil::Function* self, [[maybe_unused]] const Word* arguments) {");
    out_.line("  return " + function_name(function_) + "(" + arguments + ");");
    out_.line("}");
  }

  // ---- blocks

  void find_targets() {
    for (const Block* block : function_.blocks) {
      for (const Instruction& instruction : block->instructions) {
        if (ir::can_fail(instruction)) targets_.insert(instruction.handler);
      }
      targets_.insert(block->terminator.target);
      targets_.insert(block->terminator.otherwise);
      targets_.insert(block->terminator.handler);
    }
  }

  static std::string label(const Block* block) {
    if (!block) return "leave";
    std::string text = "b" + std::to_string(block->id) + "_";
    for (char c : block->label) text += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
    return text;
  }

  std::string go(const Block* block) const { return "goto " + label(block) + ";"; }

  void emit(const Block& block) {
    if (targets_.count(&block)) out_.flush_left(label(&block) + ":;");
    for (std::size_t i = 0; i < block.instructions.size(); ++i) {
      const Instruction& instruction = block.instructions[i];
      show_source(instruction.location.line);
      if (i + 1 < block.instructions.size() && is_awaited_next(instruction, block.instructions[i + 1])) {
        const Instruction& await = block.instructions[++i];
        assign_checked(await, "co_await coil::await_next(" + value(instruction.operands[0]) + ", " + place(await) + ")");
        dropped_ = nullptr;
        continue;
      }
      emit(instruction);
    }
    show_source(block.terminator.location.line);
    emit(block.terminator);
  }

  // `await async_next(iterator)`, as `async for` has it: one suspension that makes no awaitable for async generators.
  static bool is_awaited_next(const Instruction& instruction, const Instruction& next) {
    return instruction.opcode == Opcode::operation && instruction.op == ir::Op::async_next && next.opcode == Opcode::await_ &&
           std::holds_alternative<Register*>(next.operands[0]) && std::get<Register*>(next.operands[0]) == instruction.result &&
           instruction.handler == next.handler;
  }

  // The Python line as a comment where it changes.
  void show_source(std::uint32_t line) {
    if (line == 0 || line == shown_line_) return;
    shown_line_ = line;
    out_.source_line(line);
    std::string_view text = context_.source().line(line);
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\f')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == '\\' || text.back() == '\r')) text.remove_suffix(1);
    if (text.size() > 120) text = {};
    out_.line("// " + std::to_string(line) + ": " + std::string(text));
  }

  // ---- operands

  std::string value(const Operand& operand) {
    struct Text {
      FunctionEmitter& emitter;
      std::string operator()(std::monostate) const { return "0"; }
      std::string operator()(Register* reg) const { return emitter.names_[reg]; }
      std::string operator()(const ir::Constant* constant) const { return emitter.context_.constant(*constant); }
      std::string operator()(std::int64_t number) const { return std::to_string(number); }
      std::string operator()(const ir::Function* function) const { return "code::" + identifier(function->symbol); }
    };
    return std::visit(Text{*this}, operand);
  }

  // The operand as a plain C++ number.
  std::string unboxed(const Operand& operand) {
    const ir::Constant* const* constant = std::get_if<const ir::Constant*>(&operand);
    if (!constant) return value(operand);
    if (const bool* flag = std::get_if<bool>(&(*constant)->value)) return *flag ? "true" : "false";
    if (const std::int64_t* number = std::get_if<std::int64_t>(&(*constant)->value)) return std::to_string(*number);
    return floating_literal(std::get<double>((*constant)->value));
  }

  // The operand as an owned word: moved out of its register, or with a reference of its own.
  std::string owned(const Instruction& instruction, std::size_t index) {
    return owned(instruction.operands[index], instruction.moved >> index & 1);
  }
  std::string owned(const Operand& operand, bool moved) {
    if (Register* const* reg = std::get_if<Register*>(&operand)) {
      if (moved) return (*reg)->zeroed ? "coil::take(" + names_[*reg] + ")" : names_[*reg];
      return "coil::retained(" + names_[*reg] + ")";
    }
    std::string text = value(operand);
    return text.starts_with("coil::small_int") ? text : "coil::retained(" + text + ")";
  }

  std::string operand_list(const Instruction& instruction) {
    const ir::Operation& row = ir::operation(instruction.op);
    std::size_t explicit_count = 0;
    for (const ir::Parameter& parameter : row.parameters) explicit_count += !parameter.is_implicit();
    std::size_t index = 0;
    std::string out;
    for (const ir::Parameter& parameter : row.parameters) {
      if (!out.empty()) out += ", ";
      switch (parameter.type) {
        case ParameterType::words: {
          std::size_t count = instruction.operands.size() + 1 - explicit_count;
          out += words(instruction, index, count);
          index += count;
          break;
        }
        case ParameterType::cache: out += context_.attribute_cache(); break;
        case ParameterType::module: out += "*module"; break;
        case ParameterType::function: out += "*self"; break;
        case ParameterType::owned: out += owned(instruction, index++); break;
        default: out += value(instruction.operands[index++]); break;
      }
    }
    return out;
  }

  std::string words(const Instruction& instruction, std::size_t first, std::size_t count) {
    if (count == 0) return "nullptr, 0";
    std::string items;
    for (std::size_t i = 0; i < count; ++i) items += (i ? ", " : "") + value(instruction.operands[first + i]);
    return "coil::words(" + items + ").items, " + std::to_string(count);
  }

  // ---- instructions

  std::string place(const Instruction& instruction) {
    return context_.location(function_, instruction.location, instruction.anchor, instruction.anchor_end);
  }

  std::string failure(const Instruction& instruction) {
    // `raise` alone goes on as if the exception had never been caught: the traceback has this place already.
    bool again = instruction.opcode == ir::Opcode::operation && instruction.op == ir::Op::raise_again;
    if (again) return "{ " + go(instruction.handler) + " }";
    return "{ coil::trace(" + place(instruction) + "); " + go(instruction.handler) + " }";
  }

  void assign_checked(const Instruction& instruction, const std::string& expression) {
    const std::string& target = names_[instruction.result];
    out_.line(target + " = " + expression + ";");
    out_.line("if (coil::failed(" + target + ")) " + failure(instruction));
  }

  // warnings.warn() and warn() show where they were called, which nobody else can tell them.
  bool calls_warn(const Instruction& instruction) {
    if (instruction.opcode != Opcode::operation || !ir::operation(instruction.op).name.starts_with("call_method")) return false;
    const auto* name = std::get_if<const ir::Constant*>(&instruction.operands.front());
    const auto* text = name ? std::get_if<ir::StringConstant>(&(*name)->value) : nullptr;
    return text && text->utf8 == "warn";
  }

  void emit(const Instruction& instruction) {
    if (calls_warn(instruction)) out_.line("coil::state.place = &" + place(instruction) + ";");
    emit_one(instruction);
    // A call's result that is released at once: nobody wanted it, which matters for coroutines.
    if (instruction.opcode == Opcode::release) return;
    bool is_call = instruction.opcode == Opcode::operation && ir::operation(instruction.op).name.starts_with("call_");
    dropped_ = is_call ? instruction.result : nullptr;
  }

  void emit_one(const Instruction& instruction) {
    switch (instruction.opcode) {
      case Opcode::operation: return emit_operation(instruction);
      case Opcode::copy: return emit_copy(instruction);
      case Opcode::load_global: return emit_load_global(instruction);
      case Opcode::store_global:
        return out_.line("coil::assign(" + context_.global(*instruction.global) + ", " + owned(instruction, 0) + ");");
      case Opcode::delete_global: return emit_delete_global(instruction);
      case Opcode::load_builtin:
        return out_.line(names_[instruction.result] + " = coil::retained(coil::builtin_" + instruction.name + ");");
      case Opcode::check_bound: return emit_check_bound(instruction);
      case Opcode::delete_local: return emit_delete_local(instruction);
      case Opcode::await_: return emit_suspension(instruction, "await_value");
      case Opcode::yield_: return emit_suspension(instruction, "yield_value");
      case Opcode::yield_from: return emit_suspension(instruction, "yield_from");
      case Opcode::async_yield: return emit_suspension(instruction, "async_yield");
      case Opcode::retain: return emit_retain(instruction);
      case Opcode::release: return emit_release(instruction);
      case Opcode::unboxed:
        return out_.line(names_[instruction.result] + " = " + unboxed(instruction.operands[0]) + " " + instruction.name + " " +
                         unboxed(instruction.operands[1]) + ";");
    }
  }

  void emit_operation(const Instruction& instruction) {
    const ir::Operation& row = ir::operation(instruction.op);
    std::string expression = "coil::" + std::string(row.name) + "(" + operand_list(instruction) + ")";
    if (!row.can_fail()) {
      if (!instruction.result) return out_.line(expression + ";");
      return out_.line(names_[instruction.result] + " = " + expression + ";");
    }
    switch (row.result) {
      case ResultType::status:
        return out_.line("if (!" + expression + ") " + failure(instruction));
      case ResultType::flag:
        out_.line("flag = " + expression + ";");
        out_.line("if (flag < 0) " + failure(instruction));
        return out_.line(names_[instruction.result] + " = flag;");
      case ResultType::i64:
      case ResultType::f64:
      case ResultType::boolean:
        out_.line(names_[instruction.result] + " = " + expression + ";");
        return out_.line("if (coil::error_pending()) " + failure(instruction));
      case ResultType::word:
      case ResultType::borrowed:
        if (instruction.known) expression = direct_call(instruction, expression);
        return assign_checked(instruction, expression);
    }
  }

  std::string direct_call(const Instruction& instruction, const std::string& otherwise) {
    std::string callee = value(instruction.operands[0]);
    std::string arguments = "coil::as<coil::Function>(" + callee + ")";
    for (std::size_t i = 1; i < instruction.operands.size(); ++i) arguments += ", " + value(instruction.operands[i]);
    return "coil::is_function(" + callee + ", code::" + identifier(instruction.known->symbol) + ") ? Word(" +
           function_name(*instruction.known) + "(" + arguments + ")) : " + otherwise;
  }

  void emit_copy(const Instruction& instruction) {
    const Register& target = *instruction.result;
    if (target.representation != Representation::word) {
      return out_.line(names_[&target] + " = " + unboxed(instruction.operands[0]) + ";");
    }
    // A temporary holds nothing when it is assigned; a local may.
    std::string source = owned(instruction, 0);
    if (target.is_local && target.counted) return out_.line("coil::assign(" + names_[&target] + ", " + source + ");");
    out_.line(names_[&target] + " = " + (target.counted ? source : value(instruction.operands[0])) + ";");
  }

  void emit_load_global(const Instruction& instruction) {
    std::string global = context_.global(*instruction.global);
    out_.line("if (!" + global + ") { coil::raise_unbound_global(" + name_constant(instruction.global->name) + "); coil::trace(" +
              place(instruction) + "); " + go(instruction.handler) + " }");
    out_.line(names_[instruction.result] + " = coil::retained(" + global + ");");
  }

  void emit_delete_global(const Instruction& instruction) {
    std::string global = context_.global(*instruction.global);
    out_.line("if (!" + global + ") { coil::raise_unbound_global(" + name_constant(instruction.global->name) + "); coil::trace(" +
              place(instruction) + "); " + go(instruction.handler) + " }");
    out_.line("coil::drop(coil::take(" + global + "), " + place(instruction) + ");");
  }

  void emit_check_bound(const Instruction& instruction) {
    Register* local = std::get<Register*>(instruction.operands[0]);
    out_.line("if (!" + names_[local] + ") { coil::raise_unbound_local(" + name_constant(local->name) + "); coil::trace(" +
              place(instruction) + "); " + go(instruction.handler) + " }");
  }

  // Cold: a string made when it is needed.
  std::string name_constant(const std::string& name) { return "coil::name_word(" + string_literal(name) + ")"; }

  void emit_delete_local(const Instruction& instruction) {
    const std::string& name = names_[instruction.result];
    out_.line(instruction.result->counted ? "coil::drop(coil::take(" + name + "), " + place(instruction) + ");" : name + " = 0;");
  }

  void emit_suspension(const Instruction& instruction, const char* awaiter) {
    std::string context;
    if (instruction.opcode == Opcode::await_ && instruction.name == "async_enter") context = ", coil::AwaitContext::async_enter";
    if (instruction.opcode == Opcode::await_ && instruction.name == "async_exit") context = ", coil::AwaitContext::async_exit";
    assign_checked(instruction, std::string("co_await coil::") + awaiter + "(" + owned(instruction, 0) + ", " +
                                    place(instruction) + context + ")");
  }

  void emit_retain(const Instruction& instruction) {
    Register* reg = std::get<Register*>(instruction.operands[0]);
    if (entry_retains_done_ && is_parameter(*reg)) return;
    out_.line("coil::retain(" + names_[reg] + ");");
  }

  void emit_release(const Instruction& instruction) {
    Register* reg = std::get<Register*>(instruction.operands[0]);
    if (reg == dropped_) return out_.line("coil::drop(coil::take(" + names_[reg] + "), " + place(instruction) + ");");
    out_.line((reg->zeroed ? "coil::clear(" : "coil::release(") + names_[reg] + ");");
  }

  void emit(const Terminator& end) {
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

  void emit_iterate(const Terminator& end) {
    const std::string& item = names_[end.item];
    out_.line(item + " = coil::next_item(" + names_[end.condition] + ");");
    out_.line("if (!" + item + ") {");
    out_.line("  if (coil::error_pending()) { coil::trace(" + context_.location(function_, end.location, 0, 0) + "); " + go(end.handler) + " }");
    out_.line("  " + go(end.otherwise));
    out_.line("}");
    if (end.target != next_) out_.line(go(end.target));
  }

  Context& context_;
  Printer& out_;
  const ir::Function& function_;
  std::unordered_map<const Register*, std::string> names_;
  std::set<const Block*> targets_;
  const Block* next_ = nullptr;
  std::uint32_t shown_line_ = 0;
  bool entry_retains_done_ = false;
  const Register* dropped_ = nullptr;  // the result of the call that was emitted last
};

}  // namespace

std::string function_name(const ir::Function& function) { return "f_" + function.symbol; }

std::string function_declaration(const ir::Function& function) {
  if (function.kind == FunctionKind::module) return "static coil::Status " + function_name(function) + "(coil::Module* self)";
  std::string parameters = "[[maybe_unused]] coil::Function* self";
  std::set<std::string> taken;
  for (const Register* parameter : function.parameters.registers) {
    std::string name = variable(*parameter);
    if (!taken.insert(name).second) name += "_" + std::to_string(parameter->id);
    parameters += ", Word " + name;
  }
  return "static " + std::string(return_type(function.kind)) + " " + function_name(function) + "(" + parameters + ")";
}

void emit_function(Context& context, const ir::Function& function) { FunctionEmitter(context, function).run(); }

}  // namespace coil::compiler::emit
