// Making registers, blocks, constants and globals; what instructions imply.
#include <bit>

#include "compiler/ir/ir.h"

namespace coil::compiler::ir {
namespace {

using Value = decltype(Constant::value);

bool same(const Value& left, const Value& right) {
  if (left.index() != right.index()) return false;
  // 0.0 and -0.0 are two constants; a NaN is one.
  if (const double* a = std::get_if<double>(&left)) {
    return std::bit_cast<std::uint64_t>(*a) == std::bit_cast<std::uint64_t>(std::get<double>(right));
  }
  return left == right;
}

}  // namespace

const Constant* Module::constant(Value value) {
  for (const Constant& known : constants) {
    if (same(known.value, value)) return &known;
  }
  constants.push_back({std::move(value), static_cast<std::uint32_t>(constants.size())});
  return &constants.back();
}

const Global* Module::find_global(const std::string& name) const {
  for (const Global& known : globals) {
    if (known.name == name) return &known;
  }
  return nullptr;
}

const Global* Module::global(const std::string& name) {
  if (const Global* known = find_global(name)) return known;
  globals.push_back({name, static_cast<std::uint32_t>(globals.size())});
  return &globals.back();
}

Register* Function::make_register(std::string name, bool is_local) {
  registers.push_back({});
  Register& made = registers.back();
  made.id = static_cast<std::uint32_t>(registers.size() - 1);
  made.name = std::move(name);
  made.is_local = is_local;
  return &made;
}

Block* Function::make_block(std::string label) {
  storage.push_back({});
  Block& made = storage.back();
  made.id = static_cast<std::uint32_t>(storage.size() - 1);
  made.label = std::move(label);
  return &made;
}

bool can_fail(const Instruction& instruction) {
  switch (instruction.opcode) {
    case Opcode::operation:
      return operation(instruction.op).can_fail();
    case Opcode::load_global:
    case Opcode::delete_global:
    case Opcode::check_bound:
    case Opcode::await_:
    case Opcode::yield_:
    case Opcode::yield_from:
    case Opcode::async_yield:
      return true;
    case Opcode::copy:
    case Opcode::store_global:
    case Opcode::load_builtin:
    case Opcode::delete_local:
    case Opcode::retain:
    case Opcode::release:
    case Opcode::unboxed:
      return false;
  }
  return false;
}

bool suspends(const Instruction& instruction) {
  return instruction.opcode == Opcode::await_ || instruction.opcode == Opcode::yield_ ||
         instruction.opcode == Opcode::yield_from || instruction.opcode == Opcode::async_yield;
}

}  // namespace coil::compiler::ir
