#include "compiler/ir/operation.h"

#include <vector>

#include "compiler/base/check.h"

namespace coil::compiler::ir {
namespace {

struct Row {
  std::string_view name, result, parameters, effects;
};

constexpr Row rows[] = {
#define OPERATION(result, name, parameters, effects) {#name, #result, #parameters, #effects},
#include "runtime/core/operations.def"
#undef OPERATION
};

ResultType parse_result(std::string_view text) {
  if (text == "Word") return ResultType::word;
  if (text == "Borrowed") return ResultType::borrowed;
  if (text == "Flag") return ResultType::flag;
  if (text == "Status") return ResultType::status;
  if (text == "i64") return ResultType::i64;
  if (text == "f64") return ResultType::f64;
  COIL_CHECK(text == "bool", "operations.def: unknown result type");
  return ResultType::boolean;
}

ParameterType parse_parameter_type(std::string_view text) {
  if (text == "Word") return ParameterType::word;
  if (text == "Owned") return ParameterType::owned;
  if (text == "Nullable") return ParameterType::nullable;
  if (text == "Words") return ParameterType::words;
  if (text == "i64") return ParameterType::i64;
  if (text == "f64") return ParameterType::f64;
  if (text == "bool") return ParameterType::boolean;
  if (text == "AttributeCache&") return ParameterType::cache;
  if (text == "const Code&") return ParameterType::code;
  if (text == "Module&") return ParameterType::module;
  if (text == "const Location&") return ParameterType::location;
  COIL_CHECK(text == "Function&", "operations.def: unknown parameter type");
  return ParameterType::function;
}

Effects parse_effects(std::string_view text) {
  if (text == "pure") return Effects::pure;
  if (text == "fails") return Effects::fails;
  COIL_CHECK(text == "safe", "operations.def: unknown effects");
  return Effects::safe;
}

// "(Word left, const Code& code)" → its parameters.
std::vector<Parameter> parse_parameters(std::string_view text) {
  std::vector<Parameter> parameters;
  text = text.substr(1, text.size() - 2);
  while (!text.empty()) {
    std::size_t comma = text.find(',');
    std::string_view one = text.substr(0, comma);
    text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
    while (!one.empty() && one.front() == ' ') one.remove_prefix(1);
    std::size_t space = one.rfind(' ');
    parameters.push_back({parse_parameter_type(one.substr(0, space)), one.substr(space + 1)});
  }
  return parameters;
}

struct Table {
  std::vector<std::vector<Parameter>> parameters;
  std::vector<Operation> operations;

  Table() {
    for (const Row& row : rows) parameters.push_back(parse_parameters(row.parameters));
    for (std::size_t i = 0; i < std::size(rows); ++i) {
      operations.push_back({rows[i].name, parse_result(rows[i].result), parse_effects(rows[i].effects), parameters[i]});
    }
  }
};

const Table& table() {
  static const Table table;
  return table;
}

}  // namespace

const Operation& operation(Op op) { return table().operations[static_cast<std::size_t>(op)]; }

}  // namespace coil::compiler::ir
