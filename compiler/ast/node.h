// The bases of the syntax tree: kinds, categories, casts. The concrete nodes are in statements.h, expressions.h,
// patterns.h and parts.h; include ast.h for all of them.
//
// Nodes are plain final structs in an Arena, borrowed everywhere. Their names and fields are those of CPython's `ast`
// module; four C++ names differ to avoid clashes: Expr the statement is ExprStmt, and Name, List and Tuple are NameExpr,
// ListExpr and TupleExpr; the lower-case ones (arguments, arg ...) are capitalised. A null pointer or an absent Name is
// Python's None.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

#include "compiler/base/arena.h"
#include "compiler/base/check.h"
#include "compiler/base/location.h"
#include "compiler/base/name.h"

namespace coil::compiler::ast {

enum class Kind : uint8_t {
#define COIL_NODE(category, Type, python_name) Type,
#include "compiler/ast/nodes.def"
};

// The name of the kind in CPython's `ast`, such as "FunctionDef" or "arguments".
std::string_view kind_name(Kind kind);

template <typename T>
using List = std::span<T>;

struct Node {
  Kind kind;
  Location location;

 protected:
  Node(Kind kind, Location location) : kind(kind), location(location) {}
};

// The categories. A pointer to one of these is what fields hold.
struct Root : Node { using Node::Node; };
struct Stmt : Node { using Node::Node; };
struct Expr : Node { using Node::Node; };
struct Pattern : Node { using Node::Node; };
struct Part : Node { using Node::Node; };

// The base of each concrete node: fixes its kind, so that `make` needs only the location and the fields.
template <typename Category, Kind kind_>
struct NodeOf : Category {
  using Base = NodeOf;
  static constexpr Kind node_kind = kind_;
  NodeOf(Location location) : Category(kind_, location) {}
};

#define COIL_NODE(category, Type, python_name) struct Type;
#include "compiler/ast/nodes.def"

// A new node: its location, then its fields in order.
template <typename T, typename... Fields>
T* make(Arena& arena, Location location, Fields... fields) {
  return arena.make<T>(typename T::Base(location), fields...);
}

template <typename T>
bool is(const Node* node) { return node && node->kind == T::node_kind; }
template <typename T>
bool is(const Node& node) { return node.kind == T::node_kind; }

// The node as a T, or null when it is something else (or null).
template <typename T>
const T* as(const Node* node) { return is<T>(node) ? static_cast<const T*>(node) : nullptr; }
template <typename T>
T* as(Node* node) { return is<T>(node) ? static_cast<T*>(node) : nullptr; }

// The node as a T; it must be one.
template <typename T>
const T& cast(const Node& node) {
  COIL_CHECK(is<T>(node), "wrong kind of node");
  return static_cast<const T&>(node);
}

}  // namespace coil::compiler::ast
