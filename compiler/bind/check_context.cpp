// Errors that CPython's compiler finds after the symbol table: statements and expressions where they can't stand.
#include "compiler/bind/steps.h"

namespace coil::compiler::bind {
namespace {

class ContextChecker {
 public:
  ContextChecker(const Scopes& scopes, ErrorSink& errors) : scopes_(scopes), errors_(errors) {}

  void run(const ast::Module& module) {
    scope_ = scopes_.module();
    ast::walk_list(*this, module.body);
  }

  // ---- scopes

  void visit(const ast::FunctionDef& node) { function(node); }
  void visit(const ast::AsyncFunctionDef& node) { function(node); }
  void visit(const ast::ClassDef& node) {
    ast::walk_list(*this, node.decorator_list);
    ast::walk_list(*this, node.bases);
    ast::walk_list(*this, node.keywords);
    inside(&node, [&] { ast::walk_list(*this, node.body); });
  }
  void visit(const ast::Lambda& node) {
    ast::walk_list(*this, node.args->defaults);
    ast::walk_list(*this, node.args->kw_defaults);
    inside(&node, [&] { ast::walk(*this, *node.body); });
  }
  void visit(const ast::ListComp& node) { comprehension(node, node.generators, {node.elt}); }
  void visit(const ast::SetComp& node) { comprehension(node, node.generators, {node.elt}); }
  void visit(const ast::GeneratorExp& node) { comprehension(node, node.generators, {node.elt}); }
  void visit(const ast::DictComp& node) { comprehension(node, node.generators, {node.key, node.value}); }

  // ---- loops

  void visit(const ast::For& node) { loop(node.iter, node.target, node.body, node.orelse); }
  void visit(const ast::AsyncFor& node) {
    need_async(node.location, "'async for' outside async function");
    loop(node.iter, node.target, node.body, node.orelse);
  }
  void visit(const ast::While& node) { loop(node.test, nullptr, node.body, node.orelse); }
  void visit(const ast::Break& node) {
    if (loops_ == 0) errors_.report(node.location, "'break' outside loop");
  }
  void visit(const ast::Continue& node) {
    if (loops_ == 0) errors_.report(node.location, "'continue' not properly in loop");
  }

  // ---- functions

  void visit(const ast::Return& node) {
    if (scope_->kind != ScopeKind::Function) errors_.report(node.location, "'return' outside function");
    else if (node.value && scope_->is_async_generator()) {
      errors_.report(node.location, "'return' with value in async generator");
    }
    ast::walk_children(*this, node);
  }
  void visit(const ast::Yield& node) {
    need_function(node.location, "'yield' outside function");
    ast::walk_children(*this, node);
  }
  void visit(const ast::YieldFrom& node) {
    need_function(node.location, "'yield' outside function");
    if (is_async_function(scope_)) errors_.report(node.location, "'yield from' inside async function");
    ast::walk_children(*this, node);
  }
  void visit(const ast::Await& node) {
    if (!scope_->is_function_like()) errors_.report(node.location, "'await' outside function");
    else if (scope_->kind != ScopeKind::Comprehension) need_async(node.location, "'await' outside async function");
    ast::walk_children(*this, node);
  }
  void visit(const ast::AsyncWith& node) {
    need_async(node.location, "'async with' outside async function");
    ast::walk_children(*this, node);
  }

  // ---- the rest

  void visit(const ast::Try& node) {
    for (std::size_t i = 0; i + 1 < node.handlers.size(); ++i) {
      if (!node.handlers[i]->type) errors_.report(node.handlers[i]->location, "default 'except:' must be last");
    }
    ast::walk_children(*this, node);
  }

  void visit(const ast::Assign& node) {
    for (const ast::Expr* target : node.targets) {
      if (ast::is<ast::Starred>(target)) {
        errors_.report(target->location, "starred assignment target must be in a list or tuple");
      }
    }
    ast::walk_children(*this, node);
  }
  void visit(const ast::ListExpr& node) { sequence(node); }
  void visit(const ast::TupleExpr& node) { sequence(node); }

 private:
  template <typename Function>
  void function(const Function& node) {
    ast::walk_list(*this, node.decorator_list);
    ast::walk(*this, *node.args);
    if (node.returns) ast::walk(*this, *node.returns);
    inside(&node, [&] { ast::walk_list(*this, node.body); });
  }

  template <typename Body>
  void inside(const ast::Node* node, Body body) {
    const Scope* outer_scope = scope_;
    int outer_loops = loops_;
    scope_ = scopes_.scope_of(node);
    loops_ = 0;
    body();
    scope_ = outer_scope;
    loops_ = outer_loops;
  }

  template <typename Comprehension>
  void comprehension(const Comprehension& node, ast::List<ast::Comprehension*> generators,
                     std::initializer_list<const ast::Expr*> elements) {
    const Scope* own = scopes_.scope_of(&node);
    bool is_generator = Comprehension::node_kind == ast::Kind::GeneratorExp;
    if (own->is_coroutine && !is_generator && !is_async_function(scope_) && scope_->kind != ScopeKind::Comprehension) {
      errors_.report(node.location, "asynchronous comprehension outside of an asynchronous function");
    }
    ast::walk(*this, *generators[0]->iter);
    inside(&node, [&] {
      for (std::size_t i = 0; i < generators.size(); ++i) {
        ast::walk(*this, *generators[i]->target);
        if (i > 0) ast::walk(*this, *generators[i]->iter);
        ast::walk_list(*this, generators[i]->ifs);
      }
      for (const ast::Expr* element : elements) ast::walk(*this, *element);
    });
  }

  void loop(const ast::Expr* head, const ast::Expr* target, ast::List<ast::Stmt*> body, ast::List<ast::Stmt*> orelse) {
    ast::walk(*this, *head);
    if (target) ast::walk(*this, *target);
    ++loops_;
    ast::walk_list(*this, body);
    --loops_;
    ast::walk_list(*this, orelse);
  }

  // `a, *b, *c = …`
  template <typename Sequence>
  void sequence(const Sequence& node) {
    if (node.ctx == ast::ExprContext::Store) {
      bool seen = false;
      for (const ast::Expr* element : node.elts) {
        if (!ast::is<ast::Starred>(element)) continue;
        if (seen) errors_.report(node.location, "multiple starred expressions in assignment");
        seen = true;
      }
    }
    ast::walk_children(*this, node);
  }

  static bool is_async_function(const Scope* scope) {
    return scope->kind == ScopeKind::Function && ast::is<ast::AsyncFunctionDef>(scope->node);
  }

  void need_async(const Location& location, const char* message) {
    if (!is_async_function(scope_)) errors_.report(location, message);
  }
  void need_function(const Location& location, const char* message) {
    if (scope_->kind != ScopeKind::Function && scope_->kind != ScopeKind::Lambda) errors_.report(location, message);
  }

  const Scopes& scopes_;
  ErrorSink& errors_;
  const Scope* scope_ = nullptr;
  int loops_ = 0;
};

}  // namespace

void check_context(const ast::Module& module, const Scopes& scopes, ErrorSink& errors) {
  ContextChecker(scopes, errors).run(module);
}

}  // namespace coil::compiler::bind
