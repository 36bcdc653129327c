// What the compiler knows of the runtime's operations: the rows of runtime/core/operations.def.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace coil::compiler::ir {

enum class Op : std::uint16_t {
#define OPERATION(result, name, parameters, effects) name,
#include "runtime/core/operations.def"
#undef OPERATION
};

// The types that occur in the table; operations.def explains each.
enum class ParameterType : std::uint8_t {
  word, owned, nullable, words, i64, f64, boolean, cache, code, module, function, location,
};
enum class ResultType : std::uint8_t { word, borrowed, flag, status, i64, f64, boolean };
enum class Effects : std::uint8_t { pure, fails, safe };

struct Parameter {
  ParameterType type;
  std::string_view name;
  // Parameters that emission fills in: the instruction has no operand for them.
  bool is_implicit() const {
    return type == ParameterType::cache || type == ParameterType::module || type == ParameterType::function ||
           type == ParameterType::location;
  }
};

struct Operation {
  std::string_view name;
  ResultType result;
  Effects effects;
  std::span<const Parameter> parameters;
  bool can_fail() const { return effects == Effects::fails; }
  // Whether it puts its failure's entry into the traceback itself.
  bool traces() const { return !parameters.empty() && parameters.back().type == ParameterType::location; }
};

const Operation& operation(Op op);

}  // namespace coil::compiler::ir
