#include "compiler/lower/context.h"

#include <algorithm>

#include "compiler/lower/builtin_names.h"

namespace coil::compiler::lower {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

struct Anchor {
  uint32_t begin = 0, end = 0;  // bytes
};

// CPython marks the operator of a binary operation that stands on one line: what follows the left operand, be it a
// bracket, and one more character unless that is a blank.
Anchor anchor_of(const ast::BinOp& node, std::string_view line) {
  uint32_t limit = std::min<uint32_t>(node.right->location.column, line.size());
  for (uint32_t i = node.left->location.end_column; i < limit; ++i) {
    if (is_blank(line[i])) continue;
    return {i, i + 1 < limit && !is_blank(line[i + 1]) ? i + 2 : i + 1};
  }
  return {};
}

Anchor anchor_of(const ast::Node& node, const SourceBuffer& source) {
  const Location& location = node.location;
  if (location.line != location.end_line) return {};
  if (const auto* operation = ast::as<ast::BinOp>(&node)) return anchor_of(*operation, source.line(location.line));
  if (const auto* subscript = ast::as<ast::Subscript>(&node)) {
    return {subscript->value->location.end_column, subscript->slice->location.end_column + 1};
  }
  return {};
}

std::string symbol_for(std::string_view qualified_name) {
  std::string symbol;
  for (char c : qualified_name) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain) symbol += c;
    else if (!symbol.empty() && symbol.back() != '_') symbol += '_';
  }
  while (!symbol.empty() && symbol.back() == '_') symbol.pop_back();
  if (symbol.empty()) symbol = "function";
  return symbol;
}

uint32_t first_line_of(const ast::Node& node) {
  auto first = [&](ast::List<ast::Expr*> decorators) {
    return decorators.empty() ? node.location.line : decorators.front()->location.line;
  };
  if (const auto* function = ast::as<ast::FunctionDef>(&node)) return first(function->decorator_list);
  if (const auto* function = ast::as<ast::AsyncFunctionDef>(&node)) return first(function->decorator_list);
  if (const auto* class_definition = ast::as<ast::ClassDef>(&node)) return first(class_definition->decorator_list);
  return node.location.line ? node.location.line : 1;
}

// Collects the names that := binds in this scope (in its comprehensions too, which bind for it).
struct NamedTargets {
  std::unordered_set<Name>& names;
  const bind::Scope& scope;
  void visit(const ast::NamedExpr& node) {
    if (const auto* target = ast::as<ast::NameExpr>(node.target)) names.insert(scope.mangled(target->id));
    ast::walk(*this, *node.value);
  }
  void visit(const ast::Lambda&) {}
  void visit(const ast::FunctionDef& node) {}
  void visit(const ast::AsyncFunctionDef& node) {}
  void visit(const ast::ClassDef& node) {}
};

}  // namespace

ModuleContext::ModuleContext(ir::Module& module, const bind::Scopes& scopes, const SourceBuffer& source,
                             const LowerOptions& options, Diagnostics& diagnostics)
    : module(module), scopes(scopes), source(source), options(options), diagnostics(diagnostics) {
  if (scopes.module()->needs_annotations) module_variables_.insert(Name::intern("__annotations__"));
  for (const bind::Scope* scope : scopes.all()) {
    for (const bind::Symbol* symbol : scope->symbols) {
      bool is_global = scope == scopes.module() || symbol->kind == bind::SymbolKind::GlobalExplicit;
      if (is_global && (symbol->is_assigned || symbol->is_imported)) module_variables_.insert(symbol->name);
    }
  }
}

ir::Function& ModuleContext::make_function(const bind::Scope& scope, ir::FunctionKind kind) {
  module.functions.emplace_back();
  ir::Function& made = module.functions.back();
  made.name = scope.name.string();
  made.qualname = scope.qualified_name ? scope.qualified_name.string() : made.name;
  made.kind = kind;
  made.first_line = first_line_of(*scope.node);
  std::string symbol = symbol_for(made.qualname);
  int count = ++symbols_[symbol];
  made.symbol = count == 1 ? symbol : symbol + "_" + std::to_string(count);
  if (count > 1) ++symbols_[made.symbol];
  return made;
}

Context::Context(ModuleContext& shared, const bind::Scope& scope, ir::Function& function, Context* parent)
    : shared(shared), scope(scope), function(function), builder(shared.module, function), parent(parent) {
  NamedTargets targets{rebound_inside_expressions, scope};
  if (scope.is_function_like()) ast::walk_children(targets, *scope.node);
}

Location Context::in_characters(const Location& location) const {
  if (!location) return location;
  Location result = location;
  result.column = shared.source.character_column(location.line, location.column);
  result.end_column = shared.source.character_column(location.end_line, location.end_column);
  return result;
}

void Context::at(const Location& location) { builder.set_location(in_characters(location)); }

void Context::at(const ast::Node& node) {
  at(node.location);
  Anchor anchor = anchor_of(node, shared.source);
  if (anchor.end) {
    uint32_t line = node.location.line;
    builder.set_anchor(shared.source.character_column(line, anchor.begin), shared.source.character_column(line, anchor.end));
  }
}

void Context::unsupported(const ast::Node& node, std::string_view construct) {
  shared.diagnostics.unsupported(shared.source, node.location, construct);
}

}  // namespace coil::compiler::lower
