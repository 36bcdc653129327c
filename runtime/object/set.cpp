// set and frozenset: the table. It probes, grows and keeps deleted entries exactly as CPython 3.11 does, because the
// order of iteration, which programs print, comes from it.
#include "runtime/object/set.h"

#include <cstring>

#include "runtime/core/errors.h"
#include "runtime/object/dict.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/set_table.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

constexpr std::size_t smallest_table = 8, neighbours = 9;

// The places that a hash visits: a run of neighbours, then a jump.
struct Probe {
  std::size_t mask, perturbation, start, place, left;
  Probe(std::size_t table_mask, std::int64_t hash)
      : mask(table_mask), perturbation(static_cast<std::size_t>(hash)), start(static_cast<std::size_t>(hash) & table_mask) {
    begin();
  }
  void begin() {
    place = start;
    left = start + neighbours <= mask ? neighbours : 0;
  }
  void next() {
    if (left) {
      --left;
      ++place;
      return;
    }
    perturbation >>= 5;
    start = (start * 5 + 1 + perturbation) & mask;
    begin();
  }
};

bool is_free(const SetEntry& entry) { return !entry.key && entry.hash == 0; }

// The entry of the key, or the free one where it would go; null: failed. `deleted` is the last deleted entry on the way
// there, or null. Comparing may run code that changes the set: then it starts again.
SetEntry* find(Set* set, Word key, std::int64_t hash, SetEntry*& deleted) {
restart:
  deleted = nullptr;
  for (Probe probe(set->mask, hash);; probe.next()) {
    SetEntry* entry = &set->table[probe.place];
    if (is_free(*entry)) return entry;
    if (!entry->key) {
      deleted = entry;
      continue;
    }
    if (entry->hash != hash) continue;
    if (entry->key == key) return entry;
    SetEntry* table = set->table;
    Word candidate = entry->key;
    if (is_exact(candidate, str_type) && is_exact(key, str_type)) {
      if (str_equal(candidate, key)) return entry;
      continue;
    }
    retain(candidate);
    Flag equal = equals(candidate, key);
    release(candidate);
    if (equal < 0) return nullptr;
    if (table != set->table || entry->key != candidate) goto restart;
    if (equal) return entry;
  }
}

SetEntry* find(Set* set, Word key, std::int64_t hash) {
  SetEntry* deleted;
  return find(set, key, hash, deleted);
}

// The key is in no entry, and no entry is a deleted one.
void insert_clean(SetEntry* table, std::size_t mask, Word key, std::int64_t hash) {
  Probe probe(mask, hash);
  while (table[probe.place].key) probe.next();
  table[probe.place] = {key, hash};
}

Status resize(Set* set, std::size_t at_least) {
  std::size_t size = smallest_table;
  while (size <= at_least) size <<= 1;
  SetEntry* old = set->table;
  std::size_t old_size = set->mask + 1;
  SetEntry copy[smallest_table];
  SetEntry* table = set->small_table;
  if (size > smallest_table) {
    table = static_cast<SetEntry*>(allocate_buffer(size * sizeof(SetEntry)));
    if (!table) return false;
  } else if (old == set->small_table) {
    if (set->fill == set->used) return true;
    std::memcpy(copy, old, sizeof copy);
    old = copy;
  }
  std::memset(table, 0, size * sizeof(SetEntry));
  set->table = table;
  set->mask = size - 1;
  set->fill = set->used;
  for (std::size_t place = 0; place < old_size; ++place) {
    if (old[place].key) insert_clean(table, set->mask, old[place].key, old[place].hash);
  }
  if (old != copy && old != set->small_table) free_buffer(old);
  return true;
}

std::size_t grown(const Set* set) { return set->used > 50000 ? set->used * 2 : set->used * 4; }

Status reserve_for(Set* set, std::size_t more) {
  return (set->fill + more) * 5 < set->mask * 3 || resize(set, (set->used + more) * 2);
}

}  // namespace

Status set_add_hashed(Word word, Word key, std::int64_t hash) noexcept {
  Set* set = as_set(word);
  SetEntry* deleted;
  SetEntry* entry = find(set, key, hash, deleted);
  if (!entry) return false;
  if (entry->key) return true;
  ++set->used;
  if (deleted) {
    *deleted = {retained(key), hash};
    return true;
  }
  *entry = {retained(key), hash};
  ++set->fill;
  return set->fill * 5 < set->mask * 3 || resize(set, grown(set));
}

Flag set_contains_hashed(Word set, Word key, std::int64_t hash) noexcept {
  SetEntry* entry = find(as_set(set), key, hash);
  return entry ? entry->key != 0 : -1;
}

