// The first step of binding: a walk over the tree that opens a draft for each scope and notes what it does with each name.
#include <utility>

#include "compiler/bind/binder.h"

namespace coil::compiler::bind {
namespace {

using namespace ast;

// CPython refuses trees deeper than three times its recursion limit of 1,000.
constexpr int maximum_depth = 2990;

class Collector {
 public:
  Collector(Scopes& scopes, Drafts& drafts, Errors& errors) : scopes_(scopes), drafts_(drafts), errors_(errors) {}

  void module(const Module& module) {
    open(ScopeKind::Module, module, Name::intern("<module>"));
    statements(module.body);
    close();
  }

  // ---- statements ----

  void visit(const FunctionDef& node) { function(node, false); }
  void visit(const AsyncFunctionDef& node) { function(node, true); }

  void visit(const ClassDef& node) {
    use(node.name, UsedLocal | UsedNamespace, node.location);
    each(node.bases);
    for (const Keyword* keyword : node.keywords) expression(keyword->value);
    each(node.decorator_list);
    open(ScopeKind::Class, node, node.name);
    Name outer = std::exchange(private_class_, stripped(node.name));
    current().scope->private_class = private_class_;
    statements(node.body);
    private_class_ = outer;
    close();
  }

  void visit(const AnnAssign& node) {
    if (const auto* name = as<NameExpr>(node.target)) {
      uint16_t uses = uses_of(current(), name->id);
      bool declared = uses & (UsedGlobalDeclaration | UsedNonlocalDeclaration);
      if (declared && current().scope->kind != ScopeKind::Module && node.simple) {
        return errors_.report(node.location, "annotated name " + quoted(name->id) + " can't be " +
                                                 (uses & UsedGlobalDeclaration ? "global" : "nonlocal"));
      }
      if (node.simple) {
        use(name->id, UsedAnnotation | UsedLocal, name->location);
        current().scope->needs_annotations = !current().is_function();
      } else if (node.value) {
        use(name->id, UsedLocal, name->location);
      }
    } else {
      expression(node.target);
    }
    annotation(node.annotation);
    expression(node.value);
  }

  void visit(const Import& node) {
    for (const Alias* alias : node.names) import_name(*alias);
  }
  void visit(const ImportFrom& node) {
    for (const Alias* alias : node.names) import_name(*alias);
  }

  void visit(const Global& node) { declare(node.names, node.location, UsedGlobalDeclaration, "global"); }
  void visit(const Nonlocal& node) { declare(node.names, node.location, UsedNonlocalDeclaration, "nonlocal"); }

  // CPython's symbol table sees `else` before the handlers, which shows in the order of scopes.
  void visit(const Try& node) { try_statement(node); }
  void visit(const TryStar& node) { try_statement(node); }

  // ---- parts ----

  void visit(const ExceptHandler& node) {
    expression(node.type);
    if (node.name) use(node.name, UsedLocal, node.location);
    statements(node.body);
  }

  // ---- patterns ----

  void visit(const MatchAs& node) {
    if (node.pattern) visit_node<Pattern>(*node.pattern);
    if (node.name) use(node.name, UsedLocal, node.location);
  }
  void visit(const MatchStar& node) {
    if (node.name) use(node.name, UsedLocal, node.location);
  }
  void visit(const MatchMapping& node) {
    each(node.keys);
    for (const Pattern* pattern : node.patterns) visit_node<Pattern>(*pattern);
    if (node.rest) use(node.rest, UsedLocal, node.location);
  }

  // ---- expressions ----

  void visit(const NameExpr& node) {
    use(node.id, node.ctx == ExprContext::Load ? UsedRead : UsedLocal, node.location);
    // super() without arguments reads the cell of the class around it.
    if (node.ctx == ExprContext::Load && current().is_function() && node.id == "super") {
      use(Name::intern("__class__"), UsedRead, node.location);
    }
  }

  void visit(const NamedExpr& node) {
    if (current().iterable_depth > 0) {
      return errors_.report(node.location, "assignment expression cannot be used in a comprehension iterable expression");
    }
    if (current().comprehension) bind_outside_comprehension(node);
    expression(node.value);
    expression(node.target);
  }

  void visit(const Lambda& node) {
    defaults(*node.args);
    open(ScopeKind::Lambda, node, Name::intern("<lambda>"));
    parameters(*node.args);
    expression(node.body);
    close();
  }

  void visit(const ListComp& node) { comprehension(node, "<listcomp>", "list comprehension", node.generators, node.elt, nullptr); }
  void visit(const SetComp& node) { comprehension(node, "<setcomp>", "set comprehension", node.generators, node.elt, nullptr); }
  void visit(const DictComp& node) {
    comprehension(node, "<dictcomp>", "dict comprehension", node.generators, node.key, node.value);
  }
  void visit(const GeneratorExp& node) {
    comprehension(node, "<genexpr>", "generator expression", node.generators, node.elt, nullptr);
  }

