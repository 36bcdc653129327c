// True division and powers.
#include <cmath>

#include "runtime/object/float.h"
#include "runtime/object/int_internal.h"
#include "runtime/object/power.h"

namespace coil {

namespace {

// The correctly rounded quotient of big ints: an integer quotient of about 66 bits, the remainder as a sticky bit.
Word divide_big(const Magnitude& left, const Magnitude& right) {
  MpzView dividend(left), divisor(right);
  auto bits = [](const mpz_t value) { return static_cast<std::int64_t>(mpz_sizeinbase(value, 2)); };
  std::int64_t shift = 62 - (bits(dividend.value) - bits(divisor.value));  // the quotient has 62 or 63 bits
  mpz_t scaled, quotient, remainder;
  mpz_init(scaled);
  mpz_init(quotient);
  mpz_init(remainder);
  bool negative = left.negative != right.negative;
  if (shift >= 0) {
    mpz_mul_2exp(scaled, dividend.value, static_cast<mp_bitcnt_t>(shift));
    mpz_tdiv_qr(quotient, remainder, scaled, divisor.value);
  } else {
    mpz_mul_2exp(scaled, divisor.value, static_cast<mp_bitcnt_t>(-shift));
    mpz_tdiv_qr(quotient, remainder, dividend.value, scaled);
  }
  std::uint64_t result_bits = mpz_getlimbn(quotient, 0) << 1 | (mpz_sgn(remainder) != 0);
  mpz_clear(scaled);
  mpz_clear(quotient);
  mpz_clear(remainder);
  double result = round_to_double(result_bits, -shift - 1, negative);
  if (std::isinf(result)) return raise(OverflowError_type, "integer division result too large for a float");
  return make_float(result);
}

}  // namespace

Word int_true_divide(Word left_word, Word right_word) noexcept {
  constexpr std::int64_t exact = std::int64_t{1} << 53;
  Magnitude left(left_word), right(right_word);
  if (!right.count) return raise(ZeroDivisionError_type, "division by zero");
  if (!left.count) return make_float(right.negative ? -0.0 : 0.0);
  if (left.count == 1 && right.count == 1 && left.limbs[0] <= exact && right.limbs[0] <= exact) {
    double quotient = static_cast<double>(left.limbs[0]) / static_cast<double>(right.limbs[0]);
    return make_float(left.negative != right.negative ? -quotient : quotient);
  }
  return divide_big(left, right);
}

namespace {

// Powers whose square-and-multiply stays within 63 bits.
bool small_power(std::int64_t base, std::uint64_t exponent, std::int64_t& result) {
  result = 1;
  while (exponent) {
    if (exponent & 1 && __builtin_mul_overflow(result, base, &result)) return false;
    exponent >>= 1;
    if (exponent && __builtin_mul_overflow(base, base, &base)) return false;
  }
  return true;
}

Word big_power(Word base_word, Word exponent_word) {
  Magnitude base(base_word), exponent(exponent_word);
  bool trivial = base.count == 0 || (base.count == 1 && base.limbs[0] == 1);
  if (!exponent.count) return small_int(1);
  if (trivial) return !base.count ? small_int(0) : small_int(base.negative && exponent.limbs[0] & 1 ? -1 : 1);
  std::int64_t bits = int_bit_length(base_word), total;
  if (exponent.count > 1 || exponent.limbs[0] > INT64_MAX ||
      __builtin_mul_overflow(bits - 1, static_cast<std::int64_t>(exponent.limbs[0]), &total) || total > most_bits)
    return raise_no_memory();
  MpzView view(base);
  mpz_t result;
  mpz_init(result);
  mpz_pow_ui(result, view.value, exponent.limbs[0]);
  Word word = int_from_mpz(result);
  mpz_clear(result);
  return word;
}

}  // namespace

Word int_power(Word base, Word exponent, Word modulus) noexcept {
  if (modulus) return int_modular_power(base, exponent, modulus);
  if (int_sign(exponent) < 0) {
    double b, e;
    if (!int_to_double(base, b) || !int_to_double(exponent, e)) return 0;
    return float_power(b, e);
  }
  std::int64_t result;
  if (base & exponent & 1 && small_power(small_int_value(base), static_cast<std::uint64_t>(small_int_value(exponent)), result))
    return int_from_i64(result);
  return big_power(base, exponent);
}

}  // namespace coil
