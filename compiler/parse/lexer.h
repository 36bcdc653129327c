// Source text to tokens, by CPython 3.11's rules: indentation, implicit and explicit joining of lines, all literals,
// f-strings taken apart into the same stream, `match` and `case` decided per logical line, `is not` and `not in` as one
// token each.
//
// The whole file is lexed before it is parsed. What CPython's tokenizer refuses ends the list with an ERROR token. What
// its parser refuses goes on: a character that begins nothing is an UNKNOWN token, an f-string that can't be taken
// apart a BROKEN_STRING.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/base/source_buffer.h"
#include "compiler/diagnostics/diagnostics.h"
#include "compiler/parse/token.h"

namespace coil::compiler::parse {

struct LexicalError {
  DiagnosticKind kind = DiagnosticKind::SyntaxError;
  std::string message;
  SyntaxPosition position;
  bool raised = true;  // wins over an error of the parser further up; indentation doesn't
};

// A bracket that was open somewhere.
struct OpenBracket {
  char bracket;
  Location location;
};

struct BrokenString {
  uint32_t token;
  std::string message;
};

struct TokenList {
  std::vector<Token> tokens;          // ends with END, or with ERROR
  std::optional<LexicalError> error;  // of the ERROR token
  std::vector<BrokenString> broken_strings;
  std::vector<OpenBracket> open_brackets;  // those open where lexing ended
};

// A SyntaxError without a place.
SyntaxPosition nowhere();

// The source's text must be decoded (decode.h). Behind it there may be more that can't be: `unreadable` says why, or is empty.
TokenList lex(const SourceBuffer& source, std::string unreadable = {});

// The text of `coil emit --tokens`.
std::string dump_tokens(const SourceBuffer& source);

}  // namespace coil::compiler::parse
