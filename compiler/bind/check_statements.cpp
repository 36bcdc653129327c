// The last check: what the grammar and the symbol table allow and CPython's compiler still refuses. Statements and expressions
// in the wrong place here, patterns in check_patterns.cpp, warnings in check_literals.cpp. The walk is in the order in which CPython
// compiles, as its warnings come in that order.
#include "compiler/bind/check_literals.h"
#include "compiler/bind/check_patterns.h"

namespace coil::compiler::bind {
namespace {

using namespace ast;

constexpr size_t maximum_blocks = 20;

class Checker {
 public:
  Checker(const Scopes& scopes, const Drafts& drafts, Errors& errors)
      : scopes_(scopes), future_annotations_(drafts.future_annotations), errors_(errors) {}

  void module(const Module& module) {
    frame_.scope = scopes_.module();
    body(module.body);
  }

  // ---- scopes ----

  void visit(const FunctionDef& node) { function(node); }
  void visit(const AsyncFunctionDef& node) { function(node); }
  void visit(const ClassDef& node) {
    each(node.decorator_list);
    forbidden(node.name, node.location);
    Frame outer = enter(node);
    body(node.body);
    frame_ = std::move(outer);
    // CPython calls the class's maker when it has its body.
    elements(node.bases);
    keywords(node.keywords, node.location);
  }
  void visit(const Lambda& node) {
    arguments(*node.args, node.location);
    Frame outer = enter(node);
    expression(node.body);
    frame_ = std::move(outer);
  }
  void visit(const ListComp& node) { comprehension(node, node.generators, node.elt, nullptr); }
  void visit(const SetComp& node) { comprehension(node, node.generators, node.elt, nullptr); }
  void visit(const DictComp& node) { comprehension(node, node.generators, node.key, node.value); }
  void visit(const GeneratorExp& node) { comprehension(node, node.generators, node.elt, nullptr); }

  // ---- statements ----

  void visit(const Return& node) {
    if (!frame_.scope->is_function_like()) return error(node, "'return' outside function");
    if (node.value && frame_.scope->is_async_generator()) return error(node, "'return' with value in async generator");
    expression(node.value);
    for (Block block : frame_.blocks) {
      if (block == Block::ExceptStar) return errors_.report(node.value ? node.value->location : node.location, except_star_message);
    }
  }
  void visit(const Break& node) { leave_loop(node, "'break' outside loop"); }
  void visit(const Continue& node) { leave_loop(node, "'continue' not properly in loop"); }

  void visit(const For& node) { loop(node); }
  void visit(const AsyncFor& node) {
    if (!in_async_function()) return error(node, "'async for' outside async function");
    loop(node);
  }
  void visit(const While& node) {
    expression(node.test);
    if (!push(node, Block::Loop)) return;
    body(node.body);
    expression(node.test);  // once more at the end of the loop
    frame_.blocks.pop_back();
    body(node.orelse);
  }
  void visit(const With& node) { with(node, 0); }
  void visit(const AsyncWith& node) {
    if (!in_async_function()) return error(node, "'async with' outside async function");
    with(node, 0);
  }
  void visit(const Try& node) { try_statement(node, false); }
  void visit(const TryStar& node) { try_statement(node, true); }
  void visit(const Match& node) {
    expression(node.subject);
    for (const MatchCase* one : node.cases) {
      if (errors_.stopped()) return;
      check_pattern(*one->pattern, errors_);
      bool last = one == node.cases.back();
      check_refutable(*one->pattern, last || one->guard, errors_);
      walk_pattern_expressions(*one->pattern);
      expression(one->guard);
      body(one->body);
    }
  }
  void visit(const Assign& node) {
    expression(node.value);
    for (const Expr* target : node.targets) expression(target);
  }

  // ---- expressions ----

