// int: small values live in the word (object/word.h); the others are objects with a magnitude of 64-bit limbs, worked on
// with GMP. bool is a subclass with two plain objects.
//
// Canonical form: an exact int whose value fits 63 bits is always a small word. Instances of subclasses are always objects.
#pragma once

#include <string_view>

#include "runtime/object/type.h"

namespace coil {

struct Int : Object {
  std::int64_t size;     // limbs in use; negative for negative numbers; 0 only in instances of subclasses
  std::uint64_t* limbs;  // least significant first: behind this struct, or a buffer of its own in instances of subclasses
};

// ---- making
Word int_from_big(std::int64_t value) noexcept;
inline Word int_from_i64(std::int64_t value) { return fits_small_int(value) ? small_int(value) : int_from_big(value); }
Word int_from_u64(std::uint64_t value) noexcept;
Word int_from_double(double value) noexcept;  // truncates; OverflowError, ValueError for infinities and nan
Word int_from_bytes(const unsigned char* bytes, std::size_t count, bool little_endian, bool is_signed) noexcept;
// int(text, base) for text in Python's notation; ValueError with CPython's words. Base 0: by prefix.
Word int_parse(Word text, int base) noexcept;
Word int_parse(std::string_view ascii, int base) noexcept;

// ---- reading. The words must be ints (is_int: bools and subclasses included).
// An exact int of the same value: small word or retained/new object.
Word int_exact(Word value) noexcept;
// false when the value doesn't fit; no error is raised.
bool int_to_big_i64(Word value, std::int64_t& result) noexcept;
inline bool int_to_i64(Word value, std::int64_t& result) {
  if (is_small_int(value)) return result = small_int_value(value), true;
  return int_to_big_i64(value, result);
}
bool int_to_u64(Word value, std::uint64_t& result) noexcept;
int int_sign(Word value) noexcept;              // -1, 0, 1
std::int64_t int_bit_length(Word value) noexcept;
Status int_to_double(Word value, double& result) noexcept;  // OverflowError "int too large to convert to float"
Word int_to_str(Word value) noexcept;            // decimal digits; ValueError beyond 4300 digits
// sys.set_int_max_str_digits(): 0 is no limit.
extern int int_max_text_digits;
// Two's complement of `count` bytes; false when it doesn't fit (no error raised).
bool int_to_bytes(Word value, unsigned char* bytes, std::size_t count, bool little_endian, bool is_signed) noexcept;
Flag int_less(Word left, Word right) noexcept;   // never fails
bool int_equal(Word left, Word right) noexcept;

// ---- arithmetic on ints: exact results
Word int_add(Word left, Word right) noexcept;
Word int_subtract(Word left, Word right) noexcept;
Word int_multiply(Word left, Word right) noexcept;
Word int_true_divide(Word left, Word right) noexcept;
Word int_floor_divide(Word left, Word right) noexcept;
Word int_modulo(Word left, Word right) noexcept;
Word int_divmod(Word left, Word right) noexcept;
Word int_power(Word base, Word exponent, Word modulus) noexcept;  // modulus 0: absent
Word int_left_shift(Word left, Word right) noexcept;
Word int_right_shift(Word left, Word right) noexcept;
Word int_bit_and(Word left, Word right) noexcept;
Word int_bit_or(Word left, Word right) noexcept;
Word int_bit_xor(Word left, Word right) noexcept;
Word int_negative(Word value) noexcept;
Word int_invert(Word value) noexcept;
Word int_absolute(Word value) noexcept;
Word int_gcd(Word left, Word right) noexcept;
Word int_square_root(Word value) noexcept;       // floor; the value is not negative

// ---- __index__
// An int by __index__: "'%T' object cannot be interpreted as an integer".
Word to_index(Word value) noexcept;
// The same as a machine integer. When it doesn't fit: raises `overflow` ("cannot fit 'int' into an index-sized
// integer"), or clamps when `overflow` is null.
Status index_to_i64(Word value, std::int64_t& result, const Type* overflow) noexcept;
// Arguments of C functions: OverflowError "Python int too large to convert to C ssize_t" / "C int".
Status argument_i64(Word value, std::int64_t& result) noexcept;
Status argument_int(Word value, int& result) noexcept;
// A size that may be 0 (absent) or None, which leave `result` alone: "argument should be integer or None, not '%T'".
Status optional_argument_i64(Word value, std::int64_t& result) noexcept;

// ---- hashes, equal for equal numbers (CPython's: modulo 2^61-1)
inline constexpr std::int64_t hash_modulus = (std::int64_t{1} << 61) - 1;
inline std::int64_t hash_i64(std::int64_t value) {
  std::int64_t hash = value % hash_modulus;
  return hash == -1 ? -2 : hash;
}
std::int64_t int_hash(Word value) noexcept;

extern Type int_type, bool_type;

}  // namespace coil
