// Dispatch over kinds and walking.
//
//   dispatch(expr, [&](const auto& node) { return lower(context, node); });
//
// calls the overload of `lower` for the node's own type; an overload that is missing is a compile error. For an Expr only
// the expressions are instantiated, for a Stmt only the statements, and so on; for a Node all kinds are.
//
//   dispatch(stmt, Overloads{[&](const ast::If& node) {...}, [&](const ast::Node&) { /* all others */ }});
//
//   struct Finder { void visit(const ast::Yield&) { found = true; } void visit(const ast::Lambda&) {} bool found = false; };
//   walk(finder, node);
//
// calls visit where there is an overload for that kind and goes on to the children elsewhere. A visit that wants
// its children visited calls walk_children itself.
#pragma once

#include <type_traits>

#include "compiler/ast/expressions.h"
#include "compiler/ast/parts.h"
#include "compiler/ast/patterns.h"
#include "compiler/ast/statements.h"

namespace coil::compiler::ast {

template <typename... Functions>
struct Overloads : Functions... {
  using Functions::operator()...;
};

// Calls function(concrete node) and returns its result; all results have one type.
template <typename Category, typename Function>
  requires std::is_base_of_v<Node, Category>
decltype(auto) dispatch(const Category& node, Function&& function) {
  if constexpr (!std::is_same_v<Category, Node> && requires { Category::node_kind; }) {
    return function(node);
  } else {
    switch (node.kind) {
#define COIL_NODE(category, Type, python_name)                                                              \
  case Kind::Type:                                                                                          \
    if constexpr (std::is_same_v<Category, Node> || std::is_same_v<Category, category>) {                   \
      return function(static_cast<const Type&>(static_cast<const Node&>(node)));                            \
    } else {                                                                                                \
      break;                                                                                                \
    }
#include "compiler/ast/nodes.def"
    }
    COIL_UNREACHABLE("a node of another category");
  }
}

namespace detail {

template <typename Function>
struct ChildVisitor {
  Function& function;

  template <typename T>
  void operator()(const char*, const T& field) {
    if constexpr (std::is_pointer_v<T>) {
      if (field) function(*field);
    } else if constexpr (requires { requires std::is_pointer_v<typename T::value_type>; }) {
      for (auto* child : field) {
        if (child) function(*child);
      }
    }
  }
};

}  // namespace detail

// Calls function(const Category& child) for each child in the order of the fields; absent children are skipped. The
// children come as their category (const Stmt&, const Expr&, ...) or concrete part (const Arguments&, ...).
template <typename T, typename Function>
void for_each_child(const T& node, Function&& function) {
  dispatch(node, [&](const auto& concrete) { concrete.fields(detail::ChildVisitor<std::remove_reference_t<Function>>{function}); });
}

template <typename Visitor, typename T>
void walk(Visitor&& visitor, const T& node);

// Walks all children of the node.
template <typename Visitor, typename T>
void walk_children(Visitor&& visitor, const T& node) {
  for_each_child(node, [&](const auto& child) { walk(visitor, child); });
}

template <typename Visitor, typename T>
void walk(Visitor&& visitor, const T& node) {
  dispatch(node, [&](const auto& concrete) {
    if constexpr (requires { visitor.visit(concrete); }) {
      visitor.visit(concrete);
    } else {
      walk_children(visitor, concrete);
    }
  });
}

// Walks each node of a list, such as a body.
template <typename Visitor, typename T>
void walk_list(Visitor&& visitor, List<T*> nodes) {
  for (const auto* node : nodes) {
    if (node) walk(visitor, *node);
  }
}

}  // namespace coil::compiler::ast
