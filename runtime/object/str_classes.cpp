// Questions about all characters: isalpha, isdigit, isidentifier …
#include "runtime/object/str_internal.h"
#include "runtime/object/str_methods.h"
#include "runtime/object/unicode_data.h"

namespace coil {

namespace {

// Whether the text isn't empty and each character has one of the traits.
Word all_have(Word word, unsigned traits) {
  const Str* text = as_str(word);
  if (!text->length) return False();
  return boolean(with_characters(text, [=](auto* characters) {
    for (std::size_t index = 0; index < text->length; ++index)
      if (!(character_traits(characters[index]) & traits)) return false;
    return true;
  }));
}

// islower, isupper: at least one cased character, none of the others.
Word all_of_case(Word word, CharacterTraits wanted, unsigned others) {
  const Str* text = as_str(word);
  bool found = false;
  for (std::size_t index = 0; index < text->length; ++index) {
    std::uint16_t traits = character_traits(str_character(text, index));
    if (traits & others) return False();
    found |= (traits & wanted) != 0;
  }
  return boolean(found);
}

}  // namespace

Word str_method_isascii(const Word* arguments) { return boolean(str_is_ascii(arguments[0])); }
Word str_method_isspace(const Word* arguments) { return all_have(arguments[0], character_space); }
Word str_method_isdecimal(const Word* arguments) { return all_have(arguments[0], character_decimal); }
Word str_method_isdigit(const Word* arguments) { return all_have(arguments[0], character_digit); }
Word str_method_isnumeric(const Word* arguments) { return all_have(arguments[0], character_numeric); }
Word str_method_isalpha(const Word* arguments) { return all_have(arguments[0], character_alpha); }
Word str_method_isalnum(const Word* arguments) {
  return all_have(arguments[0], character_alpha | character_decimal | character_digit | character_numeric);
}
Word str_method_islower(const Word* arguments) {
  return all_of_case(arguments[0], character_lower, character_upper | character_title);
}
Word str_method_isupper(const Word* arguments) {
  return all_of_case(arguments[0], character_upper, character_lower | character_title);
}

Word str_method_istitle(const Word* arguments) {
  const Str* text = as_str(arguments[0]);
  bool found = false, after_cased = false;
  for (std::size_t index = 0; index < text->length; ++index) {
    std::uint16_t traits = character_traits(str_character(text, index));
    if (traits & (character_upper | character_title)) {
      if (after_cased) return False();
      found = after_cased = true;
    } else if (traits & character_lower) {
      if (!after_cased) return False();
      found = true;
    } else {
      after_cased = false;
    }
  }
  return boolean(found);
}

Word str_method_isidentifier(const Word* arguments) {
  const Str* text = as_str(arguments[0]);
  if (!text->length || !has_trait(str_character(text, 0), character_identifier_start)) return False();
  for (std::size_t index = 1; index < text->length; ++index)
    if (!has_trait(str_character(text, index), character_identifier_part)) return False();
  return True();
}

Word str_method_isprintable(const Word* arguments) {
  return str_length(arguments[0]) ? all_have(arguments[0], character_printable) : True();
}

}  // namespace coil
