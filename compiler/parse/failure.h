// What stops the parser: thrown by the tree builder and the error strategy, caught in parse(). At first it says only
// where ("generic"); explain.h looks for CPython's words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/ast/node.h"
#include "compiler/base/location.h"
#include "compiler/diagnostics/diagnostics.h"
#include "compiler/parse/token.h"

namespace coil::compiler::parse {

// What a target is for; decides what else than names, attributes and subscripts is allowed.
enum class TargetKind : uint8_t { Assignment, Deletion, Loop };

// A rule of the grammar that was being parsed, and the token where it began.
struct ActiveRule {
  size_t rule;
  uint32_t first_token;
};

// An expression and the tokens that it spans, parentheses included.
struct ExpressionAt {
  const ast::Expr* expression = nullptr;
  uint32_t first = 0, last = 0;
};

enum class Needs : uint8_t { Nothing, Annotation, Value };

struct SyntaxFailure {
  uint32_t token = 0;  // the parser got as far as this token

  // Once the words are known:
  bool generic = true;
  bool of_string = false;  // a literal that can't be decoded: found wherever CPython's parser tries something
  std::string message;
  DiagnosticKind kind = DiagnosticKind::SyntaxError;
  Location location;              // an end_line of 0: one character
  std::optional<int> offset, end_offset;  // CPython's numbers, where they aren't the location's

  // For the search:
  std::vector<ActiveRule> rules;    // innermost first
  std::vector<TokenKind> expected;  // when a token of these was needed
  ExpressionAt last_expression;     // the last that was complete: `test` without its conditional
  ExpressionAt last_named;          // the last `named` without its :=
  const ast::Expr* target = nullptr;  // what stands left of an = and can't
  bool first_target = false;
  Needs needs = Needs::Nothing;  // what has to follow the token for the message to hold
  uint32_t arguments = 0;  // the error stands behind the arguments that start here

  bool expects(TokenKind kind) const {
    for (TokenKind one : expected) {
      if (one == kind) return true;
    }
    return false;
  }
};

}  // namespace coil::compiler::parse
