// The module _random: the Mersenne Twister (MT19937) under random.Random. lib/random.py builds on it.
#include <sys/random.h>

#include "runtime/core/native.h"
#include "runtime/modules/sha512.h"
#include "runtime/object/bytes.h"
#include "runtime/object/float.h"
#include "runtime/object/int_internal.h"
#include "runtime/object/protocol.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

constexpr int state_size = 624, shift_size = 397;

struct Random : Object {
  std::uint32_t state[state_size];
  int index;  // of the next word; state_size: all used
};

Random* random_of(Word word) { return as<Random>(word); }

void set_from_number(Random* random, std::uint32_t seed) {
  random->state[0] = seed;
  for (std::uint32_t index = 1; index < state_size; ++index) {
    std::uint32_t previous = random->state[index - 1];
    random->state[index] = 1812433253u * (previous ^ previous >> 30) + index;
  }
  random->index = state_size;
}

void set_from_array(Random* random, const std::uint32_t* key, std::size_t length) {
  std::uint32_t* state = random->state;
  set_from_number(random, 19650218u);
  std::uint32_t at = 1, key_at = 0;
  auto advance = [&] {
    if (++at == state_size) {
      state[0] = state[state_size - 1];
      at = 1;
    }
  };
  for (std::size_t count = length > state_size ? length : state_size; count; --count) {
    std::uint32_t previous = state[at - 1];
    state[at] = (state[at] ^ (previous ^ previous >> 30) * 1664525u) + key[key_at] + key_at;
    advance();
    if (++key_at == length) key_at = 0;
  }
  for (int count = state_size - 1; count; --count) {
    std::uint32_t previous = state[at - 1];
    state[at] = (state[at] ^ (previous ^ previous >> 30) * 1566083941u) - at;
    advance();
  }
  state[0] = 0x80000000u;
}

void refill(Random* random) {
  std::uint32_t* state = random->state;
  for (int index = 0; index < state_size; ++index) {
    std::uint32_t mixed = (state[index] & 0x80000000u) | (state[(index + 1) % state_size] & 0x7fffffffu);
    state[index] = state[(index + shift_size) % state_size] ^ mixed >> 1 ^ (mixed & 1 ? 0x9908b0dfu : 0);
  }
  random->index = 0;
}

std::uint32_t next_word(Random* random) {
  if (random->index >= state_size) refill(random);
  std::uint32_t word = random->state[random->index++];
  word ^= word >> 11;
  word ^= word << 7 & 0x9d2c5680u;
  word ^= word << 15 & 0xefc60000u;
  return word ^ word >> 18;
}

// ---- seeding

void set_from_system(Random* random) {
  std::uint32_t key[state_size];
  for (std::size_t done = 0; done < sizeof key;) {
    ssize_t size = getrandom(reinterpret_cast<char*>(key) + done, sizeof key - done, 0);
    if (size > 0) done += static_cast<std::size_t>(size);
  }
  set_from_array(random, key, state_size);
}

Status set_from_int(Random* random, Word number) {
  Magnitude magnitude(number);
  std::size_t words = 1;
  if (magnitude.count) {
    words = static_cast<std::size_t>(magnitude.count) * 2;
    if (!(magnitude.limbs[magnitude.count - 1] >> 32)) --words;
  }
  auto* key = static_cast<std::uint32_t*>(allocate_buffer(words * sizeof(std::uint32_t)));
  if (!key) return false;
  key[0] = 0;
  for (std::size_t index = 0; magnitude.count && index < words; ++index)
    key[index] = static_cast<std::uint32_t>(magnitude.limbs[index / 2] >> (index % 2 * 32));
  set_from_array(random, key, words);
  free_buffer(key);
  return true;
}

Word random_seed(const Word* arguments) {
  Random* random = random_of(arguments[0]);
  Word seed = arguments[1];
  if (!seed || seed == None()) {
    set_from_system(random);
    return None();
  }
  if (is_int(seed)) return set_from_int(random, seed) ? None() : 0;
  std::int64_t hash;
  if (!hash_of(seed, hash)) return 0;
  Word number = int_from_u64(static_cast<std::uint64_t>(hash));
  if (failed(number)) return 0;
  Status done = set_from_int(random, number);
  release(number);
  return done ? None() : 0;
}

Word random_create(Type* type, const Word*, std::size_t, Word) {
  auto* random = static_cast<Random*>(allocate_object(type, type->instance_size));
  if (random) set_from_number(random, 5489u);
  return as_word(random);
}

