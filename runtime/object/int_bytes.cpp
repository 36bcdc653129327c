// Ints as bytes in two's complement.
#include <cstring>

#include "runtime/object/int_internal.h"

namespace coil {

Word int_from_bytes(const unsigned char* bytes, std::size_t count, bool little_endian, bool is_signed) noexcept {
  auto limbs = static_cast<mp_size_t>((count + 7) / 8);
  if (!limbs) return small_int(0);
  Int* result = allocate_int(limbs);
  if (!result) return 0;
  mp_limb_t* digits = limbs_of(result);
  bool negative = is_signed && bytes[little_endian ? count - 1 : 0] & 0x80;
  std::memset(digits, negative ? 0xff : 0, static_cast<std::size_t>(limbs) * sizeof(mp_limb_t));
  auto* out = reinterpret_cast<unsigned char*>(digits);
  for (std::size_t index = 0; index < count; ++index) out[index] = bytes[little_endian ? index : count - 1 - index];
  if (negative) mpn_neg(digits, digits, limbs);
  return finish_int(result, limbs, negative);
}

bool int_to_bytes(Word value, unsigned char* bytes, std::size_t count, bool little_endian, bool is_signed) noexcept {
  Magnitude magnitude(value);
  std::int64_t bits = int_bit_length(value);
  auto room = static_cast<std::int64_t>(count) * 8;
  if (magnitude.negative && !is_signed) return false;
  if (is_signed && magnitude.count) {
    // -2^(n-1) has n bits and fits.
    bool lowest = magnitude.negative && bits == room && mpn_scan1(magnitude.limbs, 0) == static_cast<mp_bitcnt_t>(bits - 1);
    if (bits >= room && !lowest) return false;
  } else if (bits > room) {
    return false;
  }
  auto* from = reinterpret_cast<const unsigned char*>(magnitude.limbs);
  std::size_t size = static_cast<std::size_t>(magnitude.count) * 8;
  unsigned carry = 1;
  for (std::size_t index = 0; index < count; ++index) {
    unsigned byte = index < size ? from[index] : 0;
    if (magnitude.negative) {
      byte = (~byte & 0xff) + carry;
      carry = byte >> 8;
    }
    bytes[little_endian ? index : count - 1 - index] = static_cast<unsigned char>(byte);
  }
  return true;
}

}  // namespace coil
