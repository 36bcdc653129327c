// _json.encode: a value as JSON text.
#include <cmath>

#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/modules/json.h"
#include "runtime/modules/json_places.h"
#include "runtime/object/dict.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/list.h"
#include "runtime/object/str.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// What JSONEncoder was made with. Borrowed.
struct Style {
  Word fallback;  // JSONEncoder.default
  Word indent;    // str, or 0: everything on one line
  Word key_separator, item_separator;
  bool sort_keys, skip_keys, ensure_ascii, allow_nan, check_circular;
  bool in_pieces;  // CPython's encoder is the one written in Python
};

// What a value is written in: nothing, or what default() gave for it; a list; a dict.
enum class Around : std::uint8_t { none, list, dict };

class JsonWriter {
 public:
  explicit JsonWriter(const Style& style) : style_(style) {}

  Status write(Word value, Around around = Around::none) {
    if (value == None()) return out_.append_ascii("null"), true;
    if (value == True()) return out_.append_ascii("true"), true;
    if (value == False()) return out_.append_ascii("false"), true;
    if (is_str(value)) return write_string(value), true;
    if (is_int(value)) return write_int(value);
    if (is_float(value)) {
      const Location* const places[] = {&json_place::any_float, &json_place::list_float, &json_place::dict_float};
      return write_float(value) || failed_at(*places[static_cast<int>(around)]);
    }
    if (stack_exhausted()) return raise_recursion(" while encoding a JSON object"), false;
    Containing here{value, containing_};
    bool array = is_list(value) || is_tuple(value), object = !array && is_dict(value), good;
    if (style_.check_circular && is_contained(value)) {
      raise(ValueError_type, "Circular reference detected");
      good = failed_at(array ? json_place::list_circular : object ? json_place::dict_circular : json_place::any_circular);
    } else {
      containing_ = &here;
      good = array ? write_array(value) : object ? write_object(value) : write_by_fallback(value);
      containing_ = here.outer;
    }
    if (good) return true;
    if (around != Around::none) return failed_at(around == Around::list ? json_place::list_item : json_place::dict_item);
    return !array && !object ? false : failed_at(array ? json_place::any_list : json_place::any_dict);
  }
  Word finish() { return out_.finish(); }

 private:
  // The containers around what is being written.
  struct Containing {
    Word value;
    Containing* outer;
  };

  // Adds the entry that CPython's traceback has where its encoder is written in Python.
  Status failed_at(const Location& place) {
    if (style_.in_pieces) trace(place);
    return false;
  }

  bool is_contained(Word value) const {
    for (Containing* container = containing_; container; container = container->outer)
      if (container->value == value) return true;
    return false;
  }

  void write_string(Word text) {
    out_.append('"');
    std::size_t count = str_length(text), plain = 0;
    for (std::size_t index = 0; index < count; ++index) {
      char32_t character = str_character(text, index);
      bool as_it_is = character >= 0x20 && character != '"' && character != '\\' && (!style_.ensure_ascii || character < 0x7f);
      if (as_it_is) continue;
      out_.append_part(text, plain, index);
      write_escape(character);
      plain = index + 1;
    }
    out_.append_part(text, plain, count);
    out_.append('"');
  }

  void write_escape(char32_t character) {
    switch (character) {
      case '"': return out_.append_ascii("\\\"");
      case '\\': return out_.append_ascii("\\\\");
      case '\n': return out_.append_ascii("\\n");
      case '\r': return out_.append_ascii("\\r");
      case '\t': return out_.append_ascii("\\t");
      case '\f': return out_.append_ascii("\\f");
      case '\b': return out_.append_ascii("\\b");
      default: break;
    }
    if (character < 0x10000) return write_code_unit(character);
    write_code_unit(0xd800 + ((character - 0x10000) >> 10));
    write_code_unit(0xdc00 + ((character - 0x10000) & 0x3ff));
  }

