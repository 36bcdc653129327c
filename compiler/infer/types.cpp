// The types that registers may have: the least fixed point of the transfer functions below.
#include "compiler/infer/infer.h"

namespace coil::compiler::infer {
namespace {

using ir::Instruction;
using ir::Op;
using ir::Opcode;
using ir::Operand;
using ir::Register;
using ir::TypeBits;

constexpr std::uint32_t integers = ir::type_bool | ir::type_int;
constexpr std::uint32_t numbers = integers | ir::type_float;

bool within(std::uint32_t types, std::uint32_t set) { return types != 0 && (types & ~set) == 0; }

std::uint32_t type_of(const ir::Constant& constant) {
  struct Visitor {
    std::uint32_t operator()(ir::NoneConstant) const { return ir::type_none; }
    std::uint32_t operator()(ir::EllipsisConstant) const { return ir::type_other; }
    std::uint32_t operator()(bool) const { return ir::type_bool; }
    std::uint32_t operator()(std::int64_t) const { return ir::type_int; }
    std::uint32_t operator()(const ir::BigConstant&) const { return ir::type_int; }
    std::uint32_t operator()(double) const { return ir::type_float; }
    std::uint32_t operator()(const ir::ComplexConstant&) const { return ir::type_other; }
    std::uint32_t operator()(const ir::StringConstant&) const { return ir::type_str; }
    std::uint32_t operator()(const ir::BytesConstant&) const { return ir::type_bytes; }
    std::uint32_t operator()(const ir::Constant::Tuple&) const { return ir::type_tuple; }
  };
  return std::visit(Visitor{}, constant.value);
}

// 0: not known yet.
std::uint32_t type_of(const Operand& operand) {
  if (Register* reg = register_of(operand)) return reg->type;
  if (const ir::Constant* constant = constant_of(operand)) return type_of(*constant);
  return ir::type_any;
}

// + - * // % of numbers; bools count as integers.
std::uint32_t arithmetic(std::uint32_t left, std::uint32_t right) {
  if (!within(left, numbers) || !within(right, numbers)) return ir::type_any;
  if (left == ir::type_float || right == ir::type_float) return ir::type_float;
  if (within(left, integers) && within(right, integers)) return ir::type_int;
  return ir::type_int | ir::type_float;
}

std::uint32_t addition(std::uint32_t left, std::uint32_t right) {
  for (std::uint32_t sequence : {ir::type_str, ir::type_bytes, ir::type_list, ir::type_tuple}) {
    if (left == sequence && right == sequence) return sequence;
  }
  return arithmetic(left, right);
}

std::uint32_t bitwise(std::uint32_t left, std::uint32_t right) {
  if (left == ir::type_bool && right == ir::type_bool) return ir::type_bool;
  return within(left, integers) && within(right, integers) ? ir::type_int : ir::type_any;
}

std::uint32_t comparison(std::uint32_t left, std::uint32_t right) {
  bool plain = (within(left, numbers) && within(right, numbers)) || (left == ir::type_str && right == ir::type_str);
  return plain ? ir::type_bool : ir::type_any;
}

std::uint32_t operation_result(const Instruction& instruction) {
  auto type = [&](std::size_t i) { return type_of(instruction.operands[i]); };
  bool unknown = false;
  for (const Operand& operand : instruction.operands) unknown |= type_of(operand) == 0;
  switch (instruction.op) {
    case Op::add:
    case Op::inplace_add:
      return unknown ? 0 : addition(type(0), type(1));
    case Op::subtract:
    case Op::inplace_subtract:
    case Op::multiply:
    case Op::inplace_multiply:
    case Op::floor_divide:
    case Op::inplace_floor_divide:
    case Op::modulo:
    case Op::inplace_modulo:
      return unknown ? 0 : arithmetic(type(0), type(1));
    case Op::true_divide:
    case Op::inplace_true_divide:
      if (unknown) return 0;
      return within(type(0), numbers) && within(type(1), numbers) ? ir::type_float : ir::type_any;
    case Op::bit_and:
    case Op::bit_or:
    case Op::bit_xor:
    case Op::inplace_bit_and:
    case Op::inplace_bit_or:
    case Op::inplace_bit_xor:
      return unknown ? 0 : bitwise(type(0), type(1));
    case Op::left_shift:
    case Op::right_shift:
      if (unknown) return 0;
      return within(type(0), integers) && within(type(1), integers) ? ir::type_int : ir::type_any;
    case Op::negative:
    case Op::positive:
      return unknown ? 0 : arithmetic(type(0), type(0));
    case Op::compare_less:
    case Op::compare_less_equal:
    case Op::compare_equal:
    case Op::compare_not_equal:
    case Op::compare_greater:
    case Op::compare_greater_equal:
      return unknown ? 0 : comparison(type(0), type(1));
    case Op::box_bool:
      return ir::type_bool;
    case Op::box_i64:
      return ir::type_int;
    case Op::box_f64:
      return ir::type_float;
    case Op::build_list:
      return ir::type_list;
    case Op::build_tuple:
    case Op::list_to_tuple:
    case Op::unpack:
    case Op::unpack_starred:
      return ir::type_tuple;
    case Op::build_set:
    case Op::build_constant_set:
      return ir::type_set;
    case Op::build_dict:
      return ir::type_dict;
    case Op::build_string:
      return ir::type_str;
    case Op::make_function:
      return ir::type_function;
    default:
      return ir::type_any;
  }
}

std::uint32_t result_type(const Instruction& instruction) {
  switch (instruction.opcode) {
    case Opcode::copy:
      return type_of(instruction.operands[0]);
    case Opcode::operation:
      return operation_result(instruction);
    case Opcode::delete_local:
      return ir::type_unbound;
    default:
      return ir::type_any;
  }
}

}  // namespace

void find_types(ir::Function& function) {
  for (Register& reg : function.registers) reg.type = 0;
  for (Register* parameter : function.parameters.registers) parameter->type = ir::type_any;
  for (bool changed = true; changed;) {
    changed = false;
    auto widen = [&](Register* reg, std::uint32_t types) {
      if ((reg->type | types) == reg->type) return;
      reg->type |= types;
      changed = true;
    };
    for (ir::Block* block : function.blocks) {
      for (const Instruction& instruction : block->instructions) {
        if (instruction.result) widen(instruction.result, result_type(instruction));
      }
      if (block->terminator.item) widen(block->terminator.item, ir::type_any);
    }
  }
}

}  // namespace coil::compiler::infer
