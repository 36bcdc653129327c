// The types int and bool: slots and methods.
#include "runtime/core/attribute.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/object/arguments.h"
#include "runtime/object/bytes.h"
#include "runtime/object/float.h"
#include "runtime/object/format.h"
#include "runtime/object/int_internal.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

#include <cstring>

namespace coil {

constinit Object true_object = {immortal_references, 0, &bool_type};
constinit Object false_object = {immortal_references, 0, &bool_type};

namespace {

// ---- slots

void int_dealloc(Object* self) {
  auto* value = static_cast<Int*>(self);
  if (value->limbs && value->limbs != reinterpret_cast<std::uint64_t*>(value + 1)) free_buffer(value->limbs);
  free_object(self);
}

Status int_hash_slot(Word self, std::int64_t& hash) {
  hash = int_hash(self);
  return true;
}

Flag int_truth(Word self) { return int_sign(self) != 0; }

template <Word (*operation)(Word, Word) noexcept>
Word int_binary(Word left, Word right) {
  if (!is_int(left) || !is_int(right)) return NotImplemented();
  return operation(left, right);
}

Word int_power_slot(Word base, Word exponent, Word modulus) {
  if (!is_int(base) || !is_int(exponent)) return NotImplemented();
  if (modulus == None()) modulus = 0;
  if (modulus && !is_int(modulus)) return NotImplemented();
  return int_power(base, exponent, modulus);
}

Word int_power_binary(Word base, Word exponent) { return int_power_slot(base, exponent, 0); }
Word int_exact_slot(Word self) { return int_exact(self); }
Word int_negative_slot(Word self) { return int_negative(self); }
Word int_invert_slot(Word self) { return int_invert(self); }
Word int_absolute_slot(Word self) { return int_absolute(self); }
Word int_repr(Word self) { return int_to_str(self); }

Word int_to_float(Word self) {
  double value;
  return int_to_double(self, value) ? make_float(value) : 0;
}

// ---- int(...)

Word as_subclass(Type* type, Owned exact) {
  if (failed(exact) || type == &int_type) return exact;
  Magnitude magnitude(exact);
  auto* value = static_cast<Int*>(allocate_object(type, type->instance_size));
  auto bytes = static_cast<std::size_t>(magnitude.count) * sizeof(mp_limb_t);
  if (value && bytes && !(value->limbs = static_cast<std::uint64_t*>(allocate_buffer(bytes)))) {
    free_object(value);
    value = nullptr;
  }
  if (value && bytes) {
    std::memcpy(value->limbs, magnitude.limbs, bytes);
    value->size = magnitude.negative ? -magnitude.count : magnitude.count;
  }
  release(exact);
  return as_word(value);
}

// What __int__, __index__ or __trunc__ gave.
Word checked_int(Owned result, const char* method) {
  if (failed(result)) return 0;
  if (is_int(result)) {
    Word exact = int_exact(result);
    release(result);
    return exact;
  }
  raise(TypeError_type, "%s returned non-int (type %T)", method, result);
  release(result);
  return 0;
}

Word int_from_object(Word value) {
  if (is_exact(value, int_type) || is_small_int(value)) return retained(value);
  const Slots& slots = type_of(value)->slots;
  if (slots.to_int) return checked_int(slots.to_int(value), "__int__");
  if (slots.index) return checked_int(slots.index(value), "__index__");
  if (is_str(value)) return int_parse(value, 10);
  std::string_view bytes;
  if (get_buffer(value, bytes)) return int_parse_bytes(bytes, 10, value);
  static Word trunc_name;
  if (!trunc_name) trunc_name = intern_literal("__trunc__");
  if (find_on_type(type_of(value), trunc_name)) {
    Word truncated = call_method(value, "__trunc__");
    if (failed(truncated)) return 0;
    if (is_int(truncated)) return checked_int(truncated, "__trunc__");
    Word index = to_index(truncated);
    release(truncated);
    return index;
  }
  return raise(TypeError_type, "int() argument must be a string, a bytes-like object or a real number, not '%T'", value);
}

Word int_from_text(Word text, Word base_word) {
  std::int64_t base;
  if (!index_to_i64(base_word, base, nullptr)) return 0;
  if (base != 0 && (base < 2 || base > 36)) return raise(ValueError_type, "int() base must be >= 2 and <= 36, or 0");
  if (is_str(text)) return int_parse(text, static_cast<int>(base));
  std::string_view bytes;
  if ((is_bytes(text) || is_instance(text, bytearray_type)) && get_buffer(text, bytes))
    return int_parse_bytes(bytes, static_cast<int>(base), text);
  return raise(TypeError_type, "int() can't convert non-string with explicit base");
}

Word int_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  static const char* const names[] = {"", "base"};
  Word places[2];
  if (!take_arguments("int", names, 2, 0, arguments, count, keyword_names, places)) return 0;
  if (!places[0])
    return places[1] ? raise(TypeError_type, "int() missing string argument") : as_subclass(type, small_int(0));
  return as_subclass(type, places[1] ? int_from_text(places[0], places[1]) : int_from_object(places[0]));
}

// ---- methods

Word int_method_bit_length(const Word* arguments) { return small_int(int_bit_length(arguments[0])); }

Word int_method_bit_count(const Word* arguments) {
  Magnitude magnitude(arguments[0]);
  return small_int(magnitude.count ? static_cast<std::int64_t>(mpn_popcount(magnitude.limbs, magnitude.count)) : 0);
}

Word int_method_as_integer_ratio(const Word* arguments) { return pack_owned(int_exact(arguments[0]), small_int(1)); }
Word int_method_is_self(const Word* arguments) { return int_exact(arguments[0]); }

// Rounds to a multiple of 10^-digits, half to even.
Word round_to_tens(Word value, std::int64_t digits) {
  if (-digits > int_bit_length(value) + 1) return small_int(0);  // far more than the number has
  Word exponent = small_int(-digits);
  Word unit = int_power(small_int(10), exponent, 0);
  if (failed(unit)) return 0;
  Word quotient_and_rest = int_divmod(value, unit);
  Word result = 0;
  if (quotient_and_rest) {
    Word quotient = tuple_items(quotient_and_rest)[0], rest = tuple_items(quotient_and_rest)[1];
    Word twice = int_add(rest, rest);
    if (twice) {
      Word odd = int_bit_and(quotient, small_int(1));
      bool up = int_less(unit, twice) || (int_equal(unit, twice) && odd == small_int(1));
      Word rounded = up ? int_add(quotient, small_int(1)) : retained(quotient);
      if (rounded) {
        result = int_multiply(rounded, unit);
        release(rounded);
      }
      release(twice);
    }
    release(quotient_and_rest);
  }
  release(unit);
  return result;
}

Word int_method_round(const Word* arguments) {
  if (!arguments[1]) return int_exact(arguments[0]);
  std::int64_t digits;
  if (!index_to_i64(arguments[1], digits, nullptr)) return 0;
  if (digits >= 0) return int_exact(arguments[0]);
  return round_to_tens(arguments[0], digits < -INT64_MAX ? -INT64_MAX : digits);
}

// The argument `byteorder`: 1 little, 0 big, -1 failed.
int read_byte_order(Word argument, const char* function) {
  if (!argument) return 0;
  if (!is_str(argument)) {
    raise(TypeError_type, "%s() argument 'byteorder' must be str, not %A", function, argument);
    return -1;
  }
  if (str_equal(argument, "little")) return 1;
  if (str_equal(argument, "big")) return 0;
  raise(ValueError_type, "byteorder must be either 'little' or 'big'");
  return -1;
}

Word int_method_to_bytes(const Word* arguments) {
  std::int64_t size = 1;
  if (arguments[1] && !argument_i64(arguments[1], size)) return 0;
  int little = read_byte_order(arguments[2], "to_bytes");
  if (little < 0) return 0;
  Flag is_signed = arguments[3] ? truth(arguments[3]) : 0;
  if (is_signed < 0) return 0;
  if (size < 0) return raise(ValueError_type, "length argument must be non-negative");
  if (!is_signed && int_sign(arguments[0]) < 0) return raise(OverflowError_type, "can't convert negative int to unsigned");
  Bytes* bytes = allocate_bytes(static_cast<std::size_t>(size));
  if (!bytes) return 0;
  if (int_to_bytes(arguments[0], bytes->data, bytes->size, little, is_signed)) return as_word(bytes);
  release(as_word(bytes));
  return raise(OverflowError_type, "int too big to convert");
}

// from_bytes(cls, bytes, byteorder='big', *, signed=False)
Word int_method_from_bytes(const Word* arguments) {
  int little = read_byte_order(arguments[2], "from_bytes");
  if (little < 0) return 0;
  Flag is_signed = arguments[3] ? truth(arguments[3]) : 0;
  if (is_signed < 0) return 0;
  Word bytes = bytes_from_object(arguments[1]);
  if (failed(bytes)) return 0;
  std::string_view text = bytes_text(bytes);
  Word result = int_from_bytes(reinterpret_cast<const unsigned char*>(text.data()), text.size(), little, is_signed);
  release(bytes);
  if (failed(result) || arguments[0] == as_word(&int_type)) return result;
  Word instance = call(arguments[0], &result, 1);
  release(result);
  return instance;
}

Word int_method_getnewargs(const Word* arguments) { return pack_owned(int_exact(arguments[0])); }

constexpr NativeMethod int_methods[] = {
    {"bit_length(self, /)", int_method_bit_length},
    {"bit_count(self, /)", int_method_bit_count},
    {"as_integer_ratio(self, /)", int_method_as_integer_ratio},
    {"conjugate(self, /)", int_method_is_self},
    {"to_bytes(self, /, length=1, byteorder='big', *, signed=False)", int_method_to_bytes},
    {"from_bytes(type, /, bytes, byteorder='big', *, signed=False)", int_method_from_bytes, MethodKind::class_},
    {"__trunc__(self, /)", int_method_is_self},
    {"__floor__(self, /)", int_method_is_self},
    {"__ceil__(self, /)", int_method_is_self},
    {"__round__(self, ndigits=None, /)", int_method_round},
    {"__getnewargs__(self, /)", int_method_getnewargs},
    {},
};

Word int_get_zero(Word) { return small_int(0); }
Word int_get_one(Word) { return small_int(1); }

constexpr NativeProperty int_properties[] = {
    {"real", int_exact_slot, nullptr},
    {"imag", int_get_zero, nullptr},
    {"numerator", int_exact_slot, nullptr},
    {"denominator", int_get_one, nullptr},
    {},
};

constexpr char int_doc[] =
    "int([x]) -> integer\nint(x, base=10) -> integer\n\nA number or text as an integer; numbers are cut towards zero.";

// ---- bool

Word bool_repr(Word self) {
  static Word names[2];
  bool value = self == True();
  if (!names[value]) names[value] = intern_literal(value ? "True" : "False");
  return retained(names[value]);
}

template <Word (*operation)(Word, Word) noexcept>
Word bool_bits(Word left, Word right) {
  if (is_exact(left, bool_type) && is_exact(right, bool_type)) {
    Word result = operation(small_int(left == True()), small_int(right == True()));
    return boolean(result != small_int(0));
  }
  return int_binary<operation>(left, right);
}

Word bool_create(Type*, const Word* arguments, std::size_t count, Word keyword_names) {
  if (keyword_names && tuple_count(keyword_names)) return raise(TypeError_type, "bool() takes no keyword arguments");
  if (count > 1) return raise(TypeError_type, "bool expected at most 1 argument, got %zu", count);
  Flag value = count ? truth(arguments[0]) : 0;
  return value < 0 ? 0 : boolean(value);
}

void never_dealloc(Object* self) { self->references = immortal_references; }

constexpr char bool_doc[] = "bool(x) -> bool\n\nTrue when the argument is true, False otherwise.";

}  // namespace

