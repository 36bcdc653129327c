// The last step: places of locals, cells and free variables, and qualified names.
#include <algorithm>

#include "compiler/bind/binder.h"

namespace coil::compiler::bind {
namespace {

Name qualified_name(const Scope& scope) {
  const Scope* parent = scope.parent;
  if (!parent || parent->kind == ScopeKind::Module) return scope.name;
  if (scope.kind == ScopeKind::Function || scope.kind == ScopeKind::Class) {
    const Symbol* symbol = parent->find(scope.name);
    if (symbol && symbol->kind == SymbolKind::GlobalExplicit) return scope.name;
  }
  std::string text = parent->qualified_name.string();
  // Names in a comprehension's scope don't count as locals of a function.
  text += parent->is_function_like() && parent->kind != ScopeKind::Comprehension ? ".<locals>." : ".";
  text += scope.name.text();
  return Name::intern(text);
}

bool by_name(const Symbol* left, const Symbol* right) { return left->name.text() < right->name.text(); }

// In CPython's order, in which they die when a call ends: parameters, other locals, their cells by name.
void place_locals(Scope& scope) {
  std::vector<Symbol*> locals, cells;
  for (Symbol* symbol : scope.symbols) {
    if (symbol->kind != SymbolKind::Local && symbol->kind != SymbolKind::Cell) continue;
    if (symbol->is_parameter) scope.locals.push_back(symbol);
    else (symbol->kind == SymbolKind::Cell ? cells : locals).push_back(symbol);
  }
  std::sort(cells.begin(), cells.end(), by_name);
  scope.locals.insert(scope.locals.end(), locals.begin(), locals.end());
  scope.locals.insert(scope.locals.end(), cells.begin(), cells.end());
}

void place_symbols(Scope& scope) {
  if (scope.is_function_like()) place_locals(scope);
  for (Symbol* symbol : scope.symbols) {
    if (symbol->kind == SymbolKind::Free || symbol->passes_through) scope.free_symbols.push_back(symbol);
  }
  std::sort(scope.free_symbols.begin(), scope.free_symbols.end(), by_name);
  uint32_t index = 0;
  for (Symbol* symbol : scope.locals) symbol->index = index++;
  index = 0;
  for (Symbol* symbol : scope.free_symbols) {
    if (symbol->kind == SymbolKind::Free) symbol->index = index;
    ++index;
  }
}

}  // namespace

void order(Scopes& scopes) {
  for (Scope* scope : scopes.all()) {
    scope->qualified_name = qualified_name(*scope);
    place_symbols(*scope);
  }
}

}  // namespace coil::compiler::bind
