// Operators come flat from the grammar; here they are put together by precedence: each waits on a stack until one that
// binds less follows.
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;

namespace {

enum Precedence : uint8_t {
  Or = 1, And, Not, Comparison, BitOr, BitXor, BitAnd, Shift, Sum, Product, Sign, Power
};

uint8_t precedence_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::OR: return Or;
    case TokenKind::AND: return And;
    case TokenKind::VBAR: return BitOr;
    case TokenKind::CIRCUMFLEX: return BitXor;
    case TokenKind::AMPERSAND: return BitAnd;
    case TokenKind::LEFTSHIFT:
    case TokenKind::RIGHTSHIFT: return Shift;
    case TokenKind::PLUS:
    case TokenKind::MINUS: return Sum;
    case TokenKind::STAR:
    case TokenKind::SLASH:
    case TokenKind::DOUBLESLASH:
    case TokenKind::PERCENT:
    case TokenKind::AT: return Product;
    case TokenKind::DOUBLESTAR: return Power;
    default: return Comparison;
  }
}

Operator binary_operator(TokenKind kind) {
  switch (kind) {
    case TokenKind::VBAR: return Operator::BitOr;
    case TokenKind::CIRCUMFLEX: return Operator::BitXor;
    case TokenKind::AMPERSAND: return Operator::BitAnd;
    case TokenKind::LEFTSHIFT: return Operator::LShift;
    case TokenKind::RIGHTSHIFT: return Operator::RShift;
    case TokenKind::PLUS: return Operator::Add;
    case TokenKind::MINUS: return Operator::Sub;
    case TokenKind::STAR: return Operator::Mult;
    case TokenKind::SLASH: return Operator::Div;
    case TokenKind::DOUBLESLASH: return Operator::FloorDiv;
    case TokenKind::PERCENT: return Operator::Mod;
    case TokenKind::AT: return Operator::MatMult;
    default: return Operator::Pow;
  }
}

UnaryOperator unary_operator(TokenKind kind) {
  switch (kind) {
    case TokenKind::NOT: return UnaryOperator::Not;
    case TokenKind::MINUS: return UnaryOperator::USub;
    case TokenKind::PLUS: return UnaryOperator::UAdd;
    default: return UnaryOperator::Invert;
  }
}

CompareOperator compare_operator(TokenKind kind) {
  switch (kind) {
    case TokenKind::EQEQUAL: return CompareOperator::Eq;
    case TokenKind::NOTEQUAL: return CompareOperator::NotEq;
    case TokenKind::LESS: return CompareOperator::Lt;
    case TokenKind::LESSEQUAL: return CompareOperator::LtE;
    case TokenKind::GREATER: return CompareOperator::Gt;
    case TokenKind::GREATEREQUAL: return CompareOperator::GtE;
    case TokenKind::IS: return CompareOperator::Is;
    case TokenKind::IS_NOT: return CompareOperator::IsNot;
    case TokenKind::IN: return CompareOperator::In;
    default: return CompareOperator::NotIn;
  }
}

}  // namespace

void TreeBuilder::prefix(const Mark& at) {
  TokenKind kind = last().kind;
  // `not` binds less than a comparison, so it can't be its operand: a == not b.
  if (kind == TokenKind::NOT && size(operators_) > at.operators && operators_.back().precedence > Not) {
    fail_at_token(last_);
  }
  if (size(operators_) - at.operators > maximum_nesting) too_deep();
  operators_.push_back({last_, static_cast<uint8_t>(kind == TokenKind::NOT ? Not : Sign), true});
}

// Before an operator is put aside, those before it that bind at least as strongly are applied; ** is right-associative,
// and `and`, `or` and comparisons are collected: a < b < c is one node.
void TreeBuilder::infix(const Mark& at) {
  uint32_t operator_index = last_;
  uint8_t precedence = precedence_of(token(operator_index).kind);
  while (size(operators_) > at.operators) {
    uint8_t before = operators_.back().precedence;
    bool applies = precedence == Power || precedence <= Comparison ? before > precedence : before >= precedence;
    if (!applies) break;
    reduce_operator(at);
  }
  // a ** b ** ...: each power is two levels of CPython's parser.
  if (precedence == Power && 2 * (size(operators_) - at.operators) > maximum_nesting) too_deep();
  operators_.push_back({operator_index, precedence, false});
}

// An operand was pushed. Its extent in tokens counts its parentheses, which the node's own location leaves out.
void TreeBuilder::operand(const Mark& at) {
  uint32_t first = size(operators_) > at.operators ? operators_.back().token + 1 : at.token;
  extents_.push_back({first, last_});
}

Location TreeBuilder::place_of(Extent extent) const { return span(token(extent.first).location, token(extent.last).location); }

// Applies the operator on top of the stack to the operands on top of theirs.
void TreeBuilder::reduce_operator(const Mark& at) {
  PendingOperator top = operators_.back();
  TokenKind kind = token(top.token).kind;
  if (top.prefix) {
    operators_.pop_back();
    Extent& extent = extents_.back();
    extent.first = top.token;
    push_expression<UnaryOp>(place_of(extent), unary_operator(kind), pop_expression());
    return;
  }
  if (top.precedence > Comparison) {
    operators_.pop_back();
    Extent right = extents_.back();
    extents_.pop_back();
    Extent& extent = extents_.back();
    extent.last = right.last;
    Expr* right_operand = pop_expression();
    push_expression<BinOp>(place_of(extent), pop_expression(), binary_operator(kind), right_operand);
    return;
  }
  uint32_t first = size(operators_) - 1;
  while (first > at.operators && !operators_[first - 1].prefix && operators_[first - 1].precedence == top.precedence) --first;
  uint32_t count = size(operators_) - first;
  Extent extent{extents_[extents_.size() - count - 1].first, extents_.back().last};
  extents_.resize(extents_.size() - count);
  extents_.back() = extent;
  Location place = place_of(extent);
  auto operands = take(expressions_, size(expressions_) - count - 1);
  if (top.precedence == Comparison) {
    std::vector<CompareOperator> operators;
    for (uint32_t index = first; index < size(operators_); ++index) {
      operators.push_back(compare_operator(token(operators_[index].token).kind));
    }
    push_expression<Compare>(place, operands[0], arena_.copy_list(operators), operands.subspan(1));
  } else {
    push_expression<BoolOp>(place, top.precedence == And ? BoolOperator::And : BoolOperator::Or, operands);
  }
  operators_.resize(first);
}

void TreeBuilder::end_operators(const Mark& at) {
  while (size(operators_) > at.operators) reduce_operator(at);
  extents_.pop_back();
}

}  // namespace coil::compiler::parse
