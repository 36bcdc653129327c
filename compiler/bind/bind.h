// In: a module's syntax tree. Out: its scopes; or diagnostics for what CPython's symbol table and compiler reject.
#pragma once

#include <memory>
#include <string>

#include "compiler/ast/statements.h"
#include "compiler/base/source_buffer.h"
#include "compiler/bind/scope.h"

namespace coil::compiler {
class Diagnostics;
}

namespace coil::compiler::bind {

// CPython stops at the first error.
enum class Extent : uint8_t {
  FirstError,
  AllErrors,         // at most one for each statement
  AllErrorsOfPart,   // the same where statements are missing from the tree: without errors that may be due to that
};

// Null when there was an error; the diagnostics say which. Borrows the tree for as long as the scopes live.
std::unique_ptr<Scopes> bind(const ast::Module& module, const SourceBuffer& source, Diagnostics& diagnostics,
                             Extent extent = Extent::FirstError);

// The text of `coil emit --scopes`.
std::string dump_scopes(const Scopes& scopes);

}  // namespace coil::compiler::bind
