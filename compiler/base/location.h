// Where something stands in a source file, counted as CPython's `ast` counts: lines from 1, columns from 0 in bytes of
// UTF-8, the end exclusive. Line 0 means "nowhere".
#pragma once

#include <cstdint>

namespace coil::compiler {

struct Location {
  uint32_t line = 0;
  uint32_t column = 0;
  uint32_t end_line = 0;
  uint32_t end_column = 0;

  bool operator==(const Location&) const = default;
  explicit operator bool() const { return line != 0; }
};

// From the start of `first` to the end of `last`.
inline Location span(const Location& first, const Location& last) {
  return {first.line, first.column, last.end_line, last.end_column};
}

}  // namespace coil::compiler
