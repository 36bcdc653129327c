#include "runtime/object/unicode_data.h"

#include <algorithm>
#include <cstddef>

namespace coil {

namespace {

struct CharacterRecord {
  std::uint16_t traits;
  std::int32_t to_lower, to_upper, to_title;  // differences
};
struct SpecialCase {
  char16_t character;
  char16_t forms[4][3];  // by CaseMapping, 0 behind the last
};

#include "runtime/object/unicode_tables.inc"

// A run of `runs` holds its first character (upper 24 bits) and the number of its record; it ends where the next one starts.
// Programs contain it split up, which takes a quarter less.
constexpr std::size_t run_count = sizeof runs / sizeof runs[0];
constexpr int plane_count = 17;  // of 65,536 characters each
struct RunTable {
  std::uint16_t first[run_count];         // character of the plane
  std::uint8_t record[run_count];
  std::uint16_t begin[plane_count + 1];  // the first run that begins in each plane
};
constexpr RunTable run_table = [] {
  RunTable table{};
  std::size_t run = 0;
  for (int plane = 0; plane <= plane_count; ++plane) {
    table.begin[plane] = static_cast<std::uint16_t>(run);
    for (; run < run_count && (runs[run] >> 24) == static_cast<std::uint32_t>(plane); ++run) {
      table.first[run] = static_cast<std::uint16_t>(runs[run] >> 8);
      table.record[run] = static_cast<std::uint8_t>(runs[run]);
    }
  }
  return table;
}();

constexpr std::size_t find_run(char32_t character) {
  std::size_t plane = character >> 16;
  std::size_t low = run_table.begin[plane], high = run_table.begin[plane + 1];
  if (low > 0) --low;  // it may reach into this plane
  while (high - low > 1) {
    std::size_t middle = (low + high) / 2;
    if (run_table.first[middle] <= (character & 0xffff)) low = middle;
    else high = middle;
  }
  return low;
}

constexpr const CharacterRecord& record_of(char32_t character) { return records[run_table.record[find_run(character)]]; }

// The special cases, too, stand there without the places behind the ends of their forms.
constexpr std::size_t case_count = sizeof special_cases / sizeof special_cases[0];
constexpr int form_length(const char16_t (&form)[3]) { return !form[0] ? 0 : !form[1] ? 1 : !form[2] ? 2 : 3; }
constexpr std::size_t all_forms_length = [] {
  std::size_t length = 0;
  for (const SpecialCase& one : special_cases)
    for (const auto& form : one.forms) length += static_cast<std::size_t>(form_length(form));
  return length;
}();
struct CaseTable {
  char16_t character[case_count];
  std::uint16_t begin[case_count];   // of its forms
  std::uint8_t lengths[case_count];  // two bits each
  char16_t forms[all_forms_length];
};
constexpr CaseTable case_table = [] {
  CaseTable table{};
  std::size_t end = 0;
  for (std::size_t index = 0; index < case_count; ++index) {
    table.character[index] = special_cases[index].character;
    table.begin[index] = static_cast<std::uint16_t>(end);
    for (int mapping = 0; mapping < 4; ++mapping) {
      int length = form_length(special_cases[index].forms[mapping]);
      table.lengths[index] |= static_cast<std::uint8_t>(length << (2 * mapping));
      for (int place = 0; place < length; ++place) table.forms[end++] = special_cases[index].forms[mapping][place];
    }
  }
  return table;
}();

int map_special_case(char32_t character, int mapping, char32_t* result) {
  std::size_t index = static_cast<std::size_t>(std::ranges::lower_bound(case_table.character, character) - case_table.character);
  const char16_t* form = case_table.forms + case_table.begin[index];
  int lengths = case_table.lengths[index];
  for (; mapping > 0; --mapping, lengths >>= 2) form += lengths & 3;
  for (int place = 0; place < (lengths & 3); ++place) result[place] = form[place];
  return lengths & 3;
}

}  // namespace

constexpr std::uint16_t latin1_trait(int character) { return record_of(static_cast<char32_t>(character)).traits; }
#define COIL_TRAITS_4(c) latin1_trait(c), latin1_trait(c + 1), latin1_trait(c + 2), latin1_trait(c + 3)
#define COIL_TRAITS_16(c) COIL_TRAITS_4(c), COIL_TRAITS_4(c + 4), COIL_TRAITS_4(c + 8), COIL_TRAITS_4(c + 12)
#define COIL_TRAITS_64(c) COIL_TRAITS_16(c), COIL_TRAITS_16(c + 16), COIL_TRAITS_16(c + 32), COIL_TRAITS_16(c + 48)
constinit const std::uint16_t latin1_traits[256] = {COIL_TRAITS_64(0), COIL_TRAITS_64(64), COIL_TRAITS_64(128), COIL_TRAITS_64(192)};
#undef COIL_TRAITS_4
#undef COIL_TRAITS_16
#undef COIL_TRAITS_64

std::uint16_t character_traits_slow(char32_t character) noexcept { return record_of(character).traits; }

int map_case(char32_t character, CaseMapping mapping, char32_t* result) noexcept {
  if (character < 128) {
    bool lower = mapping == CaseMapping::lower || mapping == CaseMapping::fold;
    char32_t first = lower ? 'A' : 'a';
    *result = character >= first && character < first + 26 ? character ^ 0x20 : character;
    return 1;
  }
  const CharacterRecord& record = record_of(character);
  if (record.traits & character_special_case) return map_special_case(character, static_cast<int>(mapping), result);
  std::int32_t difference = mapping == CaseMapping::upper   ? record.to_upper
                            : mapping == CaseMapping::title ? record.to_title
                                                            : record.to_lower;
  *result = static_cast<char32_t>(static_cast<std::int32_t>(character) + difference);
  return 1;
}

int decimal_value(char32_t character) noexcept {
  if (character - U'0' < 10) return static_cast<int>(character - U'0');
  if (character < 128) return -1;
  std::size_t run = find_run(character);
  if (!(records[run_table.record[run]].traits & character_decimal)) return -1;
  return static_cast<int>(((character & 0xffff) - run_table.first[run]) % 10);  // no such run reaches into another plane
}

}  // namespace coil
