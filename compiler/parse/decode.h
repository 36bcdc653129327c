// Bytes to text: the encoding by byte order mark or by the declaration in the first two lines (PEP 263), line ends to
// '\n', NUL bytes as CPython takes them.
#pragma once

#include <optional>
#include <string>

#include "compiler/base/source_buffer.h"

namespace coil::compiler::parse {

struct DecodeError {
  std::string message;
  // CPython reads by lines: what stands above the line that can't be decoded is the source's text, and a mistake in it may come
  // first. Otherwise there is no text.
  bool behind_text = false;
};

// Gives the source its text.
std::optional<DecodeError> decode(SourceBuffer& source);

}  // namespace coil::compiler::parse
