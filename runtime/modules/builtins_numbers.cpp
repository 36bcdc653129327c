// Built-in functions that work on numbers and characters.
#include "runtime/core/arithmetic.h"
#include "runtime/core/attribute.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/modules/builtins.h"
#include "runtime/object/bytes.h"
#include "runtime/object/format.h"
#include "runtime/object/int.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"

namespace coil {

Word builtin_abs_function(const Word* arguments) { return absolute(arguments[0]); }

namespace {

// An integer with its prefix, by the format mini-language.
Word in_base(Word value, const char* specification) {
  Word number = to_index(value);
  if (failed(number)) return 0;
  Word how = make_str(specification);
  Word text = how ? format_int(number, how) : 0;
  release_nullable(how);
  release(number);
  return text;
}

}  // namespace

Word builtin_bin_function(const Word* arguments) { return in_base(arguments[0], "#b"); }
Word builtin_hex_function(const Word* arguments) { return in_base(arguments[0], "#x"); }
Word builtin_oct_function(const Word* arguments) { return in_base(arguments[0], "#o"); }

Word builtin_chr_function(const Word* arguments) {
  int code;
  if (!argument_int(arguments[0], code)) return 0;
  if (code < 0 || code > 0x10ffff) return raise(ValueError_type, "chr() arg not in range(0x110000)");
  return make_character(static_cast<char32_t>(code));
}

Word builtin_ord_function(const Word* arguments) {
  Word value = arguments[0];
  std::size_t size;
  if (is_str(value)) {
    size = str_length(value);
    if (size == 1) return small_int(str_character(value, 0));
  } else if (is_bytes(value)) {
    size = bytes_text(value).size();
    if (size == 1) return small_int(static_cast<unsigned char>(bytes_text(value)[0]));
  } else if (is_instance(value, bytearray_type)) {
    size = bytearray_text(value).size();
    if (size == 1) return small_int(static_cast<unsigned char>(bytearray_text(value)[0]));
  } else {
    return raise(TypeError_type, "ord() expected string of length 1, but %T found", value);
  }
  return raise(TypeError_type, "ord() expected a character, but string of length %zu found", size);
}

Word builtin_divmod_function(const Word* arguments) { return divmod_operation(arguments[0], arguments[1]); }

Word builtin_pow_function(const Word* arguments) {
  return power_modulo(arguments[0], arguments[1], arguments[2] == None() ? 0 : arguments[2]);
}

Word builtin_round_function(const Word* arguments) {
  Word number = arguments[0];
  if (!find_on_type(type_of(number), COIL_NAME("__round__"))) {
    return raise(TypeError_type, "type %T doesn't define __round__ method", number);
  }
  if (!arguments[1] || arguments[1] == None()) return call_method(number, "__round__");
  return call_method(number, "__round__", arguments[1]);
}

}  // namespace coil
