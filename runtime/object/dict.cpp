// dict: the table and the C++ API. Views: dict_views.cpp; methods: dict_type.cpp; merging: dict_update.cpp.
#include "runtime/object/dict.h"

#include <cstring>

#include "runtime/core/errors.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

constexpr std::int32_t free_place = -1, deleted_place = -2;
constexpr std::int64_t absent = -1, lookup_failed = -2;
constexpr int smallest_log2 = 3, largest_log2 = 31;

std::size_t usable(int log2) { return (std::size_t{2} << log2) / 3; }

int index_width(int log2) { return log2 <= 7 ? 1 : log2 <= 15 ? 2 : 4; }

std::int32_t index_at(const Dict* dict, std::size_t place) {
  if (dict->index_log2 <= 7) return static_cast<const std::int8_t*>(dict->index)[place];
  if (dict->index_log2 <= 15) return static_cast<const std::int16_t*>(dict->index)[place];
  return static_cast<const std::int32_t*>(dict->index)[place];
}

void set_index(Dict* dict, std::size_t place, std::int32_t position) {
  if (dict->index_log2 <= 7) static_cast<std::int8_t*>(dict->index)[place] = static_cast<std::int8_t>(position);
  else if (dict->index_log2 <= 15) static_cast<std::int16_t*>(dict->index)[place] = static_cast<std::int16_t>(position);
  else static_cast<std::int32_t*>(dict->index)[place] = position;
}

// The places that a hash visits.
struct Probe {
  std::size_t mask, perturbation, place;
  Probe(const Dict* dict, std::int64_t hash)
      : mask((std::size_t{1} << dict->index_log2) - 1),
        perturbation(static_cast<std::size_t>(hash)),
        place(static_cast<std::size_t>(hash) & mask) {}
  void next() {
    perturbation >>= 5;
    place = (place * 5 + perturbation + 1) & mask;
  }
};

// Position of the entry with this key, or `absent`. All keys of the dict and the key are exact strs.
std::int64_t find_str(const Dict* dict, Word key, std::int64_t hash) {
  if (!dict->index_log2) return absent;
  for (Probe probe(dict, hash);; probe.next()) {
    std::int32_t position = index_at(dict, probe.place);
    if (position >= 0) {
      const DictEntry& entry = dict->entries[position];
      if (entry.key == key || (entry.hash == hash && str_equal(entry.key, key))) return position;
    } else if (position == free_place) {
      return absent;
    }
  }
}

// The same for any keys; comparing them may run code, which may change the dict: then it starts again.
std::int64_t find_any(Dict* dict, Word key, std::int64_t hash) {
restart:
  if (!dict->index_log2) return absent;
  for (Probe probe(dict, hash);; probe.next()) {
    std::int32_t position = index_at(dict, probe.place);
    if (position >= 0) {
      const DictEntry& entry = dict->entries[position];
      if (entry.key == key) return position;
      if (entry.hash == hash) {
        std::uint32_t changes = dict->changes;
        Word candidate = retained(entry.key);
        Flag equal = equals(candidate, key);
        release(candidate);
        if (equal < 0) return lookup_failed;
        if (changes != dict->changes) goto restart;
        if (equal) return position;
      }
    } else if (position == free_place) {
      return absent;
    }
  }
}

std::int64_t find(Dict* dict, Word key, std::int64_t hash) {
  if (dict->only_str_keys && is_exact(key, str_type)) return find_str(dict, key, hash);
  return find_any(dict, key, hash);
}

void put_in_index(Dict* dict, std::int64_t hash, std::size_t position) {
  Probe probe(dict, hash);
  while (index_at(dict, probe.place) >= 0) probe.next();
  set_index(dict, probe.place, static_cast<std::int32_t>(position));
}

// A new table with room for at least `count` entries; the live entries move there, without gaps.
Status rebuild(Dict* dict, std::size_t count) {
  int log2 = smallest_log2;
  while (usable(log2) < count && log2 < largest_log2) ++log2;
  if (usable(log2) < count) return raise_no_memory();
  std::size_t index_bytes = (std::size_t{1} << log2) * static_cast<std::size_t>(index_width(log2));
  auto* buffer = static_cast<char*>(allocate_buffer(index_bytes + usable(log2) * sizeof(DictEntry)));
  if (!buffer) return false;
  std::memset(buffer, 0xff, index_bytes);
  auto* entries = reinterpret_cast<DictEntry*>(buffer + index_bytes);
  void* old_buffer = dict->index;
  std::size_t live = 0;
  for (std::size_t position = 0; position < dict->entry_count; ++position) {
    if (dict->entries[position].key) entries[live++] = dict->entries[position];
  }
  dict->index = buffer;
  dict->entries = entries;
  dict->index_log2 = static_cast<std::uint8_t>(log2);
  dict->entry_count = live;
  dict->first = 0;
  for (std::size_t position = 0; position < live; ++position) put_in_index(dict, entries[position].hash, position);
  ++dict->changes;
  if (old_buffer) free_buffer(old_buffer);
  return true;
}

