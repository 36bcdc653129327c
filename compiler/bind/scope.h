// The scopes of a module and what each name means in them, by the rules of CPython's symbol table.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/ast/node.h"
#include "compiler/base/name.h"

namespace coil::compiler::bind {

enum class ScopeKind : uint8_t {
  Module,
  Class,
  Function,       // FunctionDef, AsyncFunctionDef
  Lambda,
  Comprehension,  // ListComp, SetComp, DictComp, GeneratorExp: a function with one parameter, ".0"
};

enum class SymbolKind : uint8_t {
  Local,           // of this scope alone. In a class or module: in its namespace
  Cell,            // of this scope, and captured by a nested one
  Free,            // a cell of an enclosing function (or the __class__ of an enclosing class)
  GlobalExplicit,  // declared `global` here
  GlobalImplicit,  // not bound in any enclosing function: module global or built-in
};

struct Symbol {
  Name name;  // mangled
  SymbolKind kind = SymbolKind::Local;

  // Position: of a Local or Cell among all locals and cells in order (parameters first, in the order of the code object:
  // positional, keyword-only, *args, **kwargs; then by first appearance); of a Free in Scope::free_symbols.
  uint32_t index = 0;

  // What the scope's own text does with the name.
  bool is_parameter = false;
  bool is_assigned = false;    // by any binding form, del included
  bool is_referenced = false;  // read
  bool is_imported = false;
  bool is_annotated = false;
  bool is_namespace = false;   // bound by def or class

  // In a class: the name is bound in the class's namespace (kind is Local or GlobalExplicit), yet a nested function
  // captures the enclosing function's variable of that name, which must therefore pass through.
  bool passes_through = false;
};

struct Scope {
  ScopeKind kind = ScopeKind::Module;
  const ast::Node* node = nullptr;  // Module, ClassDef, FunctionDef, Lambda, ListComp ...
  Name name;                        // of the code object: "<module>", "f", "<lambda>", "<listcomp>", "<genexpr>"
  Name qualified_name;              // CPython's __qualname__: "outer.<locals>.inner"
  Scope* parent = nullptr;          // null for the module
  std::vector<Scope*> children;     // in order of appearance; in a `try`, those of `else` before those of handlers

  // How a call of it behaves; async generator: both.
  bool is_coroutine = false;  // async def, or a comprehension with await or `async for` (a GeneratorExp of that sort: both)
  bool is_generator = false;  // has yield; a GeneratorExp too
  bool is_async_generator() const { return is_coroutine && is_generator; }

  bool is_nested = false;         // inside a function
  bool has_star_import = false;   // from m import *
  bool needs_class_cell = false;  // a class one of whose methods uses super() or __class__
  bool needs_annotations = false; // a module or class with an annotated assignment: make __annotations__ at its start

  std::vector<Symbol*> symbols;       // by first appearance
  std::vector<Symbol*> locals;        // Local and Cell ones of a function, in the order of their index
  std::vector<Symbol*> free_symbols;  // Free ones and those that pass through, sorted by name

  bool is_function_like() const {
    return kind == ScopeKind::Function || kind == ScopeKind::Lambda || kind == ScopeKind::Comprehension;
  }

  // The symbol of a name as written in the source (mangled here when needed); null when the scope doesn't mention it.
  const Symbol* find(Name source_name) const;

  // `__x` as `_C__x` inside class C; other names unchanged. Attributes and keyword arguments are mangled by the same rule.
  Name mangled(Name source_name) const;

  Name private_class;  // the class whose name mangles, without leading underscores; or absent
  std::unordered_map<Name, Symbol*> table;  // by mangled name
};

// All scopes of one module.
class Scopes {
 public:
  Scope* module() const { return all_.front(); }
  const std::vector<Scope*>& all() const { return all_; }  // parents before children, in source order

  // The scope which the node opens: a Module, ClassDef, FunctionDef, AsyncFunctionDef, Lambda or comprehension.
  Scope* scope_of(const ast::Node* node) const;

  Scopes() = default;
  ~Scopes();
  Scopes(const Scopes&) = delete;
  Scopes& operator=(const Scopes&) = delete;

  // For the binder.
  Scope* add(ScopeKind kind, const ast::Node* node, Scope* parent);
  Symbol* add_symbol(Scope& scope, Name mangled_name);

 private:
  std::vector<Scope*> all_;
  std::vector<Symbol*> symbols_;
  std::unordered_map<const ast::Node*, Scope*> by_node_;
};

}  // namespace coil::compiler::bind
