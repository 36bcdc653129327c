// The statements; each shows the source form that it stands for.
#pragma once

#include "compiler/ast/node.h"
#include "compiler/ast/operators.h"

namespace coil::compiler::ast {

// a whole file
struct Module final : NodeOf<Root, Kind::Module> {
  List<Stmt*> body;
  List<Node*> type_ignores;  // always empty

  void fields(auto&& visit) const { visit("body", body); visit("type_ignores", type_ignores); }
};

// @decorator_list def name(args) -> returns: body
struct FunctionDef final : NodeOf<Stmt, Kind::FunctionDef> {
  Name name;
  Arguments* args;
  List<Stmt*> body;
  List<Expr*> decorator_list;
  Expr* returns;  // or null

  void fields(auto&& visit) const {
    visit("name", name); visit("args", args); visit("body", body); visit("decorator_list", decorator_list);
    visit("returns", returns);
  }
};

// @decorator_list async def name(args) -> returns: body
struct AsyncFunctionDef final : NodeOf<Stmt, Kind::AsyncFunctionDef> {
  Name name;
  Arguments* args;
  List<Stmt*> body;
  List<Expr*> decorator_list;
  Expr* returns;  // or null

  void fields(auto&& visit) const {
    visit("name", name); visit("args", args); visit("body", body); visit("decorator_list", decorator_list);
    visit("returns", returns);
  }
};

// @decorator_list class name(bases, keywords): body
struct ClassDef final : NodeOf<Stmt, Kind::ClassDef> {
  Name name;
  List<Expr*> bases;
  List<Keyword*> keywords;
  List<Stmt*> body;
  List<Expr*> decorator_list;

  void fields(auto&& visit) const {
    visit("name", name); visit("bases", bases); visit("keywords", keywords); visit("body", body);
    visit("decorator_list", decorator_list);
  }
};

// return value
struct Return final : NodeOf<Stmt, Kind::Return> {
  Expr* value;  // or null

  void fields(auto&& visit) const { visit("value", value); }
};

// del targets
struct Delete final : NodeOf<Stmt, Kind::Delete> {
  List<Expr*> targets;

  void fields(auto&& visit) const { visit("targets", targets); }
};

// targets[0] = targets[1] = value
struct Assign final : NodeOf<Stmt, Kind::Assign> {
  List<Expr*> targets;
  Expr* value;

  void fields(auto&& visit) const { visit("targets", targets); visit("value", value); }
};

// target op= value
struct AugAssign final : NodeOf<Stmt, Kind::AugAssign> {
  Expr* target;
  Operator op;
  Expr* value;

  void fields(auto&& visit) const { visit("target", target); visit("op", op); visit("value", value); }
};

// target: annotation = value; simple is 1 for a bare name, 0 for (name), a.b, a[b]
struct AnnAssign final : NodeOf<Stmt, Kind::AnnAssign> {
  Expr* target;
  Expr* annotation;
  Expr* value;  // or null
  int simple;

  void fields(auto&& visit) const {
    visit("target", target); visit("annotation", annotation); visit("value", value); visit("simple", simple);
  }
};

// for target in iter: body else: orelse
struct For final : NodeOf<Stmt, Kind::For> {
  Expr* target;
  Expr* iter;
  List<Stmt*> body;
  List<Stmt*> orelse;

  void fields(auto&& visit) const {
    visit("target", target); visit("iter", iter); visit("body", body); visit("orelse", orelse);
  }
};

// async for target in iter: body else: orelse
struct AsyncFor final : NodeOf<Stmt, Kind::AsyncFor> {
  Expr* target;
  Expr* iter;
  List<Stmt*> body;
  List<Stmt*> orelse;

  void fields(auto&& visit) const {
    visit("target", target); visit("iter", iter); visit("body", body); visit("orelse", orelse);
  }
};

// while test: body else: orelse
struct While final : NodeOf<Stmt, Kind::While> {
  Expr* test;
  List<Stmt*> body;
  List<Stmt*> orelse;

