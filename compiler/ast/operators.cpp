#include "compiler/ast/operators.h"

#include <cstddef>

namespace coil::compiler::ast {
namespace {

struct Spelling {
  std::string_view name;
  std::string_view symbol;
};

// In the order of the enumerations.
constexpr Spelling bool_operators[] = {{"And", "and"}, {"Or", "or"}};
constexpr Spelling operators[] = {{"Add", "+"},     {"Sub", "-"},     {"Mult", "*"},   {"MatMult", "@"}, {"Div", "/"},
                                  {"Mod", "%"},     {"Pow", "**"},    {"LShift", "<<"}, {"RShift", ">>"}, {"BitOr", "|"},
                                  {"BitXor", "^"},  {"BitAnd", "&"},  {"FloorDiv", "//"}};
constexpr Spelling unary_operators[] = {{"Invert", "~"}, {"Not", "not"}, {"UAdd", "+"}, {"USub", "-"}};
constexpr Spelling compare_operators[] = {{"Eq", "=="}, {"NotEq", "!="}, {"Lt", "<"},         {"LtE", "<="}, {"Gt", ">"},
                                          {"GtE", ">="}, {"Is", "is"},   {"IsNot", "is not"}, {"In", "in"},  {"NotIn", "not in"}};
constexpr std::string_view contexts[] = {"Load", "Store", "Del"};

}  // namespace

std::string_view name_of(BoolOperator value) { return bool_operators[size_t(value)].name; }
std::string_view name_of(Operator value) { return operators[size_t(value)].name; }
std::string_view name_of(UnaryOperator value) { return unary_operators[size_t(value)].name; }
std::string_view name_of(CompareOperator value) { return compare_operators[size_t(value)].name; }
std::string_view name_of(ExprContext value) { return contexts[size_t(value)]; }

std::string_view symbol_of(BoolOperator value) { return bool_operators[size_t(value)].symbol; }
std::string_view symbol_of(Operator value) { return operators[size_t(value)].symbol; }
std::string_view symbol_of(UnaryOperator value) { return unary_operators[size_t(value)].symbol; }
std::string_view symbol_of(CompareOperator value) { return compare_operators[size_t(value)].symbol; }

}  // namespace coil::compiler::ast
