// What the escape sequences of literals mean.
#pragma once

#include <string>
#include <string_view>

namespace coil::compiler::parse {

struct EscapeError {
  std::string message;  // empty when there was none
};

// The body of a str literal (between the quotes) with its escapes replaced, appended to `result` as UTF-8.
EscapeError append_unescaped(std::string& result, std::string_view body);

// The same for a bytes literal.
EscapeError append_unescaped_bytes(std::string& result, std::string_view body);

}  // namespace coil::compiler::parse
