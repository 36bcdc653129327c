#include "compiler/bind/scope.h"

namespace coil::compiler::bind {

Name Scope::mangled(Name source_name) const {
  std::string_view text = source_name.text();
  if (!private_class || !text.starts_with("__") || text.ends_with("__") || text.find('.') != std::string_view::npos) return source_name;
  return Name::intern("_" + private_class.string() + std::string(text));
}

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
  Scope* scope = new Scope;
  scope->kind = kind;
  scope->node = node;
  scope->parent = parent;
  if (parent) {
    parent->children.push_back(scope);
    scope->private_class = parent->private_class;
    scope->is_nested = parent->is_nested || parent->is_function_like();
  }
  all_.push_back(scope);
  by_node_[node] = scope;
  return scope;
}

Symbol* Scopes::add_symbol(Scope& scope, Name mangled_name) {
  auto [place, is_new] = scope.table.try_emplace(mangled_name, nullptr);
  if (!is_new) return place->second;
  Symbol* symbol = new Symbol;
  symbol->name = mangled_name;
  symbols_.push_back(symbol);
  scope.symbols.push_back(symbol);
  return place->second = symbol;
}

}  // namespace coil::compiler::bind
