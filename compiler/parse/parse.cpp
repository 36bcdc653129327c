#include "compiler/parse/parse.h"

#include "compiler/parse/decode.h"
#include "compiler/parse/explain.h"
#include "compiler/parse/lexer.h"
#include "compiler/parse/recover.h"
#include "compiler/parse/report.h"
#include "compiler/parse/sub_parser.h"

namespace coil::compiler::parse {

namespace {

// One attempt at a source whose text is decoded.
struct Attempt {
  TokenList list;
  SyntaxFailure failure;
  ast::Module* module = nullptr;
};

Attempt attempt(const SourceBuffer& source, const std::string& unreadable, Arena& arena, Diagnostics& diagnostics) {
  Attempt result{lex(source, unreadable), {}, nullptr};
  SubParser parser(source, result.list, arena);
  if (auto parsed = parser.parse(Rule::File, 0, &result.failure)) {
    result.module = parsed->module;
    return result;
  }
  Explanation explanation{source, result.list, parser, result.failure};
  explain(explanation);
  report(source, result.list, result.failure, parser.furthest(), diagnostics);
  return result;
}

// False: there is no text, and the diagnostics say why. `unreadable`: why there is none behind it.
bool decoded(SourceBuffer& source, Diagnostics& diagnostics, std::string& unreadable) {
  std::optional<DecodeError> trouble = decode(source);
  if (trouble && trouble->behind_text) unreadable = trouble->message;
  if (!trouble || trouble->behind_text) return true;
  diagnostics.syntax_error(source, nowhere(), trouble->message);
  return false;
}

}  // namespace

ast::Module* parse(SourceBuffer& source, Arena& arena, Diagnostics& diagnostics) {
  std::string unreadable;
  if (!decoded(source, diagnostics, unreadable)) return nullptr;
  return attempt(source, unreadable, arena, diagnostics).module;
}

ast::Module* parse_all(SourceBuffer& source, Arena& arena, Diagnostics& diagnostics, size_t most) {
  std::string unreadable;
  if (!decoded(source, diagnostics, unreadable)) return nullptr;
  Recovery recovery(source);
  size_t reported = 0;
  for (size_t attempts = 0; attempts < 4 * most; ++attempts) {
    Diagnostics errors;
    Attempt result = attempt(source, unreadable, arena, errors);
    if (result.module) return result.module;
    const Diagnostic& error = *errors.first_error();
    if (!recovery.is_consequence(result.list, result.failure, error)) {
      diagnostics.add(error);
      ++reported;
    }
    if (!unreadable.empty() && error.location.line == 0) {
      unreadable.clear();
      continue;
    }
    if (reported == most || !recovery.mend(result.list, result.failure, error)) break;
  }
  return nullptr;
}

}  // namespace coil::compiler::parse