Status random_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  if (count > 1 || (keyword_names && tuple_count(keyword_names))) {
    raise(TypeError_type, "Random() takes at most 1 argument");
    return false;
  }
  const Word both[] = {self, count ? arguments[0] : None()};
  return random_seed(both) != 0;
}

// ---- drawing

Word random_random(const Word* arguments) {
  Random* random = random_of(arguments[0]);
  std::uint32_t high = next_word(random) >> 5, low = next_word(random) >> 6;
  return make_float((high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
}

Word random_getrandbits(const Word* arguments) {
  Random* random = random_of(arguments[0]);
  int bits;
  if (!argument_int(arguments[1], bits)) return 0;
  if (bits < 0) return raise(ValueError_type, "number of bits must be non-negative");
  if (bits == 0) return small_int(0);
  if (bits <= 32) return small_int(next_word(random) >> (32 - bits));
  auto limbs = static_cast<mp_size_t>((bits + 63) / 64);
  Int* result = allocate_int(limbs);
  if (!result) return 0;
  mp_limb_t* digits = limbs_of(result);
  mpn_zero(digits, limbs);
  for (std::int64_t done = 0; done < bits; done += 32) {
    std::uint32_t word = next_word(random);
    if (bits - done < 32) word >>= 32 - (bits - done);
    digits[done / 64] |= static_cast<mp_limb_t>(word) << (done % 64);
  }
  return finish_int(result, limbs, false);
}

// A uniform int in [0, n) by drawing as many bits as n has until they are below: what randrange, choice and shuffle use.
Word random_below(const Word* arguments) {
  Word bits = small_int(int_bit_length(arguments[1]));
  const Word draw[] = {arguments[0], bits};
  if (int_sign(arguments[1]) <= 0) return small_int(0);
  for (;;) {
    Word number = random_getrandbits(draw);
    if (failed(number) || int_less(number, arguments[1])) return number;
    release(number);
  }
}

// ---- the state

Word random_getstate(const Word* arguments) {
  Random* random = random_of(arguments[0]);
  Word words[state_size + 1];
  for (int index = 0; index < state_size; ++index) words[index] = small_int(random->state[index]);
  words[state_size] = small_int(random->index);
  return make_tuple(words, state_size + 1);
}

Word random_setstate(const Word* arguments) {
  Random* random = random_of(arguments[0]);
  if (!is_tuple(arguments[1])) return raise(TypeError_type, "state vector must be a tuple");
  if (tuple_count(arguments[1]) != state_size + 1) return raise(ValueError_type, "state vector is the wrong size");
  std::uint32_t state[state_size];
  std::int64_t number;
  for (int index = 0; index <= state_size; ++index) {
    if (!argument_i64(tuple_items(arguments[1])[index], number)) return 0;
    if (index < state_size) state[index] = static_cast<std::uint32_t>(number);
  }
  if (number < 0 || number > state_size) return raise(ValueError_type, "invalid state");
  for (int index = 0; index < state_size; ++index) random->state[index] = state[index];
  random->index = static_cast<int>(number);
  return None();
}

constexpr NativeMethod random_methods[] = {
    {"random(self, /)", random_random},
    {"seed(self, n=None, /)", random_seed},
    {"getstate(self, /)", random_getstate},
    {"setstate(self, state, /)", random_setstate},
    {"getrandbits(self, k, /)", random_getrandbits},
    {"_below(self, n, /)", random_below},
    {},
};

constinit Type random_type = [] {
  Type type = native_type("Random", &object_type, sizeof(Random), type_base_allowed, random_methods, nullptr,
                          "Random(seed=None) -> generator\n\nThe Mersenne Twister.", "_random");
  type.slots.dealloc = free_object;
  type.slots.create = random_create;
  type.slots.init = random_init;
  return type;
}();

// ---- the module

Word random_sha512(const Word* arguments) {
  std::string_view bytes;
  if (!require_buffer(arguments[0], bytes)) return 0;
  unsigned char digest[64];
  sha512(bytes, digest);
  return make_bytes(digest, sizeof digest);
}

constexpr const char* names[] = {"Random"};
Word globals[1];

Status fill_in(Module*) {
  type_ready(random_type);
  globals[0] = as_word(&random_type);
  return true;
}

constexpr NativeMethod functions[] = {
    {"_sha512(data, /)", random_sha512, MethodKind::function},
    {},
};

}  // namespace

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module__random = {
    "_random", nullptr, false, coil::names, coil::globals, 1, coil::fill_in, coil::functions,
};
