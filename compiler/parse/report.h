// From a failed parse to a diagnostic, with CPython's priorities: errors of the tokenizer further on win over those of the
// parser, and so does a bracket that is never closed.
#pragma once

#include "compiler/parse/failure.h"
#include "compiler/parse/lexer.h"

namespace coil::compiler::parse {

// `furthest` is the last token that the search for an explanation looked at.
void report(const SourceBuffer& source, const TokenList& list, const SyntaxFailure& failure, uint32_t furthest,
            Diagnostics& diagnostics);

}  // namespace coil::compiler::parse
