// The steps inside bind(), in order. Each reports at most one error, as CPython stops at the first.
#pragma once

#include <map>
#include <string>

#include "compiler/ast/ast.h"
#include "compiler/bind/scope.h"
#include "compiler/diagnostics/diagnostics.h"

namespace coil::compiler::bind {

class ErrorSink {
 public:
  ErrorSink(const SourceBuffer& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  void report(const Location& location, const std::string& message) {
    if (!any_) diagnostics_.syntax_error(source_, location, message);
    any_ = true;
  }
  bool any() const { return any_; }

 private:
  const SourceBuffer& source_;
  Diagnostics& diagnostics_;
  bool any_ = false;
};

// Opens a scope for each node that has one and notes how the text uses each name. Where `global` and `nonlocal` stand is
// kept for resolve()'s messages.
void collect(const ast::Module& module, Scopes& scopes, ErrorSink& errors);

// Decides each symbol's kind, adds the free symbols that pass through, numbers locals and free symbols.
void resolve(Scopes& scopes, ErrorSink& errors);

// `return` outside function, `await` outside async function, `break` outside loop and the like.
void check_context(const ast::Module& module, const Scopes& scopes, ErrorSink& errors);

}  // namespace coil::compiler::bind
