// The text of `coil emit --scopes`: one line a scope, one line a name in it, indented by nesting.
#include "compiler/bind/bind.h"

namespace coil::compiler::bind {
namespace {

const char* text(ScopeKind kind) {
  switch (kind) {
    case ScopeKind::Module: return "module";
    case ScopeKind::Class: return "class";
    case ScopeKind::Function:
    case ScopeKind::Lambda:
    case ScopeKind::Comprehension: return "function";
  }
  return "";
}

const char* text(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::Local: return "local";
    case SymbolKind::Cell: return "cell";
    case SymbolKind::Free: return "free";
    case SymbolKind::GlobalExplicit: return "global explicit";
    case SymbolKind::GlobalImplicit: return "global implicit";
  }
  return "";
}

void dump(const Scope& scope, int depth, std::string& out) {
  std::string indentation(static_cast<std::size_t>(depth) * 2, ' ');
  out += indentation + text(scope.kind) + " " + scope.qualified_name.string();
  if (scope.is_nested) out += " nested";
  if (scope.is_generator) out += " generator";
  if (scope.is_coroutine) out += " coroutine";
  if (scope.needs_class_cell) out += " class-cell";
  out += "\n";
  for (const Symbol* symbol : scope.symbols) {
    out += indentation + "  " + symbol->name.string() + ": " + text(symbol->kind);
    if (symbol->is_parameter) out += ", parameter";
    if (symbol->is_assigned) out += ", assigned";
    if (symbol->is_referenced) out += ", referenced";
    if (symbol->is_imported) out += ", imported";
    if (symbol->is_annotated) out += ", annotated";
    if (symbol->is_namespace) out += ", namespace";
    if (symbol->passes_through) out += ", passes through";
    out += "\n";
  }
  for (const Scope* child : scope.children) dump(*child, depth + 1, out);
}

}  // namespace

std::string dump_scopes(const Scopes& scopes) {
  std::string out;
  dump(*scopes.module(), 0, out);
  return out;
}

}  // namespace coil::compiler::bind
