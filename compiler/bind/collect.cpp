// What the text of each scope does with its names. The order of visits is that of CPython's symbol table, since errors
// and the order of variables depend on it.
#include <set>

#include "compiler/bind/steps.h"

namespace coil::compiler::bind {
namespace {

std::string quoted(Name name) { return "'" + name.string() + "'"; }

Name without_leading_underscores(Name name) {
  std::string_view text = name.text();
  std::size_t start = text.find_first_not_of('_');
  return start == std::string_view::npos ? Name() : Name::intern(text.substr(start));
}

class Collector {
 public:
  Collector(Scopes& scopes, ErrorSink& errors) : scopes_(scopes), errors_(errors) {}

  void run(const ast::Module& module) {
    scope_ = scopes_.add(ScopeKind::Module, &module, nullptr);
    scope_->name = scope_->qualified_name = Name::intern("<module>");
    visit_all(module.body);
  }

  // ---- statements

  void visit(const ast::FunctionDef& node) { function(node); }
  void visit(const ast::AsyncFunctionDef& node) { function(node); }

  void visit(const ast::ClassDef& node) {
    define(node.name, node.location)->is_namespace = true;
    visit_all(node.bases);
    visit_all(node.keywords);
    visit_all(node.decorator_list);
    enter(ScopeKind::Class, &node, node.name);
    scope_->private_class = without_leading_underscores(node.name);
    visit_all(node.body);
    leave();
  }

  void visit(const ast::AnnAssign& node) {
    const ast::NameExpr* name = ast::as<ast::NameExpr>(node.target);
    if (name) {
      Symbol* symbol = lookup(name->id);
      if (node.simple && scope_->kind != ScopeKind::Module && (symbol->is_declared_global || symbol->is_declared_nonlocal)) {
        const char* what = symbol->is_declared_global ? "global" : "nonlocal";
        errors_.report(node.location, "annotated name " + quoted(name->id) + " can't be " + what);
      }
      if (node.simple) {
        symbol->is_annotated = symbol->is_assigned = true;
        scope_->needs_annotations = true;
      } else if (node.value) {
        symbol->is_assigned = true;
      }
    } else {
      visit_one(node.target);
    }
    visit_one(node.annotation);
    visit_one(node.value);
  }

  void visit(const ast::Global& node) {
    for (Name name : node.names) declare(node, name, "global", lookup(name))->is_declared_global = true;
  }
  void visit(const ast::Nonlocal& node) {
    for (Name name : node.names) declare(node, name, "nonlocal", lookup(name))->is_declared_nonlocal = true;
  }

  void visit(const ast::Import& node) {
    for (const ast::Alias* alias : node.names) {
      std::string_view dotted = alias->name.text();
      import(alias->asname ? alias->asname : Name::intern(dotted.substr(0, dotted.find('.'))), *alias);
    }
  }
  void visit(const ast::ImportFrom& node) {
    for (const ast::Alias* alias : node.names) {
      if (alias->name == "*") {
        if (scope_->kind != ScopeKind::Module) errors_.report(node.location, "import * only allowed at module level");
        scope_->has_star_import = true;
      } else {
        import(alias->asname ? alias->asname : alias->name, *alias);
      }
    }
  }

  void visit(const ast::ExceptHandler& node) {
    visit_one(node.type);
    if (node.name) define(node.name, node.location);
    visit_all(node.body);
  }

  // ---- expressions

  void visit(const ast::NameExpr& node) {
    if (node.ctx == ast::ExprContext::Load) {
      lookup(node.id)->is_referenced = true;
      // `super()` without arguments finds the class through the cell __class__.
      if (node.id == "super" && scope_->is_function_like()) lookup(Name::intern("__class__"))->is_referenced = true;
    } else {
      define(node.id, node.location);
    }
  }

  void visit(const ast::Lambda& node) {
    visit_defaults(*node.args);
    enter(ScopeKind::Lambda, &node, Name::intern("<lambda>"));
    parameters(*node.args);
    visit_one(node.body);
    leave();
  }

  void visit(const ast::ListComp& node) { comprehension(node, "<listcomp>", node.generators, node.elt, nullptr); }
  void visit(const ast::SetComp& node) { comprehension(node, "<setcomp>", node.generators, node.elt, nullptr); }
  void visit(const ast::GeneratorExp& node) { comprehension(node, "<genexpr>", node.generators, node.elt, nullptr); }
  void visit(const ast::DictComp& node) { comprehension(node, "<dictcomp>", node.generators, node.key, node.value); }

