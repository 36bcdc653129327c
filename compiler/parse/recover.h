// Going on after a syntax error: the statement in question is replaced by one that is sound and says nothing, so that the rest of
// the file can be parsed again. Lines keep their numbers, and all but the broken ones their text.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/source_buffer.h"
#include "compiler/diagnostics/diagnostics.h"
#include "compiler/parse/failure.h"
#include "compiler/parse/lexer.h"

namespace coil::compiler::parse {

class Recovery {
 public:
  explicit Recovery(SourceBuffer& source) : source_(source) {}

  // Whether the error is about a statement that was replaced before, and so ours rather than the user's.
  bool is_consequence(const TokenList& list, const SyntaxFailure& failure, const Diagnostic& error) const;

  // Replaces the statement that the error is in, and all that follows where nothing can be said about that: behind a string that
  // doesn't end, or where tabs and spaces don't agree. False when the parser itself gave up.
  bool mend(const TokenList& list, const SyntaxFailure& failure, const Diagnostic& error);

 private:
  struct Region {
    uint32_t first, last;  // lines
    bool emptied;          // nothing stands there any more
  };

  bool mend_missing_block(const TokenList& list, const SyntaxFailure& failure, uint32_t found);
  bool mend_try(const TokenList& list, const SyntaxFailure& failure);
  bool empty_indented(uint32_t first);
  bool replace_statement(const TokenList& list, uint32_t line, uint32_t last, const std::string& message);
  bool empty_region(Region& region);

  uint32_t end_of_block(uint32_t first, uint32_t width) const;
  uint32_t end_of_unfinished(uint32_t line, uint32_t width) const;  // width UINT32_MAX: no bracket is open
  bool is_blank(uint32_t line) const;
  uint32_t width_of(uint32_t line) const;
  std::string indentation_of(uint32_t line) const;

  void set_line(uint32_t line, std::string text);
  void set_text();
  bool finish(Region region);

  SourceBuffer& source_;
  std::vector<std::string> lines_;  // without newlines; line 1 first
  std::vector<Region> regions_;
};

}  // namespace coil::compiler::parse
