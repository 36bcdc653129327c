// The second step: from what each scope does with its names to what each name is. A name bound in a function is its local;
// one that only an enclosing function binds is free here and a cell there; the rest are global. Class bodies and the
// module are invisible to the functions in them, except for __class__.
#include "compiler/bind/binder.h"

namespace coil::compiler::bind {
namespace {

using NameSet = std::unordered_set<Name>;

class Resolver {
 public:
  Resolver(Scopes& scopes, Errors& errors) : scopes_(scopes), errors_(errors) {}

  // `bound`: names of enclosing functions, null for the module; `global`: names that enclosing scopes declare global.
  // Returns the names that this scope and those in it need from enclosing functions.
  NameSet block(ScopeDraft& draft, const NameSet* bound_outside, const NameSet& global_outside) {
    Scope& scope = *draft.scope;
    NameSet global = global_outside;
    NameSet bound = bound_outside ? *bound_outside : NameSet();
    NameSet free, local;
    bool is_class = scope.kind == ScopeKind::Class;
    NameSet children_global = global, children_bound = bound;  // a class's own names don't reach its functions

    for (Symbol* symbol : scope.symbols) {
      name(draft, *symbol, bound_outside ? &bound : nullptr, global, local, free);
      errors_.begin(nullptr);
      if (errors_.stopped()) return {};
    }
    if (!is_class) {
      children_bound = bound;
      if (draft.is_function()) children_bound.insert(local.begin(), local.end());
      children_global = global;
    } else {
      children_bound.insert(class_cell_);
    }

    NameSet needed;
    for (ScopeDraft* child : draft.children) {
      NameSet of_child = block(*child, &children_bound, children_global);
      if (errors_.stopped()) return {};
      needed.insert(of_child.begin(), of_child.end());
    }
    if (draft.is_function()) {
      for (Symbol* symbol : scope.symbols) {
        if (symbol->kind == SymbolKind::Local && needed.erase(symbol->name)) symbol->kind = SymbolKind::Cell;
      }
    } else if (is_class && needed.erase(class_cell_)) {
      scope.needs_class_cell = true;
    }
    pass_through(draft, needed, bound_outside ? &bound : nullptr);
    free.insert(needed.begin(), needed.end());
    return free;
  }

 private:
  void name(ScopeDraft& draft, Symbol& symbol, NameSet* bound, NameSet& global, NameSet& local, NameSet& free) {
    uint16_t uses = draft.uses[symbol.name];
    symbol.is_parameter = uses & UsedParameter;
    symbol.is_assigned = uses & UsedLocal;
    symbol.is_referenced = uses & UsedRead;
    symbol.is_imported = uses & UsedImport;
    symbol.is_annotated = uses & UsedAnnotation;
    symbol.is_namespace = uses & UsedNamespace;

    if (uses & UsedGlobalDeclaration) {
      if (uses & UsedNonlocalDeclaration) return at_declaration(draft, symbol, "name " + quoted(symbol.name) + " is nonlocal and global");
      symbol.kind = SymbolKind::GlobalExplicit;
      global.insert(symbol.name);
      if (bound) bound->erase(symbol.name);
    } else if (uses & UsedNonlocalDeclaration) {
      if (!bound) return at_declaration(draft, symbol, "nonlocal declaration not allowed at module level");
      if (!bound->contains(symbol.name) && errors_.is_part()) return;
      if (!bound->contains(symbol.name)) return at_declaration(draft, symbol, "no binding for nonlocal " + quoted(symbol.name) + " found");
      symbol.kind = SymbolKind::Free;
      free.insert(symbol.name);
    } else if (uses & UsedBound) {
      symbol.kind = SymbolKind::Local;
      local.insert(symbol.name);
      global.erase(symbol.name);
    } else if (bound && bound->contains(symbol.name)) {
      symbol.kind = SymbolKind::Free;
      free.insert(symbol.name);
    } else {
      symbol.kind = SymbolKind::GlobalImplicit;
    }
  }

  // Names that scopes inside need and this one doesn't bind go on to the enclosing function.
  void pass_through(ScopeDraft& draft, const NameSet& needed, const NameSet* bound) {
    for (Name name : needed) {
      auto found = draft.scope->table.find(name);
      if (found != draft.scope->table.end()) {
        uint16_t uses = draft.uses[name];
        if (draft.scope->kind == ScopeKind::Class && (uses & (UsedBound | UsedGlobalDeclaration))) found->second->passes_through = true;
      } else if (!bound || bound->contains(name)) {
        scopes_.add_symbol(*draft.scope, name)->kind = SymbolKind::Free;
      }
    }
  }

  void at_declaration(const ScopeDraft& draft, const Symbol& symbol, std::string message) {
    for (const auto& declaration : draft.declarations) {
      if (declaration.name == symbol.name) return errors_.report(declaration.location, std::move(message));
    }
    errors_.report({}, std::move(message));
  }

  Scopes& scopes_;
  Errors& errors_;
  Name class_cell_ = Name::intern("__class__");
};

}  // namespace

void resolve(Scopes& scopes, Drafts& drafts, Errors& errors) { Resolver(scopes, errors).block(*drafts.all.front(), nullptr, {}); }

}  // namespace coil::compiler::bind
