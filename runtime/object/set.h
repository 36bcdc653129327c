// set and frozenset: open addressing exactly as in CPython, since the order of iteration shows.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct SetEntry {
  Word key;  // 0: free or, with hash -1, deleted
  std::int64_t hash;
};

struct Set : Object {
  std::size_t used;    // live entries
  std::size_t fill;    // live and deleted entries
  std::size_t mask;    // places - 1
  SetEntry* table;     // small_table or a buffer
  std::int64_t hash;   // of a frozenset, -1: not computed yet
  SetEntry small_table[8];
};

inline Set* as_set(Word word) { return as<Set>(word); }
// set, frozenset or a subclass.
inline bool is_any_set(Word word) { return !is_small_int(word) && has_type_flag(word, type_is_set); }
inline std::size_t set_count(Word set) { return as_set(set)->used; }

Owned make_set() noexcept;
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

}  // namespace coil
