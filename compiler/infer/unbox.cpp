// Before:   %3 = add x, y          (both proven to be floats)
// After:    %4 = unbox_f64 x
//           %5 = unbox_f64 y
//           %6 = unboxed + %4, %5
//           %3 = box_f64 %6
// and likewise for integers whose intervals stay within 63 bits, and for comparisons. choose_representations() removes
// the boxes in between.
#include <optional>

#include "compiler/infer/infer.h"

namespace coil::compiler::infer {
namespace {

using ir::Block;
using ir::Instruction;
using ir::Op;
using ir::Opcode;
using ir::Operand;
using ir::Register;
using ir::Representation;

struct Arithmetic {
  Op op;
  const char* operator_text;
};
constexpr Arithmetic arithmetic[] = {
    {Op::add, "+"}, {Op::inplace_add, "+"}, {Op::subtract, "-"}, {Op::inplace_subtract, "-"}, {Op::multiply, "*"}, {Op::inplace_multiply, "*"},
};
constexpr Arithmetic comparisons[] = {
    {Op::is_less, "<"},           {Op::is_less_equal, "<="},       {Op::is_equal, "=="},
    {Op::is_not_equal, "!="},     {Op::is_greater, ">"},           {Op::is_greater_equal, ">="},
    {Op::compare_less, "<"},      {Op::compare_less_equal, "<="},  {Op::compare_equal, "=="},
    {Op::compare_not_equal, "!="},{Op::compare_greater, ">"},      {Op::compare_greater_equal, ">="},
};

template <std::size_t size>
const char* find(const Arithmetic (&table)[size], Op op) {
  for (const Arithmetic& row : table) {
    if (row.op == op) return row.operator_text;
  }
  return nullptr;
}

// Integers up to here are doubles exactly.
constexpr std::int64_t exact_in_double = std::int64_t{1} << 53;

class Unboxer {
 public:
  Unboxer(ir::Module& module, ir::Function& function, const Intervals& intervals)
      : module_(module), function_(function), intervals_(intervals) {}

  void run() {
    for (Block* block : function_.blocks) {
      std::vector<Instruction> old = std::move(block->instructions);
      block->instructions.clear();
      code_ = &block->instructions;
      for (Instruction& instruction : old) {
        if (!rewrite(instruction)) code_->push_back(std::move(instruction));
      }
    }
  }

 private:
  std::optional<Interval> interval(const Operand& operand) const {
    if (const auto* value = ir::constant_value<std::int64_t>(operand)) {
      return *value >= interval_min && *value <= interval_max ? std::optional(Interval{*value, *value}) : std::nullopt;
    }
    Register* reg = register_of(operand);
    if (!reg || reg->type != ir::type_int) return std::nullopt;
    auto found = intervals_.find(reg);
    return found == intervals_.end() ? std::nullopt : std::optional(found->second);
  }

  static bool is_float(const Operand& operand) {
    Register* reg = register_of(operand);
    return ir::constant_value<double>(operand) || (reg && reg->type == ir::type_float);
  }

  // A float, or an integer that converts exactly.
  bool is_real(const Operand& operand) const {
    if (is_float(operand)) return true;
    std::optional<Interval> bounds = interval(operand);
    return bounds && bounds->low >= -exact_in_double && bounds->high <= exact_in_double;
  }

  Register* make(Representation representation) {
    Register* made = function_.make_register();
    made->representation = representation;
    return made;
  }

  Register* emit(const Instruction& model, Op op, Representation representation, Operand operand) {
    Instruction made = model;
    made.opcode = Opcode::operation;
    made.op = op;
    made.operands = {operand};
    made.result = make(representation);
    if (!ir::operation(op).can_fail()) made.handler = nullptr;
    code_->push_back(made);
    return made.result;
  }

  Operand as_i64(const Instruction& model, const Operand& operand) {
    if (const ir::Constant* constant = constant_of(operand)) return std::get<std::int64_t>(constant->value);
    return emit(model, Op::unbox_i64, Representation::i64, operand);
  }

  Operand as_f64(const Instruction& model, const Operand& operand) {
    if (const auto* value = ir::constant_value<std::int64_t>(operand)) return module_.constant(static_cast<double>(*value));
    if (constant_of(operand)) return operand;
    if (is_float(operand)) return emit(model, Op::unbox_f64, Representation::f64, operand);
    return emit(model, Op::i64_to_f64, Representation::f64, as_i64(model, operand));
  }

