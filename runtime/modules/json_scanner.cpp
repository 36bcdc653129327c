// _json.scan: reads one JSON value out of a str. What the hooks aren't asked for is made here.
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/modules/json.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/list.h"
#include "runtime/object/str.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// What JSONDecoder was made with; 0 stands for the default.
struct Hooks {
  Word object, object_pairs, parse_float, parse_int, parse_constant;
  Word error;  // JSONDecodeError
  bool strict;
};

bool is_space(char32_t character) { return character == ' ' || character == '\t' || character == '\n' || character == '\r'; }
bool is_digit(char32_t character) { return character >= '0' && character <= '9'; }

int hexadecimal_digit(char32_t character) {
  if (is_digit(character)) return static_cast<int>(character - '0');
  char32_t lower = character | 0x20;
  return lower >= 'a' && lower <= 'f' ? static_cast<int>(lower - 'a') + 10 : -1;
}

// The character of an escape such as \n, or 0.
char32_t simple_escape(char32_t character) {
  switch (character) {
    case '"': case '\\': case '/': return character;
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return 0;
  }
}

template <typename Character>
class Scanner {
 public:
  Scanner(Word text, const Hooks& hooks)
      : text_(text), characters_(static_cast<const Character*>(as<Str>(text)->data)), count_(str_length(text)), hooks_(hooks) {}
  ~Scanner() { release_nullable(keys_); }
  Scanner(const Scanner&) = delete;
  Scanner& operator=(const Scanner&) = delete;

  std::size_t position = 0;  // of what is read next

  // Owned. 0: failed.
  Word value() {
    if (at_end()) return nothing_at(position);
    switch (characters_[position]) {
      case '"': return ++position, string();
      case '{': return object();
      case '[': return array();
      case 'n': if (accept("null")) return retained(None()); break;
      case 't': if (accept("true")) return retained(True()); break;
      case 'f': if (accept("false")) return retained(False()); break;
      case 'N': if (accept("NaN")) return constant("NaN"); break;
      case 'I': if (accept("Infinity")) return constant("Infinity"); break;
      case '-': if (accept("-Infinity")) return constant("-Infinity"); break;
      default: break;
    }
    return number();
  }

 private:
  bool at_end() const { return position >= count_; }
  bool is_at(char32_t character) const { return position < count_ && characters_[position] == character; }
  bool digit_at(std::size_t place) const { return place < count_ && is_digit(characters_[place]); }
  void skip_space() { while (position < count_ && is_space(characters_[position])) ++position; }

  bool accept(std::string_view word) {
    if (count_ - position < word.size()) return false;
    for (std::size_t index = 0; index < word.size(); ++index)
      if (characters_[position + index] != static_cast<unsigned char>(word[index])) return false;
    position += word.size();
    return true;
  }

  // decoder.py says what.
  Word nothing_at(std::size_t place) { return raise_stop_iteration(small_int(static_cast<std::int64_t>(place))); }

  Word fail(const char* message, std::size_t place) {
    Word arguments[] = {make_str(message), text_, small_int(static_cast<std::int64_t>(place))};
    if (!arguments[0]) return 0;
    Word error = call(hooks_.error, arguments, 3);
    release(arguments[0]);
    return error ? raise_object(error) : 0;
  }

  Word constant(const char* name) {
    if (!hooks_.parse_constant) {
      double value = name[0] == 'N' ? __builtin_nan("") : __builtin_inf();
      return make_float(name[0] == '-' ? -value : value);
    }
    return ask(hooks_.parse_constant, make_str(name));
  }

  Word ask(Word hook, Owned argument) {
    if (failed(argument)) return 0;
    Word result = call(hook, &argument, 1);
    release(argument);
    return result;
  }

