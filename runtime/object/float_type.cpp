// The type float: slots and methods.
#include <cmath>
#include <cstdlib>
#include <cstdio>

#include "runtime/core/native.h"
#include "runtime/object/bytes.h"
#include "runtime/object/complex.h"
#include "runtime/object/float_methods.h"
#include "runtime/object/format.h"
#include "runtime/object/int_internal.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

Status to_double(Word value, double& result) noexcept {
  if (is_float(value)) return result = float_value(value), true;
  if (is_int(value)) return int_to_double(value, result);
  const Slots& slots = type_of(value)->slots;
  if (slots.to_float) {
    Word converted = slots.to_float(value);
    if (failed(converted)) return false;
    bool is = is_float(converted);
    if (is) result = float_value(converted);
    else raise(TypeError_type, "%T.__float__ returned non-float (type %T)", value, converted);
    release(converted);
    return is;
  }
  if (slots.index) {
    Word index = to_index(value);
    if (failed(index)) return false;
    Status done = int_to_double(index, result);
    release(index);
    return done;
  }
  raise(TypeError_type, "must be real number, not %T", value);
  return false;
}

namespace {

// Operands of arithmetic: float or int. 1; 0: another type; -1: failed.
Flag read_operand(Word word, double& value) {
  if (is_float(word)) return value = float_value(word), 1;
  if (is_small_int(word)) return value = static_cast<double>(small_int_value(word)), 1;
  if (is_int(word)) return int_to_double(word, value) ? 1 : -1;
  return 0;
}

template <typename Operation>
Word with_operands(Word left, Word right, Operation operation) {
  double l, r;
  Flag has_left = read_operand(left, l);
  if (has_left < 1) return has_left < 0 ? 0 : NotImplemented();
  Flag has_right = read_operand(right, r);
  if (has_right < 1) return has_right < 0 ? 0 : NotImplemented();
  return operation(l, r);
}

Word float_add(Word left, Word right) {
  return with_operands(left, right, [](double l, double r) { return make_float(l + r); });
}
Word float_subtract(Word left, Word right) {
  return with_operands(left, right, [](double l, double r) { return make_float(l - r); });
}
Word float_multiply(Word left, Word right) {
  return with_operands(left, right, [](double l, double r) { return make_float(l * r); });
}
Word float_true_divide(Word left, Word right) {
  return with_operands(left, right, [](double l, double r) {
    return r == 0 ? raise(ZeroDivisionError_type, "float division by zero") : make_float(l / r);
  });
}
Word float_floor_divide_slot(Word left, Word right) {
  return with_operands(left, right, [](double l, double r) {
    return r == 0 ? raise(ZeroDivisionError_type, "float floor division by zero") : make_float(float_floor_divide(l, r));
  });
}
Word float_modulo_slot(Word left, Word right) {
  return with_operands(left, right, [](double l, double r) {
    return r == 0 ? raise(ZeroDivisionError_type, "float modulo") : make_float(float_modulo(l, r));
  });
}
Word float_divmod(Word left, Word right) {
  return with_operands(left, right, [](double l, double r) {
    if (r == 0) return raise(ZeroDivisionError_type, "float divmod()");
    return pack_owned(make_float(float_floor_divide(l, r)), make_float(float_modulo(l, r)));
  });
}
Word float_power_slot(Word base, Word exponent, Word modulus) {
  if (modulus && modulus != None())
    return raise(TypeError_type, "pow() 3rd argument not allowed unless all arguments are integers");
  return with_operands(base, exponent, [](double b, double e) { return float_power(b, e); });
}
Word float_power_binary(Word base, Word exponent) { return float_power_slot(base, exponent, 0); }

Word float_negative(Word self) { return make_float(-float_value(self)); }
Word float_absolute(Word self) { return make_float(std::fabs(float_value(self))); }
Word float_exact(Word self) { return is_exact(self, float_type) ? retained(self) : make_float(float_value(self)); }
Word float_to_int(Word self) { return int_from_double(float_value(self)); }
Word float_repr_slot(Word self) { return float_repr(float_value(self)); }
Flag float_truth(Word self) { return float_value(self) != 0; }

Status float_hash(Word self, std::int64_t& hash) {
  double value = float_value(self);
  hash = std::isnan(value) ? static_cast<std::int64_t>(self >> 4 | self << 60) : hash_double(value);
  return true;
}

Word ordered(double left, double right, Comparison comparison) {
  switch (comparison) {
    case Comparison::less: return boolean(left < right);
    case Comparison::less_equal: return boolean(left <= right);
    case Comparison::equal: return boolean(left == right);
    case Comparison::not_equal: return boolean(left != right);
    case Comparison::greater: return boolean(left > right);
    case Comparison::greater_equal: return boolean(left >= right);
  }
  return NotImplemented();
}

// A float against an int, exactly.
Word compare_with_int(double value, Word integer, Comparison comparison) {
  constexpr std::int64_t exact = std::int64_t{1} << 53;
  if (is_small_int(integer) && small_int_value(integer) <= exact && small_int_value(integer) >= -exact)
    return ordered(value, static_cast<double>(small_int_value(integer)), comparison);
  if (!std::isfinite(value)) return ordered(value, 0, comparison);
  Magnitude magnitude(integer);
  MpzView view(magnitude);
  int order = mpz_cmp_d(view.value, value);
  return ordered(0, order, comparison);
}

Comparison swapped(Comparison comparison) {
  switch (comparison) {
    case Comparison::less: return Comparison::greater;
    case Comparison::less_equal: return Comparison::greater_equal;
    case Comparison::greater: return Comparison::less;
    case Comparison::greater_equal: return Comparison::less_equal;
    default: return comparison;
  }
}

Word float_compare(Word left, Word right, Comparison comparison) {
  if (is_float(left)) {
    if (is_float(right)) return ordered(float_value(left), float_value(right), comparison);
    return is_int(right) ? compare_with_int(float_value(left), right, comparison) : NotImplemented();
  }
  return is_int(left) && is_float(right) ? compare_with_int(float_value(right), left, swapped(comparison)) : NotImplemented();
}

// ---- float(...)

Word raise_not_a_float(Word shown) { return raise(ValueError_type, "could not convert string to float: %R", shown); }

Word float_from_text(Word text) {
  char* plain = ascii_number_text(text);
  if (!plain) return 0;
  double value;
  bool valid = parse_double({plain, str_length(text)}, value);
  free_buffer(plain);
  return valid ? make_float(value) : raise_not_a_float(text);
}

Word float_from_object(Word value) {
  if (is_exact(value, float_type)) return retained(value);
  if (is_str(value) && !type_of(value)->slots.to_float) return float_from_text(value);
  double result;
  if (is_int(value) || type_of(value)->slots.to_float || type_of(value)->slots.index)
    return to_double(value, result) ? make_float(result) : 0;
  std::string_view bytes;
  if (get_buffer(value, bytes)) return parse_double(bytes, result) ? make_float(result) : raise_not_a_float(value);
  return raise(TypeError_type, "float() argument must be a string or a real number, not '%T'", value);
}

Word float_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (keyword_names && tuple_count(keyword_names) && type->slots.init == float_type.slots.init)
    return raise(TypeError_type, "float() takes no keyword arguments");
  if (count > 1) return raise(TypeError_type, "float expected at most 1 argument, got %zu", count);
  Word value = count ? float_from_object(arguments[0]) : make_float(0);
  if (failed(value) || type == &float_type) return value;
  auto* instance = static_cast<Float*>(allocate_object(type, type->instance_size));
  if (instance) instance->value = float_value(value);
  release(value);
  return as_word(instance);
}

