// match, case and patterns.
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;

namespace {

bool is_complex(const Expr* expression) {
  const auto* constant = as<Constant>(expression);
  return constant && std::holds_alternative<ComplexValue>(constant->value);
}

}  // namespace

void TreeBuilder::subject(const Mark& at, bool is_tuple) {
  if (is_tuple) {
    tuple(at);
  } else if (is<Starred>(expressions_.back())) {
    fail_here();
  }
}

void TreeBuilder::match_statement(const Mark& at) {
  auto cases = take_parts<MatchCase>(at.parts);
  push_statement<Match>(from(at), pop_expression(), cases);
}

void TreeBuilder::match_case(const Mark& at) {
  auto body = pop_block();
  Expr* guard = pop_optional(at);
  Pattern* pattern = patterns_.back();
  patterns_.pop_back();
  parts_.push_back(make<MatchCase>(from(at), pattern, guard, body));
}

// a, *b without brackets
void TreeBuilder::open_pattern(const Mark& at, bool sequence) {
  if (sequence) {
    auto elements = take(patterns_, at.patterns);
    patterns_.push_back(make<MatchSequence>(from(at), elements));
  } else if (is<MatchStar>(patterns_.back())) {
    fail_here();
  }
}

void TreeBuilder::star_pattern(const Mark& at) {
  patterns_.push_back(make<MatchStar>(from(at), last().name == "_" ? Name() : last().name));
}

void TreeBuilder::or_pattern(const Mark& at) {
  if (size(patterns_) == at.patterns + 1) return;
  auto alternatives = take(patterns_, at.patterns);
  patterns_.push_back(make<MatchOr>(from(at), alternatives));
}

void TreeBuilder::as_pattern(const Mark& at) {
  if (last().name == "_") fail(last().location, "cannot use '_' as a target");
  if (current().kind == TokenKind::DOT || current().kind == TokenKind::LPAR) fail(last().location, "invalid pattern target");
  Pattern* pattern = patterns_.back();
  patterns_.back() = make<MatchAs>(from(at), pattern, last().name);
}

void TreeBuilder::value_pattern(const Mark& at) {
  if (is<JoinedStr>(expressions_.back())) fail(from(at), "patterns may only match literals and attribute lookups");
  patterns_.push_back(make<MatchValue>(from(at), pop_expression()));
}

void TreeBuilder::singleton_pattern(const Mark& at) {
  singleton();
  patterns_.push_back(make<MatchSingleton>(from(at), static_cast<Constant*>(pop_expression())->value));
}

void TreeBuilder::pattern_name() { name_expression(); }

// A capture, or a dotted name, which is a value.
void TreeBuilder::name_pattern(const Mark& at) {
  Expr* expression = pop_expression();
  if (auto* name = as<NameExpr>(expression)) {
    patterns_.push_back(make<MatchAs>(from(at), nullptr, name->id == "_" ? Name() : name->id));
  } else {
    patterns_.push_back(make<MatchValue>(from(at), expression));
  }
}

// Positional patterns, then the keyword ones, whose names are on the stack of names.
void TreeBuilder::class_pattern(const Mark& at) {
  class_patterns_.pop_back();
  auto names = take(names_, at.names);
  auto patterns = take(patterns_, at.patterns);
  size_t positional = patterns.size() - names.size();
  patterns_.push_back(make<MatchClass>(from(at), pop_expression(), patterns.first(positional), names, patterns.subspan(positional)));
}

void TreeBuilder::keyword_pattern_name(const Mark& at) {
  const auto* capture = as<MatchAs>(patterns_.back());
  if (!capture || capture->pattern || last_ != at.token + 1) fail_at_token(last_);
  patterns_.pop_back();
  names_.push_back(token(at.token).name);
}

// After the first keyword every argument needs one.
void TreeBuilder::pattern_argument(const Mark& at) {
  if (token(at.token + 1).kind == TokenKind::ASSIGN || class_patterns_.back() == size(names_)) return;
  fail(patterns_.back()->location, "positional patterns follow keyword patterns");
}

void TreeBuilder::begin_class_pattern() { class_patterns_.push_back(size(names_)); }

void TreeBuilder::group_pattern(const Mark& at, bool comma) {
  if (comma || size(patterns_) == at.patterns) {
    sequence_pattern(at);
  } else if (is<MatchStar>(patterns_.back())) {
    fail_here();
  }
}

void TreeBuilder::sequence_pattern(const Mark& at) {
  auto elements = take(patterns_, at.patterns);
  patterns_.push_back(make<MatchSequence>(from(at), elements));
}

void TreeBuilder::mapping_pattern(const Mark& at) {
  Name rest = size(names_) > at.names ? pop_name() : Name();
  auto keys = take_expressions(at);
  auto patterns = take(patterns_, at.patterns);
  patterns_.push_back(make<MatchMapping>(from(at), keys, patterns, rest));
}

void TreeBuilder::pattern_entry(const Mark&) {}

void TreeBuilder::pattern_rest() {
  if (last().name == "_") fail_at_token(last_);
  names_.push_back(last().name);
  if (current().kind == TokenKind::COMMA && token(next_ + 1).kind == TokenKind::RBRACE) return;
  if (current().kind != TokenKind::RBRACE) fail_at_token(current().kind == TokenKind::COMMA ? next_ + 1 : next_);
}

// 1+2j: a real and an imaginary number
void TreeBuilder::complex_pattern(const Mark& at) {
  Expr* imaginary = pop_expression();
  Expr* real = pop_expression();
  TokenKind sign = token(operators_.back().token).kind;
  operators_.pop_back();
  const auto* negative = as<UnaryOp>(real);
  if (is_complex(negative ? negative->operand : real)) fail(real->location, "real number required in complex literal");
  if (!is_complex(imaginary)) fail(imaginary->location, "imaginary number required in complex literal");
  push_expression<BinOp>(from(at), real, sign == TokenKind::PLUS ? Operator::Add : Operator::Sub, imaginary);
}

void TreeBuilder::negative_number(const Mark& at) {
  push_expression<UnaryOp>(from(at), UnaryOperator::USub, pop_expression());
}

}  // namespace coil::compiler::parse