  Word number() {
    std::size_t start = position, end = position;
    if (characters_[end] == '-') ++end;
    if (!digit_at(end)) return nothing_at(start);
    if (characters_[end] == '0') ++end;
    else while (digit_at(end)) ++end;
    bool is_float = false;
    if (end < count_ && characters_[end] == '.' && digit_at(end + 1)) {
      is_float = true;
      for (++end; digit_at(end);) ++end;
    }
    if (end < count_ && (characters_[end] == 'e' || characters_[end] == 'E')) {
      std::size_t exponent = end + 1;
      if (exponent < count_ && (characters_[exponent] == '+' || characters_[exponent] == '-')) ++exponent;
      if (digit_at(exponent)) {
        is_float = true;
        for (end = exponent; digit_at(end);) ++end;
      }
    }
    position = end;
    return is_float ? float_of(start, end) : int_of(start, end);
  }

  Word int_of(std::size_t start, std::size_t end) {
    constexpr std::size_t always_fits = 18;
    if (hooks_.parse_int || end - start > always_fits) {
      Word digits = str_slice(text_, start, end);
      if (hooks_.parse_int || failed(digits)) return ask(hooks_.parse_int, digits);
      Word result = int_parse(digits, 10);
      release(digits);
      return result;
    }
    bool negative = characters_[start] == '-';
    std::int64_t result = 0;
    for (std::size_t place = start + negative; place < end; ++place) result = result * 10 + (characters_[place] - '0');
    return small_int(negative ? -result : result);
  }

  Word float_of(std::size_t start, std::size_t end) {
    Word digits = str_slice(text_, start, end);
    if (hooks_.parse_float || failed(digits)) return ask(hooks_.parse_float, digits);
    double result = 0;
    parse_double(ascii_text(digits), result);
    release(digits);
    return make_float(result);
  }

  // Behind the opening quote.
  Word string() {
    std::size_t begin = position - 1, start = position;
    skip_plain();
    if (is_at('"')) return str_slice(text_, start, position++);
    StrBuilder built;
    for (;;) {
      built.append_part(text_, start, position);
      if (at_end()) return fail("Unterminated string starting at", begin);
      if (characters_[position] == '"') break;
      if (characters_[position] != '\\') {
        if (hooks_.strict) return fail("Invalid control character at", position);
        start = position++;
        skip_plain();
        continue;
      }
      if (!escape(built, begin)) return 0;
      start = position;
      skip_plain();
    }
    ++position;
    return built.finish();
  }

  void skip_plain() {
    while (position < count_ && characters_[position] != '"' && characters_[position] != '\\' && characters_[position] >= 0x20)
      ++position;
  }

  Status escape(StrBuilder& built, std::size_t begin) {
    std::size_t backslash = position++;
    if (at_end()) return fail("Unterminated string starting at", begin), false;
    char32_t letter = characters_[position++];
    if (letter != 'u') {
      char32_t character = simple_escape(letter);
      if (!character) return fail("Invalid \\escape", backslash), false;
      built.append(character);
      return true;
    }
    std::int32_t first = code_unit(position);
    if (first < 0) return fail("Invalid \\uXXXX escape", backslash + 1), false;
    position += 4;
    auto character = static_cast<char32_t>(first);
    bool high = first >= 0xd800 && first < 0xdc00;
    if (high && is_at('\\') && position + 1 < count_ && characters_[position + 1] == 'u') {
      std::int32_t second = code_unit(position + 2);
      if (second >= 0xdc00 && second < 0xe000) {
        character = 0x10000 + ((character - 0xd800) << 10) + static_cast<char32_t>(second - 0xdc00);
        position += 6;
      }
    }
    built.append(character);
    return true;
  }

  // The four hexadecimal digits there, or -1.
  std::int32_t code_unit(std::size_t place) const {
    if (place + 4 > count_) return -1;
    std::int32_t result = 0;
    for (std::size_t index = 0; index < 4; ++index) {
      int digit = hexadecimal_digit(characters_[place + index]);
      if (digit < 0) return -1;
      result = result * 16 + digit;
    }
    return result;
  }

  Word array() {
    if (stack_exhausted()) return raise_recursion(" while decoding a JSON array from a unicode string");
    Word list = make_list();
    ++position;
    skip_space();
    if (list && !is_at(']') && !items(list)) return release(list), 0;
    ++position;
    return list;
  }

