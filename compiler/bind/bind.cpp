// The steps of binding: what each scope's text does with its names, what the names therefore mean, and the errors of
// CPython's compiler that depend on where a statement stands.
#include "compiler/bind/bind.h"

#include "compiler/bind/steps.h"
#include "compiler/diagnostics/diagnostics.h"

namespace coil::compiler::bind {

std::unique_ptr<Scopes> bind(const ast::Module& module, const SourceBuffer& source, Diagnostics& diagnostics) {
  auto scopes = std::make_unique<Scopes>();
  ErrorSink errors(source, diagnostics);
  collect(module, *scopes, errors);
  if (!errors.any()) resolve(*scopes, errors);
  if (!errors.any()) check_context(module, *scopes, errors);
  if (errors.any()) return nullptr;
  return scopes;
}

}  // namespace coil::compiler::bind
