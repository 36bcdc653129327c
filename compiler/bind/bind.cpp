#include "compiler/bind/bind.h"

#include "compiler/bind/binder.h"

namespace coil::compiler::bind {

void Errors::report(Location location, std::string message) {
  if (any_) return;
  any_ = true;
  SyntaxPosition position;
  position.line = static_cast<int>(location.line);
  position.offset = static_cast<int>(location.column) + 1;
  position.end_line = static_cast<int>(location.end_line);
  position.end_offset = static_cast<int>(location.end_column) + 1;
  position.text = source_.line_with_newline(location.line);
  diagnostics_.syntax_error(source_, std::move(position), std::move(message));
}

void Errors::report_start(Location location, std::string message) {
  if (any_) return;
  any_ = true;
  SyntaxPosition position;
  position.line = position.end_line = static_cast<int>(location.line);
  position.offset = static_cast<int>(location.column) + 1;
  position.text = source_.line_with_newline(location.line);
  diagnostics_.syntax_error(source_, std::move(position), std::move(message));
}

void Errors::report_recursion() {
  if (any_) return;
  any_ = true;
  diagnostics_.syntax_error(source_, SyntaxPosition{}, "maximum recursion depth exceeded during compilation",
                            DiagnosticKind::RecursionError);
}

std::unique_ptr<Scopes> bind(const ast::Module& module, const SourceBuffer& source, Diagnostics& diagnostics) {
  auto scopes = std::make_unique<Scopes>();
  Drafts drafts;
  Errors errors(source, diagnostics);
  check_future(module, drafts, errors);
  if (!errors.any()) collect(module, *scopes, drafts, errors);
  if (!errors.any()) resolve(*scopes, drafts, errors);
  if (errors.any()) return nullptr;
  order(*scopes, drafts);
  check_statements(module, *scopes, errors);
  return errors.any() ? nullptr : std::move(scopes);
}

}  // namespace coil::compiler::bind
