// What each name means: CPython's analysis of the symbol table, from the module inwards. A scope is told which names
// its enclosing functions bind and which are declared global there, and answers which names it needs from them.
#include <algorithm>
#include <set>
#include <unordered_set>

#include "compiler/bind/steps.h"

namespace coil::compiler::bind {
namespace {

using Names = std::unordered_set<Name>;

class Resolver {
 public:
  Resolver(Scopes& scopes, ErrorSink& errors) : scopes_(scopes), errors_(errors) {}

  void run() {
    Names bound, global;
    resolve(*scopes_.module(), bound, global);
    for (Scope* scope : scopes_.all()) number(*scope);
  }

 private:
  // `bound` and `global` are the enclosing scopes'; the result is what is free in here.
  Names resolve(Scope& scope, Names bound, Names global) {
    Names local, free;
    Names inner_bound, inner_global;
    if (scope.kind == ScopeKind::Class) {
      inner_bound = bound;
      inner_global = global;
    }
    for (Symbol* symbol : scope.symbols) decide(scope, *symbol, bound, global, local, free);
    if (scope.kind != ScopeKind::Class) {
      inner_bound = bound;
      if (scope.is_function_like()) inner_bound.insert(local.begin(), local.end());
      inner_global = global;
    } else {
      inner_bound.insert(class_cell_);
    }
    Names needed;
    for (Scope* child : scope.children) needed.merge(resolve(*child, inner_bound, inner_global));
    if (scope.is_function_like()) make_cells(scope, needed);
    if (scope.kind == ScopeKind::Class && needed.erase(class_cell_)) scope.needs_class_cell = true;
    pass_through(scope, needed, bound);
    free.merge(needed);
    return free;
  }

  void decide(Scope& scope, Symbol& symbol, Names& bound, Names& global, Names& local, Names& free) {
    bool is_bound = symbol.is_parameter || symbol.is_assigned || symbol.is_imported;
    if (symbol.is_declared_global) {
      if (symbol.is_declared_nonlocal) return error(scope, symbol, "name '" + symbol.name.string() + "' is nonlocal and global");
      symbol.kind = SymbolKind::GlobalExplicit;
      global.insert(symbol.name);
      bound.erase(symbol.name);
    } else if (symbol.is_declared_nonlocal) {
      if (scope.kind == ScopeKind::Module) return error(scope, symbol, "nonlocal declaration not allowed at module level");
      if (!bound.count(symbol.name)) return error(scope, symbol, "no binding for nonlocal '" + symbol.name.string() + "' found");
      symbol.kind = SymbolKind::Free;
      free.insert(symbol.name);
    } else if (is_bound) {
      symbol.kind = SymbolKind::Local;
      local.insert(symbol.name);
      global.erase(symbol.name);
    } else if (bound.count(symbol.name)) {
      symbol.kind = SymbolKind::Free;
      free.insert(symbol.name);
    } else {
      symbol.kind = SymbolKind::GlobalImplicit;
    }
  }

  // Locals that nested scopes need.
  static void make_cells(Scope& scope, Names& needed) {
    for (Symbol* symbol : scope.symbols) {
      if (symbol->kind == SymbolKind::Local && needed.erase(symbol->name)) symbol->kind = SymbolKind::Cell;
    }
  }

  // What nested scopes need from further out passes through this one.
  void pass_through(Scope& scope, const Names& needed, const Names& bound) {
    for (Name name : needed) {
      auto found = scope.table.find(name);
      if (found != scope.table.end()) {
        Symbol& symbol = *found->second;
        bool is_own = symbol.kind == SymbolKind::Local || symbol.kind == SymbolKind::GlobalExplicit;
        if (scope.kind == ScopeKind::Class && is_own) symbol.passes_through = true;
        continue;
      }
      if (!bound.count(name)) continue;
      scopes_.add_symbol(scope, name)->kind = SymbolKind::Free;
    }
  }

  static void number(Scope& scope) {
    if (scope.is_function_like()) {
      for (bool parameters : {true, false}) {
        for (Symbol* symbol : scope.symbols) {
          bool is_local = symbol->kind == SymbolKind::Local || symbol->kind == SymbolKind::Cell;
          if (is_local && symbol->is_parameter == parameters) scope.locals.push_back(symbol);
        }
      }
      for (std::size_t i = 0; i < scope.locals.size(); ++i) scope.locals[i]->index = static_cast<uint32_t>(i);
    }
    for (Symbol* symbol : scope.symbols) {
      if (symbol->kind == SymbolKind::Free || symbol->passes_through) scope.free_symbols.push_back(symbol);
    }
    std::sort(scope.free_symbols.begin(), scope.free_symbols.end(),
              [](const Symbol* left, const Symbol* right) { return left->name.text() < right->name.text(); });
    for (std::size_t i = 0; i < scope.free_symbols.size(); ++i) {
      if (scope.free_symbols[i]->kind == SymbolKind::Free) scope.free_symbols[i]->index = static_cast<uint32_t>(i);
    }
  }

  // At the `global` or `nonlocal` that names the symbol.
  void error(const Scope& scope, const Symbol& symbol, const std::string& message) {
    struct Finder {
      const Scope& scope;
      const Symbol& symbol;
      const ast::Stmt* found = nullptr;

      void look(const ast::Stmt& statement, ast::List<Name> names) {
        for (Name name : names) {
          if (!found && scope.mangled(name) == symbol.name) found = &statement;
        }
      }
      void visit(const ast::Global& node) { look(node, node.names); }
      void visit(const ast::Nonlocal& node) { look(node, node.names); }
    };
    Finder finder{scope, symbol};
    ast::walk_children(finder, *scope.node);
    errors_.report(finder.found ? finder.found->location : scope.node->location, message);
  }

  Scopes& scopes_;
  ErrorSink& errors_;
  const Name class_cell_ = Name::intern("__class__");
};

}  // namespace

void resolve(Scopes& scopes, ErrorSink& errors) { Resolver(scopes, errors).run(); }

}  // namespace coil::compiler::bind