  Instruction unboxed(const Instruction& model, const char* operator_text, Register* result, Operand left, Operand right) {
    Instruction made = model;
    made.opcode = Opcode::unboxed;
    made.name = operator_text;
    made.operands = {left, right};
    made.result = result;
    made.handler = nullptr;
    return made;
  }

  void box(const Instruction& model, Op op, Register* result, Register* value) {
    Instruction made = model;
    made.opcode = Opcode::operation;
    made.op = op;
    made.operands = {value};
    made.result = result;
    if (!ir::operation(op).can_fail()) made.handler = nullptr;
    code_->push_back(made);
  }

  bool rewrite(const Instruction& instruction) {
    if (instruction.opcode != Opcode::operation || instruction.operands.size() != 2) return false;
    const Operand& left = instruction.operands[0];
    const Operand& right = instruction.operands[1];
    bool both_integers = interval(left) && interval(right);
    bool both_real = is_real(left) && is_real(right) && (is_float(left) || is_float(right));
    if (const char* text = find(comparisons, instruction.op)) {
      if (both_integers) return compare(instruction, text, as_i64(instruction, left), as_i64(instruction, right));
      if (both_real) return compare(instruction, text, as_f64(instruction, left), as_f64(instruction, right));
      return false;
    }
    if (both_integers) return rewrite_integers(instruction);
    if (both_real) return rewrite_reals(instruction);
    return false;
  }

  bool compare(const Instruction& instruction, const char* text, Operand left, Operand right) {
    if (instruction.result->representation == Representation::boolean) {
      code_->push_back(unboxed(instruction, text, instruction.result, left, right));
      return true;
    }
    Register* outcome = make(Representation::boolean);
    code_->push_back(unboxed(instruction, text, outcome, left, right));
    box(instruction, Op::box_bool, instruction.result, outcome);
    return true;
  }

  bool rewrite_integers(const Instruction& instruction) {
    if (!intervals_.count(instruction.result)) return false;
    Register* outcome = nullptr;
    if (const char* text = find(arithmetic, instruction.op)) {
      Operand left = as_i64(instruction, instruction.operands[0]), right = as_i64(instruction, instruction.operands[1]);
      outcome = make(Representation::i64);
      code_->push_back(unboxed(instruction, text, outcome, left, right));
    } else if (std::optional<Op> divide = division(instruction)) {
      Operand left = as_i64(instruction, instruction.operands[0]), right = as_i64(instruction, instruction.operands[1]);
      outcome = emit(instruction, *divide, Representation::i64, left);
      code_->back().operands.push_back(right);
    } else {
      return false;
    }
    box(instruction, Op::box_i64, instruction.result, outcome);
    return true;
  }

  std::optional<Op> division(const Instruction& instruction) const {
    if (interval(instruction.operands[1])->low <= 0) return std::nullopt;
    switch (instruction.op) {
      case Op::floor_divide:
      case Op::inplace_floor_divide:
        return Op::floor_divide_i64;
      case Op::modulo:
      case Op::inplace_modulo:
        return Op::modulo_i64;
      default:
        return std::nullopt;
    }
  }

  bool rewrite_reals(const Instruction& instruction) {
    const char* text = find(arithmetic, instruction.op);
    bool divides = instruction.op == Op::true_divide || instruction.op == Op::inplace_true_divide;
    if (!text && !divides) return false;
    Operand left = as_f64(instruction, instruction.operands[0]), right = as_f64(instruction, instruction.operands[1]);
    if (divides && !check_divisor(instruction, right)) return false;
    Register* outcome = make(Representation::f64);
    code_->push_back(unboxed(instruction, divides ? "/" : text, outcome, left, right));
    box(instruction, Op::box_f64, instruction.result, outcome);
    return true;
  }

  // False: a constant zero, left to the general operation.
  bool check_divisor(const Instruction& instruction, const Operand& divisor) {
    if (const auto* value = ir::constant_value<double>(divisor)) return *value != 0;
    Instruction check = instruction;
    check.op = Op::check_float_divisor;
    check.operands = {divisor};
    check.result = nullptr;
    code_->push_back(check);
    return true;
  }

  ir::Module& module_;
  ir::Function& function_;
  const Intervals& intervals_;
  std::vector<Instruction>* code_ = nullptr;
};

}  // namespace

void unbox_arithmetic(ir::Module& module, ir::Function& function, const Intervals& intervals) {
  Unboxer(module, function, intervals).run();
}

}  // namespace coil::compiler::infer