  void visit(const ast::NamedExpr& node) {
    const Name target = ast::cast<ast::NameExpr>(*node.target).id;
    if (iterable_depth_ > 0) {
      errors_.report(node.location, "assignment expression cannot be used in a comprehension iterable expression");
    }
    if (scope_->kind == ScopeKind::Comprehension) define_outside_comprehension(node, target);
    visit_one(node.value);
    visit_one(node.target);
  }

  void visit(const ast::Await& node) {
    visit_one(node.value);
    scope_->is_coroutine = true;
  }
  void visit(const ast::Yield& node) { yield(node, node.value); }
  void visit(const ast::YieldFrom& node) { yield(node, node.value); }

  // ---- patterns

  void visit(const ast::MatchStar& node) {
    if (node.name) define(node.name, node.location);
  }
  void visit(const ast::MatchAs& node) {
    if (node.pattern) ast::walk(*this, *node.pattern);
    if (node.name) define(node.name, node.location);
  }
  void visit(const ast::MatchMapping& node) {
    visit_all(node.keys);
    visit_all(node.patterns);
    if (node.rest) define(node.rest, node.location);
  }

 private:
  template <typename T>
  void visit_all(ast::List<T*> nodes) { ast::walk_list(*this, nodes); }
  template <typename T>
  void visit_one(const T* node) {
    if (node) ast::walk(*this, *node);
  }

  // ---- scopes

  void enter(ScopeKind kind, const ast::Node* node, Name name) {
    Scope* parent = scope_;
    scope_ = scopes_.add(kind, node, parent);
    scope_->name = name;
    scope_->qualified_name = qualified(parent, kind, name);
  }
  void leave() { scope_ = scope_->parent; }

  Name qualified(Scope* parent, ScopeKind kind, Name name) {
    if (parent->kind == ScopeKind::Module) return name;
    if (kind == ScopeKind::Function || kind == ScopeKind::Class) {
      const Symbol* symbol = parent->find(name);
      if (symbol && symbol->is_declared_global) return name;
    }
    std::string prefix = parent->qualified_name.string() + (parent->is_function_like() ? ".<locals>." : ".");
    return Name::intern(prefix + name.string());
  }

  template <typename Function>
  void function(const Function& node) {
    define(node.name, node.location)->is_namespace = true;
    visit_defaults(*node.args);
    visit_annotations(*node.args);
    visit_one(node.returns);
    visit_all(node.decorator_list);
    enter(ScopeKind::Function, &node, node.name);
    scope_->is_coroutine = Function::node_kind == ast::Kind::AsyncFunctionDef;
    parameters(*node.args);
    visit_all(node.body);
    leave();
  }

  void visit_defaults(const ast::Arguments& arguments) {
    visit_all(arguments.defaults);
    visit_all(arguments.kw_defaults);
  }

  void visit_annotations(const ast::Arguments& arguments) {
    auto annotations = [&](ast::List<ast::Arg*> list) {
      for (const ast::Arg* arg : list) visit_one(arg->annotation);
    };
    annotations(arguments.posonlyargs);
    annotations(arguments.args);
    if (arguments.vararg) visit_one(arguments.vararg->annotation);
    if (arguments.kwarg) visit_one(arguments.kwarg->annotation);
    annotations(arguments.kwonlyargs);
  }

  void parameters(const ast::Arguments& arguments) {
    for (const ast::Arg* arg : arguments.posonlyargs) parameter(arg->arg, arg->location);
    for (const ast::Arg* arg : arguments.args) parameter(arg->arg, arg->location);
    for (const ast::Arg* arg : arguments.kwonlyargs) parameter(arg->arg, arg->location);
    if (arguments.vararg) parameter(arguments.vararg->arg, arguments.vararg->location);
    if (arguments.kwarg) parameter(arguments.kwarg->arg, arguments.kwarg->location);
  }

  void parameter(Name name, const Location& location) {
    Symbol* symbol = lookup(name);
    if (symbol->is_parameter) {
      errors_.report(location, "duplicate argument " + quoted(name) + " in function definition");
    }
    symbol->is_parameter = true;
  }

