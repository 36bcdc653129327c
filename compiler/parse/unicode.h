// What the lexer needs to know about Unicode.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace coil::compiler::parse {

uint32_t code_point_at(std::string_view utf8, size_t offset);
size_t code_point_length(std::string_view utf8, size_t offset);
void append_code_point(std::string& text, uint32_t code_point);  // surrogates too, as three bytes

// Where the first character that can't be in an identifier starts; npos when all can.
size_t invalid_identifier_offset(std::string_view word);

// NFKC.
std::string normalised(std::string_view word);

// The first offset at which the bytes aren't valid UTF-8; npos when all are.
size_t invalid_utf8_offset(std::string_view bytes);

}  // namespace coil::compiler::parse
