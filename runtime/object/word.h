// A Python value is one machine word.
//
//   ...xxx1   a 63-bit integer
//   ...xxx0   a pointer to an Object (8-byte aligned)
//   0         never a value: an error is pending in the thread's state (or, where a declaration says so, "absent")
//
// "Owned" means that the holder must release the word or hand it on; "borrowed" means that somebody else keeps it alive.
// Unless a declaration says otherwise, parameters are borrowed and results are owned.
#pragma once

#include <cstddef>
#include <cstdint>

namespace coil {

using Word = std::uint64_t;
// The same bits as Word; they state ownership in signatures where it differs from the rule above.
using Owned = Word;
using Borrowed = Word;

struct Type;

// The head of every object. Counts aren't atomic: Python code runs under one runtime lock.
struct Object {
  std::uint32_t references;  // 0: a free cell of the allocator, or an object being destroyed
  std::uint32_t flags;       // ObjectFlags
  Type* type;                // borrowed for static types, owned for heap types
};

enum ObjectFlags : std::uint32_t {
  object_finalized = 1u << 0,     // __del__ has run (PEP 442: once)
  object_has_weakrefs = 1u << 1,  // an entry in the weak reference table
  object_gc_odd = 1u << 2,        // scratch bits of the cycle collector
  object_gc_even = 1u << 5,
  object_gc_ordered = 1u << 6,    // of garbage that is to be finalized: core/finalizers.cpp
                                  // bit 7: of exceptions (core/errors.h)
  object_gc_reachable = 1u << 3,
  object_large = 1u << 4,        // not in a page of cells: object/memory.cpp
  object_gc_shift = 8,            // bits 8..31: the collector's working count, or the place in its list
};

// Static objects start with this count, far from both ends, so that counting them needs no test.
inline constexpr std::uint32_t immortal_references = 1u << 30;

inline constexpr std::int64_t small_int_max = (std::int64_t{1} << 62) - 1;
inline constexpr std::int64_t small_int_min = -(std::int64_t{1} << 62);

constexpr bool is_small_int(Word word) { return word & 1; }
constexpr bool fits_small_int(std::int64_t value) { return value >= small_int_min && value <= small_int_max; }
// `value` must fit 63 bits; int_from_i64() takes any.
constexpr Word small_int(std::int64_t value) { return (static_cast<Word>(value) << 1) | 1; }
constexpr std::int64_t small_int_value(Word word) { return static_cast<std::int64_t>(word) >> 1; }

inline Object* as_object(Word word) { return reinterpret_cast<Object*>(word); }
template <typename T>
inline T* as(Word word) { return reinterpret_cast<T*>(word); }
inline Word as_word(const Object* object) { return reinterpret_cast<Word>(object); }

// Destroys an object whose count has become 0. Nested destruction is bounded: deep structures unwind in a loop.
[[gnu::cold]] void destroy(Object* object) noexcept;

#if COIL_QUICK_TIER
// The quick tier calls what the others have in line: core/quick_calls.cpp.
void retain(Word word) noexcept asm("coil_retain");
Word retained(Word word) noexcept asm("coil_retained");
#define COIL_RELEASE(name)                                                                    \
  void name(Word word) noexcept asm("coil_" #name);                                           \
  void name(Word first, Word second) noexcept asm("coil_" #name "2");                         \
  void name(Word first, Word second, Word third) noexcept asm("coil_" #name "3");             \
  void name(Word first, Word second, Word third, Word fourth) noexcept asm("coil_" #name "4");
#else
[[gnu::always_inline]] inline void retain(Word word) {
  if (!is_small_int(word)) ++as_object(word)->references;
}
[[gnu::always_inline]] inline Word retained(Word word) {
  retain(word);
  return word;
}
[[gnu::always_inline]] inline void release(Word word) {
  if (!is_small_int(word) && --as_object(word)->references == 0) destroy(as_object(word));
}
[[gnu::always_inline]] inline void release_nullable(Word word) {
  if (word) release(word);
}
// Several, in their order.
#define COIL_RELEASE(name)                                                                    \
  [[gnu::always_inline]] inline void name(Word first, Word second) {                          \
    name(first);                                                                              \
    name(second);                                                                             \
  }                                                                                           \
  [[gnu::always_inline]] inline void name(Word first, Word second, Word third) {              \
    name(first, second);                                                                      \
    name(third);                                                                              \
  }                                                                                           \
  [[gnu::always_inline]] inline void name(Word first, Word second, Word third, Word fourth) { \
    name(first, second, third);                                                               \
    name(fourth);                                                                             \
  }
#endif
COIL_RELEASE(release)
COIL_RELEASE(release_nullable)
#undef COIL_RELEASE
// For words that may be 0, as release_nullable() is.
[[gnu::always_inline]] inline void retain_nullable(Word word) {
  if (word) retain(word);
}
// The same where it is seldom done: a call instead of the code itself.
[[gnu::cold, gnu::noinline]] void release_cold(Word word) noexcept;
// Gives up a variable's reference: the variable becomes 0 before the object can run code.
[[gnu::always_inline]] inline void clear(Word& variable) {
  Word old = variable;
  variable = 0;
  release_nullable(old);
}
// Moves a reference out of a variable.
[[gnu::always_inline]] inline Owned take(Word& variable) {
  Word old = variable;
  variable = 0;
  return old;
}
// Puts an owned value into a variable that may hold another.
[[gnu::always_inline]] inline void assign(Word& variable, Owned value) {
  Word old = variable;
  variable = value;
  release_nullable(old);
}
// The same for one that holds another.
[[gnu::always_inline]] inline void replace(Word& variable, Owned value) {
  Word old = variable;
  variable = value;
  release(old);
}
[[gnu::always_inline]] inline bool failed(Word word) { return __builtin_expect(word == 0, 0); }

}  // namespace coil
