// Methods of bytes and bytearray that look for parts.
#include <algorithm>
#include <cstring>

#include "runtime/core/errors.h"
#include "runtime/object/bytes_builder.h"
#include "runtime/object/bytes_methods.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/str_internal.h"

namespace coil {

namespace {

enum class Direction { forward, backward };

// The part to look for: a buffer, or a number as one byte.
struct Part {
  std::string_view bytes;
  char single;
};

Status read_part(Word value, Part& part) {
  if (get_buffer(value, part.bytes)) return true;
  if (!is_int(value) && !type_of(value)->slots.index) {
    raise(TypeError_type, "argument should be integer or bytes-like object, not '%T'", value);
    return false;
  }
  int byte = read_byte(value);
  part.single = static_cast<char>(byte);
  part.bytes = {&part.single, 1};
  return byte >= 0;
}

// What [start, stop) has, as arguments say. An __index__ method of theirs may make a bytearray shorter, so that is looked at last.
// False: an error is pending.
Status read_window(const Word* arguments, std::int64_t& start, std::int64_t& stop, std::string_view& window) {
  if (!clip_range(arguments[2], arguments[3], contents(arguments[0]).size(), start, stop)) return false;
  std::string_view text = contents(arguments[0]);
  stop = std::min(stop, static_cast<std::int64_t>(text.size()));
  window = start > stop ? std::string_view() : text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(stop - start));
  return true;
}

// -2: failed, -1: absent.
std::int64_t find_argument(const Word* arguments, Direction direction) {
  Part part;
  std::int64_t start, stop;
  std::string_view window;
  if (!read_part(arguments[1], part) || !read_window(arguments, start, stop, window)) return -2;
  if (start > stop) return -1;
  std::size_t found = direction == Direction::forward ? window.find(part.bytes) : window.rfind(part.bytes);
  return found == window.npos ? -1 : start + static_cast<std::int64_t>(found);
}

Word find_method(const Word* arguments, Direction direction) {
  std::int64_t position = find_argument(arguments, direction);
  return position == -2 ? 0 : small_int(position);
}

Word index_method(const Word* arguments, Direction direction) {
  std::int64_t position = find_argument(arguments, direction);
  if (position == -1) return raise(ValueError_type, "subsection not found");
  return position == -2 ? 0 : small_int(position);
}

enum class End { prefix, suffix };

bool has_end(std::string_view text, std::string_view part, End end) {
  return end == End::prefix ? text.starts_with(part) : text.ends_with(part);
}

Word end_method(const Word* arguments, const char* name, End end) {
  std::int64_t start, stop;
  std::string_view text, part;
  if (!read_window(arguments, start, stop, text)) return 0;
  bool empty = start > stop;
  if (get_buffer(arguments[1], part)) return boolean(!empty && has_end(text, part, end));
  if (!is_tuple(arguments[1]))
    return raise(TypeError_type, "%s first arg must be bytes or a tuple of bytes, not %T", name, arguments[1]);
  for (std::size_t index = 0; index < tuple_count(arguments[1]); ++index) {
    if (!require_buffer(tuple_items(arguments[1])[index], part)) return 0;
    if (!empty && has_end(text, part, end)) return True();
  }
  return False();
}

}  // namespace

Word bytes_method_find(const Word* arguments) { return find_method(arguments, Direction::forward); }
Word bytes_method_rfind(const Word* arguments) { return find_method(arguments, Direction::backward); }
Word bytes_method_index(const Word* arguments) { return index_method(arguments, Direction::forward); }
Word bytes_method_rindex(const Word* arguments) { return index_method(arguments, Direction::backward); }
Word bytes_method_startswith(const Word* arguments) { return end_method(arguments, "startswith", End::prefix); }
Word bytes_method_endswith(const Word* arguments) { return end_method(arguments, "endswith", End::suffix); }

