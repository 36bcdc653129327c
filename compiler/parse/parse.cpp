#include "compiler/parse/parse.h"

#include "compiler/parse/decode.h"
#include "compiler/parse/explain.h"
#include "compiler/parse/lexer.h"
#include "compiler/parse/report.h"
#include "compiler/parse/sub_parser.h"

namespace coil::compiler::parse {

ast::Module* parse(SourceBuffer& source, Arena& arena, Diagnostics& diagnostics) {
  if (!decode(source, diagnostics)) return nullptr;
  TokenList list = lex(source);
  SubParser parser(source, list, arena);
  SyntaxFailure failure;
  if (auto parsed = parser.parse(Rule::File, 0, &failure)) return parsed->module;
  Explanation explanation{source, list, parser, failure};
  explain(explanation);
  report(source, list, failure, parser.furthest(), diagnostics);
  return nullptr;
}

}  // namespace coil::compiler::parse
