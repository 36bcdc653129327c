// What Unicode says about characters: classes and case mappings, exactly as CPython 3.11 (Unicode 14) has them.
#pragma once

#include <cstdint>

namespace coil {

enum CharacterTraits : std::uint16_t {
  character_alpha = 1 << 0,
  character_decimal = 1 << 1,
  character_digit = 1 << 2,
  character_numeric = 1 << 3,
  character_printable = 1 << 4,
  character_lower = 1 << 5,
  character_upper = 1 << 6,
  character_space = 1 << 7,
  character_title = 1 << 8,
  character_identifier_start = 1 << 9,
  character_identifier_part = 1 << 10,
  character_cased = 1 << 11,
  character_case_ignorable = 1 << 12,
  character_line_break = 1 << 13,
  character_special_case = 1 << 14,  // a case mapping that isn't one character, or a case folding of its own
};

std::uint16_t character_traits_slow(char32_t character) noexcept;
extern const std::uint16_t latin1_traits[256];
inline std::uint16_t character_traits(char32_t character) {
  return character < 256 ? latin1_traits[character] : character_traits_slow(character);
}
inline bool has_trait(char32_t character, CharacterTraits trait) { return character_traits(character) & trait; }

enum class CaseMapping : std::uint8_t { lower, upper, title, fold };
// Writes the mapping of a character (1 to 3 characters); gives how many. The final sigma is the caller's business.
int map_case(char32_t character, CaseMapping mapping, char32_t* result) noexcept;

int decimal_value(char32_t character) noexcept;  // -1: not a decimal digit

}  // namespace coil
