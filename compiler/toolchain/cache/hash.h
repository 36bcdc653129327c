// Content → a 128-bit digest that names it in the cache (SipHash-2-4 with a fixed key: against accidents, not attackers).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace coil::compiler::cache {

struct Digest {
  std::uint64_t high = 0, low = 0;
  bool operator==(const Digest&) const = default;
};

// 32 digits, and back; false: `text` isn't a digest.
std::string to_text(Digest digest);
bool from_text(std::string_view text, Digest& digest);

// Collects fields; each counts with its length, so that "ab", "c" and "a", "bc" differ.
class Hasher {
 public:
  Hasher& add(std::string_view field);
  Hasher& add(std::uint64_t field);
  Hasher& add(Digest digest) { return add(digest.high).add(digest.low); }
  Digest digest() const;

 private:
  void absorb(std::uint64_t word);

  std::uint64_t v0_ = 0x736f6d6570736575 ^ 0x636f696c, v1_ = 0x646f72616e646f6d ^ 0xee, v2_ = 0x6c7967656e657261 ^ 0x636f696c,
                v3_ = 0x7465646279746573;
};

}  // namespace coil::compiler::cache
