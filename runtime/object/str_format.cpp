// str.format and str.format_map.
#include "runtime/core/attribute.h"
#include "runtime/object/dict.h"
#include "runtime/object/format.h"
#include "runtime/object/int.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/str_internal.h"
#include "runtime/object/str_methods.h"
#include "runtime/object/tuple.h"
#include "runtime/object/unicode_data.h"

namespace coil {

namespace {

enum class Numbering : std::uint8_t { unknown, automatic, manual };

// What all fields of one call share, those nested in format specifications included.
struct FormatCall {
  Word positional;  // tuple; 0: format_map()
  Word mapping;     // dict of keywords, or any mapping
  Numbering numbering = Numbering::unknown;
  std::int64_t next_index = 0;
};

// One replacement field: positions in the format string.
struct Field {
  std::size_t name_start, name_end;
  char32_t conversion = 0;
  std::size_t specification_start = 0, specification_end = 0;
  bool nested = false;  // the specification has fields itself
};

Word render(Word format, std::size_t start, std::size_t stop, FormatCall& call, int depth);

Status malformed(const char* message) {
  raise(ValueError_type, "%s", message);
  return false;
}

// Reads a field from behind its '{' to behind its '}'.
Status read_field(const Str* format, std::size_t& at, std::size_t stop, Field& field) {
  field.name_start = at;
  bool in_brackets = false;
  char32_t character = 0;
  for (; at < stop; ++at) {
    character = str_character(format, at);
    if (character == '{') return malformed("unexpected '{' in field name");
    if (character == '[') in_brackets = true;
    else if (character == ']') in_brackets = false;
    else if (!in_brackets && (character == '}' || character == ':' || character == '!')) break;
  }
  field.name_end = at;
  if (at == stop) return malformed("expected '}' before end of string");
  ++at;
  if (character == '}') return true;
  if (character == '!') {
    if (at == stop) return malformed("end of string while looking for conversion specifier");
    field.conversion = str_character(format, at++);
    if (at == stop) return malformed("unmatched '{' in format spec");
    character = str_character(format, at++);
    if (character == '}') return true;
    if (character != ':') return malformed("expected ':' after conversion specifier");
  }
  field.specification_start = at;
  for (int depth = 1; at < stop; ++at) {
    character = str_character(format, at);
    if (character == '{') field.nested = true, ++depth;
    else if (character == '}' && --depth == 0) break;
  }
  field.specification_end = at;
  if (at == stop) return malformed("unmatched '{' in format spec");
  ++at;
  return true;
}

// The number that the characters are; -1: none, -2: too large (error raised).
std::int64_t read_index(const Str* format, std::size_t start, std::size_t stop) {
  std::int64_t index = start == stop ? -1 : 0;
  for (; start < stop; ++start) {
    int digit = decimal_value(str_character(format, start));
    if (digit < 0) return -1;
    if (index > (INT64_MAX - digit) / 10) {
      raise(ValueError_type, "Too many decimal digits in format string");
      return -2;
    }
    index = index * 10 + digit;
  }
  return index;
}

Status use_numbering(FormatCall& call, Numbering numbering) {
  if (call.numbering == Numbering::unknown) call.numbering = numbering;
  if (call.numbering == numbering) return true;
  return malformed(numbering == Numbering::automatic
                       ? "cannot switch from manual field specification to automatic field numbering"
                       : "cannot switch from automatic field numbering to manual field specification");
}

// The argument that the first part of a field's name means.
Word first_value(Word format, std::size_t start, std::size_t stop, FormatCall& call) {
  std::int64_t index = read_index(as_str(format), start, stop);
  if (index == -2) return 0;
  if (start == stop) {
    if (!use_numbering(call, Numbering::automatic)) return 0;
    index = call.next_index++;
  } else if (index >= 0) {
    if (!use_numbering(call, Numbering::manual)) return 0;
  }
  if (index >= 0) {
    if (!call.positional) return raise(ValueError_type, "Format string contains positional fields");
    if (static_cast<std::uint64_t>(index) >= tuple_count(call.positional))
      return raise(IndexError_type, "Replacement index %lld out of range for positional args tuple", static_cast<long long>(index));
    return retained(tuple_items(call.positional)[index]);
  }
  Word key = str_slice(format, start, stop);
  if (failed(key)) return 0;
  Word value = !call.mapping ? raise_with(KeyError_type, key) : get_item(call.mapping, key);
  release(key);
  return value;
}

// One ".name" or "[index]" behind a value, which it takes over.
Word next_value(Owned value, Word format, std::size_t& at, std::size_t stop) {
  const Str* text = as_str(format);
  char32_t opening = str_character(text, at++);
  if (opening != '.' && opening != '[') {
    release(value);
    return raise(ValueError_type, "Only '.' or '[' may follow ']' in format field specifier");
  }
  std::size_t start = at;
  auto ends = [&](char32_t character) {
    return opening == '[' ? character == ']' : character == '.' || character == '[';
  };
  while (at < stop && !ends(str_character(text, at))) ++at;
  std::size_t end = at;
  const char* problem = nullptr;
  if (opening == '[' && at++ == stop) problem = "Missing ']' in format string";
  else if (start == end) problem = "Empty attribute in format string";
  if (problem) {
    release(value);
    return raise(ValueError_type, "%s", problem);
  }
  std::int64_t index = opening == '[' ? read_index(text, start, end) : -1;
  Word key = index == -2 ? 0 : index >= 0 ? small_int(index) : str_slice(format, start, end);
  Word result = failed(key) ? 0 : opening == '[' ? get_item(value, key) : get_attribute(value, key);
  release_nullable(key);
  release(value);
  return result;
}

Word field_value(Word format, const Field& field, FormatCall& call) {
  std::size_t at = field.name_start;
  auto ends = [&](char32_t character) { return character == '.' || character == '['; };
  while (at < field.name_end && !ends(str_character(format, at))) ++at;
  Word value = first_value(format, field.name_start, at, call);
  while (value && at < field.name_end) value = next_value(value, format, at, field.name_end);
  return value;
}

Word converted(Owned value, char32_t conversion) {
  Word result = 0;
  switch (conversion) {
    case 0: return value;
    case 's': result = to_str(value); break;
    case 'r': result = repr(value); break;
    case 'a': result = ascii(value); break;
    default:
      if (conversion > 32 && conversion < 127)
        raise(ValueError_type, "Unknown conversion specifier %c", static_cast<int>(conversion));
      else
        raise(ValueError_type, "Unknown conversion specifier \\x%x", static_cast<unsigned>(conversion));
  }
  release(value);
  return result;
}

Status append_field(StrBuilder& out, Word format_word, const Field& field, FormatCall& call, int depth) {
  Word value = field_value(format_word, field, call);
  if (value && field.conversion) value = converted(value, field.conversion);
  if (failed(value)) return false;
  Word specification = field.nested
                           ? render(format_word, field.specification_start, field.specification_end, call, depth - 1)
                           : str_slice(format_word, field.specification_start, field.specification_end);
  Word text = failed(specification) ? 0 : format_object(value, specification);
  release(value);
  release_nullable(specification);
  if (failed(text)) return false;
  out.append_str(text);
  release(text);
  return true;
}

// Formats format[start:stop].
Word render(Word word, std::size_t start, std::size_t stop, FormatCall& call, int depth) {
  if (depth < 0) return raise(ValueError_type, "Max string recursion exceeded");
  const Str* format = as_str(word);
  StrBuilder out;
  for (std::size_t at = start; at < stop;) {
    std::size_t literal = at;
    char32_t character = 0;
    while (at < stop && (character = str_character(format, at)) != '{' && character != '}') ++at;
    out.append_part(word, literal, at);
    if (at == stop) break;
    ++at;
    if (at < stop && str_character(format, at) == character) {
      out.append(character);
      ++at;
      continue;
    }
    if (character == '}') return raise(ValueError_type, "Single '}' encountered in format string");
    if (at == stop) return raise(ValueError_type, "Single '{' encountered in format string");
    Field field;
    if (!read_field(format, at, stop, field) || !append_field(out, word, field, call, depth)) return 0;
  }
  return out.finish();
}

constexpr int deepest_nesting = 1;

}  // namespace

// format(self, *args, **kwargs)
Word str_method_format(const Word* arguments) {
  FormatCall call{arguments[1], arguments[2]};
  return render(arguments[0], 0, str_length(arguments[0]), call, deepest_nesting);
}

Word str_method_format_map(const Word* arguments) {
  FormatCall call{0, arguments[1]};
  return render(arguments[0], 0, str_length(arguments[0]), call, deepest_nesting);
}

}  // namespace coil
