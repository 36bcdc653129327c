// f-strings.
#include "compiler/lower/expressions.h"

namespace coil::compiler::lower {

Value lower(Context& context, const ast::FormattedValue& node) {
  Value value = lower(context, *node.value);
  Value specification = node.format_spec ? lower(context, *node.format_spec) : Value{};
  context.at(node);
  std::int64_t conversion = node.conversion < 0 ? 0 : node.conversion;
  return context.emit(Op::format_value, {value, conversion, specification});
}

Value lower(Context& context, const ast::JoinedStr& node) {
  if (node.values.empty()) return context.string("");
  std::vector<Value> pieces;
  for (const ast::Expr* piece : node.values) pieces.push_back(lower(context, *piece));
  if (pieces.size() == 1) return pieces.front();
  context.at(node);
  return context.emit(Op::build_string, std::move(pieces));
}

}  // namespace coil::compiler::lower
