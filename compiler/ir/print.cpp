// The IR as text, one line an instruction:
//
//   function greet(name)                        # coroutine, line 4
//     entry:
//       %3 = global asyncio                     # 5:10  ! exit
//       %4 = call_method_words "sleep", [%3, 0] # 5:10  ! exit
//       ...
//       branch %7 ? b2.then : b3.else
//
// `!` names the handler of an instruction that may fail.
#include <cstdio>

#include "compiler/ir/ir.h"

namespace coil::compiler::ir {
namespace {

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (unsigned char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c < 0x20) {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\x%02x", c);
      out += escaped;
    } else {
      out += static_cast<char>(c);
    }
  }
  return out + '"';
}

std::string text(const Constant& constant) {
  struct Visitor {
    std::string operator()(NoneConstant) const { return "None"; }
    std::string operator()(EllipsisConstant) const { return "..."; }
    std::string operator()(bool value) const { return value ? "True" : "False"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(const BigConstant& value) const { return value.decimal; }
    std::string operator()(double value) const {
      char buffer[32];
      std::snprintf(buffer, sizeof buffer, "%.17gf", value);
      return buffer;
    }
    std::string operator()(const ComplexConstant& value) const { return (*this)(value.imaginary) + "j"; }
    std::string operator()(const StringConstant& value) const { return quoted(value.utf8); }
    std::string operator()(const BytesConstant& value) const { return "b" + quoted(value.bytes); }
    std::string operator()(const Constant::Tuple& tuple) const {
      std::string out = "(";
      for (const Constant* item : tuple.items) out += text(*item) + ", ";
      return out + ")";
    }
  };
  return std::visit(Visitor{}, constant.value);
}

std::string text(const Register* reg) {
  if (!reg) return "-";
  return reg->name.empty() ? "%" + std::to_string(reg->id) : reg->name;
}

std::string text(const Operand& operand) {
  struct Visitor {
    std::string operator()(std::monostate) const { return "-"; }
    std::string operator()(Register* reg) const { return text(reg); }
    std::string operator()(const Constant* constant) const { return text(*constant); }
    std::string operator()(std::int64_t value) const { return "#" + std::to_string(value); }
    std::string operator()(const Function* function) const { return "@" + function->symbol; }
  };
  return std::visit(Visitor{}, operand);
}

std::string text(const Block* block) {
  return block ? "b" + std::to_string(block->id) + "." + block->label : "exit";
}

std::string place(const Location& location) {
  return std::to_string(location.line) + ":" + std::to_string(location.column);
}

const char* suffix(Representation representation) {
  switch (representation) {
    case Representation::word: return "";
    case Representation::i64: return ":i64";
    case Representation::f64: return ":f64";
    case Representation::boolean: return ":bool";
  }
  return "";
}

std::string_view mnemonic(const Instruction& instruction) {
  switch (instruction.opcode) {
    case Opcode::operation: return operation(instruction.op).name;
    case Opcode::copy: return "copy";
    case Opcode::load_global: return instruction.borrows ? "borrow_global" : "global";
    case Opcode::store_global: return "store_global";
    case Opcode::delete_global: return "delete_global";
    case Opcode::load_builtin: return "builtin";
    case Opcode::check_bound: return "check_bound";
    case Opcode::delete_local: return "delete_local";
    case Opcode::await_: return instruction.calls ? "await_call" : "await";
    case Opcode::yield_: return "yield";
    case Opcode::yield_from: return "yield_from";
    case Opcode::async_yield: return "async_yield";
    case Opcode::retain: return "retain";
    case Opcode::release: return "release";
    case Opcode::unboxed: return "unboxed";
  }
  return "?";
}

// The operands, those of a `Words` parameter in brackets.
std::string operands(const Instruction& instruction) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < instruction.operands.size(); ++i) {
    texts.push_back((instruction.moves(i) ? "move " : "") + text(instruction.operands[i]));
  }
  std::size_t words_begin = texts.size(), words_end = texts.size();
  if (instruction.opcode == Opcode::operation) {
    std::size_t explicit_count = 0, before = 0;
    bool has_words = false;
    for (const Parameter& parameter : operation(instruction.op).parameters) {
      if (parameter.is_implicit()) continue;
      if (parameter.type == ParameterType::words) {
        has_words = true;
        before = explicit_count;
      }
      ++explicit_count;
    }
    if (has_words) {
      words_begin = before;
      words_end = texts.size() - (explicit_count - before - 1);
      if (words_begin == words_end) texts.insert(texts.begin() + words_begin, "[]");
      else {
        texts[words_begin].insert(0, "[");
        texts[words_end - 1] += "]";
      }
    }
  }
  std::string out;
  for (const std::string& one : texts) out += (out.empty() ? " " : ", ") + one;
  return out;
}

std::string line(const Instruction& instruction) {
  std::string out = "    ";
  if (instruction.result) out += text(instruction.result) + suffix(instruction.result->representation) + " = ";
  out += mnemonic(instruction);
  if (instruction.global) out += " " + instruction.global->name;
  if (!instruction.name.empty()) out += " " + instruction.name;
  out += operands(instruction);
  if (instruction.known) out += " likely @" + instruction.known->symbol;
  out += "  # " + place(instruction.location);
  if (can_fail(instruction)) out += " ! " + text(instruction.handler);
  return out + "\n";
}

std::string line(const Terminator& terminator) {
  std::string out = "    ";
  switch (terminator.kind) {
    case Exit::none: return out + "(no terminator)\n";
    case Exit::jump: return out + "jump " + text(terminator.target) + "\n";
    case Exit::branch:
      return out + "branch " + text(terminator.condition) + " ? " + text(terminator.target) + " : " +
             text(terminator.otherwise) + "\n";
    case Exit::iterate:
      return out + text(terminator.item) + " = iterate " + text(terminator.condition) + " ? " + text(terminator.target) +
             " : " + text(terminator.otherwise) + "  # " + place(terminator.location) + " ! " +
             text(terminator.handler) + "\n";
    case Exit::return_:
      return out + "return " + (terminator.moves_value ? "move " : "") + text(terminator.value) + "\n";
    case Exit::unwind: return out + "unwind ! " + text(terminator.handler) + "\n";
    case Exit::unreachable: return out + "unreachable\n";
  }
  return out;
}

const char* kind_name(FunctionKind kind) {
  switch (kind) {
    case FunctionKind::function: return "function";
    case FunctionKind::generator: return "generator";
    case FunctionKind::coroutine: return "coroutine";
    case FunctionKind::async_generator: return "async_generator";
    case FunctionKind::class_body: return "class_body";
    case FunctionKind::module: return "module";
  }
  return "?";
}

}  // namespace

std::string print(const Function& function) {
  std::string out = kind_name(function.kind) + (" " + function.symbol) + "(";
  for (const Register* parameter : function.parameters.registers) {
    if (out.back() != '(') out += ", ";
    out += text(parameter);
  }
  out += ")  # " + function.qualname + ", line " + std::to_string(function.first_line) +
         (function.has_plain_body ? ", plain body too" : "") + "\n";
  for (const Block* block : function.blocks) {
    out += "  " + text(block) + ":\n";
    for (const Instruction& instruction : block->instructions) out += line(instruction);
    out += line(block->terminator);
  }
  return out;
}

std::string print(const Module& module) {
  std::string out = "# module " + module.name + "\n";
  for (const Function& function : module.functions) out += "\n" + print(function);
  return out;
}

}  // namespace coil::compiler::ir
