#include "compiler/toolchain/cache/hash.h"

#include <bit>
#include <cstring>

namespace coil::compiler::cache {

namespace {

void mix(std::uint64_t& v0, std::uint64_t& v1, std::uint64_t& v2, std::uint64_t& v3, int rounds) {
  while (rounds-- > 0) {
    v0 += v1; v1 = std::rotl(v1, 13); v1 ^= v0; v0 = std::rotl(v0, 32);
    v2 += v3; v3 = std::rotl(v3, 16); v3 ^= v2;
    v0 += v3; v3 = std::rotl(v3, 21); v3 ^= v0;
    v2 += v1; v1 = std::rotl(v1, 17); v1 ^= v2; v2 = std::rotl(v2, 32);
  }
}

constexpr char digits[] = "0123456789abcdef";

}  // namespace

void Hasher::absorb(std::uint64_t word) {
  v3_ ^= word;
  mix(v0_, v1_, v2_, v3_, 2);
  v0_ ^= word;
}

Hasher& Hasher::add(std::uint64_t field) {
  absorb(field);
  return *this;
}

Hasher& Hasher::add(std::string_view field) {
  absorb(field.size());
  std::uint64_t word;
  while (field.size() >= sizeof word) {
    std::memcpy(&word, field.data(), sizeof word);
    absorb(word);
    field.remove_prefix(sizeof word);
  }
  word = 0;
  if (!field.empty()) {
    std::memcpy(&word, field.data(), field.size());
    absorb(word);
  }
  return *this;
}

Digest Hasher::digest() const {
  std::uint64_t v0 = v0_, v1 = v1_, v2 = v2_ ^ 0xee, v3 = v3_;
  Digest result;
  mix(v0, v1, v2, v3, 4);
  result.high = v0 ^ v1 ^ v2 ^ v3;
  v1 ^= 0xdd;
  mix(v0, v1, v2, v3, 4);
  result.low = v0 ^ v1 ^ v2 ^ v3;
  return result;
}

std::string to_text(Digest digest) {
  std::string text(32, '0');
  for (int place = 0; place < 32; ++place) {
    std::uint64_t half = place < 16 ? digest.high : digest.low;
    text[place] = digits[half >> (60 - 4 * (place % 16)) & 15];
  }
  return text;
}

bool from_text(std::string_view text, Digest& digest) {
  if (text.size() != 32) return false;
  for (int place = 0; place < 32; ++place) {
    const char* digit = std::strchr(digits, text[place]);
    if (!digit || !*digit) return false;
    std::uint64_t& half = place < 16 ? digest.high : digest.low;
    half = half << 4 | static_cast<std::uint64_t>(digit - digits);
  }
  return true;
}

}  // namespace coil::compiler::cache
