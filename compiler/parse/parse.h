// In: source text. Out: the module's syntax tree, or diagnostics in CPython's words. No type of ANTLR leaves this folder.
#pragma once

#include <string>

#include "compiler/ast/statements.h"
#include "compiler/base/arena.h"
#include "compiler/base/source_buffer.h"
#include "compiler/diagnostics/diagnostics.h"

namespace coil::compiler::parse {

// Decodes the source (which gets its text), lexes and parses it. Null after errors. The tree is the arena's.
ast::Module* parse(SourceBuffer& source, Arena& arena, Diagnostics& diagnostics);

// The same, and goes on after errors: reports up to `most` independent mistakes. The statements that they are in count as others
// that say nothing, also in the source's text from then on; so the tree is that of another program when there were errors, and
// null when no sense could be made of the rest.
ast::Module* parse_all(SourceBuffer& source, Arena& arena, Diagnostics& diagnostics, size_t most);

// The text of `coil emit --tokens`; the source must be decoded, as parse() leaves it.
std::string dump_tokens(const SourceBuffer& source);

}  // namespace coil::compiler::parse
