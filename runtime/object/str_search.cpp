// Finding parts: find, index, count, in, startswith, endswith, replace, removeprefix.
#include "runtime/object/bytes.h"
#include "runtime/object/int.h"
#include "runtime/object/slice.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/str_internal.h"
#include "runtime/object/str_methods.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

template <typename Text, typename Part>
bool same_characters(const Text* text, const Part* part, std::size_t count) {
  if constexpr (sizeof(Text) == sizeof(Part)) return std::memcmp(text, part, count * sizeof(Text)) == 0;
  for (std::size_t index = 0; index < count; ++index)
    if (text[index] != part[index]) return false;
  return true;
}

template <typename Text, typename Part>
std::int64_t scan_forward(const Text* text, const Part* part, std::size_t count, std::size_t start, std::size_t stop) {
  if constexpr (sizeof(Text) == 1 && sizeof(Part) == 1) {
    const void* found = count == 1 ? std::memchr(text + start, part[0], stop - start)
                                   : memmem(text + start, stop - start, part, count);
    return found ? static_cast<const Text*>(found) - text : -1;
  }
  for (std::size_t position = start; position + count <= stop; ++position)
    if (text[position] == part[0] && same_characters(text + position, part, count)) return static_cast<std::int64_t>(position);
  return -1;
}

}  // namespace

bool matches_at(const Str* text, std::size_t position, const Str* part) noexcept {
  if (part->width > text->width) return false;
  return with_characters(text, [=](auto* characters) {
    return with_characters(part, [=](auto* part_characters) {
      return same_characters(characters + position, part_characters, part->length);
    });
  });
}

std::int64_t find_forward(const Str* text, const Str* part, std::size_t start, std::size_t stop) noexcept {
  if (start > stop || part->length > stop - start) return -1;
  if (!part->length) return static_cast<std::int64_t>(start);
  if (part->width > text->width) return -1;
  return with_characters(text, [=](auto* characters) {
    return with_characters(part, [=](auto* part_characters) {
      return scan_forward(characters, part_characters, part->length, start, stop);
    });
  });
}

std::int64_t find_backward(const Str* text, const Str* part, std::size_t start, std::size_t stop) noexcept {
  if (start > stop || part->length > stop - start) return -1;
  if (part->width > text->width) return -1;
  for (std::size_t position = stop - part->length + 1; position-- > start;)
    if (matches_at(text, position, part)) return static_cast<std::int64_t>(position);
  return -1;
}

std::int64_t str_find(Word text, Word part, std::size_t start, std::size_t stop) noexcept {
  return find_forward(as_str(text), as_str(part), start, stop);
}

bool str_contains(Word text, Word part) noexcept { return str_find(text, part, 0, str_length(text)) >= 0; }

Status clip_range(Word start_argument, Word stop_argument, std::size_t length, std::int64_t& start, std::int64_t& stop) noexcept {
  auto size = static_cast<std::int64_t>(length);
  start = 0;
  stop = size;
  auto clip = [size](Word argument, std::int64_t& bound) {
    if (!argument || argument == None()) return true;
    if (!is_int(argument) && !type_of(argument)->slots.index)
      return raise(TypeError_type, "slice indices must be integers or None or have an __index__ method") != 0;
    if (!clipped_index_from(argument, bound)) return false;
    if (bound < 0) bound = bound + size < 0 ? 0 : bound + size;
    return true;
  };
  if (!clip(start_argument, start) || !clip(stop_argument, stop)) return false;
  if (stop > size) stop = size;
  return true;
}

namespace {

enum class Direction { forward, backward };

// find and its relatives: text, part, start, stop. -2: failed.
std::int64_t find_argument(const Word* arguments, Direction direction) {
  if (!is_str(arguments[1])) {
    raise(TypeError_type, "must be str, not %T", arguments[1]);
    return -2;
  }
  std::int64_t start, stop;
  if (!clip_range(arguments[2], arguments[3], str_length(arguments[0]), start, stop)) return -2;
  if (start > stop) return -1;
  auto find = direction == Direction::forward ? find_forward : find_backward;
  return find(as_str(arguments[0]), as_str(arguments[1]), static_cast<std::size_t>(start), static_cast<std::size_t>(stop));
}

Word find_method(const Word* arguments, Direction direction) {
  std::int64_t position = find_argument(arguments, direction);
  return position == -2 ? 0 : small_int(position);
}

Word index_method(const Word* arguments, Direction direction) {
  std::int64_t position = find_argument(arguments, direction);
  if (position == -2) return 0;
  return position < 0 ? raise(ValueError_type, "substring not found") : small_int(position);
}

enum class End { prefix, suffix };

bool has_end(const Str* text, const Str* part, std::int64_t start, std::int64_t stop, End end) {
  auto length = static_cast<std::int64_t>(part->length);
  if (stop - start < length) return false;
  return matches_at(text, static_cast<std::size_t>(end == End::prefix ? start : stop - length), part);
}

Word end_method(const Word* arguments, const char* name, End end) {
  std::int64_t start, stop;
  if (!clip_range(arguments[2], arguments[3], str_length(arguments[0]), start, stop)) return 0;
  const Str* text = as_str(arguments[0]);
  if (is_str(arguments[1])) return boolean(has_end(text, as_str(arguments[1]), start, stop, end));
  if (!is_tuple(arguments[1]))
    return raise(TypeError_type, "%s first arg must be str or a tuple of str, not %T", name, arguments[1]);
  for (std::size_t index = 0; index < tuple_count(arguments[1]); ++index) {
    Word item = tuple_items(arguments[1])[index];
    if (!is_str(item)) return raise(TypeError_type, "tuple for %s must only contain str, not %T", name, item);
    if (has_end(text, as_str(item), start, stop, end)) return True();
  }
  return False();
}

// `position`: " 1" where messages number the argument
Status require_str(Word value, const char* function, const char* position) {
  if (is_str(value)) return true;
  raise(TypeError_type, "%s() argument%s must be str, not %A", function, position, value);
  return false;
}

}  // namespace

