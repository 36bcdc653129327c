// format % arguments.
#include "runtime/object/dict.h"
#include "runtime/object/float.h"
#include "runtime/object/format.h"
#include "runtime/object/int_internal.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/str_internal.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

struct Directive {
  bool left = false, plus = false, blank = false, alternate = false, zero = false;
  std::int64_t width = -1, precision = -1;
  char32_t conversion = 0;
};

class PercentFormatter {
 public:
  PercentFormatter(Word format, Word arguments);
  ~PercentFormatter() { release_nullable(keyed_); }
  Word run();

 private:
  Status directive();
  Status read_key();
  Status read_flags(Directive& directive);
  Status read_size(std::int64_t& size, Directive& directive, bool is_width);
  Word next_argument();
  Status append_argument(const Directive& directive);
  Status append_text(const Directive& directive, Owned text);
  Status append_character(const Directive& directive, Word value);
  Status append_integer(const Directive& directive, Word value);
  Status append_float(const Directive& directive, Word value);
  void append_numeric(const Directive& directive, char sign, std::string_view prefix, std::string_view digits);
  bool at_end() const { return at_ == format_->length; }
  char32_t peek() const { return str_character(format_, at_); }

  Word format_word_;
  const Str* format_;
  std::size_t at_ = 0;
  Word arguments_;
  const Word* items_;      // the arguments; a tuple's items or the one word itself
  std::size_t count_, used_ = 0;
  bool is_mapping_;
  Word keyed_ = 0;         // the value of (key), owned; stands for the next argument
  StrBuilder out_;
};

PercentFormatter::PercentFormatter(Word format, Word arguments)
    : format_word_(format), format_(as_str(format)), arguments_(arguments) {
  bool tuple = is_tuple(arguments);
  items_ = tuple ? tuple_items(arguments) : &arguments_;
  count_ = tuple ? tuple_count(arguments) : 1;
  is_mapping_ = !tuple && !is_str(arguments) && type_of(arguments)->slots.get_item;
}

Word PercentFormatter::run() {
  while (!at_end()) {
    std::size_t start = at_;
    while (!at_end() && peek() != '%') ++at_;
    out_.append_part(format_word_, start, at_);
    if (at_end()) break;
    ++at_;
    if (!directive()) return 0;
  }
  if (used_ < count_ && !is_mapping_) return raise(TypeError_type, "not all arguments converted during string formatting");
  return out_.finish();
}

Word PercentFormatter::next_argument() {
  if (keyed_) return keyed_;
  if (used_ < count_) return items_[used_++];
  return raise(TypeError_type, "not enough arguments for format string");
}

Status PercentFormatter::read_key() {
  if (!is_mapping_) return raise(TypeError_type, "format requires a mapping"), false;
  std::size_t start = ++at_;
  int depth = 1;
  for (; !at_end(); ++at_) {
    if (peek() == '(') ++depth;
    if (peek() == ')' && --depth == 0) break;
  }
  if (at_end()) return raise(ValueError_type, "incomplete format key"), false;
  Word key = str_slice(format_word_, start, at_++);
  if (failed(key)) return false;
  clear(keyed_);
  keyed_ = get_item(arguments_, key);
  release(key);
  used_ = count_;
  return keyed_ != 0;
}

Status PercentFormatter::read_flags(Directive& directive) {
  for (; !at_end(); ++at_) {
    switch (peek()) {
      case '-': directive.left = true; break;
      case '+': directive.plus = true; break;
      case ' ': directive.blank = true; break;
      case '#': directive.alternate = true; break;
      case '0': directive.zero = true; break;
      default: return true;
    }
  }
  return true;
}

Status PercentFormatter::read_size(std::int64_t& size, Directive& directive, bool is_width) {
  const char* too_big = is_width ? "width too big" : "precision too big";
  if (!at_end() && peek() == '*') {
    ++at_;
    Word argument = next_argument();
    if (failed(argument)) return false;
    if (!is_int(argument)) return raise(TypeError_type, "* wants int"), false;
    if (!int_to_i64(argument, size) || size > INT32_MAX) {
      raise(OverflowError_type, "Python int too large to convert to C %s", is_width ? "ssize_t" : "int");
      return false;
    }
    if (size < 0 && is_width) {
      directive.left = true;
      size = -size;
    } else if (size < 0) {
      size = 0;
    }
    return true;
  }
  if (!is_width) size = 0;
  for (; !at_end() && peek() >= '0' && peek() <= '9'; ++at_) {
    if (size < 0) size = 0;
    size = size * 10 + static_cast<std::int64_t>(peek() - '0');
    if (size > INT32_MAX) return raise(ValueError_type, too_big), false;
  }
  return true;
}

Status PercentFormatter::directive() {
  Directive directive;
  clear(keyed_);
  auto incomplete = [] { return raise(ValueError_type, "incomplete format"), false; };
  if (at_end()) return incomplete();
  if (peek() == '%') {
    out_.append('%');
    ++at_;
    return true;
  }
  if (peek() == '(' && !read_key()) return false;
  if (!read_flags(directive) || !read_size(directive.width, directive, true)) return false;
  if (!at_end() && peek() == '.') {
    ++at_;
    if (!read_size(directive.precision, directive, false)) return false;
  }
  if (!at_end() && (peek() == 'h' || peek() == 'l' || peek() == 'L')) ++at_;
  if (at_end()) return incomplete();
  directive.conversion = peek();
  ++at_;
  return append_argument(directive);
}

