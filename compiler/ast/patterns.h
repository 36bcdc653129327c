// The patterns of `case`; each shows the source form that it stands for.
#pragma once

#include "compiler/ast/constant.h"
#include "compiler/ast/node.h"

namespace coil::compiler::ast {

// case 1: or case a.b:   compared with ==
struct MatchValue final : NodeOf<Pattern, Kind::MatchValue> {
  Expr* value;

  void fields(auto&& visit) const { visit("value", value); }
};

// case None: True: False:   compared with `is`
struct MatchSingleton final : NodeOf<Pattern, Kind::MatchSingleton> {
  ConstantValue value;

  void fields(auto&& visit) const { visit("value", value); }
};

// case [patterns]:
struct MatchSequence final : NodeOf<Pattern, Kind::MatchSequence> {
  List<Pattern*> patterns;

  void fields(auto&& visit) const { visit("patterns", patterns); }
};

// case {keys: patterns, **rest}:
struct MatchMapping final : NodeOf<Pattern, Kind::MatchMapping> {
  List<Expr*> keys;
  List<Pattern*> patterns;
  Name rest;  // or absent

  void fields(auto&& visit) const { visit("keys", keys); visit("patterns", patterns); visit("rest", rest); }
};

// case cls(patterns, kwd_attrs=kwd_patterns):
struct MatchClass final : NodeOf<Pattern, Kind::MatchClass> {
  Expr* cls;
  List<Pattern*> patterns;
  List<Name> kwd_attrs;
  List<Pattern*> kwd_patterns;

  void fields(auto&& visit) const {
    visit("cls", cls); visit("patterns", patterns); visit("kwd_attrs", kwd_attrs); visit("kwd_patterns", kwd_patterns);
  }
};

// *name inside a sequence; an absent name is *_
struct MatchStar final : NodeOf<Pattern, Kind::MatchStar> {
  Name name;  // or absent

  void fields(auto&& visit) const { visit("name", name); }
};

// case pattern as name: without a pattern it is a capture, without both it is _
struct MatchAs final : NodeOf<Pattern, Kind::MatchAs> {
  Pattern* pattern;  // or null
  Name name;         // or absent

  void fields(auto&& visit) const { visit("pattern", pattern); visit("name", name); }
};

// case patterns[0] | patterns[1]:
struct MatchOr final : NodeOf<Pattern, Kind::MatchOr> {
  List<Pattern*> patterns;

  void fields(auto&& visit) const { visit("patterns", patterns); }
};

}  // namespace coil::compiler::ast
