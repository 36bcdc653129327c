// complex: arithmetic, powers, parsing.
#include "runtime/object/complex.h"

#include <cmath>
#include <cstring>

#include "runtime/core/attribute.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/special.h"
#include "runtime/object/arguments.h"
#include "runtime/object/float.h"
#include "runtime/object/format.h"
#include "runtime/object/int.h"
#include "runtime/object/int_internal.h"
#include "runtime/object/power.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/str_internal.h"
#include "runtime/object/tuple.h"

namespace coil {

std::int64_t hash_complex(double real, double imaginary) noexcept {
  auto hash = static_cast<std::uint64_t>(hash_double(real)) + 1000003u * static_cast<std::uint64_t>(hash_double(imaginary));
  auto result = static_cast<std::int64_t>(hash);
  return result == -1 ? -2 : result;
}

Word make_complex(double real, double imaginary) noexcept {
  auto* cell = static_cast<Complex*>(allocate_cell(complex_type, sizeof(Complex)));
  if (!cell) return 0;
  cell->real = real;
  cell->imaginary = imaginary;
  return as_word(cell);
}

namespace {

Word make(ComplexValue value) { return make_complex(value.real, value.imaginary); }

ComplexValue value_of(Word word) { return {as<Complex>(word)->real, as<Complex>(word)->imaginary}; }

ComplexValue product(ComplexValue left, ComplexValue right) {
  return {left.real * right.real - left.imaginary * right.imaginary,
          left.real * right.imaginary + left.imaginary * right.real};
}

// Divides by the larger part of the divisor first, so that nothing overflows needlessly. The divisor isn't 0.
ComplexValue quotient(ComplexValue left, ComplexValue right) {
  if (std::fabs(right.real) >= std::fabs(right.imaginary)) {
    double ratio = right.imaginary / right.real;
    double divisor = right.real + right.imaginary * ratio;
    return {(left.real + left.imaginary * ratio) / divisor, (left.imaginary - left.real * ratio) / divisor};
  }
  if (std::fabs(right.imaginary) >= std::fabs(right.real)) {
    double ratio = right.real / right.imaginary;
    double divisor = right.real * ratio + right.imaginary;
    return {(left.real * ratio + left.imaginary) / divisor, (left.imaginary * ratio - left.real) / divisor};
  }
  return {NAN, NAN};
}

ComplexValue integer_power(ComplexValue base, std::int64_t exponent) {
  ComplexValue result{1, 0}, power = base;
  for (std::int64_t bits = exponent < 0 ? -exponent : exponent; bits; bits >>= 1) {
    if (bits & 1) result = product(result, power);
    power = product(power, power);
  }
  return exponent < 0 ? quotient({1, 0}, result) : result;
}

bool is_zero(ComplexValue value) { return value.real == 0 && value.imaginary == 0; }

}  // namespace

Word complex_power(ComplexValue base, ComplexValue exponent) noexcept {
  ComplexValue result;
  bool small_integer = exponent.imaginary == 0 && exponent.real == std::floor(exponent.real) && std::fabs(exponent.real) <= 100;
  if (is_zero(exponent)) {
    result = {1, 0};
  } else if (is_zero(base)) {
    if (exponent.imaginary != 0 || exponent.real < 0)
      return raise(ZeroDivisionError_type, "0.0 to a negative or complex power");
    result = {0, 0};
  } else {
    result = small_integer ? integer_power(base, static_cast<std::int64_t>(exponent.real)) : complex_general_power(base, exponent);
  }
  if (std::isinf(result.real) || std::isinf(result.imaginary)) return raise(OverflowError_type, "complex exponentiation");
  return make(result);
}

bool to_complex(Word value, ComplexValue& result) noexcept {
  if (is_complex(value)) return result = value_of(value), true;
  result.imaginary = 0;
  if (is_float(value)) return result.real = float_value(value), true;
  return is_int(value) && int_to_double(value, result.real);
}

Word complex_repr(Word word) noexcept {
  ComplexValue value = value_of(word);
  StrBuilder text;
  char buffer[40];
  bool bare = value.real == 0 && !std::signbit(value.real);
  if (!bare) {
    text.append('(');
    text.append_ascii({buffer, complex_part(value.real, buffer)});
    if (!std::signbit(value.imaginary) || std::isnan(value.imaginary)) text.append('+');
  }
  text.append_ascii({buffer, complex_part(value.imaginary, buffer)});
  text.append('j');
  if (!bare) text.append(')');
  return text.finish();
}

std::size_t complex_part(double value, char* buffer) noexcept {
  std::size_t size = float_repr(value, buffer);
  if (size > 2 && buffer[size - 2] == '.' && buffer[size - 1] == '0') size -= 2;
  return size;
}

namespace {

template <typename Operation>
Word with_operands(Word left, Word right, Operation operation) {
  ComplexValue l, r;
  if (!to_complex(left, l) || !to_complex(right, r)) return error_pending() ? 0 : NotImplemented();
  return operation(l, r);
}

Word complex_add(Word left, Word right) {
  return with_operands(left, right, [](ComplexValue l, ComplexValue r) {
    return make_complex(l.real + r.real, l.imaginary + r.imaginary);
  });
}
Word complex_subtract(Word left, Word right) {
  return with_operands(left, right, [](ComplexValue l, ComplexValue r) {
    return make_complex(l.real - r.real, l.imaginary - r.imaginary);
  });
}
Word complex_multiply(Word left, Word right) {
  return with_operands(left, right, [](ComplexValue l, ComplexValue r) { return make(product(l, r)); });
}
Word complex_true_divide(Word left, Word right) {
  return with_operands(left, right, [](ComplexValue l, ComplexValue r) {
    return is_zero(r) ? raise(ZeroDivisionError_type, "complex division by zero") : make(quotient(l, r));
  });
}
Word complex_power_slot(Word base, Word exponent, Word modulus) {
  if (modulus && modulus != None())
    return with_operands(base, exponent, [](ComplexValue, ComplexValue) { return raise(ValueError_type, "complex modulo"); });
  return with_operands(base, exponent, [](ComplexValue b, ComplexValue e) { return complex_power(b, e); });
}
Word complex_power_binary(Word base, Word exponent) { return complex_power_slot(base, exponent, 0); }

Word complex_negative(Word self) { return make_complex(-as<Complex>(self)->real, -as<Complex>(self)->imaginary); }
Word complex_positive(Word self) { return make(value_of(self)); }
Word complex_absolute(Word self) {
  double size = std::hypot(as<Complex>(self)->real, as<Complex>(self)->imaginary);
  if (std::isinf(size) && std::isfinite(as<Complex>(self)->real) && std::isfinite(as<Complex>(self)->imaginary))
    return raise(OverflowError_type, "absolute value too large");
  return make_float(size);
}
Flag complex_truth(Word self) { return !is_zero(value_of(self)); }
Status complex_hash(Word self, std::int64_t& hash) {
  hash = hash_complex(as<Complex>(self)->real, as<Complex>(self)->imaginary);
  return true;
}

Word complex_compare(Word left, Word right, Comparison comparison) {
  if (comparison != Comparison::equal && comparison != Comparison::not_equal) return NotImplemented();
  Word complex = is_complex(left) ? left : right, other = complex == left ? right : left;
  bool equal;
  if (is_complex(other)) {
    ComplexValue l = value_of(left), r = value_of(right);
    equal = l.real == r.real && l.imaginary == r.imaginary;
  } else if (is_float(other)) {
    equal = as<Complex>(complex)->imaginary == 0 && as<Complex>(complex)->real == float_value(other);
  } else if (is_int(other)) {
    equal = false;
    if (as<Complex>(complex)->imaginary == 0) {
      Word real = make_float(as<Complex>(complex)->real);
      if (failed(real)) return 0;
      equal = float_type.slots.compare(real, other, Comparison::equal) == True();
      release(real);
    }
  } else {
    return NotImplemented();
  }
  return boolean(equal == (comparison == Comparison::equal));
}

// ---- complex(...)

// The longest number at the start of the text; 0: none.
std::size_t number_length(std::string_view text) {
  double value;
  for (std::size_t size = text.size(); size; --size) {
    char last = text[size - 1];
    if (last == ' ' || last == '\t') continue;
    if (parse_double(text.substr(0, size), value)) return size;
  }
  return 0;
}

// Forms: x, xj, x+yj, and signs or nothing before a j, in optional parentheses.
bool parse_complex(std::string_view text, ComplexValue& result) {
  auto trim = [&text] {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  };
  trim();
  if (text.size() >= 2 && text.front() == '(' && text.back() == ')') {
    text = text.substr(1, text.size() - 2);
    trim();
  }
  if (text.empty() || text.front() == ' ' || text.size() > 10000) return false;
  auto is_unit = [](std::string_view rest) { return rest.size() == 1 && (rest[0] | 0x20) == 'j'; };
  auto imaginary = [&is_unit](std::string_view rest, double& value) {  // "+yj", "-j", "yj"
    if (rest.size() == 1) return is_unit(rest) ? (value = 1, true) : false;
    if (rest.empty() || !is_unit(rest.substr(rest.size() - 1))) return false;
    rest.remove_suffix(1);
    if (rest == "+" || rest == "-") return value = rest == "+" ? 1 : -1, true;
    return rest.back() != ' ' && parse_double(rest, value);
  };
  result = {0, 0};
  if (imaginary(text, result.imaginary)) return true;
  std::size_t size = number_length(text);
  if (!size || !parse_double(text.substr(0, size), result.real)) return false;
  if (size == text.size()) return true;
  return (text[size] == '+' || text[size] == '-') && imaginary(text.substr(size), result.imaginary);
}

Word complex_from_text(Word text) {
  char* plain = ascii_number_text(text);
  if (!plain) return 0;
  ComplexValue value;
  bool valid = parse_complex({plain, str_length(text)}, value);
  free_buffer(plain);
  return valid ? make(value) : raise(ValueError_type, "complex() arg is a malformed string");
}

bool is_real_number(Word value) {
  return is_float(value) || is_int(value) || type_of(value)->slots.to_float || type_of(value)->slots.index;
}

// Asks __complex__. 1: `result` is its answer, 0: there is no such method, -1: failed.
Flag ask_for_complex(Word value, ComplexValue& result) {
  Word method = is_heap(type_of(value)) ? find_on_type(type_of(value), COIL_NAME("__complex__")) : 0;
  if (!method) return 0;
  Word answer = call_special(method, value, nullptr, 0);
  if (failed(answer)) return -1;
  bool good = is_complex(answer);
  if (good) result = value_of(answer);
  else raise(TypeError_type, "__complex__ returned non-complex (type %T)", answer);
  release(answer);
  return good ? 1 : -1;
}

// A part given as a number: complex, or what float() takes.
Status read_part(Word value, ComplexValue& result, const char* message) {
  if (is_complex(value)) return result = value_of(value), true;
  if (!is_real_number(value)) {
    raise(TypeError_type, message, value);
    return false;
  }
  result.imaginary = 0;
  return to_double(value, result.real);
}

Word complex_from_parts(Word real, Word imaginary) {
  ComplexValue first{0, 0}, second{0, 0};
  if (real && is_str(real)) {
    if (imaginary) return raise(TypeError_type, "complex() can't take second arg if first is a string");
    return complex_from_text(real);
  }
  if (imaginary && is_str(imaginary)) return raise(TypeError_type, "complex() second arg can't be a string");
  Flag asked = real ? ask_for_complex(real, first) : 1;
  if (asked < 0) return 0;
  if (!asked && !read_part(real, first, "complex() first argument must be a string or a number, not '%T'")) return 0;
  if (imaginary && !read_part(imaginary, second, "complex() second argument must be a number, not '%T'")) return 0;
  if (!imaginary) return make(first);
  bool real_is_complex = real && (asked > 0 || is_complex(real)), imaginary_is_complex = is_complex(imaginary);
  return make_complex(imaginary_is_complex ? first.real - second.imaginary : first.real,
                      real_is_complex ? first.imaginary + second.real : second.real);
}

Word complex_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  static const char* const names[] = {"real", "imag"};
  Word places[2];
  if (!take_arguments("complex", names, 2, 0, arguments, count, keyword_names, places)) return 0;
  Word exact = complex_from_parts(places[0], places[1]);
  if (failed(exact) || type == &complex_type) return exact;
  auto* instance = static_cast<Complex*>(allocate_object(type, type->instance_size));
  if (instance) {
    instance->real = as<Complex>(exact)->real;
    instance->imaginary = as<Complex>(exact)->imaginary;
  }
  release(exact);
  return as_word(instance);
}

Word complex_method_conjugate(const Word* arguments) {
  return make_complex(as<Complex>(arguments[0])->real, -as<Complex>(arguments[0])->imaginary);
}
Word complex_method_complex(const Word* arguments) { return make(value_of(arguments[0])); }
Word complex_method_getnewargs(const Word* arguments) {
  ComplexValue value = value_of(arguments[0]);
  return pack_owned(make_float(value.real), make_float(value.imaginary));
}
Word complex_get_real(Word self) { return make_float(as<Complex>(self)->real); }
Word complex_get_imaginary(Word self) { return make_float(as<Complex>(self)->imaginary); }

constexpr NativeMethod complex_methods[] = {
    {"conjugate(self, /)", complex_method_conjugate},
    {"__complex__(self, /)", complex_method_complex},
    {"__getnewargs__(self, /)", complex_method_getnewargs},
    {},
};
constexpr NativeProperty complex_properties[] = {
    {"real", complex_get_real, readonly_member},
    {"imag", complex_get_imaginary, readonly_member},
    {},
};

}  // namespace

