// Making, reading, comparing and hashing ints.
#include "runtime/object/int.h"

#include <cmath>
#include <cstring>

#include "runtime/object/int_internal.h"

namespace coil {

Magnitude::Magnitude(Word value) {
  if (is_small_int(value) || as_object(value)->type == &bool_type) {
    std::int64_t small = is_small_int(value) ? small_int_value(value) : value == True();
    negative = small < 0;
    own = negative ? -static_cast<mp_limb_t>(small) : static_cast<mp_limb_t>(small);
    limbs = &own;
    count = small != 0;
    return;
  }
  auto* big = as<Int>(value);
  negative = big->size < 0;
  count = negative ? -big->size : big->size;
  limbs = reinterpret_cast<const mp_limb_t*>(big->limbs);
}

// ---- making

Int* allocate_int(mp_size_t limbs) noexcept {
  std::size_t size = sizeof(Int) + static_cast<std::size_t>(limbs) * sizeof(mp_limb_t);
  auto* result = static_cast<Int*>(size <= largest_cell ? allocate_cell(int_type, size) : allocate_object(&int_type, size));
  if (result) result->limbs = reinterpret_cast<std::uint64_t*>(result + 1);
  return result;
}

Word finish_int(Int* result, mp_size_t limbs, bool negative) noexcept {
  const mp_limb_t* digits = limbs_of(result);
  while (limbs && !digits[limbs - 1]) --limbs;
  mp_limb_t low = limbs ? digits[0] : 0;
  if (limbs <= 1 && low <= static_cast<mp_limb_t>(small_int_max) + negative) {
    free_object(result);
    return small_int(static_cast<std::int64_t>(negative ? -low : low));
  }
  result->size = negative ? -limbs : limbs;
  return as_word(result);
}

Word int_from_limbs(const mp_limb_t* limbs, mp_size_t count, bool negative) noexcept {
  Int* result = allocate_int(count ? count : 1);
  if (!result) return 0;
  if (count) std::memcpy(result->limbs, limbs, static_cast<std::size_t>(count) * sizeof(mp_limb_t));
  return finish_int(result, count, negative);
}

Word int_from_mpz(const mpz_t value) noexcept {
  return int_from_limbs(mpz_limbs_read(value), static_cast<mp_size_t>(mpz_size(value)), mpz_sgn(value) < 0);
}

Word int_from_big(std::int64_t value) noexcept {
  mp_limb_t magnitude = value < 0 ? -static_cast<mp_limb_t>(value) : static_cast<mp_limb_t>(value);
  return int_from_limbs(&magnitude, 1, value < 0);
}

Word int_from_u64(std::uint64_t value) noexcept {
  if (value <= static_cast<std::uint64_t>(small_int_max)) return small_int(static_cast<std::int64_t>(value));
  mp_limb_t magnitude = value;
  return int_from_limbs(&magnitude, 1, false);
}

Word int_from_double(double value) noexcept {
  if (std::fabs(value) < 0x1p62) return small_int(static_cast<std::int64_t>(value));
  if (std::isnan(value)) return raise(ValueError_type, "cannot convert float NaN to integer");
  if (std::isinf(value)) return raise(OverflowError_type, "cannot convert float infinity to integer");
  mpz_t integer;
  mpz_init_set_d(integer, value);
  Word result = int_from_mpz(integer);
  mpz_clear(integer);
  return result;
}

// ---- reading

Word int_exact(Word value) noexcept {
  if (is_small_int(value) || is_exact(value, int_type)) return retained(value);
  Magnitude magnitude(value);
  return int_from_limbs(magnitude.limbs, magnitude.count, magnitude.negative);
}

bool int_to_big_i64(Word value, std::int64_t& result) noexcept {
  Magnitude magnitude(value);
  if (magnitude.count > 1) return false;
  mp_limb_t low = magnitude.count ? magnitude.limbs[0] : 0;
  if (low > static_cast<mp_limb_t>(INT64_MAX) + magnitude.negative) return false;
  result = static_cast<std::int64_t>(magnitude.negative ? -low : low);
  return true;
}

bool int_to_u64(Word value, std::uint64_t& result) noexcept {
  Magnitude magnitude(value);
  if (magnitude.count > 1 || (magnitude.negative && magnitude.count)) return false;
  result = magnitude.count ? magnitude.limbs[0] : 0;
  return true;
}

int int_sign(Word value) noexcept {
  Magnitude magnitude(value);
  return !magnitude.count ? 0 : magnitude.negative ? -1 : 1;
}

std::int64_t int_bit_length(Word value) noexcept {
  Magnitude magnitude(value);
  if (!magnitude.count) return 0;
  return magnitude.count * 64 - __builtin_clzll(magnitude.limbs[magnitude.count - 1]);
}

double round_to_double(std::uint64_t bits, std::int64_t exponent, bool negative) noexcept {
  if (!bits) return negative ? -0.0 : 0.0;
  int length = 64 - __builtin_clzll(bits);
  if (length + exponent > 1100) return negative ? -HUGE_VAL : HUGE_VAL;
  if (length + exponent < -1100) return negative ? -0.0 : 0.0;
  std::int64_t precision = length + exponent + 1074;  // how many bits a double has for numbers of this size
  if (precision > 53) precision = 53;
  std::int64_t extra = length - precision;
  if (extra > 0) {
    if (extra > 64) return negative ? -0.0 : 0.0;
    std::uint64_t kept = extra == 64 ? 0 : bits >> extra;
    std::uint64_t rest = extra == 64 ? bits : bits & ((std::uint64_t{1} << extra) - 1);
    std::uint64_t half = std::uint64_t{1} << (extra - 1);
    if (rest > half || (rest == half && kept & 1)) ++kept;
    bits = kept;
    exponent += extra;
  }
  double result = std::ldexp(static_cast<double>(bits), static_cast<int>(exponent));
  return negative ? -result : result;
}

Status int_to_double(Word value, double& result) noexcept {
  Magnitude magnitude(value);
  if (magnitude.count <= 1) {
    result = magnitude.count ? static_cast<double>(magnitude.limbs[0]) : 0.0;
    if (magnitude.negative) result = -result;
    return true;
  }
  // The highest 64 bits, the lowest of them set when anything below isn't zero.
  mp_size_t top = magnitude.count - 1;
  int shift = __builtin_clzll(magnitude.limbs[top]);
  std::uint64_t bits = magnitude.limbs[top] << shift;
  std::uint64_t below = magnitude.limbs[top - 1];
  if (shift) {
    bits |= below >> (64 - shift);
    below <<= shift;
  }
  bool sticky = below != 0;
  for (mp_size_t index = 0; !sticky && index < top - 1; ++index) sticky = magnitude.limbs[index] != 0;
  result = round_to_double(bits | sticky, top * 64 - shift, magnitude.negative);
  if (!std::isinf(result)) return true;
  raise(OverflowError_type, "int too large to convert to float");
  return false;
}

// ---- comparing, hashing

namespace {

int compare_ints(Word left, Word right) {
  if (is_small_int(left) && is_small_int(right)) {
    auto l = static_cast<std::int64_t>(left), r = static_cast<std::int64_t>(right);
    return (l > r) - (l < r);
  }
  Magnitude l(left), r(right);
  if (!l.count && !r.count) return 0;
  if (l.negative != r.negative) return l.negative ? -1 : 1;
  int order = l.count != r.count ? (l.count < r.count ? -1 : 1) : mpn_cmp(l.limbs, r.limbs, l.count);
  return l.negative ? -order : order;
}

}  // namespace

Flag int_less(Word left, Word right) noexcept { return compare_ints(left, right) < 0; }
bool int_equal(Word left, Word right) noexcept { return compare_ints(left, right) == 0; }

Word int_compare_slot(Word left, Word right, Comparison comparison) noexcept {
  if (!is_int(left) || !is_int(right)) return NotImplemented();
  int order = compare_ints(left, right);
  switch (comparison) {
    case Comparison::less: return boolean(order < 0);
    case Comparison::less_equal: return boolean(order <= 0);
    case Comparison::equal: return boolean(order == 0);
    case Comparison::not_equal: return boolean(order != 0);
    case Comparison::greater: return boolean(order > 0);
    case Comparison::greater_equal: return boolean(order >= 0);
  }
  return NotImplemented();
}

std::int64_t int_hash(Word value) noexcept {
  if (is_small_int(value)) return hash_i64(small_int_value(value));
  Magnitude magnitude(value);
  auto hash = static_cast<std::int64_t>(
      magnitude.count ? mpn_mod_1(magnitude.limbs, magnitude.count, static_cast<mp_limb_t>(hash_modulus)) : 0);
  if (magnitude.negative) hash = -hash;
  return hash == -1 ? -2 : hash;
}

// ---- arguments

Status index_to_i64(Word value, std::int64_t& result, const Type* overflow) noexcept {
  if (is_small_int(value)) return result = small_int_value(value), true;
  Word index = to_index(value);
  if (failed(index)) return false;
  bool fits = int_to_i64(index, result);
  if (!fits && !overflow) {
    result = int_sign(index) < 0 ? INT64_MIN : INT64_MAX;
    fits = true;
  }
  release(index);
  if (!fits) raise(*overflow, "cannot fit '%T' into an index-sized integer", value);
  return fits;
}

Status argument_i64(Word value, std::int64_t& result) noexcept {
  if (is_small_int(value)) return result = small_int_value(value), true;
  Word index = to_index(value);
  if (failed(index)) return false;
  bool fits = int_to_i64(index, result);
  release(index);
  if (!fits) raise(OverflowError_type, "Python int too large to convert to C ssize_t");
  return fits;
}

Status optional_argument_i64(Word value, std::int64_t& result) noexcept {
  if (!value || value == None()) return true;
  if (is_int(value) || type_of(value)->slots.index) return index_to_i64(value, result, &OverflowError_type);
  raise(TypeError_type, "argument should be integer or None, not '%T'", value);
  return false;
}

Status argument_int(Word value, int& result) noexcept {
  Word index = to_index(value);
  if (failed(index)) return false;
  std::int64_t wide = 0;
  bool fits = int_to_i64(index, wide) && wide >= INT32_MIN && wide <= INT32_MAX;
  bool negative = int_sign(index) < 0;
  release(index);
  if (fits) return result = static_cast<int>(wide), true;
  raise(OverflowError_type, negative && wide < INT32_MIN ? "signed integer is less than minimum" : "Python int too large to convert to C int");
  return false;
}

}  // namespace coil