// ---- methods

Word float_method_is_integer(const Word* arguments) {
  double value = float_value(arguments[0]);
  return boolean(std::isfinite(value) && std::floor(value) == value);
}

Word float_method_as_integer_ratio(const Word* arguments) {
  double value = float_value(arguments[0]);
  if (std::isinf(value)) return raise(OverflowError_type, "cannot convert Infinity to integer ratio");
  if (std::isnan(value)) return raise(ValueError_type, "cannot convert NaN to integer ratio");
  int exponent;
  double mantissa = std::frexp(value, &exponent);
  while (mantissa != std::floor(mantissa)) {
    mantissa *= 2;
    --exponent;
  }
  Word numerator = small_int(static_cast<std::int64_t>(mantissa));
  if (!value) exponent = 0;
  if (exponent >= 0) return pack_owned(int_left_shift(numerator, small_int(exponent)), small_int(1));
  return pack_owned(numerator, int_left_shift(small_int(1), small_int(-exponent)));
}

Word float_method_trunc(const Word* arguments) { return int_from_double(float_value(arguments[0])); }
Word float_method_floor(const Word* arguments) { return int_from_double(std::floor(float_value(arguments[0]))); }
Word float_method_ceil(const Word* arguments) { return int_from_double(std::ceil(float_value(arguments[0]))); }

