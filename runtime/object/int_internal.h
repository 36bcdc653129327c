// Shared by the files that implement int.
#pragma once

#include <gmp.h>

#include "runtime/core/errors.h"
#include "runtime/object/int.h"
#include "runtime/object/memory.h"

namespace coil {

static_assert(sizeof(mp_limb_t) == 8);

// Any int as sign and magnitude: limbs of the object, or one of its own for small words and bools.
struct Magnitude {
  explicit Magnitude(Word value);
  Magnitude(const Magnitude&) = delete;

  const mp_limb_t* limbs;
  mp_size_t count;  // 0: zero; the highest limb isn't 0
  bool negative;
  mp_limb_t own;
};

// A new int of so many limbs, to be filled in and given to finish_int().
Int* allocate_int(mp_size_t limbs) noexcept;
// Strips zero limbs, sets the sign; gives a small word (and drops the object) when the value fits.
Word finish_int(Int* result, mp_size_t limbs, bool negative) noexcept;
inline mp_limb_t* limbs_of(Int* value) { return reinterpret_cast<mp_limb_t*>(value->limbs); }
Word int_from_mpz(const mpz_t value) noexcept;
Word int_from_limbs(const mp_limb_t* limbs, mp_size_t count, bool negative) noexcept;

// A read-only mpz on a magnitude.
struct MpzView {
  explicit MpzView(const Magnitude& magnitude) {
    mpz_roinit_n(value, magnitude.limbs, magnitude.negative ? -magnitude.count : magnitude.count);
  }
  mpz_t value;
};

// Results of more bits than this are out of memory for certain.
inline constexpr std::int64_t most_bits = std::int64_t{1} << 37;

// bits (at most 64, the lowest one sticky) times 2^exponent, rounded half to even; infinity when it is too large.
double round_to_double(std::uint64_t bits, std::int64_t exponent, bool negative) noexcept;

// The digits of the magnitude, without sign and prefix, and without the limit of int_to_str().
Word int_digits(Word value, int base, bool upper) noexcept;
inline std::size_t mpn_sizeinbase_bound(mp_size_t limbs, int base) {
  int bits = base >= 32 ? 5 : base >= 16 ? 4 : base >= 8 ? 3 : base >= 4 ? 2 : 1;
  return static_cast<std::size_t>(limbs) * 64 / static_cast<std::size_t>(bits) + 2;
}
// `shown`: the bytes object that messages show.
Word int_parse_bytes(std::string_view text, int base, Word shown) noexcept;
// Digits and spaces of all scripts as ASCII, one character each; what is neither becomes '?'. A buffer for free_buffer(); null without
// memory.
char* ascii_number_text(Word text) noexcept;
Word int_compare_slot(Word left, Word right, Comparison comparison) noexcept;

}  // namespace coil
