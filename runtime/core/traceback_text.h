// The text of tracebacks, to the letter as CPython 3.11 prints them. print_exception() and the module `traceback` use it.
#pragma once

#include <limits>

#include "runtime/core/errors.h"
#include "runtime/object/str_builder.h"

namespace coil {

enum class Chain : std::uint8_t { none, follow };
// Whose text: the interpreter's own, or that of the module `traceback` (which logging and so asyncio use). The module makes no
// suggestions, and leaves a group's frame open when a member's chain had a group of its own.
enum class Printer : std::uint8_t { interpreter, module };

class TracebackWriter {
 public:
  explicit TracebackWriter(Printer printer = Printer::module) : printer_(printer) {}
  // Prints an exception with what it was raised from, groups with their members.
  Status write_exception(Word exception, Chain chain) noexcept;
  // The entries alone: "  File …". How many of each traceback: from the outermost on, or the innermost ones if it is negative.
  static constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max();
  void write_entries(Word traceback, std::int64_t limit = no_limit) noexcept;
  // The line below an entry's line of source, if there is one.
  void write_marks(const Traceback& entry);
  // "ValueError: text", the notes, the details of a SyntaxError.
  Status write_exception_only(Word exception) noexcept;
  // The same line for an error that nobody can catch: the colon in any case, no notes.
  Status write_unraisable(Word exception) noexcept;
  Word finish() noexcept { return text_.finish(); }

 private:
  Status write_chained(Word exception, const char* message);
  Status write_recursively(Word exception);
  Status write_single(Word exception);
  Status write_group(Word exception);
  void write_entry(const Traceback& entry);
  void write_marks(const Traceback& entry, std::string_view source);
  Status write_syntax_error(Word exception);
  Status write_notes(Word exception);
  void margin();
  void indent();
  bool is_seen(Word exception);

  StrBuilder text_;
  Word seen_[64] = {};
  int seen_count_ = 0;
  int depth_ = 0;
  bool need_close_ = false;
  // Runaway recursion gets deeper here than CPython's limit of 1000 calls lets it: the entries that CPython would have.
  bool cut_at_end_ = false;
  Printer printer_;
  Chain chain_ = Chain::follow;
};

// ". Did you mean: 'x'?" for AttributeError and NameError; empty or owned str. Never fails: 0 for nothing.
Owned suggestion_for(Word exception) noexcept;

}  // namespace coil
