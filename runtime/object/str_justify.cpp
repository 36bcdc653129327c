// Padding: center, ljust, rjust, zfill, expandtabs.
#include "runtime/object/int.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/str_internal.h"
#include "runtime/object/str_methods.h"

namespace coil {

namespace {

// Reads width and fill character; gives how many characters are missing, 0 when none are, -1 when failed.
std::int64_t missing(const Word* arguments, char32_t& fill) {
  std::int64_t width;
  if (!argument_i64(arguments[1], width)) return -1;
  fill = ' ';
  if (Word argument = arguments[2]) {
    if (!is_str(argument)) {
      raise(TypeError_type, "The fill character must be a unicode character, not %T", argument);
      return -1;
    }
    if (str_length(argument) != 1) {
      raise(TypeError_type, "The fill character must be exactly one character long");
      return -1;
    }
    fill = str_character(argument, 0);
  }
  auto length = static_cast<std::int64_t>(str_length(arguments[0]));
  return width > length ? width - length : 0;
}

Word padded(Word text, std::int64_t left, std::int64_t right, char32_t fill) {
  if (left + right == 0) return str_exact(text);
  StrBuilder result;
  result.append_repeated(fill, static_cast<std::size_t>(left));
  result.append_str(text);
  result.append_repeated(fill, static_cast<std::size_t>(right));
  return result.finish();
}

}  // namespace

Word str_method_center(const Word* arguments) {
  char32_t fill;
  std::int64_t pad = missing(arguments, fill);
  if (pad < 0) return 0;
  auto width = static_cast<std::int64_t>(str_length(arguments[0])) + pad;
  std::int64_t left = pad / 2 + (pad & width & 1);  // the odd one goes left when the width is odd too
  return padded(arguments[0], left, pad - left, fill);
}

Word str_method_ljust(const Word* arguments) {
  char32_t fill;
  std::int64_t pad = missing(arguments, fill);
  return pad < 0 ? 0 : padded(arguments[0], 0, pad, fill);
}

Word str_method_rjust(const Word* arguments) {
  char32_t fill;
  std::int64_t pad = missing(arguments, fill);
  return pad < 0 ? 0 : padded(arguments[0], pad, 0, fill);
}

Word str_method_zfill(const Word* arguments) {
  std::int64_t width;
  if (!argument_i64(arguments[1], width)) return 0;
  Word text = arguments[0];
  auto length = static_cast<std::int64_t>(str_length(text));
  if (width <= length) return str_exact(text);
  StrBuilder result;
  bool has_sign = length && (str_character(text, 0) == '+' || str_character(text, 0) == '-');
  if (has_sign) result.append(str_character(text, 0));
  result.append_repeated('0', static_cast<std::size_t>(width - length));
  result.append_part(text, has_sign, str_length(text));
  return result.finish();
}

Word str_method_expandtabs(const Word* arguments) {
  int size = 8;
  if (arguments[1] && !argument_int(arguments[1], size)) return 0;
  const Str* text = as_str(arguments[0]);
  StrBuilder result;
  std::size_t column = 0;
  for (std::size_t index = 0; index < text->length; ++index) {
    char32_t character = str_character(text, index);
    if (character == '\t') {
      if (size <= 0) continue;
      std::size_t step = static_cast<std::size_t>(size) - column % static_cast<std::size_t>(size);
      result.append_repeated(' ', step);
      column += step;
      continue;
    }
    result.append(character);
    column = character == '\n' || character == '\r' ? 0 : column + 1;
  }
  return result.finish();
}

}  // namespace coil
