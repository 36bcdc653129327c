#include "compiler/parse/sub_parser.h"

#include "Python.h"
#include "compiler/parse/token_stream.h"
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {
namespace {

// The lexer and the grammar agree on the numbers of the tokens.
#define COIL_TOKEN(kind) static_assert(size_t(TokenKind::kind) == generated::Python::kind);
#define COIL_KEYWORD(kind, text) COIL_TOKEN(kind)
#define COIL_OPERATOR(kind, text) COIL_TOKEN(kind)
#include "compiler/parse/tokens.def"

// The rule `file`, with the contexts that ANTLR allocates for each rule given back after each statement.
void parse_file(generated::Python& parser, TreeBuilder& builder, ParserTokens& tokens) {
  TreeBuilder::Mark start = builder.here();
  while (tokens.LA(1) != size_t(TokenKind::END)) {
    parser.statement();
    parser.getTreeTracker().reset();
  }
  builder.module(start);
}

}  // namespace

struct SubParser::State {
  State(const SourceBuffer& source, const TokenList& list, Arena& arena)
      : source(source), list(list), arena(arena), tokens(list.tokens), parser(&tokens) {
    parser.setBuildParseTree(false);
    parser.removeErrorListeners();
    parser.setErrorHandler(std::make_shared<StopAtFirstError>());
  }
  const SourceBuffer& source;
  const TokenList& list;
  Arena& arena;
  ParserTokens tokens;
  generated::Python parser;
  uint32_t furthest = 0;
  std::optional<SyntaxFailure> string_failure;
};

SubParser::SubParser(const SourceBuffer& source, const TokenList& list, Arena& arena)
    : state_(std::make_unique<State>(source, list, arena)) {}
SubParser::~SubParser() = default;

uint32_t SubParser::furthest() const { return state_->furthest; }
const std::optional<SyntaxFailure>& SubParser::string_failure() const { return state_->string_failure; }

std::optional<Parsed> SubParser::parse(Rule rule, uint32_t first, SyntaxFailure* failure_out) {
  TreeBuilder builder(state_->source, state_->list.tokens, state_->arena,
                      [&] { return active_rules(state_->parser); });
  generated::Python& parser = state_->parser;
  parser.reset();
  state_->tokens.start(builder, first);
  parser.build = &builder;
  try {
    switch (rule) {
      case Rule::File: parse_file(parser, builder, state_->tokens); break;
      case Rule::Test: parser.test(); break;
      case Rule::Disjunction: parser.disjunction(); break;
      case Rule::Arithmetic: parser.arithmetic(); break;
      case Rule::Primary: parser.primary(); break;
      case Rule::Subject: parser.match_subject(); break;
      case Rule::Expressions: parser.expressions(); break;
      case Rule::Comprehension: parser.comprehension(); break;
      case Rule::Arguments: parser.arguments(); break;
      case Rule::ForTargets: parser.for_targets(); break;
      case Rule::ClosedPattern: parser.closed_pattern(); break;
      case Rule::Value: parser.expressions_or_yield(); break;
    }
  } catch (SyntaxFailure& failure) {
    if (rule != Rule::File) state_->furthest = std::max(state_->furthest, failure.token);
    bool of_string = failure.of_string || state_->list.tokens[failure.token].kind == TokenKind::BROKEN_STRING;
    if (of_string && rule != Rule::File && !state_->string_failure) state_->string_failure = failure;
    failure.last_expression = builder.last_expression();
    failure.last_named = builder.last_named();
    if (failure_out) *failure_out = std::move(failure);
    return std::nullopt;
  }
  state_->furthest = std::max(state_->furthest, builder.next_token());
  return Parsed{builder.result(), builder.top_expression(), builder.next_token()};
}

}  // namespace coil::compiler::parse
