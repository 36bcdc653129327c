// `match` and `case` are keywords only where a match statement stands. A logical line that begins with the name `match`
// and ends with a colon at bracket depth 0 is one (nothing else that starts with a name and is valid ends so, except
// an annotation without its type, which is an error anyway); so is one where a second operand follows at once. `case`
// is a keyword at the start of each line directly inside a match block.
#pragma once

#include <cstddef>
#include <vector>

#include "compiler/parse/token.h"

namespace coil::compiler::parse {

class SoftKeywords {
 public:
  explicit SoftKeywords(std::vector<Token>& tokens) : tokens_(tokens) {}

  void begin_line() { line_begin_ = tokens_.size(); }  // before the first token of a logical line
  void end_line();                                     // after its NEWLINE
  void indent();
  void dedent();

 private:
  bool begins_match_statement() const;

  std::vector<Token>& tokens_;
  size_t line_begin_ = 0;
  bool match_pending_ = false;           // the last line was a match statement's
  std::vector<bool> in_match_ = {false}; // per indentation level: directly inside a match block
};

}  // namespace coil::compiler::parse
