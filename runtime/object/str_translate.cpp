// translate and maketrans.
#include "runtime/object/dict.h"
#include "runtime/object/int.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/str_internal.h"
#include "runtime/object/str_methods.h"

namespace coil {

namespace {

// Appends what the table says about the character.
Status append_translated(StrBuilder& result, char32_t character, Word table) {
  Word value = get_item(table, small_int(character));
  if (failed(value)) {
    if (!pending_is(LookupError_type)) return false;
    clear_error();
    result.append(character);
    return true;
  }
  Status status = true;
  if (is_str(value)) {
    result.append_str(value);
  } else if (is_int(value)) {
    std::int64_t code = -1;
    if (!int_to_i64(value, code) || code < 0 || code > 0x10ffff) {
      raise(ValueError_type, "character mapping must be in range(0x110000)");
      status = false;
    } else {
      result.append(static_cast<char32_t>(code));
    }
  } else if (value != None()) {
    raise(TypeError_type, "character mapping must return integer, None or str");
    status = false;
  }
  release(value);
  return status;
}

Status require_text(Word value, int position) {
  if (is_str(value)) return true;
  raise(TypeError_type, "maketrans() argument %d must be str, not %A", position, value);
  return false;
}

// maketrans(from, to, removed)
Status map_pairs(Word table, const Word* arguments) {
  if (!is_str(arguments[0])) {
    raise(TypeError_type, "first maketrans argument must be a string if there is a second argument");
    return false;
  }
  if (!require_text(arguments[1], 2) || (arguments[2] && !require_text(arguments[2], 3))) return false;
  if (str_length(arguments[0]) != str_length(arguments[1])) {
    raise(ValueError_type, "the first two maketrans arguments must have equal length");
    return false;
  }
  for (std::size_t index = 0; index < str_length(arguments[0]); ++index)
    if (!dict_set(table, small_int(str_character(arguments[0], index)), small_int(str_character(arguments[1], index))))
      return false;
  for (std::size_t index = 0; arguments[2] && index < str_length(arguments[2]); ++index)
    if (!dict_set(table, small_int(str_character(arguments[2], index)), None())) return false;
  return true;
}

// maketrans({...})
Status copy_mapping(Word table, Word mapping) {
  if (!is_exact(mapping, dict_type)) {
    raise(TypeError_type, "if you give only one argument to maketrans it must be a dict");
    return false;
  }
  std::size_t position = 0;
  Word key, value;
  while (dict_next(mapping, position, key, value)) {
    if (is_str(key)) {
      if (str_length(key) != 1) {
        raise(ValueError_type, "string keys in translate table must be of length 1");
        return false;
      }
      key = small_int(str_character(key, 0));
    } else if (!is_int(key)) {
      raise(TypeError_type, "keys in translate table must be strings or integers");
      return false;
    }
    if (!dict_set(table, key, value)) return false;
  }
  return true;
}

}  // namespace

Word str_method_translate(const Word* arguments) {
  StrBuilder result;
  for (std::size_t index = 0; index < str_length(arguments[0]); ++index)
    if (!append_translated(result, str_character(arguments[0], index), arguments[1])) return 0;
  return result.finish();
}

Word str_method_maketrans(const Word* arguments) {
  Word table = make_dict();
  if (failed(table)) return 0;
  if (arguments[1] ? map_pairs(table, arguments) : copy_mapping(table, arguments[0])) return table;
  release(table);
  return 0;
}

}  // namespace coil