Word str_method_find(const Word* arguments) { return find_method(arguments, Direction::forward); }
Word str_method_rfind(const Word* arguments) { return find_method(arguments, Direction::backward); }
Word str_method_index(const Word* arguments) { return index_method(arguments, Direction::forward); }
Word str_method_rindex(const Word* arguments) { return index_method(arguments, Direction::backward); }
Word str_method_startswith(const Word* arguments) { return end_method(arguments, "startswith", End::prefix); }
Word str_method_endswith(const Word* arguments) { return end_method(arguments, "endswith", End::suffix); }

Word str_method_count(const Word* arguments) {
  if (!is_str(arguments[1])) return raise(TypeError_type, "must be str, not %T", arguments[1]);
  std::int64_t start, stop;
  if (!clip_range(arguments[2], arguments[3], str_length(arguments[0]), start, stop)) return 0;
  if (start > stop) return small_int(0);
  const Str *text = as_str(arguments[0]), *part = as_str(arguments[1]);
  if (!part->length) return small_int(stop - start + 1);
  std::int64_t count = 0;
  while ((start = find_forward(text, part, static_cast<std::size_t>(start), static_cast<std::size_t>(stop))) >= 0) {
    ++count;
    start += static_cast<std::int64_t>(part->length);
  }
  return small_int(count);
}

Word str_method_removeprefix(const Word* arguments) {
  if (!require_str(arguments[1], "removeprefix", "")) return 0;
  const Str *text = as_str(arguments[0]), *part = as_str(arguments[1]);
  if (part->length > text->length || !matches_at(text, 0, part)) return str_exact(arguments[0]);
  return str_slice(arguments[0], part->length, text->length);
}

Word str_method_removesuffix(const Word* arguments) {
  if (!require_str(arguments[1], "removesuffix", "")) return 0;
  const Str *text = as_str(arguments[0]), *part = as_str(arguments[1]);
  if (!part->length || part->length > text->length || !matches_at(text, text->length - part->length, part))
    return str_exact(arguments[0]);
  return str_slice(arguments[0], 0, text->length - part->length);
}

namespace {

// replace() with an empty part: the new one goes between all characters.
Word interleave(Word text, Word between, std::int64_t limit) {
  StrBuilder result;
  std::size_t length = str_length(text);
  for (std::size_t index = 0; index <= length; ++index) {
    if (limit < 0 || static_cast<std::int64_t>(index) < limit) result.append_str(between);
    if (index < length) result.append(str_character(text, index));
  }
  return result.finish();
}

}  // namespace

Word str_replace(Word text_word, Word old_word, Word new_word, std::int64_t limit) noexcept {
  const Str *text = as_str(text_word), *old = as_str(old_word);
  if (limit == 0 || (old->length && old->length > text->length)) return str_exact(text_word);
  if (!old->length) return interleave(text_word, new_word, limit);
  std::int64_t found = find_forward(text, old, 0, text->length);
  if (found < 0) return str_exact(text_word);
  StrBuilder result;
  std::size_t position = 0;
  for (; found >= 0 && limit; --limit) {
    result.append_part(text_word, position, static_cast<std::size_t>(found));
    result.append_str(new_word);
    position = static_cast<std::size_t>(found) + old->length;
    found = find_forward(text, old, position, text->length);
  }
  result.append_part(text_word, position, text->length);
  return result.finish();
}

Word str_method_replace(const Word* arguments) {
  if (!require_str(arguments[1], "replace", " 1") || !require_str(arguments[2], "replace", " 2")) return 0;
  std::int64_t limit = -1;
  if (arguments[3] && !argument_i64(arguments[3], limit)) return 0;
  return str_replace(arguments[0], arguments[1], arguments[2], limit);
}

}  // namespace coil
