// The expressions; each shows the source form that it stands for.
#pragma once

#include "compiler/ast/constant.h"
#include "compiler/ast/node.h"
#include "compiler/ast/operators.h"

namespace coil::compiler::ast {

// values[0] and values[1] and ...
struct BoolOp final : NodeOf<Expr, Kind::BoolOp> {
  BoolOperator op;
  List<Expr*> values;

  void fields(auto&& visit) const { visit("op", op); visit("values", values); }
};

// (target := value)
struct NamedExpr final : NodeOf<Expr, Kind::NamedExpr> {
  Expr* target;
  Expr* value;

  void fields(auto&& visit) const { visit("target", target); visit("value", value); }
};

// left op right
struct BinOp final : NodeOf<Expr, Kind::BinOp> {
  Expr* left;
  Operator op;
  Expr* right;

  void fields(auto&& visit) const { visit("left", left); visit("op", op); visit("right", right); }
};

// op operand
struct UnaryOp final : NodeOf<Expr, Kind::UnaryOp> {
  UnaryOperator op;
  Expr* operand;

  void fields(auto&& visit) const { visit("op", op); visit("operand", operand); }
};

// lambda args: body
struct Lambda final : NodeOf<Expr, Kind::Lambda> {
  Arguments* args;
  Expr* body;

  void fields(auto&& visit) const { visit("args", args); visit("body", body); }
};

// body if test else orelse
struct IfExp final : NodeOf<Expr, Kind::IfExp> {
  Expr* test;
  Expr* body;
  Expr* orelse;

  void fields(auto&& visit) const { visit("test", test); visit("body", body); visit("orelse", orelse); }
};

// {keys: values}; a null key is **value
struct Dict final : NodeOf<Expr, Kind::Dict> {
  List<Expr*> keys;
  List<Expr*> values;

  void fields(auto&& visit) const { visit("keys", keys); visit("values", values); }
};

// {elts}
struct Set final : NodeOf<Expr, Kind::Set> {
  List<Expr*> elts;

  void fields(auto&& visit) const { visit("elts", elts); }
};

// [elt for ...]
struct ListComp final : NodeOf<Expr, Kind::ListComp> {
  Expr* elt;
  List<Comprehension*> generators;

  void fields(auto&& visit) const { visit("elt", elt); visit("generators", generators); }
};

// {elt for ...}
struct SetComp final : NodeOf<Expr, Kind::SetComp> {
  Expr* elt;
  List<Comprehension*> generators;

  void fields(auto&& visit) const { visit("elt", elt); visit("generators", generators); }
};

// {key: value for ...}
struct DictComp final : NodeOf<Expr, Kind::DictComp> {
  Expr* key;
  Expr* value;
  List<Comprehension*> generators;

  void fields(auto&& visit) const { visit("key", key); visit("value", value); visit("generators", generators); }
};

// (elt for ...)
struct GeneratorExp final : NodeOf<Expr, Kind::GeneratorExp> {
  Expr* elt;
  List<Comprehension*> generators;

  void fields(auto&& visit) const { visit("elt", elt); visit("generators", generators); }
};

// await value
struct Await final : NodeOf<Expr, Kind::Await> {
  Expr* value;

  void fields(auto&& visit) const { visit("value", value); }
};

// yield value
struct Yield final : NodeOf<Expr, Kind::Yield> {
  Expr* value;  // or null

  void fields(auto&& visit) const { visit("value", value); }
};

// yield from value
struct YieldFrom final : NodeOf<Expr, Kind::YieldFrom> {
  Expr* value;

  void fields(auto&& visit) const { visit("value", value); }
};

// left ops[0] comparators[0] ops[1] comparators[1] ...
struct Compare final : NodeOf<Expr, Kind::Compare> {
  Expr* left;
  List<CompareOperator> ops;
  List<Expr*> comparators;

  void fields(auto&& visit) const { visit("left", left); visit("ops", ops); visit("comparators", comparators); }
};

// func(args, keywords); *iterable is a Starred in args, **mapping a Keyword without a name
struct Call final : NodeOf<Expr, Kind::Call> {
  Expr* func;
  List<Expr*> args;
  List<Keyword*> keywords;

  void fields(auto&& visit) const { visit("func", func); visit("args", args); visit("keywords", keywords); }
};

// {value!conversion:format_spec} in an f-string; conversion is -1 or 's', 'r', 'a'
struct FormattedValue final : NodeOf<Expr, Kind::FormattedValue> {
  Expr* value;
  int conversion;
  Expr* format_spec;  // a JoinedStr, or null

  void fields(auto&& visit) const {
    visit("value", value); visit("conversion", conversion); visit("format_spec", format_spec);
  }
};

// f"..."; values are str Constants and FormattedValues
struct JoinedStr final : NodeOf<Expr, Kind::JoinedStr> {
  List<Expr*> values;

  void fields(auto&& visit) const { visit("values", values); }
};

// a literal; kind is "u" for u"..."
struct Constant final : NodeOf<Expr, Kind::Constant> {
  ConstantValue value;
  Name literal_kind;  // or absent

  void fields(auto&& visit) const { visit("value", value); visit("kind", literal_kind); }
};

// value.attr
struct Attribute final : NodeOf<Expr, Kind::Attribute> {
  Expr* value;
  Name attr;
  ExprContext ctx;

  void fields(auto&& visit) const { visit("value", value); visit("attr", attr); visit("ctx", ctx); }
};

// value[slice]
struct Subscript final : NodeOf<Expr, Kind::Subscript> {
  Expr* value;
  Expr* slice;
  ExprContext ctx;

  void fields(auto&& visit) const { visit("value", value); visit("slice", slice); visit("ctx", ctx); }
};

// *value
struct Starred final : NodeOf<Expr, Kind::Starred> {
  Expr* value;
  ExprContext ctx;

  void fields(auto&& visit) const { visit("value", value); visit("ctx", ctx); }
};

// id
struct NameExpr final : NodeOf<Expr, Kind::NameExpr> {
  Name id;
  ExprContext ctx;

  void fields(auto&& visit) const { visit("id", id); visit("ctx", ctx); }
};

// [elts]
struct ListExpr final : NodeOf<Expr, Kind::ListExpr> {
  List<Expr*> elts;
  ExprContext ctx;

  void fields(auto&& visit) const { visit("elts", elts); visit("ctx", ctx); }
};

// (elts,)
struct TupleExpr final : NodeOf<Expr, Kind::TupleExpr> {
  List<Expr*> elts;
  ExprContext ctx;

  void fields(auto&& visit) const { visit("elts", elts); visit("ctx", ctx); }
};

// lower:upper:step, only inside a Subscript
struct Slice final : NodeOf<Expr, Kind::Slice> {
  Expr* lower;  // or null
  Expr* upper;  // or null
  Expr* step;   // or null

  void fields(auto&& visit) const { visit("lower", lower); visit("upper", upper); visit("step", step); }
};

}  // namespace coil::compiler::ast