// The key isn't there. Key and value are borrowed.
Status insert(Dict* dict, Word key, std::int64_t hash, Word value) {
  if (!dict->index_log2 || dict->entry_count == usable(dict->index_log2)) {
    if (!rebuild(dict, dict->used < 3 ? 5 : dict->used * 2 + 1)) return false;
  }
  if (dict->only_str_keys && !is_exact(key, str_type)) dict->only_str_keys = false;
  std::size_t position = dict->entry_count++;
  dict->entries[position] = {hash, retained(key), retained(value)};
  put_in_index(dict, hash, position);
  ++dict->used;
  ++dict->changes;
  return true;
}

// Takes the entry out; its references pass to the caller.
DictEntry remove(Dict* dict, std::size_t position) {
  DictEntry entry = dict->entries[position];
  Probe probe(dict, entry.hash);
  while (index_at(dict, probe.place) != static_cast<std::int32_t>(position)) probe.next();
  set_index(dict, probe.place, deleted_place);
  dict->entries[position].key = dict->entries[position].value = 0;
  --dict->used;
  ++dict->changes;
  if (position == dict->first) ++dict->first;
  return entry;
}

Status set_hashed(Dict* dict, Word key, std::int64_t hash, Word value) {
  std::int64_t position = find(dict, key, hash);
  if (position >= 0) {
    assign(dict->entries[position].value, retained(value));
    return true;
  }
  return position == absent && insert(dict, key, hash, value);
}

}  // namespace

Owned make_dict() noexcept {
  Dict* dict = allocate<Dict>(dict_type);
  if (!dict) return 0;
  dict->only_str_keys = true;
  return as_word(dict);
}

Owned make_dict_with_capacity(std::size_t count) noexcept {
  Word dict = make_dict();
  if (dict && count && !rebuild(as_dict(dict), count)) clear(dict);
  return dict;
}

Owned build_dict(const Word* items, std::size_t count) noexcept {
  Word dict = make_dict_with_capacity(count / 2);
  if (failed(dict)) return 0;
  for (std::size_t index = 0; index < count; index += 2) {
    if (dict_set(dict, items[index], items[index + 1])) continue;
    release(dict);
    return 0;
  }
  return dict;
}

Borrowed dict_get(Word word, Word key) noexcept {
  Dict* dict = as_dict(word);
  std::int64_t hash;
  if (!hash_of(key, hash)) return 0;
  std::int64_t position = find(dict, key, hash);
  return position >= 0 ? dict->entries[position].value : 0;
}

std::int64_t dict_position_str(Word word, Word key) noexcept {
  Dict* dict = as_dict(word);
  std::int64_t hash = str_hash(key);
  return dict->only_str_keys ? find_str(dict, key, hash) : find_any(dict, key, hash);
}

Borrowed dict_get_str(Word dict, Word key) noexcept {
  std::int64_t position = dict_position_str(dict, key);
  return position >= 0 ? as_dict(dict)->entries[position].value : 0;
}

Borrowed dict_get(Word dict, const char* key) noexcept {
  Word text = make_str(key);
  if (failed(text)) return 0;
  Word value = dict_get_str(dict, text);
  release(text);
  return value;
}

Status dict_set(Word dict, Word key, Word value) noexcept {
  std::int64_t hash;
  return hash_of(key, hash) && dict_set_hashed(dict, key, hash, value);
}

Status dict_set_hashed(Word dict, Word key, std::int64_t hash, Word value) noexcept {
  return set_hashed(as_dict(dict), key, hash, value);
}

Status dict_set(Word dict, const char* key, Word value) noexcept {
  Word text = intern_literal(key);
  if (failed(text)) return false;
  Status status = dict_set(dict, text, value);
  release(text);
  return status;
}

Status dict_set_owned(Word dict, Word key, Owned value) noexcept {
  if (failed(value)) return false;
  Status status = dict_set(dict, key, value);
  release(value);
  return status;
}

Borrowed dict_set_default(Word word, Word key, Word value) noexcept {
  Dict* dict = as_dict(word);
  std::int64_t hash;
  if (!hash_of(key, hash)) return 0;
  std::int64_t position = find(dict, key, hash);
  if (position >= 0) return dict->entries[position].value;
  return position == absent && insert(dict, key, hash, value) ? value : 0;
}

