#include "compiler/parse/parse.h"

#include "Python.h"
#include "compiler/parse/decode.h"
#include "compiler/parse/lexer.h"
#include "compiler/parse/token_stream.h"
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {
namespace {

// The lexer and the grammar agree on the numbers of the tokens.
#define COIL_TOKEN(kind) static_assert(size_t(TokenKind::kind) == generated::Python::kind);
#define COIL_KEYWORD(kind, text) COIL_TOKEN(kind)
#define COIL_OPERATOR(kind, text) COIL_TOKEN(kind)
#include "compiler/parse/tokens.def"

// Where and in which words a failed parse is reported.
void report(const SourceBuffer& source, const TokenList& list, const SyntaxFailure& failure, Diagnostics& diagnostics) {
  const Token& token = list.tokens[failure.token];
  if (token.kind == TokenKind::ERROR && list.error) {
    diagnostics.syntax_error(source, list.error->position, list.error->message, list.error->kind);
    return;
  }
  if (!failure.generic) {
    diagnostics.syntax_error(source, failure.location, failure.message, failure.kind);
    return;
  }
  if (token.kind == TokenKind::INDENT) {
    diagnostics.syntax_error(source, token.location, "unexpected indent", DiagnosticKind::IndentationError);
    return;
  }
  if (token.kind == TokenKind::END && !list.open_brackets.empty()) {
    const OpenBracket& open = list.open_brackets.back();
    diagnostics.syntax_error(source, Location{open.location.line, open.location.column, 0, 0},
                             std::string("'") + open.bracket + "' was never closed");
    return;
  }
  diagnostics.syntax_error(source, token.location, "invalid syntax");
}

}  // namespace

ast::Module* parse(SourceBuffer& source, Arena& arena, Diagnostics& diagnostics) {
  if (!decode(source, diagnostics)) return nullptr;
  TokenList list = lex(source);
  TreeBuilder builder(source, list.tokens, arena);
  ParserTokens tokens(list.tokens, builder);
  generated::Python parser(&tokens);
  parser.build = &builder;
  parser.setBuildParseTree(false);
  parser.removeErrorListeners();
  parser.setErrorHandler(std::make_shared<StopAtFirstError>());
  try {
    parser.file();
  } catch (const SyntaxFailure& failure) {
    report(source, list, failure, diagnostics);
    return nullptr;
  }
  return builder.result();
}

}  // namespace coil::compiler::parse
