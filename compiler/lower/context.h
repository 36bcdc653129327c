// What lowering one function knows: state and accessors. The logic is in the files of the language's features.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "compiler/ast/ast.h"
#include "compiler/diagnostics/diagnostics.h"
#include "compiler/ir/builder.h"
#include "compiler/lower/lower.h"

namespace coil::compiler::lower {

// A lowered expression: a register or a constant. A register may be that of a local variable itself.
using Value = ir::Operand;
using ir::Op;

// What all functions of a module share.
class ModuleContext {
 public:
  ModuleContext(ir::Module& module, const bind::Scopes& scopes, const SourceBuffer& source, const LowerOptions& options,
                Diagnostics& diagnostics);

  ir::Module& module;
  const bind::Scopes& scopes;
  const SourceBuffer& source;
  const LowerOptions& options;
  Diagnostics& diagnostics;
  bool postponed_annotations = false;  // from __future__ import annotations

  // Whether the module itself, or a `global` statement in it, binds the name.
  bool is_module_variable(Name name) const { return module_variables_.contains(name); }

  // A new function of the module with a symbol of its own.
  ir::Function& make_function(const bind::Scope& scope, ir::FunctionKind kind);

 private:
  std::unordered_set<Name> module_variables_;
  std::unordered_map<std::string, int> symbols_;
};

// The body of a statement that something has to be done for when control leaves it, in whatever way.
struct Region {
  ir::Block* break_target = nullptr;  // of a loop
  ir::Block* continue_target = nullptr;
  ir::Block* outer_handler = nullptr;          // the handler outside of the region
  ir::Register* iterator = nullptr;            // of a `for`: alive until the loop is left
  ir::Register* handled_exception = nullptr;   // of an except or finally body: what `raise` alone raises
  std::function<void()> leave;                 // emits what return, break and continue do on their way out; or empty
  bool is_loop() const { return break_target != nullptr; }
};

class Context {
 public:
  Context(ModuleContext& shared, const bind::Scope& scope, ir::Function& function, Context* parent);

  ModuleContext& shared;
  const bind::Scope& scope;
  ir::Function& function;
  ir::Builder builder;
  Context* parent;  // the function that this one is nested in; null for the module's body
  std::vector<Region> regions;  // innermost last

  // ---- where the variables are (names.cpp)
  std::unordered_map<Name, ir::Register*> locals;  // by mangled name
  std::unordered_map<Name, ir::Register*> cells;   // registers that hold the Cell
  std::unordered_set<Name> rebound_inside_expressions;  // by :=, so that a load has to be a copy
  ir::Register* class_namespace = nullptr;              // of a class body
  bool namespace_is_prepared = false;                   // it may have names that the body doesn't bind (__prepare__)

  // ---- places
  // What is emitted from now on belongs to the node; its traceback marks are those of the node's text.
  void at(const ast::Node& node);
  void at(const Location& location);  // in bytes, as the tree has them
  Location in_characters(const Location& location) const;

  // ---- short cuts
  const ir::Constant* none() { return shared.module.constant(ir::NoneConstant{}); }
  const ir::Constant* boolean(bool value) { return shared.module.constant(value); }
  const ir::Constant* string(std::string_view text) { return shared.module.string(std::string(text)); }
  const ir::Constant* string(Name name) { return string(name.text()); }
  ir::Register* emit(Op op, std::vector<Value> operands) { return builder.emit(op, std::move(operands)); }

  void unsupported(const ast::Node& node, std::string_view construct);
};

// Sets the handler for as long as it lives.
class WithHandler {
 public:
  WithHandler(Context& context, ir::Block* handler) : context_(context), outer_(context.builder.handler()) {
    context.builder.set_handler(handler);
  }
  ~WithHandler() { context_.builder.set_handler(outer_); }
  WithHandler(const WithHandler&) = delete;

 private:
  Context& context_;
  ir::Block* outer_;
};

// Keeps a region entered for as long as it lives.
class InRegion {
 public:
  InRegion(Context& context, Region region) : context_(context) {
    context.regions.push_back(std::move(region));
  }
  ~InRegion() { context_.regions.pop_back(); }
  InRegion(const InRegion&) = delete;

 private:
  Context& context_;
};

// The value of an expression that control reaches in several ways: a temporary that each of them assigns.
class Merge {
 public:
  explicit Merge(Context& context) : context_(context), register_(context.function.make_register()) {}
  void assign(Value value) { context_.builder.assign(register_, value); }
  ir::Register* value() const { return register_; }

 private:
  Context& context_;
  ir::Register* register_;
};

}  // namespace coil::compiler::lower