  Status items(Word list) {
    for (;;) {
      if (!list_append_owned(list, value())) return false;
      skip_space();
      if (is_at(']')) return true;
      if (!is_at(',')) return fail("Expecting ',' delimiter", position), false;
      ++position;
      skip_space();
    }
  }

  Word object() {
    if (stack_exhausted()) return raise_recursion(" while decoding a JSON object from a unicode string");
    Word result = hooks_.object_pairs ? make_list() : make_dict();
    ++position;
    skip_space();
    if (result && !is_at('}') && !members(result)) return release(result), 0;
    ++position;
    Word hook = hooks_.object_pairs ? hooks_.object_pairs : hooks_.object;
    return hook ? ask(hook, result) : result;
  }

  // Into a dict, or as pairs into a list.
  Status members(Word result) {
    for (;;) {
      Word name = key();
      if (failed(name)) return false;
      skip_space();
      if (!is_at(':')) return release(name), fail("Expecting ':' delimiter", position), false;
      ++position;
      skip_space();
      Word content = value();
      if (failed(content)) return release(name), false;
      if (hooks_.object_pairs) {
        if (!list_append_owned(result, pack_owned(name, content))) return false;
      } else {
        bool good = dict_set_owned(result, name, content);
        release(name);
        if (!good) return false;
      }
      skip_space();
      if (is_at('}')) return true;
      if (!is_at(',')) return fail("Expecting ',' delimiter", position), false;
      ++position;
      skip_space();
    }
  }

  // Equal keys of one text are one str.
  Word key() {
    if (!is_at('"')) return fail("Expecting property name enclosed in double quotes", position);
    ++position;
    Word name = string();
    if (failed(name)) return 0;
    if (!keys_ && !(keys_ = make_dict())) return release(name), 0;
    Word shared = dict_set_default(keys_, name, name);
    if (shared) retain(shared);
    release(name);
    return shared;
  }

  Word text_;
  const Character* characters_;
  std::size_t count_;
  const Hooks& hooks_;
  Word keys_ = 0;
};

template <typename Character>
Word scan_text(Word text, std::size_t position, const Hooks& hooks) {
  Scanner<Character> scanner(text, hooks);
  scanner.position = position;
  Word value = scanner.value();
  return value ? pack_owned(value, small_int(static_cast<std::int64_t>(scanner.position))) : 0;
}

Word hook(Word argument) { return argument == None() ? 0 : argument; }

}  // namespace

// scan(text, position, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, strict, error, /)
Word json_scan(const Word* arguments) {
  Word text = arguments[0];
  std::int64_t position = 0;
  if (!is_str(text)) return raise(TypeError_type, "first argument must be a string, not %A", text);
  if (!argument_i64(arguments[1], position)) return 0;
  if (position < 0) return raise(ValueError_type, "idx cannot be negative");
  Flag strict = truth(arguments[7]);
  if (strict < 0) return 0;
  Hooks hooks = {hook(arguments[2]), hook(arguments[3]), hook(arguments[4]), hook(arguments[5]), hook(arguments[6]), arguments[8], strict > 0};
  switch (as<Str>(text)->width) {
    case 1: return scan_text<std::uint8_t>(text, static_cast<std::size_t>(position), hooks);
    case 2: return scan_text<char16_t>(text, static_cast<std::size_t>(position), hooks);
    default: return scan_text<char32_t>(text, static_cast<std::size_t>(position), hooks);
  }
}

// skip_space(text, position, /): where the next character stands that isn't JSON's white space
Word json_skip_space(const Word* arguments) {
  std::int64_t position = 0;
  if (!argument_i64(arguments[1], position)) return 0;
  auto place = static_cast<std::size_t>(position);
  while (place < str_length(arguments[0]) && is_space(str_character(arguments[0], place))) ++place;
  return small_int(static_cast<std::int64_t>(place));
}

}  // namespace coil
