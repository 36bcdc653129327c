// The text of tracebacks, to the letter as CPython 3.11 prints them. print_exception() and the module `traceback` use it.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "runtime/core/errors.h"
#include "runtime/object/str_builder.h"

namespace coil {

enum class Chain : std::uint8_t { none, follow };
// Whose text: the interpreter's own, or that of the module `traceback` (which logging and so asyncio use). The module makes no
// suggestions, leaves a group's frame open when a member's chain had a group of its own, and where several members were raised from one
// error shows that with the last of them, not the first.
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
  // An exception where it is printed: a member of several groups has several of these.
  struct Shown {
    Word exception;
    std::uint32_t earlier = 0;  // what it was raised from, which is printed before it; 0: nothing
    bool is_cause = false;      // and it is its cause, not its context
    std::uint32_t members = 0;  // of a group: the first one's index, the others follow
  };

  void plan(Word exception, Chain chain);
  Status write_shown(std::uint32_t index);
  Status write_chain(std::uint32_t index);
  Status write_single(Word exception);
  Status write_group(const Shown& group);
  void write_entry(const Traceback& entry);
  void write_marks(const Traceback& entry, std::string_view source);
  Status write_syntax_error(Word exception);
  Status write_notes(Word exception);
  void margin();
  void indent();

  StrBuilder text_;
  std::vector<Shown> shown_;
  int depth_ = 0;
  bool need_close_ = false;
  // Runaway recursion gets deeper here than CPython's limit of 1000 calls lets it: the entries that CPython would have.
  bool cut_at_end_ = false;
  Printer printer_;
};

// ". Did you mean: 'x'?" for AttributeError and NameError; empty or owned str. Never fails: 0 for nothing.
Owned suggestion_for(Word exception) noexcept;

}  // namespace coil
