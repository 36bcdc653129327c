// set and frozenset: open addressing exactly as in CPython, since the order of iteration shows.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct SetEntry {
  Word key;  // 0: free (hash 0) or deleted (hash -1)
  std::int64_t hash;
};

struct Set : Object {
  std::size_t used;    // live entries
  std::size_t fill;    // live and deleted entries
  std::size_t mask;    // places - 1
  SetEntry* table;     // small_table or a buffer
  std::int64_t hash;   // of a frozenset, -1: not computed yet
  std::size_t finger;  // where pop() goes on searching
  SetEntry small_table[8];
};

inline Set* as_set(Word word) { return as<Set>(word); }
// set, frozenset or a subclass.
inline bool is_any_set(Word word) { return !is_small_int(word) && has_type_flag(word, type_is_set); }
inline std::size_t set_count(Word set) { return as_set(set)->used; }

Owned make_set() noexcept;
// An empty set, frozenset or instance of a subclass.
Owned allocate_set(Type* type) noexcept;
Owned make_set_from(const Word* items, std::size_t count) noexcept;
Owned set_from(Word iterable) noexcept;        // set(iterable)
Owned frozenset_from(Word iterable) noexcept;  // frozenset(iterable)

// These work on frozensets too: on one that nobody else has seen yet.
Status set_add(Word set, Word item) noexcept;
Status set_update(Word set, Word iterable) noexcept;
Flag set_contains(Word set, Word item) noexcept;
// 1 removed, 0 absent, -1 failed.
Flag set_discard(Word set, Word item) noexcept;
void set_clear(Word set) noexcept;
// A new set of the same kind (set or frozenset) with the same items.
Owned set_copy(Word set) noexcept;

Word set_union(Word set, Word iterable) noexcept;
Word set_intersection(Word set, Word iterable) noexcept;
Word set_difference(Word set, Word iterable) noexcept;
Word set_symmetric_difference(Word set, Word iterable) noexcept;
Status set_difference_update(Word set, Word iterable) noexcept;
Status set_symmetric_difference_update(Word set, Word iterable) noexcept;
Flag set_is_subset(Word set, Word other) noexcept;  // both sets

// Iteration by position: start with 0; false at the end. The item is borrowed.
inline bool set_next(Word word, std::size_t& position, Word& item) {
  const Set* set = as_set(word);
  while (position <= set->mask) {
    const SetEntry& entry = set->table[position++];
    if (!entry.key) continue;
    item = entry.key;
    return true;
  }
  return false;
}

extern Type set_iterator_type;

}  // namespace coil