// To a multiple of 10^places, half to even. Doubled numbers hold the dropped fraction as their lowest bit, so that a tie
// is told from what is more than one.
Word round_before_point(double value, std::int64_t places) {
  double whole = std::floor(std::fabs(value));
  bool has_fraction = whole != std::fabs(value);
  double number = 0;
  mpz_t doubled, unit, quotient, rest;
  mpz_init_set_d(doubled, whole);
  mpz_init(unit);
  mpz_init(quotient);
  mpz_init(rest);
  mpz_mul_2exp(doubled, doubled, 1);
  if (has_fraction) mpz_add_ui(doubled, doubled, 1);
  mpz_ui_pow_ui(unit, 10, static_cast<unsigned long>(places));
  mpz_mul_2exp(unit, unit, 1);
  mpz_fdiv_qr(quotient, rest, doubled, unit);
  mpz_mul_2exp(rest, rest, 1);
  int order = mpz_cmp(rest, unit);
  if (order > 0 || (order == 0 && mpz_odd_p(quotient))) mpz_add_ui(quotient, quotient, 1);
  mpz_tdiv_q_2exp(unit, unit, 1);
  mpz_mul(quotient, quotient, unit);
  Word integer = int_from_mpz(quotient);
  mpz_clear(doubled);
  mpz_clear(unit);
  mpz_clear(quotient);
  mpz_clear(rest);
  if (failed(integer)) return 0;
  Status fits = int_to_double(integer, number);
  release(integer);
  if (fits) return make_float(std::copysign(number, value));
  clear_error();
  return raise(OverflowError_type, "rounded value too large to represent");
}

// Rounds in decimal: through the digits, which are exact.
Word round_to_digits(double value, std::int64_t digits) {
  if (!std::isfinite(value) || digits > 323) return make_float(value);
  if (digits < -308) return make_float(std::copysign(0.0, value));
  if (digits >= 0) {
    char buffer[700];
    int size = std::snprintf(buffer, sizeof buffer, "%.*f", static_cast<int>(digits), value);
    parse_double({buffer, static_cast<std::size_t>(size)}, value);
    return make_float(value);
  }
  return round_before_point(value, -digits);
}

Word float_method_round(const Word* arguments) {
  double value = float_value(arguments[0]);
  if (!arguments[1] || arguments[1] == None()) {
    double rounded = std::round(value);
    if (std::fabs(value - rounded) == 0.5) rounded = 2 * std::round(value / 2);
    return int_from_double(rounded);
  }
  std::int64_t digits;
  if (!index_to_i64(arguments[1], digits, nullptr)) return 0;
  return round_to_digits(value, digits);
}

Word float_method_self(const Word* arguments) { return float_exact(arguments[0]); }
Word float_method_getformat(const Word*) { return make_str("IEEE, little-endian"); }
Word float_method_getnewargs(const Word* arguments) { return pack_owned(float_exact(arguments[0])); }

constexpr NativeMethod float_methods[] = {
    {"is_integer(self, /)", float_method_is_integer},
    {"as_integer_ratio(self, /)", float_method_as_integer_ratio},
    {"conjugate(self, /)", float_method_self},
    {"hex(self, /)", float_method_hex},
    {"fromhex(type, string, /)", float_method_fromhex, MethodKind::class_},
    {"__trunc__(self, /)", float_method_trunc},
    {"__floor__(self, /)", float_method_floor},
    {"__ceil__(self, /)", float_method_ceil},
    {"__round__(self, ndigits=None, /)", float_method_round},
    {"__getnewargs__(self, /)", float_method_getnewargs},
    {"__getformat__(typestr, /)", float_method_getformat, MethodKind::static_},
    {},
};

Word float_get_imaginary(Word) { return make_float(0); }
constexpr NativeProperty float_properties[] = {
    {"real", float_exact, nullptr},
    {"imag", float_get_imaginary, nullptr},
    {},
};

}  // namespace

constinit Type float_type = [] {
  Type type = native_type("float", &object_type, sizeof(Float), type_base_allowed | type_is_float, float_methods,
                          float_properties, "float(x=0, /) -> float\n\nA number, or text that holds one, as a float.");
  Slots& slots = type.slots;
  slots.dealloc = free_object;
  slots.repr = float_repr_slot;
  slots.format = format_float;
  slots.hash = float_hash;
  slots.compare = float_compare;
  slots.truth = float_truth;
  auto binary = [&slots](BinaryOperator operation) -> auto& { return slots.binary[static_cast<int>(operation)]; };
  binary(BinaryOperator::add) = float_add;
  binary(BinaryOperator::subtract) = float_subtract;
  binary(BinaryOperator::multiply) = float_multiply;
  binary(BinaryOperator::true_divide) = float_true_divide;
  binary(BinaryOperator::floor_divide) = float_floor_divide_slot;
  binary(BinaryOperator::modulo) = float_modulo_slot;
  binary(BinaryOperator::divmod) = float_divmod;
  binary(BinaryOperator::power) = float_power_binary;
  slots.power = float_power_slot;
  slots.unary[static_cast<int>(UnaryOperator::negative)] = float_negative;
  slots.unary[static_cast<int>(UnaryOperator::positive)] = float_exact;
  slots.unary[static_cast<int>(UnaryOperator::absolute)] = float_absolute;
  slots.to_int = float_to_int;
  slots.to_float = float_exact;
  slots.create = float_create;
  return type;
}();

}  // namespace coil
