// format(), f-strings, and the formatting of ints and strs.
#include "runtime/object/format.h"

#include "runtime/core/operations.h"
#include "runtime/object/format_specification.h"
#include "runtime/object/int_internal.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_internal.h"

namespace coil {

Word format_object(Word value, Word specification) noexcept {
  auto slot = type_of(value)->slots.format;
  if (!slot) {
    if (!specification || !str_length(specification)) return to_str(value);
    return raise(TypeError_type, "unsupported format string passed to %T.__format__", value);
  }
  Word result = slot(value, specification ? specification : empty_str());
  if (failed(result) || is_str(result)) return result;
  raise(TypeError_type, "__format__ must return a str, not %T", result);
  release(result);
  return 0;
}

Word format_value(Word value, i64 conversion, Nullable specification) noexcept {
  if (!conversion) return is_exact(value, str_type) && !specification ? retained(value) : format_object(value, specification);
  Word text = conversion == 's' ? to_str(value) : conversion == 'r' ? repr(value) : ascii(value);
  if (failed(text) || !specification) return text;
  Word result = format_object(text, specification);
  release(text);
  return result;
}

Word build_string(const Word* pieces, std::size_t count) noexcept { return str_join(empty_str(), pieces, count); }

// ---- int

namespace {

Word format_character(Word self, const FormatSpecification& specification) {
  if (specification.sign) return raise(ValueError_type, "Sign not allowed with integer format specifier 'c'");
  if (specification.alternate)
    return raise(ValueError_type, "Alternate form (#) not allowed with integer format specifier 'c'");
  std::int64_t code;
  if (!int_to_i64(self, code) || code < 0 || code > 0x10ffff)
    return raise(OverflowError_type, "%%c arg not in range(0x110000)");
  Word text = make_character(static_cast<char32_t>(code));
  if (failed(text)) return 0;
  FormatSpecification aligned = specification;
  if (aligned.align == '=') aligned.align = '>';
  StrBuilder out;
  append_aligned(out, text, 1, aligned);
  release(text);
  return out.finish();
}

Word format_digits(Word self, const FormatSpecification& specification) {
  int base = 10;
  NumberParts parts;
  switch (specification.type) {
    case 'b': base = 2; parts.prefix = "0b"; break;
    case 'o': base = 8; parts.prefix = "0o"; break;
    case 'x': base = 16; parts.prefix = "0x"; break;
    case 'X': base = 16; parts.prefix = "0X"; break;
  }
  if (!specification.alternate) parts.prefix = {};
  bool negative = int_sign(self) < 0;
  Word digits = base == 10 ? int_to_str(self) : int_digits(self, base, specification.type == 'X');
  if (failed(digits)) return 0;
  parts.sign = sign_to_show(negative, specification.sign);
  parts.digits = ascii_text(digits);
  if (base == 10 && negative) parts.digits.remove_prefix(1);
  StrBuilder out;
  append_number(out, parts, specification);
  release(digits);
  return out.finish();
}

}  // namespace

Word format_int(Word self, Word word) noexcept {
  if (!word || !str_length(word)) return to_str(self);
  FormatSpecification specification;
  if (!read_specification(word, self, '>', specification)) return 0;
  switch (specification.type) {
    case 0: case 'b': case 'c': case 'd': case 'n': case 'o': case 'x': case 'X': {
      if (specification.precision >= 0) return raise(ValueError_type, "Precision not allowed in integer format specifier");
      if (specification.positive_zero)
        return raise(ValueError_type, "Negative zero coercion (z) not allowed in integer format specifier");
      return specification.type == 'c' ? format_character(self, specification) : format_digits(self, specification);
    }
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case '%': {
      double value;
      return int_to_double(self, value) ? format_double_specified(value, specification) : 0;
    }
    default: return raise_unknown_format_code(specification.type, self);
  }
}

// ---- str

Word format_str(Word self, Word word) noexcept {
  if (!word || !str_length(word)) return to_str(self);
  FormatSpecification specification;
  specification.type = 's';
  if (!read_specification(word, self, '<', specification)) return 0;
  if (specification.type != 's') return raise_unknown_format_code(specification.type, self);
  if (specification.sign)
    return raise(ValueError_type, "%s not allowed in string format specifier", specification.sign == ' ' ? "Space" : "Sign");
  if (specification.positive_zero)
    return raise(ValueError_type, "Negative zero coercion (z) not allowed in string format specifier");
  if (specification.alternate) return raise(ValueError_type, "Alternate form (#) not allowed in string format specifier");
  if (specification.align == '=') return raise(ValueError_type, "'=' alignment not allowed in string format specifier");
  std::size_t length = str_length(self);
  if (specification.precision >= 0 && static_cast<std::size_t>(specification.precision) < length)
    length = static_cast<std::size_t>(specification.precision);
  if (specification.width <= static_cast<std::int64_t>(length))
    return length == str_length(self) ? str_exact(self) : str_slice(self, 0, length);
  StrBuilder out;
  append_aligned(out, self, length, specification);
  return out.finish();
}

}  // namespace coil