Flag set_discard_hashed(Word word, Word key, std::int64_t hash) noexcept {
  Set* set = as_set(word);
  SetEntry* entry = find(set, key, hash);
  if (!entry) return -1;
  if (!entry->key) return 0;
  Word old = entry->key;
  *entry = {0, -1};
  --set->used;
  release(old);
  return 1;
}

Status set_drop_deleted(Word word) noexcept {
  Set* set = as_set(word);
  return set->fill - set->used <= set->mask / 4 || resize(set, grown(set));
}

Owned allocate_set(Type* type) noexcept {
  auto* set = static_cast<Set*>(allocate_object(type, type->instance_size));
  if (!set) return 0;
  set->table = set->small_table;
  set->mask = smallest_table - 1;
  set->hash = -1;
  return as_word(set);
}

Owned make_set() noexcept { return allocate_set(&set_type); }

Owned make_set_from(const Word* items, std::size_t count) noexcept {
  Word set = make_set();
  for (std::size_t index = 0; set && index < count; ++index) {
    if (!set_add(set, items[index])) clear(set);
  }
  return set;
}

Owned build_set(const Word* items, std::size_t count) noexcept { return make_set_from(items, count); }

// As CPython builds the display of a set of constants: its compiler makes a frozenset of them, and another of that one's
// items when it looks for equal constants; the set is filled from the second.
Owned build_constant_set(const Word* items, std::size_t count) noexcept {
  Word first = make_set_from(items, count);
  Word order = first ? list_from(first) : 0;
  Word second = order ? make_set_from(list_items(order), list_count(order)) : 0;
  Word set = second ? set_from(second) : 0;
  release_nullable(first);
  release_nullable(order);
  release_nullable(second);
  return set;
}

namespace {

Owned filled(Type* type, Word iterable) {
  Word set = allocate_set(type);
  if (set && !set_update(set, iterable)) clear(set);
  return set;
}

}  // namespace

Owned set_from(Word iterable) noexcept { return filled(&set_type, iterable); }

Owned frozenset_from(Word iterable) noexcept {
  return is_exact(iterable, frozenset_type) ? retained(iterable) : filled(&frozenset_type, iterable);
}

Status set_add(Word set, Word item) noexcept {
  std::int64_t hash;
  return hash_of(item, hash) && set_add_hashed(set, item, hash);
}

Flag set_contains(Word set, Word item) noexcept {
  std::int64_t hash;
  return hash_of(item, hash) ? set_contains_hashed(set, item, hash) : -1;
}

Flag set_discard(Word set, Word item) noexcept {
  std::int64_t hash;
  return hash_of(item, hash) ? set_discard_hashed(set, item, hash) : -1;
}

void set_clear(Word word) noexcept {
  Set* set = as_set(word);
  SetEntry copy[smallest_table];
  SetEntry* old = set->table;
  std::size_t size = set->mask + 1;
  if (old == set->small_table) {
    std::memcpy(copy, old, sizeof copy);
    old = copy;
  }
  std::memset(set->small_table, 0, sizeof set->small_table);
  set->table = set->small_table;
  set->mask = smallest_table - 1;
  set->used = set->fill = set->finger = 0;
  set->hash = -1;
  for (std::size_t place = 0; place < size; ++place) release_nullable(old[place].key);
  if (old != copy) free_buffer(old);
}

namespace {

Status merge(Word word, Word source) {
  Set *set = as_set(word), *other = as_set(source);
  if (set == other || other->used == 0) return true;
  if (!reserve_for(set, other->used)) return false;
  if (set->fill == 0) {
    bool same_places = set->mask == other->mask && other->fill == other->used;
    for (std::size_t place = 0; place <= other->mask; ++place) {
      const SetEntry& entry = other->table[place];
      if (!entry.key) continue;
      retain(entry.key);
      if (same_places) set->table[place] = entry;
      else insert_clean(set->table, set->mask, entry.key, entry.hash);
    }
    set->fill = set->used = other->used;
    return true;
  }
  for (std::size_t place = 0; place <= other->mask; ++place) {
    SetEntry entry = other->table[place];
    if (!entry.key) continue;
    retain(entry.key);
    Status status = set_add_hashed(word, entry.key, entry.hash);
    release(entry.key);
    if (!status) return false;
  }
  return true;
}

}  // namespace

Status set_update(Word set, Word iterable) noexcept {
  if (is_any_set(iterable)) return merge(set, iterable);
  if (is_exact(iterable, dict_type)) {
    if (!reserve_for(as_set(set), dict_count(iterable))) return false;
    return for_each_key(iterable, [&](Word key, std::int64_t hash) { return set_add_hashed(set, key, hash); });
  }
  return for_each(iterable, [&](Word item) { return set_add(set, item); });
}

Owned set_copy(Word set) noexcept { return filled(is_instance(set, frozenset_type) ? &frozenset_type : &set_type, set); }

}  // namespace coil
