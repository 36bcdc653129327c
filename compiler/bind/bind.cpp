#include "compiler/bind/bind.h"

#include "compiler/bind/binder.h"

namespace coil::compiler::bind {

bool Errors::keep() {
  if (stopped_) return false;
  stopped_ = any_ = true;
  if (statement_) refused_.insert(statement_);
  return true;
}

void Errors::report(Location location, std::string message) {
  if (!keep()) return;
  SyntaxPosition position;
  position.line = static_cast<int>(location.line);
  position.offset = static_cast<int>(location.column) + 1;
  position.end_line = static_cast<int>(location.end_line);
  position.end_offset = static_cast<int>(location.end_column) + 1;
  position.text = source_.line_with_newline(location.line);
  diagnostics_.syntax_error(source_, std::move(position), std::move(message), DiagnosticKind::SyntaxError, location);
}

void Errors::report_start(Location location, std::string message) {
  if (!keep()) return;
  SyntaxPosition position;
  position.line = position.end_line = static_cast<int>(location.line);
  position.offset = static_cast<int>(location.column) + 1;
  position.text = source_.line_with_newline(location.line);
  diagnostics_.syntax_error(source_, std::move(position), std::move(message));
}

void Errors::warn(Location location, std::string message) {
  if (!stopped_) diagnostics_.syntax_warning(source_, location, std::move(message));
}

void Errors::report_recursion() {
  if (!keep()) return;
  goes_on_ = false;
  diagnostics_.syntax_error(source_, SyntaxPosition{}, "maximum recursion depth exceeded during compilation",
                            DiagnosticKind::RecursionError);
}

std::unique_ptr<Scopes> bind(const ast::Module& module, const SourceBuffer& source, Diagnostics& diagnostics, Extent extent) {
  auto scopes = std::make_unique<Scopes>();
  Drafts drafts;
  Errors errors(source, diagnostics, extent);
  check_future(module, drafts, errors);
  errors.begin(nullptr);
  if (!errors.stopped()) collect(module, *scopes, drafts, errors);
  errors.begin(nullptr);
  if (!errors.stopped()) resolve(*scopes, drafts, errors);
  errors.begin(nullptr);
  if (errors.stopped()) return nullptr;
  order(*scopes);
  check_statements(module, *scopes, drafts, errors);
  return errors.any() ? nullptr : std::move(scopes);
}

}  // namespace coil::compiler::bind
