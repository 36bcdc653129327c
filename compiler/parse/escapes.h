// What the escape sequences of literals mean.
#pragma once

#include <string>
#include <string_view>

#include "compiler/base/source_buffer.h"

namespace coil::compiler::parse {

// CPython's words for a byte that isn't UTF-8, at `position` of its token. `otherwise`: what is wrong when it could begin a character.
std::string undecodable_message(const SourceBuffer::Undecodable& place, size_t position, std::string_view otherwise);

struct EscapeError {
  std::string message;  // empty when there was none
};

// The body of a str literal (between the quotes) with its escapes replaced, appended to `result` as UTF-8.
EscapeError append_unescaped(std::string& result, std::string_view body);

// The same for a bytes literal.
EscapeError append_unescaped_bytes(std::string& result, std::string_view body);

}  // namespace coil::compiler::parse