  template <typename Comprehension>
  void comprehension(const Comprehension& node, const char* name, ast::List<ast::Comprehension*> generators,
                     const ast::Expr* element, const ast::Expr* value) {
    ++iterable_depth_;
    visit_one(generators[0]->iter);
    --iterable_depth_;
    enter(ScopeKind::Comprehension, &node, Name::intern(name));
    bool is_generator = Comprehension::node_kind == ast::Kind::GeneratorExp;
    if (generators[0]->is_async) scope_->is_coroutine = true;
    lookup(Name::intern(".0"))->is_parameter = true;
    for (std::size_t i = 0; i < generators.size(); ++i) {
      const ast::Comprehension& one = *generators[i];
      in_target_ = true;
      visit_one(one.target);
      in_target_ = false;
      if (i > 0) {
        ++iterable_depth_;
        visit_one(one.iter);
        --iterable_depth_;
        if (one.is_async) scope_->is_coroutine = true;
      }
      visit_all(one.ifs);
    }
    visit_one(value);
    visit_one(element);
    scope_->is_generator = is_generator;
    bool spreads = scope_->is_coroutine && !is_generator;
    leave();
    if (spreads) scope_->is_coroutine = true;
  }

  // ---- names

  Symbol* lookup(Name name) { return scopes_.add_symbol(*scope_, scope_->mangled(name)); }

  Symbol* define(Name name, const Location& location) {
    Symbol* symbol = lookup(name);
    if (in_target_ && scope_->kind == ScopeKind::Comprehension) {
      if (symbol->is_declared_global || symbol->is_declared_nonlocal) {
        errors_.report(location, "comprehension inner loop cannot rebind assignment expression target " + quoted(name));
      }
      iteration_targets_.insert(symbol);
    }
    symbol->is_assigned = true;
    return symbol;
  }

  void import(Name name, const ast::Alias& alias) {
    Symbol* symbol = define(name, alias.location);
    symbol->is_imported = true;
  }

  Symbol* declare(const ast::Stmt& statement, Name name, const char* what, Symbol* symbol) {
    std::string message;
    if (symbol->is_parameter) message = "name " + quoted(name) + " is parameter and " + what;
    else if (symbol->is_referenced) message = "name " + quoted(name) + " is used prior to " + what + " declaration";
    else if (symbol->is_annotated) message = "annotated name " + quoted(name) + " can't be " + what;
    else if (symbol->is_assigned) message = "name " + quoted(name) + " is assigned to before " + what + " declaration";
    if (!message.empty()) errors_.report(statement.location, message);
    return symbol;
  }

  // (x := …) inside comprehensions binds x in the function, or module, around them.
  void define_outside_comprehension(const ast::NamedExpr& node, Name target) {
    const Location& location = node.location;
    Scope* around = scope_;
    for (; around->kind == ScopeKind::Comprehension; around = around->parent) {
      auto found = around->table.find(around->mangled(target));
      if (found != around->table.end() && iteration_targets_.count(found->second)) {
        errors_.report(location, "assignment expression cannot rebind comprehension iteration variable " + quoted(target));
        return;
      }
    }
    if (around->kind == ScopeKind::Class) {
      errors_.report(location, "assignment expression within a comprehension cannot be used in a class body");
      return;
    }
    Symbol* outer = scopes_.add_symbol(*around, around->mangled(target));
    bool is_global = around->kind == ScopeKind::Module || outer->is_declared_global;
    for (Scope* scope = scope_; scope != around; scope = scope->parent) {
      Symbol* symbol = scopes_.add_symbol(*scope, scope->mangled(target));
      (is_global ? symbol->is_declared_global : symbol->is_declared_nonlocal) = true;
    }
    outer->is_assigned = true;
  }

  void yield(const ast::Expr& node, const ast::Expr* value) {
    visit_one(value);
    if (scope_->kind == ScopeKind::Comprehension) {
      const char* what = scope_->name == "<listcomp>"   ? "list comprehension"
                         : scope_->name == "<setcomp>"  ? "set comprehension"
                         : scope_->name == "<dictcomp>" ? "dict comprehension"
                                                        : "generator expression";
      errors_.report(node.location, std::string("'yield' inside ") + what);
    }
    scope_->is_generator = true;
  }

  Scopes& scopes_;
  ErrorSink& errors_;
  Scope* scope_ = nullptr;
  bool in_target_ = false;   // the target of a comprehension's `for`
  int iterable_depth_ = 0;   // within the iterable of a comprehension's `for`
  std::set<const Symbol*> iteration_targets_;
};

}  // namespace

void collect(const ast::Module& module, Scopes& scopes, ErrorSink& errors) { Collector(scopes, errors).run(module); }

}  // namespace coil::compiler::bind
