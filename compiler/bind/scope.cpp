#include "compiler/bind/scope.h"

#include "compiler/bind/binder.h"

namespace coil::compiler::bind {

Name mangle(Name private_class, Name name) {
  std::string_view text = name.text();
  if (!private_class || !text.starts_with("__") || text.ends_with("__") || text.find('.') != std::string_view::npos) return name;
  std::string mangled = "_" + private_class.string();
  mangled += text;
  return Name::intern(mangled);
}

Name Scope::mangled(Name source_name) const { return mangle(private_class, source_name); }

const Symbol* Scope::find(Name source_name) const {
  auto found = table.find(mangled(source_name));
  return found == table.end() ? nullptr : found->second;
}

Scopes::~Scopes() {
  for (Scope* scope : all_) delete scope;
  for (Symbol* symbol : symbols_) delete symbol;
}

Scope* Scopes::scope_of(const ast::Node* node) const {
  auto found = by_node_.find(node);
  return found == by_node_.end() ? nullptr : found->second;
}

Scope* Scopes::add(ScopeKind kind, const ast::Node* node, Scope* parent) {
  Scope* scope = new Scope();
  scope->kind = kind;
  scope->node = node;
  scope->parent = parent;
  if (parent) parent->children.push_back(scope);
  all_.push_back(scope);
  by_node_[node] = scope;
  return scope;
}

Symbol* Scopes::add_symbol(Scope& scope, Name mangled_name) {
  Symbol*& symbol = scope.table[mangled_name];
  if (!symbol) {
    symbol = new Symbol();
    symbol->name = mangled_name;
    symbols_.push_back(symbol);
    scope.symbols.push_back(symbol);
  }
  return symbol;
}

}  // namespace coil::compiler::bind
