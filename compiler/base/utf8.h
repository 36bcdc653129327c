// Characters in UTF-8, which is mostly known to be valid. Lone surrogates are three bytes like any other code point.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace coil::compiler {

// Whether the byte is the first of a character.
constexpr bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// The number of code points.
uint32_t count_characters(std::string_view utf8);

// The code point that begins at the offset, and how many bytes it has; no further than the end of the text.
uint32_t code_point_at(std::string_view utf8, size_t offset);
size_t code_point_length(std::string_view utf8, size_t offset);

void append_code_point(std::string& text, uint32_t code_point);

// The first offset at which the bytes aren't valid UTF-8, which has no surrogates; npos when all are.
size_t invalid_utf8_offset(std::string_view bytes);

}  // namespace coil::compiler
