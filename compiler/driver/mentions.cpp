#include "compiler/driver/mentions.h"

#include <algorithm>

namespace coil::compiler::driver {

namespace {

const std::vector<std::string> doors = {
    "getattr", "__getattribute__", "getattr_static", "getmembers", "attrgetter", "methodcaller", "__match_args__",
    "vars", "dir", "locals", "globals", "__dict__", "__globals__", "__builtins__", "builtins", "f_locals", "f_globals", "f_builtins",
    "eval", "exec", "compile", "__import__", "import_module", "get_type_hints", "ForwardRef",
    "format", "format_map", "Formatter", "get_field", "make_dataclass", "asdict", "astuple",
    "get_objects", "get_referents", "get_referrers"};

const std::vector<std::string> power_names = {"pow", "__pow__", "__rpow__", "__ipow__"};

template <typename Test>
bool any_instruction(const ir::Module& module, Test test) {
  for (const ir::Function& function : module.functions)
    for (const ir::Block* block : function.blocks)
      if (std::ranges::any_of(block->instructions, test)) return true;
  return false;
}

bool is_power(const ir::Instruction& instruction) {
  return instruction.opcode == ir::Opcode::operation && (instruction.op == ir::Op::power || instruction.op == ir::Op::inplace_power);
}

}  // namespace

bool mentions(const ir::Module& module, const std::vector<std::string>& names) {
  auto is_one = [&](const std::string& name) { return std::ranges::find(names, name) != names.end(); };
  for (const ir::Constant& constant : module.constants) {
    const auto* text = std::get_if<ir::StringConstant>(&constant.value);
    if (text && is_one(text->utf8)) return true;
  }
  if (std::ranges::any_of(module.globals, is_one, &ir::Global::name) || std::ranges::any_of(module.imports, is_one, &ir::Import::name)) return true;
  return any_instruction(module, [&](const ir::Instruction& instruction) {
    return instruction.opcode == ir::Opcode::load_builtin && is_one(instruction.name);
  });
}

bool makes_names(const ir::Module& module) { return mentions(module, doors); }

bool computes_powers(const ir::Module& module) { return any_instruction(module, is_power) || mentions(module, power_names); }

}  // namespace coil::compiler::driver