  void visit(const Yield& node) { yield(node, node.value); }
  void visit(const YieldFrom& node) { yield(node, node.value); }
  void visit(const Await& node) {
    expression(node.value);
    current().scope->is_coroutine = true;
  }

 private:
  ScopeDraft& current() { return *stack_.back(); }

  template <typename T>
  void try_statement(const T& node) {
    statements(node.body);
    statements(node.orelse);
    for (const ExceptHandler* handler : node.handlers) visit(*handler);
    statements(node.finalbody);
  }

  void statements(ast::List<Stmt*> body) {
    for (const Stmt* statement : body) child(*statement);
  }
  void expression(const Expr* node) {
    if (node && !errors_.stopped()) visit_node(*node);
  }
  void each(ast::List<Expr*> nodes) {
    for (const Expr* node : nodes) expression(node);
  }

  template <typename Category>
  void child(const Category& node) {
    if constexpr (std::is_same_v<Category, Stmt>) errors_.begin(&node);
    if (!errors_.stopped()) visit_node(node);
  }

  template <typename Category>
  void visit_node(const Category& node) {
    if (++depth_ > maximum_depth) {
      errors_.report_recursion();
    } else {
      dispatch(node, [&](const auto& concrete) {
        if constexpr (requires { this->visit(concrete); }) {
          this->visit(concrete);
        } else {
          for_each_child(concrete, [&](const auto& part) { child(part); });
        }
      });
    }
    --depth_;
  }

  // ---- scopes ----

  void open(ScopeKind kind, const Node& node, Name name) {
    Scope* parent = stack_.empty() ? nullptr : current().scope;
    Scope* scope = scopes_.add(kind, &node, parent);
    scope->name = name;
    scope->private_class = private_class_;
    scope->is_nested = parent && (parent->is_nested || parent->is_function_like());
    auto draft = std::make_unique<ScopeDraft>();
    draft->scope = scope;
    if (!stack_.empty()) {
      draft->iterable_depth = current().iterable_depth;
      current().children.push_back(draft.get());
    }
    stack_.push_back(draft.get());
    drafts_.all.push_back(std::move(draft));
  }

  void close() { stack_.pop_back(); }

  static Name stripped(Name class_name) {
    std::string_view text = class_name.text();
    size_t start = text.find_first_not_of('_');
    return start == std::string_view::npos ? Name() : Name::intern(text.substr(start));
  }

  // ---- names ----

  uint16_t uses_of(const ScopeDraft& draft, Name name) const {
    auto found = draft.uses.find(mangle(private_class_, name));
    return found == draft.uses.end() ? 0 : found->second;
  }

  void use(Name name, int flags, Location location) { use_in(current(), name, flags, location); }

  void use_in(ScopeDraft& draft, Name name, int flags, Location location) {
    Name mangled = mangle(private_class_, name);
    scopes_.add_symbol(*draft.scope, mangled);
    uint16_t& uses = draft.uses[mangled];
    if ((flags & UsedParameter) && (uses & UsedParameter)) {
      return errors_.report(location, "duplicate argument " + quoted(mangled) + " in function definition");
    }
    uses |= static_cast<uint16_t>(flags);
    if (draft.in_iteration_target) {
      if (uses & (UsedGlobalDeclaration | UsedNonlocalDeclaration)) {
        return errors_.report(location, "comprehension inner loop cannot rebind assignment expression target " + quoted(name));
      }
      uses |= UsedIterationVariable;
    }
    if ((flags & UsedGlobalDeclaration) && draft.scope->kind != ScopeKind::Module) {
      // A name that any scope declares global is known to the module.
      ScopeDraft& module = *stack_.front();
      scopes_.add_symbol(*module.scope, mangled);
      module.uses[mangled] |= UsedGlobalDeclaration;
    }
  }

  void declare(ast::List<Name> names, Location location, Use flag, const std::string& word) {
    for (Name name : names) {
      uint16_t uses = uses_of(current(), name);
      if (uses & (UsedParameter | UsedLocal | UsedRead | UsedAnnotation)) {
        std::string message = uses & UsedParameter    ? "name " + quoted(name) + " is parameter and " + word
                              : uses & UsedRead       ? "name " + quoted(name) + " is used prior to " + word + " declaration"
                              : uses & UsedAnnotation ? "annotated name " + quoted(name) + " can't be " + word
                                                      : "name " + quoted(name) + " is assigned to before " + word + " declaration";
        return errors_.report(location, message);
      }
      use(name, flag, location);
      current().declarations.push_back({mangle(private_class_, name), location});
    }
  }

  void import_name(const Alias& alias) {
    if (alias.name == "*") {
      if (current().scope->kind != ScopeKind::Module) {
        return errors_.report(alias.location, "import * only allowed at module level");
      }
      current().scope->has_star_import = true;
      return;
    }
    std::string_view text = alias.name.text();
    use(alias.asname ? alias.asname : Name::intern(text.substr(0, text.find('.'))), UsedImport, alias.location);
  }