Word bytes_method_count(const Word* arguments) {
  Part part;
  std::int64_t start, stop, count = 0;
  std::string_view text;
  if (!read_part(arguments[1], part) || !read_window(arguments, start, stop, text)) return 0;
  if (start > stop) return small_int(0);
  if (part.bytes.empty()) return small_int(stop - start + 1);
  for (std::size_t at = 0; (at = text.find(part.bytes, at)) != text.npos; at += part.bytes.size()) ++count;
  return small_int(count);
}

Word bytes_method_removeprefix(const Word* arguments) {
  std::string_view text = contents(arguments[0]), part;
  if (!require_buffer(arguments[1], part)) return 0;
  return text.starts_with(part) ? make_like(arguments[0], text.substr(part.size())) : same_or_copy(arguments[0]);
}

Word bytes_method_removesuffix(const Word* arguments) {
  std::string_view text = contents(arguments[0]), part;
  if (!require_buffer(arguments[1], part)) return 0;
  return text.ends_with(part) ? make_like(arguments[0], text.substr(0, text.size() - part.size())) : same_or_copy(arguments[0]);
}

Word bytes_method_replace(const Word* arguments) {
  std::string_view old, replacement;
  std::int64_t limit = -1;
  if (arguments[3] && !argument_i64(arguments[3], limit)) return 0;
  if (!require_buffer(arguments[1], old) || !require_buffer(arguments[2], replacement)) return 0;
  std::string_view text = contents(arguments[0]);
  BytesBuilder out;
  std::size_t at = 0;
  for (; limit; --limit) {
    std::size_t found = text.find(old, at + (old.empty() && at));
    if (old.empty()) {  // between all bytes, and at both ends
      out.append(replacement);
      if (at == text.size()) break;
      out.append(static_cast<unsigned char>(text[at++]));
      continue;
    }
    if (found == text.npos) break;
    out.append(text.substr(at, found - at));
    out.append(replacement);
    at = found + old.size();
  }
  out.append(text.substr(at));
  return out.failed() ? 0 : make_like(arguments[0], out.view());
}

namespace {

bool is_blank(char character) { return character == ' ' || (character >= '\t' && character <= '\r'); }

Word strip(const Word* arguments, bool left, bool right) {
  std::string_view text = contents(arguments[0]), set = " \t\n\r\v\f";
  if (arguments[1] && arguments[1] != None() && !require_buffer(arguments[1], set)) return 0;
  while (left && !text.empty() && set.find(text.front()) != set.npos) text.remove_prefix(1);
  while (right && !text.empty() && set.find(text.back()) != set.npos) text.remove_suffix(1);
  return text.size() == contents(arguments[0]).size() ? same_or_copy(arguments[0]) : make_like(arguments[0], text);
}

Word split_blanks(Word self, std::int64_t limit) {
  std::string_view text = contents(self);
  Word list = make_list();
  std::size_t at = 0;
  while (list) {
    while (at < text.size() && is_blank(text[at])) ++at;
    if (at == text.size()) break;
    std::size_t start = at;
    if (limit-- == 0) at = text.size();  // the rest as it is
    else while (at < text.size() && !is_blank(text[at])) ++at;
    if (!list_append_owned(list, make_like(self, text.substr(start, at - start)))) clear(list);
  }
  return list;
}

Word split_blanks_backward(Word self, std::int64_t limit) {
  std::string_view text = contents(self);
  Word list = make_list();
  std::size_t at = text.size();
  while (list) {
    while (at && is_blank(text[at - 1])) --at;
    if (!at) break;
    std::size_t stop = at;
    if (limit-- == 0) at = 0;
    else while (at && !is_blank(text[at - 1])) --at;
    if (!list_append_owned(list, make_like(self, text.substr(at, stop - at)))) clear(list);
  }
  if (list) list_reverse(list);
  return list;
}

Word split_parts(Word self, std::string_view separator, std::int64_t limit) {
  std::string_view text = contents(self);
  Word list = make_list();
  while (list) {
    std::size_t found = limit-- ? text.find(separator) : text.npos;
    if (!list_append_owned(list, make_like(self, text.substr(0, found)))) clear(list);
    if (found == text.npos) break;
    text.remove_prefix(found + separator.size());
  }
  return list;
}

Word split_parts_backward(Word self, std::string_view separator, std::int64_t limit) {
  std::string_view text = contents(self);
  Word list = make_list();
  while (list) {
    std::size_t found = limit-- ? text.rfind(separator) : text.npos;
    std::size_t start = found == text.npos ? 0 : found + separator.size();
    if (!list_append_owned(list, make_like(self, text.substr(start)))) clear(list);
    if (found == text.npos) break;
    text = text.substr(0, found);
  }
  if (list) list_reverse(list);
  return list;
}

Word split_method(const Word* arguments, Word (*by_blanks)(Word, std::int64_t),
                  Word (*by_parts)(Word, std::string_view, std::int64_t)) {
  std::int64_t limit = -1;
  std::string_view separator;
  if (arguments[2] && !argument_i64(arguments[2], limit)) return 0;
  if (!arguments[1] || arguments[1] == None()) return by_blanks(arguments[0], limit);
  if (!require_buffer(arguments[1], separator)) return 0;
  if (separator.empty()) return raise(ValueError_type, "empty separator");
  return by_parts(arguments[0], separator, limit);
}

Word partition(const Word* arguments, Direction direction) {
  std::string_view text = contents(arguments[0]), separator;
  if (!require_buffer(arguments[1], separator)) return 0;
  if (separator.empty()) return raise(ValueError_type, "empty separator");
  std::size_t found = direction == Direction::forward ? text.find(separator) : text.rfind(separator);
  auto part = [&](std::string_view bytes) { return make_like(arguments[0], bytes); };
  if (found == text.npos)
    return direction == Direction::forward ? pack_owned(same_or_copy(arguments[0]), part({}), part({}))
                                           : pack_owned(part({}), part({}), same_or_copy(arguments[0]));
  return pack_owned(part(text.substr(0, found)), part(separator), part(text.substr(found + separator.size())));
}

}  // namespace