  void visit(const Await& node) {
    if (!frame_.scope->is_function_like()) return error(node, "'await' outside function");
    if (!in_async_function() && frame_.scope->kind != ScopeKind::Comprehension) return error(node, "'await' outside async function");
    expression(node.value);
  }
  void visit(const Yield& node) {
    if (!frame_.scope->is_function_like()) return error(node, "'yield' outside function");
    expression(node.value);
  }
  void visit(const YieldFrom& node) {
    if (!frame_.scope->is_function_like()) return error(node, "'yield' outside function");
    if (in_async_function()) return error(node, "'yield from' inside async function");
    expression(node.value);
  }
  void visit(const NameExpr& node) {
    if (node.ctx != ExprContext::Load) forbidden(node.id, node.location, node.ctx == ExprContext::Del);
  }
  void visit(const Attribute& node) {
    if (node.ctx != ExprContext::Load) forbidden(node.attr, node.location, node.ctx == ExprContext::Del);
    expression(node.value);
  }
  void visit(const Starred& node) {
    error(node, node.ctx == ExprContext::Store ? "starred assignment target must be in a list or tuple"
                                               : "can't use starred expression here");
  }
  void visit(const TupleExpr& node) { sequence(node, node.elts, node.ctx); }
  void visit(const ListExpr& node) { sequence(node, node.elts, node.ctx); }
  void visit(const Set& node) { elements(node.elts); }
  void visit(const Assert& node) {
    warn_assert(node, errors_);
    expression(node.test);
    expression(node.msg);
  }
  void visit(const Compare& node) { compare(node, Negated::no); }
  void visit(const UnaryOp& node) {
    const auto* comparison = node.op == UnaryOperator::Not ? as<Compare>(node.operand) : nullptr;
    if (comparison && comparison->ops.size() == 1) return compare(*comparison, Negated::yes);
    expression(node.operand);
  }
  void visit(const Subscript& node) {
    if (node.ctx == ExprContext::Load) warn_subscript(node, errors_);
    expression(node.value);
    expression(node.slice);
  }
  void visit(const Call& node) {
    warn_call(node, errors_);
    expression(node.func);
    elements(node.args);
    keywords(node.keywords, node.location);
  }
  void visit(const AnnAssign& node) {
    if (const auto* name = as<NameExpr>(node.target)) forbidden(name->id, node.location);
    if (const auto* attribute = as<Attribute>(node.target)) forbidden(attribute->attr, node.location);
    expression(node.value);
    expression(node.target);
    // Functions don't evaluate those of their variables.
    if (!frame_.scope->is_function_like()) annotation(node.annotation);
  }

 private:
  enum class Block : uint8_t { Loop, Other, ExceptStar };
  struct Frame {
    const Scope* scope = nullptr;
    std::vector<Block> blocks;
  };
  static constexpr const char* except_star_message = "'break', 'continue' and 'return' cannot appear in an except* block";

  template <typename T>
  void error(const T& node, std::string message) { errors_.report(node.location, std::move(message)); }

  template <typename Category>
  void node(const Category& node) {
    if constexpr (std::is_same_v<Category, Stmt>) {
      errors_.begin(&node);
      if (errors_.is_refused(node)) return;
    }
    if (errors_.stopped()) return;
    dispatch(node, [&](const auto& concrete) {
      if constexpr (requires { this->visit(concrete); }) {
        this->visit(concrete);
      } else {
        for_each_child(concrete, [&](const auto& child) { this->node(child); });
      }
    });
  }
  void expression(const Expr* expression) {
    if (expression) node(*expression);
  }
  void each(ast::List<Expr*> expressions) {
    for (const Expr* one : expressions) expression(one);
  }
  void body(ast::List<Stmt*> statements) {
    for (const Stmt* statement : statements) node(*statement);
  }
  // Where stars are allowed.
  void elements(ast::List<Expr*> expressions) {
    for (const Expr* one : expressions) {
      const auto* starred = as<Starred>(one);
      expression(starred ? starred->value : one);
    }
  }

  Frame enter(const Node& node) {
    Frame outer = std::move(frame_);
    frame_ = Frame();
    frame_.scope = scopes_.scope_of(&node);
    return outer;
  }

  bool in_async_function() const { return is<AsyncFunctionDef>(frame_.scope->node); }

  template <typename T>
  bool push(const T& node, Block block) {
    if (frame_.blocks.size() >= maximum_blocks) {
      error(node, "too many statically nested blocks");
      return false;
    }
    frame_.blocks.push_back(block);
    return true;
  }

  void forbidden(Name name, Location location, bool deleted = false) {
    if (name == "__debug__") errors_.report(location, deleted ? "cannot delete __debug__" : "cannot assign to __debug__");
  }

  void annotation(const Expr* node) {
    if (!future_annotations_) expression(node);
  }

  void compare(const Compare& node, Negated negated) {
    warn_compare(node, negated, errors_);
    expression(node.left);
    each(node.comparators);
  }

  template <typename Function>
  void function(const Function& node) {
    each(node.decorator_list);
    forbidden(node.name, node.location);
    arguments(*node.args, node.location);
    annotation(node.returns);
    Frame outer = enter(node);
    body(node.body);
    frame_ = std::move(outer);
  }

  void arguments(const Arguments& arguments, Location owner) {
    each(arguments.defaults);
    each(arguments.kw_defaults);
    for_each_child(arguments, [&](const auto& child) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, Arg>) {
        forbidden(child.arg, owner);
        const auto* starred = as<Starred>(child.annotation);  // *args: *Ts
        annotation(starred ? starred->value : child.annotation);
      }
    });
  }

