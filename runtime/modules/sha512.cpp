#include "runtime/modules/sha512.h"

#include <bit>
#include <cstring>

namespace coil {

namespace {

// The first 64 bits of the fractional parts of cube roots (rounds) and square roots (start) of primes.
constexpr std::uint64_t integer_root(std::uint64_t prime, int degree) {
  // floor(prime^(1/degree) * 2^64) by bisection, in 256-bit arithmetic of 32-bit limbs.
  struct Wide {
    std::uint32_t limbs[8];
  };
  auto multiply = [](const Wide& left, const Wide& right) {
    Wide result{};
    for (int i = 0; i < 8; ++i) {
      std::uint64_t carry = 0;
      for (int j = 0; i + j < 8; ++j) {
        std::uint64_t sum = std::uint64_t{left.limbs[i]} * right.limbs[j] + result.limbs[i + j] + carry;
        result.limbs[i + j] = static_cast<std::uint32_t>(sum);
        carry = sum >> 32;
      }
    }
    return result;
  };
  auto exceeds = [](const Wide& left, const Wide& right) {
    for (int index = 7; index >= 0; --index)
      if (left.limbs[index] != right.limbs[index]) return left.limbs[index] > right.limbs[index];
    return false;
  };
  Wide target{};
  target.limbs[2 * degree] = static_cast<std::uint32_t>(prime);  // prime * 2^(64 * degree)
  Wide root{};
  for (int bit = 68; bit >= 0; --bit) {
    Wide trial = root;
    trial.limbs[bit / 32] |= 1u << (bit % 32);
    Wide power = multiply(trial, trial);
    if (degree == 3) power = multiply(power, trial);
    if (!exceeds(power, target)) root = trial;
  }
  return std::uint64_t{root.limbs[1]} << 32 | root.limbs[0];
}

struct Constants {
  std::uint64_t start[8], rounds[80];
};

constexpr Constants make_constants() {
  Constants constants{};
  int count = 0;
  for (std::uint64_t candidate = 2; count < 80; ++candidate) {
    bool prime = true;
    for (std::uint64_t divisor = 2; divisor * divisor <= candidate; ++divisor) prime &= candidate % divisor != 0;
    if (!prime) continue;
    if (count < 8) constants.start[count] = integer_root(candidate, 2);
    constants.rounds[count++] = integer_root(candidate, 3);
  }
  return constants;
}

void add_block(std::uint64_t (&state)[8], const unsigned char* block, const Constants& constants) {
  std::uint64_t words[80];
  for (int index = 0; index < 16; ++index) {
    words[index] = 0;
    for (int byte = 0; byte < 8; ++byte) words[index] = words[index] << 8 | block[8 * index + byte];
  }
  for (int index = 16; index < 80; ++index) {
    std::uint64_t early = words[index - 15], late = words[index - 2];
    words[index] = words[index - 16] + (std::rotr(early, 1) ^ std::rotr(early, 8) ^ early >> 7) + words[index - 7] +
                   (std::rotr(late, 19) ^ std::rotr(late, 61) ^ late >> 6);
  }
  std::uint64_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
  for (int index = 0; index < 80; ++index) {
    std::uint64_t first = h + (std::rotr(e, 14) ^ std::rotr(e, 18) ^ std::rotr(e, 41)) + ((e & f) ^ (~e & g)) +
                          constants.rounds[index] + words[index];
    std::uint64_t second = (std::rotr(a, 28) ^ std::rotr(a, 34) ^ std::rotr(a, 39)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + first, d = c, c = b, b = a, a = first + second;
  }
  const std::uint64_t values[] = {a, b, c, d, e, f, g, h};
  for (int index = 0; index < 8; ++index) state[index] += values[index];
}

}  // namespace

void sha512(std::string_view message, unsigned char (&digest)[64]) noexcept {
  static const Constants constants = make_constants();
  std::uint64_t state[8];
  std::memcpy(state, constants.start, sizeof state);
  auto* bytes = reinterpret_cast<const unsigned char*>(message.data());
  std::size_t rest = message.size();
  for (; rest >= 128; rest -= 128, bytes += 128) add_block(state, bytes, constants);
  unsigned char last[256] = {};
  if (rest) std::memcpy(last, bytes, rest);
  last[rest] = 0x80;
  std::size_t size = rest < 112 ? 128 : 256;
  std::uint64_t bits = std::uint64_t{message.size()} * 8;
  for (int byte = 0; byte < 8; ++byte) last[size - 1 - static_cast<std::size_t>(byte)] = static_cast<unsigned char>(bits >> (8 * byte));
  for (std::size_t at = 0; at < size; at += 128) add_block(state, last + at, constants);
  for (int index = 0; index < 64; ++index) digest[index] = static_cast<unsigned char>(state[index / 8] >> (56 - 8 * (index % 8)));
}

}  // namespace coil
