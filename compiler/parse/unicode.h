// What the lexer needs to know about Unicode.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace coil::compiler::parse {

// Where the first character that can't be in an identifier starts; npos when all can.
size_t invalid_identifier_offset(std::string_view word);

// NFKC.
std::string normalised(std::string_view word);

}  // namespace coil::compiler::parse