Flag dict_contains(Word dict, Word key) noexcept {
  std::int64_t hash;
  return hash_of(key, hash) ? dict_contains_hashed(dict, key, hash) : -1;
}

Flag dict_contains_hashed(Word word, Word key, std::int64_t hash) noexcept {
  std::int64_t position = find(as_dict(word), key, hash);
  return position >= 0 ? 1 : position == absent ? 0 : -1;
}

Owned dict_pop(Word word, Word key) noexcept {
  Dict* dict = as_dict(word);
  std::int64_t hash;
  if (!hash_of(key, hash)) return 0;
  std::int64_t position = find(dict, key, hash);
  if (position < 0) return 0;
  DictEntry entry = remove(dict, static_cast<std::size_t>(position));
  release(entry.key);
  return entry.value;
}

Flag dict_delete(Word dict, Word key) noexcept {
  Word value = dict_pop(dict, key);
  if (!value) return error_pending() ? -1 : 0;
  release(value);
  return 1;
}

bool dict_pop_last(Word word, Owned& key, Owned& value) noexcept {
  Dict* dict = as_dict(word);
  if (!dict->used) return false;
  std::size_t position = dict->entry_count - 1;
  while (!dict->entries[position].key) --position;
  DictEntry entry = remove(dict, position);
  dict->entry_count = position;
  if (dict->first > position) dict->first = position;
  key = entry.key;
  value = entry.value;
  return true;
}

bool dict_pop_first(Word word, Owned& key, Owned& value) noexcept {
  Dict* dict = as_dict(word);
  if (!dict->used) return false;
  std::size_t position = dict->first;
  while (!dict->entries[position].key) ++position;
  dict->first = position;
  DictEntry entry = remove(dict, position);
  key = entry.key;
  value = entry.value;
  return true;
}

Flag dict_move_to_end(Word word, Word key) noexcept {
  Dict* dict = as_dict(word);
  std::int64_t hash;
  if (!hash_of(key, hash)) return -1;
  std::int64_t position = find(dict, key, hash);
  if (position < 0) return position == absent ? 0 : -1;
  if (static_cast<std::size_t>(position) == dict->entry_count - 1) return 1;
  DictEntry entry = remove(dict, static_cast<std::size_t>(position));
  Status status = insert(dict, entry.key, entry.hash, entry.value);
  release(entry.key);
  release(entry.value);
  return status ? 1 : -1;
}

void dict_clear(Word word) noexcept {
  Dict* dict = as_dict(word);
  void* buffer = dict->index;
  DictEntry* entries = dict->entries;
  std::size_t count = dict->entry_count;
  dict->index = nullptr;
  dict->entries = nullptr;
  dict->entry_count = dict->used = dict->first = 0;
  dict->index_log2 = 0;
  dict->only_str_keys = true;
  ++dict->changes;
  for (std::size_t position = 0; position < count; ++position) {
    release_nullable(entries[position].key);
    release_nullable(entries[position].value);
  }
  if (buffer) free_buffer(buffer);
}

Owned dict_copy(Word word) noexcept {
  Dict* dict = as_dict(word);
  Word copy = make_dict_with_capacity(dict->used);
  if (failed(copy)) return 0;
  Dict* target = as_dict(copy);
  target->only_str_keys = dict->only_str_keys;
  for (std::size_t position = 0; position < dict->entry_count; ++position) {
    const DictEntry& entry = dict->entries[position];
    if (!entry.key) continue;
    target->entries[target->entry_count] = {entry.hash, retained(entry.key), retained(entry.value)};
    put_in_index(target, entry.hash, target->entry_count++);
  }
  target->used = target->entry_count;
  return copy;
}

Owned dict_keys_list(Word dict) noexcept {
  Word list = make_list_with_capacity(dict_count(dict));
  std::size_t position = 0;
  Word key, value;
  while (list && dict_next(dict, position, key, value)) list_append(list, key);
  return list;
}

Status dict_copy_entries(Word word, Word source) noexcept {
  Dict* from = as_dict(source);
  if (word == source) return true;
  Dict* dict = as_dict(word);
  if (dict->used == 0 && from->used && !rebuild(dict, from->used)) return false;
  std::uint32_t changes = from->changes;
  for (std::size_t position = 0; position < from->entry_count; ++position) {
    DictEntry entry = from->entries[position];
    if (!entry.key) continue;
    retain(entry.key);
    retain(entry.value);
    Status status = set_hashed(dict, entry.key, entry.hash, entry.value);
    release(entry.key);
    release(entry.value);
    if (!status) return false;
    if (changes != from->changes) {
      raise(RuntimeError_type, "dict mutated during update");
      return false;
    }
  }
  return true;
}

}  // namespace coil