constinit Type complex_type = [] {
  Type type = native_type("complex", &object_type, sizeof(Complex), type_base_allowed, complex_methods, complex_properties,
                          "complex(real=0, imag=0) -> complex\n\nA complex number of a real and an imaginary part.");
  Slots& slots = type.slots;
  slots.dealloc = free_object;
  slots.repr = complex_repr;
  slots.format = format_complex;
  slots.hash = complex_hash;
  slots.compare = complex_compare;
  slots.truth = complex_truth;
  auto binary = [&slots](BinaryOperator operation) -> auto& { return slots.binary[static_cast<int>(operation)]; };
  binary(BinaryOperator::add) = complex_add;
  binary(BinaryOperator::subtract) = complex_subtract;
  binary(BinaryOperator::multiply) = complex_multiply;
  binary(BinaryOperator::true_divide) = complex_true_divide;
  binary(BinaryOperator::power) = complex_power_binary;
  slots.power = complex_power_slot;
  slots.unary[static_cast<int>(UnaryOperator::negative)] = complex_negative;
  slots.unary[static_cast<int>(UnaryOperator::positive)] = complex_positive;
  slots.unary[static_cast<int>(UnaryOperator::absolute)] = complex_absolute;
  slots.create = complex_create;
  return type;
}();

}  // namespace coil
