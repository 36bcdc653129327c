// bytes % arguments: as for str, on the bytes as Latin-1 characters, after %s, %b and %c were made text of their bytes.
#include <cstring>

#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/object/bytes_methods.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// Behind the parenthesis that closes the one at `start`; npos: none does.
std::size_t end_of_key(std::string_view text, std::size_t start) {
  int depth = 0;
  for (std::size_t at = start; at < text.size(); ++at) {
    depth += (text[at] == '(') - (text[at] == ')');
    if (depth == 0) return at + 1;
  }
  return text.npos;
}

Word latin1(std::string_view bytes) {
  return make_str_latin1(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

// What %b shows, as Latin-1 text.
Word text_of_bytes(Word value) {
  std::string_view bytes;
  if (get_buffer(value, bytes)) return latin1(bytes);
  static Word name;
  if (!name) name = intern_literal("__bytes__");
  if (is_small_int(value) || !find_on_type(type_of(value), name))
    return raise(TypeError_type, "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", value);
  Word converted = bytes_from_object(value);
  if (failed(converted)) return 0;
  Word text = latin1(bytes_text(converted));
  release(converted);
  return text;
}

Word text_of_character(Word value) {
  std::string_view bytes;
  if (get_buffer(value, bytes) && bytes.size() == 1) return latin1(bytes);
  if (!is_int(value) && !type_of(value)->slots.index) return raise(TypeError_type, "%%c requires an integer in range(256) or a single byte");
  std::int64_t code;
  if (!index_to_i64(value, code, nullptr)) return 0;
  if (code < 0 || code > 255) return raise(OverflowError_type, "%%c arg not in range(256)");
  return make_character(static_cast<char32_t>(code));
}

// Formats piece by piece: each directive of the template with its own arguments by str's formatting.
struct Formatter {
  std::string_view format;
  Word arguments;
  const Word* items;
  std::size_t count, used = 0;
  bool is_mapping;
  StrBuilder out;

  Word take() {
    if (used < count) return items[used++];
    return raise(TypeError_type, "not enough arguments for format string");
  }

  static Word raise_unsupported(char conversion, std::size_t place) {
    return raise(ValueError_type, "unsupported format character '%c' (0x%x) at index %zu", conversion,
                 static_cast<unsigned>(static_cast<unsigned char>(conversion)), place);
  }

  // A float, for a conversion that shows one; owned.
  static Word float_of(Word value) {
    double number;
    if (to_double(value, number)) return make_float(number);
    if (!pending_is(TypeError_type)) return 0;
    clear_error();
    return raise(TypeError_type, "float argument required, not %T", value);
  }

  Status directive(std::size_t start, std::size_t end) {
    std::string_view text = format.substr(start, end - start);
    char conversion = text.back();
    if (conversion == '%' && text.size() == 2) return out.append('%'), true;
    if (conversion == '%') return raise_unsupported(conversion, end - 1), false;
    Word taken[3];
    std::size_t taken_count = 0;
    for (char character : text)
      if (character == '*' && taken_count < 2 && failed(taken[taken_count++] = take())) return false;
    Word value;
    std::size_t key_end = 1;
    if (text.size() > 1 && text[1] == '(') {
      if (!is_mapping) return raise(TypeError_type, "format requires a mapping"), false;
      key_end = end_of_key(text, 1);
      Word key = make_bytes(text.substr(2, key_end - 3));
      value = failed(key) ? 0 : get_item(arguments, key);
      release_nullable(key);
      used = count;
    } else {
      value = take();
      if (value) retain(value);
    }
    if (failed(value)) return false;
    Word shown = conversion == 's' || conversion == 'b' ? text_of_bytes(value)
                 : conversion == 'c'                    ? text_of_character(value)
                 : conversion == 'r'                    ? ascii(value)
                 : std::strchr("eEfFgG", conversion)    ? float_of(value)
                                                        : retained(value);
    release(value);
    if (failed(shown)) return false;
    StrBuilder plain;
    plain.append('%');
    std::string_view flags = text.substr(key_end, text.size() - key_end - 1);
    if (conversion == 'c') flags = flags.substr(0, flags.find('.'));  // a precision means nothing
    plain.append_ascii(flags);
    bool as_text = conversion == 's' || conversion == 'b' || conversion == 'c' || conversion == 'r';
    plain.append(as_text ? U's' : conversion == 'i' ? U'd' : static_cast<unsigned char>(conversion));
    taken[taken_count++] = shown;
    Word template_text = plain.finish(), tuple = make_tuple(taken, taken_count);
    Word result = template_text && tuple ? str_format_percent(template_text, tuple) : 0;
    release_nullable(template_text);
    release_nullable(tuple);
    release(shown);
    if (failed(result)) return false;
    out.append_str(result);
    release(result);
    return true;
  }

  Status run() {
    for (std::size_t at = 0; at < format.size();) {
      std::size_t percent = format.find('%', at);
      if (percent == format.npos) percent = format.size();
      for (; at < percent; ++at) out.append(static_cast<unsigned char>(format[at]));
      if (at == format.size()) break;
      std::size_t end = at + 1;
      if (end < format.size() && format[end] == '(') {
        end = end_of_key(format, end);
        if (end == format.npos) return raise(ValueError_type, "incomplete format key"), false;
      }
      while (end < format.size() && std::string_view("-+ #0123456789.*hlL").find(format[end]) != std::string_view::npos) ++end;
      if (end == format.size()) return raise(ValueError_type, "incomplete format"), false;
      if (std::string_view("sbcradiuoxXeEfFgG%").find(format[end]) == std::string_view::npos) {
        return raise_unsupported(format[end], end), false;
      }
      if (!directive(at, end + 1)) return false;
      at = end + 1;
    }
    if (used == count || is_mapping) return true;
    raise(TypeError_type, "not all arguments converted during bytes formatting");
    return false;
  }
};

}  // namespace

Word bytes_format_percent(Word model, Word arguments) noexcept {
  bool tuple = is_tuple(arguments);
  std::string_view buffer;
  Formatter formatter{contents(model), arguments, tuple ? tuple_items(arguments) : &arguments,
                      tuple ? tuple_count(arguments) : 1, 0, false, {}};
  formatter.is_mapping = !tuple && !is_str(arguments) && !get_buffer(arguments, buffer) && type_of(arguments)->slots.get_item;
  if (!formatter.run()) return 0;
  Word text = formatter.out.finish();
  if (failed(text)) return 0;
  Word bytes = encode(text, "latin-1", nullptr);
  release(text);
  if (failed(bytes) || is_bytes(model)) return bytes;
  Word array = make_bytearray(bytes_text(bytes));
  release(bytes);
  return array;
}

}  // namespace coil
