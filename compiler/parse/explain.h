// CPython's words for a syntax error. The parser says only where it stopped; what follows is asked afterwards, of the
// tokens, of the rules that were active, and by trying to parse what might have been meant. Statements in
// explain_statements.cpp, expressions in explain_expressions.cpp.
#pragma once

#include <optional>

#include "compiler/parse/failure.h"
#include "compiler/parse/lexer.h"
#include "compiler/parse/sub_parser.h"

namespace coil::compiler::parse {

struct Explanation {
  const SourceBuffer& source;
  const TokenList& list;
  SubParser& parser;
  SyntaxFailure& failure;

  const Token& token(uint32_t index) const { return list.tokens[index]; }
  // None outside the file.
  TokenKind kind(uint32_t index) const { return index < list.tokens.size() ? list.tokens[index].kind : TokenKind::None; }
  const Token& stopped() const { return token(failure.token); }

  // How many brackets are open after the token.
  int depth_after(uint32_t index) const;

  // Sets the words. Always true, so that a step can end with it.
  bool say(Location location, std::string message, DiagnosticKind kind = DiagnosticKind::SyntaxError);
  bool say_at(uint32_t token_index, std::string message, DiagnosticKind kind = DiagnosticKind::SyntaxError);
  Location tokens_from(uint32_t first, uint32_t last) const { return span(token(first).location, token(last).location); }
};

// Fills in the failure's words when there are better ones than "invalid syntax".
void explain(Explanation& explanation);

// Takes over the words for the failure of an attempt, when there are better ones than "invalid syntax".
bool explain_inner(Explanation& explanation, SyntaxFailure inner);

bool explain_statement(Explanation& explanation);
bool explain_expression(Explanation& explanation);
bool explain_target(Explanation& explanation);

}  // namespace coil::compiler::parse