constinit Type int_type = [] {
  Type type = native_type("int", &object_type, sizeof(Int), type_base_allowed | type_is_int, int_methods, int_properties, int_doc);
  Slots& slots = type.slots;
  slots.dealloc = int_dealloc;
  slots.repr = int_repr;
  slots.format = format_int;
  slots.hash = int_hash_slot;
  slots.compare = int_compare_slot;
  slots.truth = int_truth;
  auto binary = [&slots](BinaryOperator operation) -> auto& { return slots.binary[static_cast<int>(operation)]; };
  binary(BinaryOperator::add) = int_binary<int_add>;
  binary(BinaryOperator::subtract) = int_binary<int_subtract>;
  binary(BinaryOperator::multiply) = int_binary<int_multiply>;
  binary(BinaryOperator::true_divide) = int_binary<int_true_divide>;
  binary(BinaryOperator::floor_divide) = int_binary<int_floor_divide>;
  binary(BinaryOperator::modulo) = int_binary<int_modulo>;
  binary(BinaryOperator::divmod) = int_binary<int_divmod>;
  binary(BinaryOperator::power) = int_power_binary;
  binary(BinaryOperator::left_shift) = int_binary<int_left_shift>;
  binary(BinaryOperator::right_shift) = int_binary<int_right_shift>;
  binary(BinaryOperator::bit_and) = int_binary<int_bit_and>;
  binary(BinaryOperator::bit_or) = int_binary<int_bit_or>;
  binary(BinaryOperator::bit_xor) = int_binary<int_bit_xor>;
  slots.power = int_power_slot;
  slots.unary[static_cast<int>(UnaryOperator::negative)] = int_negative_slot;
  slots.unary[static_cast<int>(UnaryOperator::positive)] = int_exact_slot;
  slots.unary[static_cast<int>(UnaryOperator::invert)] = int_invert_slot;
  slots.unary[static_cast<int>(UnaryOperator::absolute)] = int_absolute_slot;
  slots.index = int_exact_slot;
  slots.to_int = int_exact_slot;
  slots.to_float = int_to_float;
  slots.create = int_create;
  return type;
}();

constinit Type bool_type = [] {
  Type type = native_type("bool", &int_type, sizeof(Object), type_is_int, nullptr, nullptr, bool_doc);
  Slots& slots = type.slots;
  slots.dealloc = never_dealloc;
  slots.repr = bool_repr;
  slots.binary[static_cast<int>(BinaryOperator::bit_and)] = bool_bits<int_bit_and>;
  slots.binary[static_cast<int>(BinaryOperator::bit_or)] = bool_bits<int_bit_or>;
  slots.binary[static_cast<int>(BinaryOperator::bit_xor)] = bool_bits<int_bit_xor>;
  slots.create = bool_create;
  return type;
}();

}  // namespace coil
