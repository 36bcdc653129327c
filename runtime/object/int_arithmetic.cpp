// + - * // % divmod and the unary operators.
#include "runtime/object/int_internal.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

enum class Sign { same, flipped };

// left + right, or left - right with the sign of the right operand flipped.
Word add_magnitudes(const Magnitude& left, const Magnitude& right, Sign right_sign) {
  bool right_negative = right.negative != (right_sign == Sign::flipped);
  const Magnitude& longer = left.count >= right.count ? left : right;
  const Magnitude& shorter = left.count >= right.count ? right : left;
  if (!shorter.count) return int_from_limbs(longer.limbs, longer.count, &longer == &left ? left.negative : right_negative);
  Int* result = allocate_int(longer.count + 1);
  if (!result) return 0;
  mp_limb_t* limbs = limbs_of(result);
  if (left.negative == right_negative) {
    limbs[longer.count] = mpn_add(limbs, longer.limbs, longer.count, shorter.limbs, shorter.count);
    return finish_int(result, longer.count + 1, left.negative);
  }
  bool longer_negative = &longer == &left ? left.negative : right_negative;
  if (longer.count == shorter.count && mpn_cmp(longer.limbs, shorter.limbs, longer.count) < 0) {
    mpn_sub_n(limbs, shorter.limbs, longer.limbs, longer.count);
    longer_negative = !longer_negative;
  } else {
    mpn_sub(limbs, longer.limbs, longer.count, shorter.limbs, shorter.count);
  }
  return finish_int(result, longer.count, longer_negative);
}

// Quotient and remainder rounded towards minus infinity. Either may be null.
Status divide_floor(Word left_word, Word right_word, Word* quotient, Word* remainder) {
  Magnitude left(left_word), right(right_word);
  if (!right.count) {
    raise(ZeroDivisionError_type, quotient || !remainder ? "integer division or modulo by zero" : "integer modulo by zero");
    return false;
  }
  MpzView dividend(left), divisor(right);
  mpz_t q, r;
  mpz_init(q);
  mpz_init(r);
  mpz_fdiv_qr(q, r, dividend.value, divisor.value);
  Status done = true;
  if (quotient) done = (*quotient = int_from_mpz(q)) != 0;
  if (remainder && done) done = (*remainder = int_from_mpz(r)) != 0;
  mpz_clear(q);
  mpz_clear(r);
  return done;
}

}  // namespace

Word int_add(Word left, Word right) noexcept {
  std::int64_t sum;
  if (left & right & 1 && !__builtin_add_overflow(small_int_value(left), small_int_value(right), &sum))
    return int_from_i64(sum);
  return add_magnitudes(Magnitude(left), Magnitude(right), Sign::same);
}

Word int_subtract(Word left, Word right) noexcept {
  std::int64_t difference;
  if (left & right & 1 && !__builtin_sub_overflow(small_int_value(left), small_int_value(right), &difference))
    return int_from_i64(difference);
  return add_magnitudes(Magnitude(left), Magnitude(right), Sign::flipped);
}

Word int_multiply(Word left_word, Word right_word) noexcept {
  std::int64_t product;
  if (left_word & right_word & 1 && !__builtin_mul_overflow(small_int_value(left_word), small_int_value(right_word), &product))
    return int_from_i64(product);
  Magnitude left(left_word), right(right_word);
  if (!left.count || !right.count) return small_int(0);
  if ((left.count + right.count) * 64 > most_bits) return raise_no_memory();
  Int* result = allocate_int(left.count + right.count);
  if (!result) return 0;
  if (left.limbs == right.limbs && left.count == right.count) mpn_sqr(limbs_of(result), left.limbs, left.count);
  else if (left.count >= right.count) mpn_mul(limbs_of(result), left.limbs, left.count, right.limbs, right.count);
  else mpn_mul(limbs_of(result), right.limbs, right.count, left.limbs, left.count);
  return finish_int(result, left.count + right.count, left.negative != right.negative);
}

namespace {

bool both_divisible(Word left, Word right) { return (left & right & 1) && right != small_int(0); }

}  // namespace

Word int_floor_divide(Word left, Word right) noexcept {
  if (both_divisible(left, right)) {
    std::int64_t dividend = small_int_value(left), divisor = small_int_value(right);
    std::int64_t quotient = dividend / divisor;
    return int_from_i64(quotient - ((dividend % divisor != 0) && ((dividend < 0) != (divisor < 0))));
  }
  Word quotient;
  return divide_floor(left, right, &quotient, nullptr) ? quotient : 0;
}

Word int_modulo(Word left, Word right) noexcept {
  if (both_divisible(left, right)) {
    std::int64_t divisor = small_int_value(right), remainder = small_int_value(left) % divisor;
    return small_int(remainder && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder);
  }
  Word remainder;
  return divide_floor(left, right, nullptr, &remainder) ? remainder : 0;
}

Word int_divmod(Word left, Word right) noexcept {
  if (both_divisible(left, right)) return pack_owned(int_floor_divide(left, right), int_modulo(left, right));
  Word quotient, remainder;
  return divide_floor(left, right, &quotient, &remainder) ? pack_owned(quotient, remainder) : 0;
}

Word int_negative(Word value) noexcept {
  Magnitude magnitude(value);
  return int_from_limbs(magnitude.limbs, magnitude.count, !magnitude.negative);
}

Word int_absolute(Word value) noexcept {
  Magnitude magnitude(value);
  return magnitude.negative ? int_from_limbs(magnitude.limbs, magnitude.count, false) : int_exact(value);
}

Word int_invert(Word value) noexcept {
  if (is_small_int(value)) return small_int(~small_int_value(value));
  Word negative = int_negative(value);
  if (failed(negative)) return 0;
  Word result = int_subtract(negative, small_int(1));
  release(negative);
  return result;
}

Word int_gcd(Word left_word, Word right_word) noexcept {
  Magnitude left(left_word), right(right_word);
  MpzView l(left), r(right);
  mpz_t divisor;
  mpz_init(divisor);
  mpz_gcd(divisor, l.value, r.value);
  Word result = int_from_mpz(divisor);
  mpz_clear(divisor);
  return result;
}

Word int_square_root(Word value) noexcept {
  Magnitude magnitude(value);
  MpzView view(magnitude);
  mpz_t root;
  mpz_init(root);
  mpz_sqrt(root, view.value);
  Word result = int_from_mpz(root);
  mpz_clear(root);
  return result;
}

}  // namespace coil
