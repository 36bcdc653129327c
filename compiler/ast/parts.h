// What statements and expressions are made of besides each other. `fields` calls visit("name", field) for each field in
// CPython's order; the dumper and the walkers are built on it.
#pragma once

#include "compiler/ast/node.h"

namespace coil::compiler::ast {

// except type as name: body
struct ExceptHandler final : NodeOf<Part, Kind::ExceptHandler> {
  Expr* type;  // or null
  Name name;   // or absent
  List<Stmt*> body;

  void fields(auto&& visit) const { visit("type", type); visit("name", name); visit("body", body); }
};

// for target in iter if ifs...   (is_async is 0 or 1); has no location in CPython
struct Comprehension final : NodeOf<Part, Kind::Comprehension> {
  Expr* target;
  Expr* iter;
  List<Expr*> ifs;
  int is_async;

  void fields(auto&& visit) const {
    visit("target", target); visit("iter", iter); visit("ifs", ifs); visit("is_async", is_async);
  }
};

// posonlyargs, /, args, *vararg, kwonlyargs, **kwarg. `defaults` belong to the last of posonlyargs + args; kw_defaults
// has one element for each of kwonlyargs, null where there is none. No location in CPython.
struct Arguments final : NodeOf<Part, Kind::Arguments> {
  List<Arg*> posonlyargs;
  List<Arg*> args;
  Arg* vararg;  // or null
  List<Arg*> kwonlyargs;
  List<Expr*> kw_defaults;
  Arg* kwarg;  // or null
  List<Expr*> defaults;

  void fields(auto&& visit) const {
    visit("posonlyargs", posonlyargs); visit("args", args); visit("vararg", vararg); visit("kwonlyargs", kwonlyargs);
    visit("kw_defaults", kw_defaults); visit("kwarg", kwarg); visit("defaults", defaults);
  }
};

// arg: annotation
struct Arg final : NodeOf<Part, Kind::Arg> {
  Name arg;
  Expr* annotation;  // or null

  void fields(auto&& visit) const { visit("arg", arg); visit("annotation", annotation); }
};

// arg=value in a call or class; without arg it is **value
struct Keyword final : NodeOf<Part, Kind::Keyword> {
  Name arg;  // or absent
  Expr* value;

  void fields(auto&& visit) const { visit("arg", arg); visit("value", value); }
};

// name as asname; the name may be dotted, or "*"
struct Alias final : NodeOf<Part, Kind::Alias> {
  Name name;
  Name asname;  // or absent

  void fields(auto&& visit) const { visit("name", name); visit("asname", asname); }
};

// context_expr as optional_vars; no location in CPython
struct WithItem final : NodeOf<Part, Kind::WithItem> {
  Expr* context_expr;
  Expr* optional_vars;  // or null

  void fields(auto&& visit) const { visit("context_expr", context_expr); visit("optional_vars", optional_vars); }
};

// case pattern if guard: body; no location in CPython
struct MatchCase final : NodeOf<Part, Kind::MatchCase> {
  Pattern* pattern;
  Expr* guard;  // or null
  List<Stmt*> body;

  void fields(auto&& visit) const { visit("pattern", pattern); visit("guard", guard); visit("body", body); }
};

}  // namespace coil::compiler::ast