  void keywords(ast::List<Keyword*> keywords, Location owner) {
    for (size_t index = 0; index < keywords.size(); ++index) {
      const Keyword& keyword = *keywords[index];
      if (keyword.arg) {
        forbidden(keyword.arg, owner);
        for (size_t other = 0; other < index; ++other) {
          if (keywords[other]->arg == keyword.arg) return error(keyword, "keyword argument repeated: " + keyword.arg.string());
        }
      }
    }
    for (const Keyword* keyword : keywords) expression(keyword->value);
  }

  template <typename Comprehension>
  void comprehension(const Comprehension& node, ast::List<ast::Comprehension*> generators, const Expr* element, const Expr* value) {
    const Scope& scope = *scopes_.scope_of(&node);
    expression(generators[0]->iter);
    bool may_await = in_async_function() || frame_.scope->kind == ScopeKind::Comprehension;
    if (scope.is_coroutine && !is<GeneratorExp>(node) && !may_await) {
      return error(node, "asynchronous comprehension outside of an asynchronous function");
    }
    Frame outer = enter(node);
    for (const ast::Comprehension* generator : generators) {
      if (generator != generators[0]) expression(generator->iter);
      expression(generator->target);
      each(generator->ifs);
    }
    expression(element);
    expression(value);
    frame_ = std::move(outer);
  }

  template <typename Loop>
  void loop(const Loop& node) {
    expression(node.iter);
    if (!push(node, Block::Loop)) return;
    expression(node.target);
    body(node.body);
    frame_.blocks.pop_back();
    body(node.orelse);
  }

  template <typename T>
  void leave_loop(const T& node, const char* message) {
    for (size_t index = frame_.blocks.size(); index-- > 0;) {
      if (frame_.blocks[index] == Block::Loop) return;
      if (frame_.blocks[index] == Block::ExceptStar) return error(node, except_star_message);
    }
    error(node, message);
  }

  template <typename T>
  void with(const T& node, size_t item) {
    if (item == node.items.size()) return body(node.body);
    expression(node.items[item]->context_expr);
    if (!push(node, Block::Other)) return;
    if (node.items[item]->optional_vars) expression(node.items[item]->optional_vars);
    with(node, item + 1);
    frame_.blocks.pop_back();
  }

  template <typename T>
  void try_statement(const T& node, bool star) {
    bool has_finally = !node.finalbody.empty();
    if (has_finally && !push(node, Block::Other)) return;
    if (node.handlers.empty()) {
      body(node.body);
    } else {
      try_except(node, star);
    }
    if (!has_finally) return;
    frame_.blocks.pop_back();
    body(node.finalbody);
    if (!push(node, Block::Other)) return;
    body(node.finalbody);  // once more for exceptions
    frame_.blocks.pop_back();
  }

  template <typename T>
  void try_except(const T& node, bool star) {
    if (!push(node, Block::Other)) return;
    body(node.body);
    frame_.blocks.pop_back();
    if (!push(node, star ? Block::ExceptStar : Block::Other)) return;
    for (const ExceptHandler* handler : node.handlers) {
      if (!handler->type && handler != node.handlers.back()) error(*handler, "default 'except:' must be last");
      expression(handler->type);
      if (handler->name) forbidden(handler->name, handler->location);
      if (!push(*handler, Block::Other)) return;
      body(handler->body);
      frame_.blocks.pop_back();
    }
    frame_.blocks.pop_back();
    body(node.orelse);
  }

  template <typename T>
  void sequence(const T& node, ast::List<Expr*> content, ExprContext context) {
    if (context == ExprContext::Store) {
      bool starred = false;
      for (size_t index = 0; index < content.size(); ++index) {
        if (!is<Starred>(content[index])) continue;
        if (starred) return error(node, "multiple starred expressions in assignment");
        if (index >= 256) return error(node, "too many expressions in star-unpacking assignment");
        starred = true;
      }
    }
    elements(content);
  }

  void walk_pattern_expressions(const Pattern& pattern) {
    for_each_child(pattern, [&](const auto& child) {
      using T = std::remove_cvref_t<decltype(child)>;
      if constexpr (std::is_same_v<T, Expr>) node(child);
      if constexpr (std::is_same_v<T, Pattern>) walk_pattern_expressions(child);
    });
  }

  const Scopes& scopes_;
  bool future_annotations_;  // they are text
  Errors& errors_;
  Frame frame_;
};

}  // namespace

void check_statements(const Module& module, const Scopes& scopes, const Drafts& drafts, Errors& errors) {
  Checker(scopes, drafts, errors).module(module);
}

}  // namespace coil::compiler::bind
