// lower, upper, title, capitalize, swapcase, casefold.
#include "runtime/object/str_builder.h"
#include "runtime/object/str_internal.h"
#include "runtime/object/str_methods.h"
#include "runtime/object/unicode_data.h"

namespace coil {

namespace {

constexpr char32_t capital_sigma = 0x3a3, small_sigma = 0x3c3, final_sigma = 0x3c2;

// A capital sigma is final when a cased character stands before it and none behind, ignorable ones passed over.
bool is_final_sigma(const Str* text, std::size_t position) {
  auto cased_at = [text](std::size_t index, int step) {
    for (; index < text->length; index += static_cast<std::size_t>(step)) {  // wraps round below 0
      std::uint16_t traits = character_traits(str_character(text, index));
      if (!(traits & character_case_ignorable)) return (traits & character_cased) != 0;
    }
    return false;
  };
  return cased_at(position - 1, -1) && !cased_at(position + 1, 1);
}

void append_mapped(StrBuilder& result, const Str* text, std::size_t position, CaseMapping mapping) {
  char32_t character = str_character(text, position);
  if (character == capital_sigma && mapping == CaseMapping::lower) {
    result.append(is_final_sigma(text, position) ? final_sigma : small_sigma);
    return;
  }
  char32_t mapped[3];
  int count = map_case(character, mapping, mapped);
  for (int index = 0; index < count; ++index) result.append(mapped[index]);
}

Word map_ascii(const Str* text, char first) {
  Str* result = allocate_str(text->length, 0x7f);
  if (!result) return 0;
  auto* from = static_cast<const char*>(text->data);
  auto* to = static_cast<char*>(result->data);
  for (std::size_t index = 0; index < text->length; ++index) {
    char character = from[index];
    to[index] = static_cast<char>(character ^ ((character >= first && character < first + 26) << 5));
  }
  return as_word(result);
}

Word map_all(Word word, CaseMapping mapping) {
  const Str* text = as_str(word);
  if (!text->length) return empty_str();
  if (text->traits & str_ascii) return map_ascii(text, mapping == CaseMapping::upper ? 'a' : 'A');
  StrBuilder result;
  for (std::size_t index = 0; index < text->length; ++index) append_mapped(result, text, index, mapping);
  return result.finish();
}

}  // namespace

Word str_method_lower(const Word* arguments) { return map_all(arguments[0], CaseMapping::lower); }
Word str_method_upper(const Word* arguments) { return map_all(arguments[0], CaseMapping::upper); }
Word str_method_casefold(const Word* arguments) { return map_all(arguments[0], CaseMapping::fold); }

Word str_method_capitalize(const Word* arguments) {
  const Str* text = as_str(arguments[0]);
  StrBuilder result;
  for (std::size_t index = 0; index < text->length; ++index)
    append_mapped(result, text, index, index ? CaseMapping::lower : CaseMapping::title);
  return result.finish();
}

Word str_method_title(const Word* arguments) {
  const Str* text = as_str(arguments[0]);
  StrBuilder result;
  bool after_cased = false;
  for (std::size_t index = 0; index < text->length; ++index) {
    append_mapped(result, text, index, after_cased ? CaseMapping::lower : CaseMapping::title);
    after_cased = has_trait(str_character(text, index), character_cased);
  }
  return result.finish();
}

Word str_method_swapcase(const Word* arguments) {
  const Str* text = as_str(arguments[0]);
  StrBuilder result;
  for (std::size_t index = 0; index < text->length; ++index) {
    std::uint16_t traits = character_traits(str_character(text, index));
    if (traits & character_upper) append_mapped(result, text, index, CaseMapping::lower);
    else if (traits & character_lower) append_mapped(result, text, index, CaseMapping::upper);
    else result.append(str_character(text, index));
  }
  return result.finish();
}

}  // namespace coil
