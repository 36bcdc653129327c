// Which places of CPython's own files the code of runtime/lib stands for. Comments there say it, since a traceback shows the
// former's lines:
//
//     # stands for contextlib.py                     the file; <frozen os> as it is
//     def __enter__(self):  # at 132                 where the function begins
//         return next(self.gen)  # at 137            a line that reads the same
//         # at 190: return «runner.run(main)»        the next line's counterpart, and what is marked with ^ in it
//     def _copy(source, to):  # at asyncio/futures.py 335 as _copy_state      of another file; by another name
//     def _helper():  # at none                      CPython has no such function: not shown
//
// A line without such a comment goes with the one before it. A function without any shows as `<frozen NAME>`, our own lines.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "compiler/base/location.h"
#include "compiler/base/source_buffer.h"
#include "compiler/ir/ir.h"

namespace coil::compiler::emit {

class StandIn {
 public:
  explicit StandIn(const SourceBuffer& source);

  // What is shown of a function.
  struct Shown {
    std::string path;         // empty: the module's own
    std::string qualname;
    std::uint32_t first_line;
    bool hidden = false;
    std::string text;  // of the first line; empty: it reads otherwise
  };
  Shown shown(const ir::Function& function) const;

  // A place as it is shown; line 0: it isn't.
  struct Place {
    Location location;
    std::uint32_t anchor, anchor_end;
    std::string text;  // the line
  };
  Place shown(const ir::Function& function, const Location& place, std::uint32_t anchor, std::uint32_t anchor_end) const;

 private:
  struct Mark {
    std::string file;
    std::uint32_t line = 0;
    std::string qualname;  // empty: the function's own
    bool hidden = false;
    std::string text;  // empty: that of the line itself
    std::uint32_t column = 0, end_column = 0;
  };

  void read_line(std::uint32_t number);
  const Mark* mark_of(std::uint32_t line) const;
  // What says where a function is; null: nothing does.
  const Mark* head_of(const ir::Function& function) const;
  // The last mark from the function's head to `line`.
  const Mark* mark_before(const ir::Function& function, std::uint32_t line) const;

  const SourceBuffer& source_;
  std::string file_;     // the module's
  std::string current_;  // of the function that is being read
  std::map<std::uint32_t, Mark> marks_;  // by line of our own file
};

}  // namespace coil::compiler::emit