Word bytes_method_strip(const Word* arguments) { return strip(arguments, true, true); }
Word bytes_method_lstrip(const Word* arguments) { return strip(arguments, true, false); }
Word bytes_method_rstrip(const Word* arguments) { return strip(arguments, false, true); }
Word bytes_method_split(const Word* arguments) { return split_method(arguments, split_blanks, split_parts); }
Word bytes_method_rsplit(const Word* arguments) { return split_method(arguments, split_blanks_backward, split_parts_backward); }
Word bytes_method_partition(const Word* arguments) { return partition(arguments, Direction::forward); }
Word bytes_method_rpartition(const Word* arguments) { return partition(arguments, Direction::backward); }

Word bytes_method_splitlines(const Word* arguments) {
  int keep_ends = 0;
  if (arguments[1] && !argument_int(arguments[1], keep_ends)) return 0;
  std::string_view text = contents(arguments[0]);
  Word list = make_list();
  while (list && !text.empty()) {
    std::size_t end = text.find_first_of("\r\n"), next = text.size();
    if (end == text.npos) end = next;
    else next = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    if (!list_append_owned(list, make_like(arguments[0], text.substr(0, keep_ends ? next : end)))) clear(list);
    text.remove_prefix(next);
  }
  return list;
}

Word bytes_method_join(const Word* arguments) {
  std::string_view separator = contents(arguments[0]), piece;
  const Slots& slots = type_of(arguments[1])->slots;
  if (is_small_int(arguments[1]) || (!slots.iter && !slots.get_item)) return raise(TypeError_type, "can only join an iterable");
  BytesBuilder out;
  std::size_t index = 0;
  Status done = for_each(arguments[1], [&](Word item) {
    if (!get_buffer(item, piece)) {
      raise(TypeError_type, "sequence item %zu: expected a bytes-like object, %T found", index, item);
      return false;
    }
    if (index++) out.append(separator);
    out.append(piece);
    return !out.failed();
  });
  return done ? make_like(arguments[0], out.view()) : 0;
}

}  // namespace coil