  void write_code_unit(char32_t unit) {
    constexpr std::string_view digits = "0123456789abcdef";
    out_.append_ascii("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) out_.append_ascii(digits.substr((unit >> shift) & 15, 1));
  }

  Status write_int(Word value) {
    if (is_small_int(value)) return out_.append_int(small_int_value(value)), true;
    Word digits = int_to_str(value);
    if (failed(digits)) return false;
    out_.append_str(digits);
    release(digits);
    return true;
  }

  Status write_float(Word number) {
    double value = float_value(number);
    if (!std::isfinite(value) && !style_.allow_nan) {
      constexpr const char* message = "Out of range float values are not JSON compliant";
      if (style_.in_pieces) raise(ValueError_type, "%s: %R", message, number);
      else raise(ValueError_type, "%s", message);
      return failed_at(json_place::floatstr_raise);
    }
    if (std::isnan(value)) return out_.append_ascii("NaN"), true;
    if (std::isinf(value)) return out_.append_ascii(value < 0 ? "-Infinity" : "Infinity"), true;
    char text[32];
    out_.append_ascii({text, float_repr(value, text)});
    return true;
  }

  Status write_by_fallback(Word value) {
    Word replacement = call(style_.fallback, &value, 1);
    if (failed(replacement)) return failed_at(json_place::any_default);
    bool good = write(replacement);
    release(replacement);
    return good || failed_at(json_place::any_again);
  }

  void new_line(int level) {
    if (!style_.indent) return;
    out_.append('\n');
    for (; level > 0; --level) out_.append_str(style_.indent);
  }
  // What stands between two items.
  void separate() {
    out_.append_str(style_.item_separator);
    new_line(level_);
  }

  Status write_array(Word value) {
    // A copy of a list: what the fallback does to it mustn't matter.
    Word items = is_tuple(value) ? retained(value) : list_to_tuple(value);
    if (failed(items)) return false;
    std::size_t count = tuple_count(items);
    bool good = true;
    out_.append('[');
    if (count) new_line(++level_);
    for (std::size_t index = 0; good && index < count; ++index) {
      if (index) separate();
      good = write(tuple_items(items)[index], Around::list);
    }
    if (count) new_line(--level_);
    out_.append(']');
    release(items);
    return good;
  }

  Status write_object(Word value) {
    if (!dict_count(value)) return out_.append_ascii("{}"), true;
    Word pairs = call_method(value, "items");
    Word items = pairs ? list_from(pairs) : 0;
    release_nullable(pairs);
    if (failed(items)) return failed_at(style_.sort_keys ? json_place::dict_sorted : json_place::dict_items);
    bool good = !style_.sort_keys || list_sort(items, 0, false) || failed_at(json_place::dict_sorted), first = true;
    out_.append('{');
    new_line(++level_);
    for (std::size_t index = 0; good && index < list_count(items); ++index) good = write_member(list_items(items)[index], first);
    new_line(--level_);
    out_.append('}');
    release(items);
    return good;
  }

  Status write_member(Word pair, bool& first) {
    if (!is_tuple(pair) || tuple_count(pair) != 2) return raise(ValueError_type, "items must return 2-tuples"), false;
    Word key = tuple_items(pair)[0];
    bool is_name = is_str(key) || is_int(key) || is_float(key) || key == None();
    if (!is_name && style_.skip_keys) return true;
    if (!is_name) {
      raise(TypeError_type, "keys must be str, int, float, bool or None, not %T", key);
      return failed_at(json_place::dict_key);
    }
    if (!first) separate();
    first = false;
    if (is_str(key)) {
      write_string(key);
    } else {
      out_.append('"');
      if (is_float(key) ? !write_float(key) && !failed_at(json_place::dict_float_key) : !write(key)) return false;
      out_.append('"');
    }
    out_.append_str(style_.key_separator);
    return write(tuple_items(pair)[1], Around::dict);
  }

  const Style& style_;
  StrBuilder out_;
  Containing* containing_ = nullptr;
  int level_ = 0;
};

bool is_set(Word argument) { return argument == True(); }

}  // namespace

// encode(value, default, indent, key_separator, item_separator, sort_keys, skip_keys, ensure_ascii, allow_nan, check_circular, in_pieces, /)
// `indent` is a str or None, the last six are bools.
Word json_encode(const Word* arguments) {
  for (int place : {3, 4})
    if (!is_str(arguments[place])) return raise(TypeError_type, "make_encoder() argument %d must be str, not %A", place + 2, arguments[place]);
  Style style = {.fallback = arguments[1],
                 .indent = arguments[2] == None() ? 0 : arguments[2],
                 .key_separator = arguments[3],
                 .item_separator = arguments[4],
                 .sort_keys = is_set(arguments[5]),
                 .skip_keys = is_set(arguments[6]),
                 .ensure_ascii = is_set(arguments[7]),
                 .allow_nan = is_set(arguments[8]),
                 .check_circular = is_set(arguments[9]),
                 .in_pieces = is_set(arguments[10])};
  JsonWriter writer(style);
  return writer.write(arguments[0]) ? writer.finish() : 0;
}

namespace {

const NativeMethod functions[] = {
    {"scan(text, position, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, strict, error, /)", json_scan,
     MethodKind::function},
    {"skip_space(text, position, /)", json_skip_space, MethodKind::function},
    {"encode(value, default, indent, key_separator, item_separator, sort_keys, skip_keys, ensure_ascii, allow_nan, check_circular, in_pieces, /)",
     json_encode, MethodKind::function},
    {}};

}  // namespace

extern "C" const ModuleInfo coil_module__json = {"_json", nullptr, false, nullptr, nullptr, 0, nullptr, functions};

}  // namespace coil
