#include "compiler/parse/parse.h"

#include "compiler/parse/decode.h"
#include "compiler/parse/explain.h"
#include "compiler/parse/lexer.h"
#include "compiler/parse/report.h"
#include "compiler/parse/sub_parser.h"

namespace coil::compiler::parse {

ast::Module* parse(SourceBuffer& source, Arena& arena, Diagnostics& diagnostics) {
  std::optional<DecodeError> trouble = decode(source);
  if (trouble && !trouble->behind_text) {
    diagnostics.syntax_error(source, nowhere(), trouble->message);
    return nullptr;
  }
  TokenList list = lex(source, trouble ? trouble->message : "");
  SubParser parser(source, list, arena);
  SyntaxFailure failure;
  if (auto parsed = parser.parse(Rule::File, 0, &failure)) return parsed->module;
  Explanation explanation{source, list, parser, failure};
  explain(explanation);
  report(source, list, failure, parser.furthest(), diagnostics);
  return nullptr;
}

}  // namespace coil::compiler::parse
