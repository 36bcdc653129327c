// Parses any rule from any token, for those who ask "would an expression fit here?".
#pragma once

#include <memory>
#include <optional>

#include "compiler/ast/statements.h"
#include "compiler/base/arena.h"
#include "compiler/parse/failure.h"
#include "compiler/parse/lexer.h"

namespace coil::compiler::parse {

enum class Rule : uint8_t {
  File, Test, Disjunction, Arithmetic, Primary, Subject, Expressions, Comprehension, Arguments, ForTargets, ClosedPattern, Value
};

struct Parsed {
  ast::Module* module = nullptr;          // of File
  const ast::Expr* expression = nullptr;  // of rules that are expressions
  uint32_t end = 0;                       // the token after it
};

class SubParser {
 public:
  SubParser(const SourceBuffer& source, const TokenList& list, Arena& arena);
  ~SubParser();

  // The furthest token that any attempt has looked at.
  uint32_t furthest() const;

  // The first literal that can't be decoded which an attempt came across.
  const std::optional<SyntaxFailure>& string_failure() const;

  // The longest prefix of the tokens from `first` on that the rule matches; nothing when it doesn't match. The failure, if
  // wanted, says where.
  std::optional<Parsed> parse(Rule rule, uint32_t first, SyntaxFailure* failure = nullptr);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace coil::compiler::parse
