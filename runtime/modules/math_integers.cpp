// The functions of math on integers.
#include "runtime/core/errors.h"
#include "runtime/modules/math_functions.h"
#include "runtime/object/int_internal.h"
#include "runtime/object/protocol.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// An argument by __index__, released at the end of its life.
struct Index {
  explicit Index(Word argument) : word(to_index(argument)) {}
  ~Index() { release_nullable(word); }
  Word word;
};

Word factorial_of(std::int64_t number) {
  mpz_t result;
  mpz_init(result);
  mpz_fac_ui(result, static_cast<unsigned long>(number));
  Word word = int_from_mpz(result);
  mpz_clear(result);
  return word;
}

// n * (n - 1) * … of `count` factors, divided by count! if `divided`.
Word falling_product(Word n, std::int64_t count, bool divided) {
  Magnitude magnitude(n);
  MpzView view(magnitude);
  mpz_t result, factor;
  mpz_init(result);
  mpz_init_set(factor, view.value);
  if (divided) {
    mpz_bin_ui(result, view.value, static_cast<unsigned long>(count));
  } else {
    mpz_set_ui(result, 1);
    for (; count; --count) {
      mpz_mul(result, result, factor);
      mpz_sub_ui(factor, factor, 1);
    }
  }
  Word word = int_from_mpz(result);
  mpz_clear(result);
  mpz_clear(factor);
  return word;
}

Status check_not_negative(Word n, Word k) {
  const char* name = int_sign(n) < 0 ? "n" : int_sign(k) < 0 ? "k" : nullptr;
  if (!name) return true;
  raise(ValueError_type, "%s must be a non-negative integer", name);
  return false;
}

}  // namespace

Word math_factorial(const Word* arguments) {
  Index number(arguments[0]);
  if (failed(number.word)) return 0;
  if (int_sign(number.word) < 0) return raise(ValueError_type, "factorial() not defined for negative values");
  std::int64_t value;
  if (!int_to_i64(number.word, value))
    return raise(OverflowError_type, "factorial() argument should not exceed %lld", static_cast<long long>(INT64_MAX));
  return value > 2000000000 ? raise_no_memory() : factorial_of(value);
}

Word math_comb(const Word* arguments) {
  Index n(arguments[0]), k(n.word ? arguments[1] : small_int(0));
  if (failed(n.word) || failed(k.word) || !check_not_negative(n.word, k.word)) return 0;
  if (int_less(n.word, k.word)) return small_int(0);
  Word rest = int_subtract(n.word, k.word);  // the smaller of k and n - k
  if (failed(rest)) return 0;
  Word fewer = int_less(rest, k.word) ? rest : k.word;
  std::int64_t count;
  Word result = int_to_i64(fewer, count)
                    ? falling_product(n.word, count, true)
                    : raise(OverflowError_type, "min(n - k, k) must not exceed %lld", static_cast<long long>(INT64_MAX));
  release(rest);
  return result;
}

Word math_perm(const Word* arguments) {
  if (!arguments[1] || arguments[1] == None()) return math_factorial(arguments);
  Index n(arguments[0]), k(n.word ? arguments[1] : small_int(0));
  if (failed(n.word) || failed(k.word) || !check_not_negative(n.word, k.word)) return 0;
  if (int_less(n.word, k.word)) return small_int(0);
  std::int64_t count;
  if (!int_to_i64(k.word, count))
    return raise(OverflowError_type, "k must not exceed %lld", static_cast<long long>(INT64_MAX));
  return falling_product(n.word, count, false);
}

Word math_gcd(const Word* arguments) {
  Word result = small_int(0);
  for (std::size_t index = 0; index < tuple_count(arguments[0]); ++index) {
    Index next(tuple_items(arguments[0])[index]);
    Word divisor = failed(next.word) ? 0 : int_gcd(result, next.word);
    release(result);
    if (failed(result = divisor)) return 0;
  }
  return result;
}

Word math_lcm(const Word* arguments) {
  mpz_t multiple;
  mpz_init_set_ui(multiple, 1);
  bool valid = true;
  for (std::size_t index = 0; valid && index < tuple_count(arguments[0]); ++index) {
    Index next(tuple_items(arguments[0])[index]);
    if (!(valid = next.word != 0)) break;
    Magnitude magnitude(next.word);
    MpzView view(magnitude);
    mpz_lcm(multiple, multiple, view.value);
  }
  Word result = valid ? int_from_mpz(multiple) : 0;
  mpz_clear(multiple);
  return result;
}

Word math_isqrt(const Word* arguments) {
  Index number(arguments[0]);
  if (failed(number.word)) return 0;
  if (int_sign(number.word) < 0) return raise(ValueError_type, "isqrt() argument must be nonnegative");
  return int_square_root(number.word);
}

}  // namespace coil
