#include "runtime/io/shuffle.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace coil::io {

namespace {

struct Shuffle {
  bool wanted;
  unsigned long long seed;
  std::uint64_t state;
};

Shuffle read_environment() {
  const char* value = std::getenv("COIL_SHUFFLE");
  if (!value || !*value) return {false, 0, 0};
  unsigned long long seed = std::strtoull(value, nullptr, 10);
  return {true, seed, seed};
}

Shuffle& shuffle() {
  static Shuffle state = read_environment();
  return state;
}

// splitmix64: any seed is a good one.
std::uint64_t next() {
  std::uint64_t number = shuffle().state += 0x9e3779b97f4a7c15;
  number = (number ^ number >> 30) * 0xbf58476d1ce4e5b9;
  number = (number ^ number >> 27) * 0x94d049bb133111eb;
  return number ^ number >> 31;
}

}  // namespace

bool shuffle_is_wanted() noexcept { return shuffle().wanted; }

std::size_t shuffle_number(std::size_t limit) noexcept { return static_cast<std::size_t>(next() % limit); }

void report_shuffle() noexcept {
  if (shuffle().wanted) std::fprintf(stderr, "coil: tasks ran in the order of --shuffle %llu\n", shuffle().seed);
}

}  // namespace coil::io