  void fields(auto&& visit) const { visit("test", test); visit("body", body); visit("orelse", orelse); }
};

// if test: body else: orelse; elif is an If alone in orelse
struct If final : NodeOf<Stmt, Kind::If> {
  Expr* test;
  List<Stmt*> body;
  List<Stmt*> orelse;

  void fields(auto&& visit) const { visit("test", test); visit("body", body); visit("orelse", orelse); }
};

// with items: body
struct With final : NodeOf<Stmt, Kind::With> {
  List<WithItem*> items;
  List<Stmt*> body;

  void fields(auto&& visit) const { visit("items", items); visit("body", body); }
};

// async with items: body
struct AsyncWith final : NodeOf<Stmt, Kind::AsyncWith> {
  List<WithItem*> items;
  List<Stmt*> body;

  void fields(auto&& visit) const { visit("items", items); visit("body", body); }
};

// match subject: cases
struct Match final : NodeOf<Stmt, Kind::Match> {
  Expr* subject;
  List<MatchCase*> cases;

  void fields(auto&& visit) const { visit("subject", subject); visit("cases", cases); }
};

// raise exc from cause
struct Raise final : NodeOf<Stmt, Kind::Raise> {
  Expr* exc;    // or null
  Expr* cause;  // or null

  void fields(auto&& visit) const { visit("exc", exc); visit("cause", cause); }
};

// try: body except...: handlers else: orelse finally: finalbody
struct Try final : NodeOf<Stmt, Kind::Try> {
  List<Stmt*> body;
  List<ExceptHandler*> handlers;
  List<Stmt*> orelse;
  List<Stmt*> finalbody;

  void fields(auto&& visit) const {
    visit("body", body); visit("handlers", handlers); visit("orelse", orelse); visit("finalbody", finalbody);
  }
};

// try: body except*...: handlers else: orelse finally: finalbody
struct TryStar final : NodeOf<Stmt, Kind::TryStar> {
  List<Stmt*> body;
  List<ExceptHandler*> handlers;
  List<Stmt*> orelse;
  List<Stmt*> finalbody;

  void fields(auto&& visit) const {
    visit("body", body); visit("handlers", handlers); visit("orelse", orelse); visit("finalbody", finalbody);
  }
};

// assert test, msg
struct Assert final : NodeOf<Stmt, Kind::Assert> {
  Expr* test;
  Expr* msg;  // or null

  void fields(auto&& visit) const { visit("test", test); visit("msg", msg); }
};

// import names
struct Import final : NodeOf<Stmt, Kind::Import> {
  List<Alias*> names;

  void fields(auto&& visit) const { visit("names", names); }
};

// from module import names; level counts the leading dots
struct ImportFrom final : NodeOf<Stmt, Kind::ImportFrom> {
  Name module;  // or absent
  List<Alias*> names;
  int level;

  void fields(auto&& visit) const { visit("module", module); visit("names", names); visit("level", level); }
};

// global names
struct Global final : NodeOf<Stmt, Kind::Global> {
  List<Name> names;

  void fields(auto&& visit) const { visit("names", names); }
};

// nonlocal names
struct Nonlocal final : NodeOf<Stmt, Kind::Nonlocal> {
  List<Name> names;

  void fields(auto&& visit) const { visit("names", names); }
};

// an expression as a statement
struct ExprStmt final : NodeOf<Stmt, Kind::ExprStmt> {
  Expr* value;

  void fields(auto&& visit) const { visit("value", value); }
};

struct Pass final : NodeOf<Stmt, Kind::Pass> {
  void fields(auto&& visit) const {}
};

struct Break final : NodeOf<Stmt, Kind::Break> {
  void fields(auto&& visit) const {}
};

struct Continue final : NodeOf<Stmt, Kind::Continue> {
  void fields(auto&& visit) const {}
};

}  // namespace coil::compiler::ast
