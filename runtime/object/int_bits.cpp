// Shifts and bitwise operators; negative numbers as two's complement without end.
#include "runtime/object/int_internal.h"

namespace coil {

namespace {

// The count of a shift. Gives false for a negative one (ValueError); saturates.
Status shift_count(Word word, std::int64_t& count) {
  if (int_sign(word) < 0) {
    raise(ValueError_type, "negative shift count");
    return false;
  }
  if (!int_to_i64(word, count)) count = INT64_MAX;
  return true;
}

using BitOperation = void (*)(mpz_t, const mpz_t, const mpz_t);

Word combine(Word left_word, Word right_word, BitOperation operation) {
  Magnitude left(left_word), right(right_word);
  MpzView l(left), r(right);
  mpz_t result;
  mpz_init(result);
  operation(result, l.value, r.value);
  Word word = int_from_mpz(result);
  mpz_clear(result);
  return word;
}

// CPython counts in digits of 30 bits, 4 bytes each: what makes more of them than can be addressed is said before memory is asked for.
Word raise_shift_too_large(Word count) {
  Word digits = int_floor_divide(count, small_int(30));
  std::int64_t number;
  bool fits = digits && int_to_i64(digits, number) && number < INT64_MAX / 4;
  release_nullable(digits);
  return fits ? raise_no_memory() : raise(OverflowError_type, "too many digits in integer");
}

}  // namespace

Word int_left_shift(Word left, Word right) noexcept {
  std::int64_t count;
  if (!shift_count(right, count)) return 0;
  if (is_small_int(left) && count < 62) {
    std::int64_t value = small_int_value(left);
    if (value >= small_int_min >> count && value <= small_int_max >> count)
      return small_int(static_cast<std::int64_t>(static_cast<std::uint64_t>(value) << count));
  }
  Magnitude magnitude(left);
  if (!magnitude.count) return small_int(0);
  if (count > most_bits) return raise_shift_too_large(right);
  mp_size_t limbs = count / 64;
  auto bits = static_cast<unsigned>(count % 64);
  Int* result = allocate_int(magnitude.count + limbs + 1);
  if (!result) return 0;
  mp_limb_t* digits = limbs_of(result);
  mpn_zero(digits, limbs);
  digits[magnitude.count + limbs] = 0;
  if (bits) digits[magnitude.count + limbs] = mpn_lshift(digits + limbs, magnitude.limbs, magnitude.count, bits);
  else mpn_copyi(digits + limbs, magnitude.limbs, magnitude.count);
  return finish_int(result, magnitude.count + limbs + 1, magnitude.negative);
}

Word int_right_shift(Word left, Word right) noexcept {
  std::int64_t count;
  if (!shift_count(right, count)) return 0;
  if (is_small_int(left)) return small_int(small_int_value(left) >> (count < 63 ? count : 63));
  Magnitude magnitude(left);
  if (count / 64 >= magnitude.count) return small_int(magnitude.count && magnitude.negative ? -1 : 0);
  MpzView view(magnitude);
  mpz_t result;
  mpz_init(result);
  mpz_fdiv_q_2exp(result, view.value, static_cast<mp_bitcnt_t>(count));
  Word word = int_from_mpz(result);
  mpz_clear(result);
  return word;
}

Word int_bit_and(Word left, Word right) noexcept { return left & right & 1 ? left & right : combine(left, right, mpz_and); }
Word int_bit_or(Word left, Word right) noexcept { return left & right & 1 ? left | right : combine(left, right, mpz_ior); }
Word int_bit_xor(Word left, Word right) noexcept {
  return left & right & 1 ? (left ^ right) | 1 : combine(left, right, mpz_xor);
}

}  // namespace coil