Status PercentFormatter::append_argument(const Directive& directive) {
  Word value = next_argument();
  if (failed(value)) return false;
  switch (directive.conversion) {
    case 's':
      if (directive.width < 0 && directive.precision < 0) return out_.append_str_of(value);
      return append_text(directive, to_str(value));
    case 'r': return append_text(directive, repr(value));
    case 'a': return append_text(directive, ascii(value));
    case 'c': return append_character(directive, value);
    case 'd': case 'i': case 'u': case 'o': case 'x': case 'X': return append_integer(directive, value);
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': return append_float(directive, value);
    default: {
      char32_t shown = directive.conversion >= 31 && directive.conversion <= 126 ? directive.conversion : U'?';
      raise(ValueError_type, "unsupported format character '%c' (0x%x) at index %zu", static_cast<int>(shown),
            static_cast<unsigned>(directive.conversion), at_ - 1);
      return false;
    }
  }
}

Status PercentFormatter::append_text(const Directive& directive, Owned text) {
  if (failed(text)) return false;
  std::size_t length = str_length(text);
  if (directive.precision >= 0 && static_cast<std::size_t>(directive.precision) < length)
    length = static_cast<std::size_t>(directive.precision);
  std::size_t width = directive.width > 0 ? static_cast<std::size_t>(directive.width) : 0;
  std::size_t padding = width > length ? width - length : 0;
  if (!directive.left) out_.append_repeated(' ', padding);
  out_.append_part(text, 0, length);
  if (directive.left) out_.append_repeated(' ', padding);
  release(text);
  return true;
}

Status PercentFormatter::append_character(const Directive& directive, Word value) {
  Directive plain = directive;
  plain.precision = -1;
  if (is_str(value)) {
    if (str_length(value) == 1) return append_text(plain, retained(value));
    return raise(TypeError_type, "%%c requires int or char"), false;
  }
  if (!is_int(value) && !type_of(value)->slots.index) return raise(TypeError_type, "%%c requires int or char"), false;
  std::int64_t code;
  if (!index_to_i64(value, code, nullptr)) return false;
  if (code < 0 || code > 0x10ffff) return raise(OverflowError_type, "%%c arg not in range(0x110000)"), false;
  return append_text(plain, make_character(static_cast<char32_t>(code)));
}

void PercentFormatter::append_numeric(const Directive& directive, char sign, std::string_view prefix, std::string_view digits) {
  std::size_t zeros = directive.precision > static_cast<std::int64_t>(digits.size())
                          ? static_cast<std::size_t>(directive.precision) - digits.size() : 0;
  std::size_t length = (sign != 0) + prefix.size() + zeros + digits.size();
  std::size_t width = directive.width > 0 ? static_cast<std::size_t>(directive.width) : 0;
  std::size_t padding = width > length ? width - length : 0;
  bool zero_fill = directive.zero && !directive.left;
  if (!directive.left && !zero_fill) out_.append_repeated(' ', padding);
  if (sign) out_.append(static_cast<char32_t>(sign));
  out_.append_ascii(prefix);
  out_.append_repeated('0', zeros + (zero_fill ? padding : 0));
  out_.append_ascii(digits);
  if (directive.left) out_.append_repeated(' ', padding);
}

char sign_of(const Directive& directive, bool negative) {
  return negative ? '-' : directive.plus ? '+' : directive.blank ? ' ' : 0;
}

// The int that %d or %x takes from the value.
Word integer_operand(char32_t conversion, Word value) {
  bool decimal = conversion == 'd' || conversion == 'i' || conversion == 'u';
  const Slots& slots = type_of(value)->slots;
  if (is_int(value)) return int_exact(value);
  if (!decimal && slots.index) return to_index(value);
  if (decimal && !is_str(value) && (slots.to_int || slots.index)) {
    Word number = slots.to_int ? slots.to_int(value) : slots.index(value);
    if (number && !is_int(number)) {
      raise(TypeError_type, "__int__ returned non-int (type %T)", number);
      clear(number);
    }
    return number;
  }
  return raise(TypeError_type, decimal ? "%%%c format: a real number is required, not %T" : "%%%c format: an integer is required, not %T",
               static_cast<int>(conversion), value);
}

Status PercentFormatter::append_integer(const Directive& directive, Word value) {
  Word number = integer_operand(directive.conversion, value);
  if (failed(number)) return false;
  int base = directive.conversion == 'o' ? 8 : (directive.conversion | 0x20) == 'x' ? 16 : 10;
  std::string_view prefix = !directive.alternate || base == 10  ? ""
                            : base == 8                         ? "0o"
                            : directive.conversion == 'X'       ? "0X"
                                                                : "0x";
  bool negative = int_sign(number) < 0;
  Word digits = base == 10 ? int_to_str(number) : int_digits(number, base, directive.conversion == 'X');
  release(number);
  if (failed(digits)) return false;
  std::string_view text = ascii_text(digits);
  if (base == 10 && negative) text.remove_prefix(1);
  append_numeric(directive, sign_of(directive, negative), prefix, text);
  release(digits);
  return true;
}

Status PercentFormatter::append_float(const Directive& directive, Word value) {
  double number;
  if (!to_double(value, number)) return false;
  int precision = directive.precision < 0 ? 6 : static_cast<int>(directive.precision);
  std::size_t size;
  char* buffer = format_double(number, static_cast<char>(directive.conversion), precision,
                               directive.alternate ? FloatFormat::alternate : FloatFormat::plain, size);
  if (!buffer) return false;
  bool negative = buffer[0] == '-';
  Directive plain = directive;
  plain.precision = -1;
  append_numeric(plain, sign_of(directive, negative), "", {buffer + negative, size - negative});
  free_buffer(buffer);
  return true;
}

}  // namespace

Word str_format_percent(Word format, Word arguments) noexcept {
  PercentFormatter formatter(format, arguments);
  return formatter.run();
}

}  // namespace coil
