// Cutting into pieces: split, rsplit, splitlines, partition, strip.
#include "runtime/object/int.h"
#include "runtime/object/list.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_internal.h"
#include "runtime/object/str_methods.h"
#include "runtime/object/tuple.h"
#include "runtime/object/unicode_data.h"

namespace coil {

namespace {

// Adds text[start:stop] to the list; on failure releases the list and makes it 0.
bool add_part(Word& list, Word text, std::size_t start, std::size_t stop) {
  Word part = start == stop ? empty_str() : str_slice(text, start, stop);
  if (part && start == 0 && stop == str_length(text) && !is_exact(part, str_type)) {
    release(part);
    part = str_exact(text);
  }
  if (list_append_owned(list, part)) return true;
  clear(list);
  return false;
}

bool space_at(const Str* text, std::size_t index) { return has_trait(str_character(text, index), character_space); }

Word split_spaces(Word word, std::int64_t limit) {
  const Str* text = as_str(word);
  Word list = make_list();
  if (failed(list)) return 0;
  std::size_t position = 0, length = text->length;
  for (;;) {
    while (position < length && space_at(text, position)) ++position;
    if (position == length) return list;
    std::size_t start = position;
    if (limit-- == 0) {  // the rest as it is
      add_part(list, word, start, length);
      return list;
    }
    while (position < length && !space_at(text, position)) ++position;
    if (!add_part(list, word, start, position)) return 0;
  }
}

Word split_spaces_backward(Word word, std::int64_t limit) {
  const Str* text = as_str(word);
  Word list = make_list();
  if (failed(list)) return 0;
  std::size_t position = text->length;
  for (;;) {
    while (position && space_at(text, position - 1)) --position;
    if (!position) break;
    std::size_t stop = position;
    if (limit-- == 0) {
      if (!add_part(list, word, 0, stop)) return 0;
      break;
    }
    while (position && !space_at(text, position - 1)) --position;
    if (!add_part(list, word, position, stop)) return 0;
  }
  list_reverse(list);
  return list;
}

Word split_parts(Word word, const Str* separator, std::int64_t limit) {
  const Str* text = as_str(word);
  Word list = make_list();
  if (failed(list)) return 0;
  std::size_t position = 0;
  for (; limit; --limit) {
    std::int64_t found = find_forward(text, separator, position, text->length);
    if (found < 0) break;
    if (!add_part(list, word, position, static_cast<std::size_t>(found))) return 0;
    position = static_cast<std::size_t>(found) + separator->length;
  }
  add_part(list, word, position, text->length);
  return list;
}

Word split_parts_backward(Word word, const Str* separator, std::int64_t limit) {
  const Str* text = as_str(word);
  Word list = make_list();
  if (failed(list)) return 0;
  std::size_t stop = text->length;
  for (; limit; --limit) {
    std::int64_t found = find_backward(text, separator, 0, stop);
    if (found < 0) break;
    if (!add_part(list, word, static_cast<std::size_t>(found) + separator->length, stop)) return 0;
    stop = static_cast<std::size_t>(found);
  }
  if (!add_part(list, word, 0, stop)) return 0;
  list_reverse(list);
  return list;
}

// Checks the separator and the limit of split() and rsplit().
Word split_method(const Word* arguments, Word (*by_spaces)(Word, std::int64_t),
                  Word (*by_parts)(Word, const Str*, std::int64_t)) {
  std::int64_t limit = -1;
  if (arguments[2] && !argument_i64(arguments[2], limit)) return 0;
  if (!arguments[1] || arguments[1] == None()) return by_spaces(arguments[0], limit);
  if (!is_str(arguments[1])) return raise(TypeError_type, "must be str or None, not %T", arguments[1]);
  if (!str_length(arguments[1])) return raise(ValueError_type, "empty separator");
  return by_parts(arguments[0], as_str(arguments[1]), limit);
}

}  // namespace

Word str_method_split(const Word* arguments) { return split_method(arguments, split_spaces, split_parts); }
Word str_method_rsplit(const Word* arguments) {
  return split_method(arguments, split_spaces_backward, split_parts_backward);
}

Word str_method_splitlines(const Word* arguments) {
  int keep_ends = 0;
  if (arguments[1] && !argument_int(arguments[1], keep_ends)) return 0;
  const Str* text = as_str(arguments[0]);
  Word list = make_list();
  if (failed(list)) return 0;
  for (std::size_t position = 0; position < text->length;) {
    std::size_t start = position;
    while (position < text->length && !has_trait(str_character(text, position), character_line_break)) ++position;
    std::size_t stop = position;
    if (position < text->length) {
      bool pair = str_character(text, position) == '\r' && position + 1 < text->length &&
                  str_character(text, position + 1) == '\n';
      position += pair ? 2 : 1;
    }
    if (!add_part(list, arguments[0], start, keep_ends ? position : stop)) return 0;
  }
  return list;
}

namespace {

Word partition(const Word* arguments, const char* name, decltype(&find_forward) find, bool rest_last) {
  Word word = arguments[0];
  if (!is_str(arguments[1])) return raise(TypeError_type, "must be str, not %T", arguments[1]);
  const Str *text = as_str(word), *separator = as_str(arguments[1]);
  if (!separator->length) return raise(ValueError_type, "empty separator");
  std::int64_t found = find(text, separator, 0, text->length);
  if (found < 0)
    return rest_last ? pack_owned(empty_str(), empty_str(), str_exact(word)) : pack_owned(str_exact(word), empty_str(), empty_str());
  auto position = static_cast<std::size_t>(found);
  return pack_owned(str_slice(word, 0, position), retained(arguments[1]),
                    str_slice(word, position + separator->length, text->length));
}

enum StripSides { strip_left = 1, strip_right = 2 };

Word strip(const Word* arguments, const char* name, int sides) {
  Word characters = arguments[1];
  const Str* text = as_str(arguments[0]);
  const Str* set = nullptr;
  if (characters && characters != None()) {
    if (!is_str(characters)) return raise(TypeError_type, "%s arg must be None or str", name);
    set = as_str(characters);
  }
  auto goes = [=](std::size_t index) {
    char32_t character = str_character(text, index);
    if (!set) return has_trait(character, character_space);
    for (std::size_t other = 0; other < set->length; ++other)
      if (str_character(set, other) == character) return true;
    return false;
  };
  std::size_t start = 0, stop = text->length;
  if (sides & strip_left)
    while (start < stop && goes(start)) ++start;
  if (sides & strip_right)
    while (stop > start && goes(stop - 1)) --stop;
  if (start == 0 && stop == text->length) return str_exact(arguments[0]);
  return str_slice(arguments[0], start, stop);
}

}  // namespace

Word str_method_partition(const Word* arguments) { return partition(arguments, "partition", find_forward, false); }
Word str_method_rpartition(const Word* arguments) { return partition(arguments, "rpartition", find_backward, true); }
Word str_method_strip(const Word* arguments) { return strip(arguments, "strip", strip_left | strip_right); }
Word str_method_lstrip(const Word* arguments) { return strip(arguments, "lstrip", strip_left); }
Word str_method_rstrip(const Word* arguments) { return strip(arguments, "rstrip", strip_right); }

}  // namespace coil