  // ---- functions ----

  template <typename Function>
  void function(const Function& node, bool is_async) {
    use(node.name, UsedLocal | UsedNamespace, node.location);
    defaults(*node.args);
    annotations(*node.args);
    annotation(node.returns);
    each(node.decorator_list);
    open(ScopeKind::Function, node, node.name);
    parameters(*node.args);
    current().scope->is_coroutine = is_async;
    statements(node.body);
    close();
  }

  void defaults(const Arguments& arguments) {
    each(arguments.defaults);
    each(arguments.kw_defaults);
  }

  void annotations(const Arguments& arguments) {
    for_each_parameter(arguments, [&](const Arg& argument) { annotation(argument.annotation); });
  }

  // With `from __future__ import annotations` they are text and use no name.
  void annotation(const Expr* node) {
    if (!drafts_.future_annotations) expression(node);
  }

  void parameters(const Arguments& arguments) {
    for_each_parameter(arguments, [&](const Arg& argument) { use(argument.arg, UsedParameter, argument.location); });
  }

  // In the order of a code object's variables.
  template <typename Function>
  static void for_each_parameter(const Arguments& arguments, Function&& function) {
    for (const Arg* argument : arguments.posonlyargs) function(*argument);
    for (const Arg* argument : arguments.args) function(*argument);
    for (const Arg* argument : arguments.kwonlyargs) function(*argument);
    if (arguments.vararg) function(*arguments.vararg);
    if (arguments.kwarg) function(*arguments.kwarg);
  }

  template <typename YieldNode>
  void yield(const YieldNode& node, const Expr* value) {
    expression(value);
    current().scope->is_generator = true;
    if (current().comprehension) errors_.report(node.location, std::string("'yield' inside ") + current().comprehension);
  }

  // ---- comprehensions ----

  // The first iterable belongs to the scope around; the rest is a scope whose parameter `.0` is its iterator.
  template <typename Comprehension>
  void comprehension(const Comprehension& node, const char* name, const char* words, ast::List<ast::Comprehension*> generators,
                     const Expr* element, const Expr* value) {
    const ast::Comprehension& first = *generators[0];
    ++current().iterable_depth;
    expression(first.iter);
    --current().iterable_depth;

    bool is_generator = is<GeneratorExp>(node);
    open(ScopeKind::Comprehension, node, Name::intern(name));
    current().comprehension = words;
    current().scope->is_coroutine = first.is_async;
    use(Name::intern(".0"), UsedParameter, node.location);
    iteration_target(first.target);
    each(first.ifs);
    for (const ast::Comprehension* generator : generators.subspan(1)) {
      iteration_target(generator->target);
      ++current().iterable_depth;
      expression(generator->iter);
      --current().iterable_depth;
      each(generator->ifs);
      if (generator->is_async) current().scope->is_coroutine = true;
    }
    expression(value);
    expression(element);
    current().scope->is_generator = is_generator;
    bool awaits = current().scope->is_coroutine && !is_generator;
    close();
    if (awaits) current().scope->is_coroutine = true;
  }

  void iteration_target(const Expr* target) {
    current().in_iteration_target = true;
    expression(target);
    current().in_iteration_target = false;
  }

  // := in a comprehension binds in the scope around all comprehensions.
  void bind_outside_comprehension(const NamedExpr& node) {
    Name name = static_cast<const NameExpr*>(node.target)->id;
    for (size_t index = stack_.size(); index-- > 0;) {
      ScopeDraft& draft = *stack_[index];
      uint16_t uses = uses_of(draft, name);
      if (draft.comprehension) {
        if ((uses & UsedIterationVariable) && (uses & (UsedLocal | UsedGlobalDeclaration))) {
          return errors_.report(node.target->location,
                                "assignment expression cannot rebind comprehension iteration variable " + quoted(name));
        }
        continue;
      }
      if (draft.scope->kind == ScopeKind::Class) {
        return errors_.report(node.target->location, "assignment expression within a comprehension cannot be used in a class body");
      }
      bool global = draft.scope->kind == ScopeKind::Module || (uses & UsedGlobalDeclaration);
      use(name, global ? UsedGlobalDeclaration : UsedNonlocalDeclaration, node.location);
      current().declarations.push_back({mangle(private_class_, name), node.target->location});
      use_in(draft, name, draft.scope->kind == ScopeKind::Module ? UsedGlobalDeclaration : UsedLocal, node.location);
      return;
    }
  }

  Scopes& scopes_;
  Drafts& drafts_;
  Errors& errors_;
  std::vector<ScopeDraft*> stack_;
  Name private_class_;
  int depth_ = 0;
};

}  // namespace

void collect(const Module& module, Scopes& scopes, Drafts& drafts, Errors& errors) {
  Collector(scopes, drafts, errors).module(module);
}

}  // namespace coil::compiler::bind
