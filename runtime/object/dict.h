// dict: insertion-ordered, an index of small integers with open addressing beside an array of entries.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct DictEntry {
  std::int64_t hash;
  Word key;    // 0: deleted
  Word value;
};

struct Dict : Object {
  std::size_t used;            // live entries
  std::size_t entry_count;     // places of `entries` in use, deleted ones included
  std::size_t first;           // no entry before this place is live: taking from the front stays cheap
  std::uint8_t index_log2;     // 0: no table yet; else the index has 2^index_log2 places
  bool only_str_keys;          // all keys are exact str: lookup compares without running code
  std::uint32_t changes;       // counts changes of the set of keys (for iterators' checks within a lookup)
  void* index;                 // int8_t, int16_t or int32_t (by index_log2) positions in `entries`; -1 free, -2 deleted
  DictEntry* entries;          // stands in the same buffer, behind the index
};

inline Dict* as_dict(Word word) { return as<Dict>(word); }
// dict or a subclass.
inline bool is_dict(Word word) { return !is_small_int(word) && has_type_flag(word, type_is_dict); }
inline std::size_t dict_count(Word dict) { return as_dict(dict)->used; }

Owned make_dict() noexcept;
Owned make_dict_with_capacity(std::size_t count) noexcept;

// All of these work on dicts and subclasses, past any overridden method.

// The value, or 0: absent without a pending error, failed (unhashable key, __eq__ raised) with one.
Borrowed dict_get(Word dict, Word key) noexcept;
// The same for a key that is an exact str: can't fail when only_str_keys.
Borrowed dict_get_str(Word dict, Word key) noexcept;
// Where such a key stands among the entries, -1: absent or failed. For caches:
std::int64_t dict_position_str(Word dict, Word key) noexcept;
// the value there (borrowed) if it still belongs to that very key, else 0.
inline Borrowed dict_value_at(Word word, std::size_t position, Word key) {
  const Dict* dict = as_dict(word);
  return position < dict->entry_count && dict->entries[position].key == key ? dict->entries[position].value : 0;
}
// By a C string. For cold code.
Borrowed dict_get(Word dict, const char* key) noexcept;
Status dict_set(Word dict, Word key, Word value) noexcept;
Status dict_set(Word dict, const char* key, Word value) noexcept;
// Takes the value over, even when it fails; 0 fails.
Status dict_set_owned(Word dict, Word key, Owned value) noexcept;
// The value of the key, after setting it to `value` if it was absent. 0: failed.
Borrowed dict_set_default(Word dict, Word key, Word value) noexcept;
Flag dict_contains(Word dict, Word key) noexcept;
// With the key's hash, which isn't computed again.
Flag dict_contains_hashed(Word dict, Word key, std::int64_t hash) noexcept;
Status dict_set_hashed(Word dict, Word key, std::int64_t hash, Word value) noexcept;
// 1 deleted, 0 absent, -1 failed.
Flag dict_delete(Word dict, Word key) noexcept;
// Takes the value out (owned). 0: absent, or failed with a pending error.
Owned dict_pop(Word dict, Word key) noexcept;
// Takes the last entry out (owned); false when the dict is empty.
bool dict_pop_last(Word dict, Owned& key, Owned& value) noexcept;
// The same with the first one.
bool dict_pop_first(Word dict, Owned& key, Owned& value) noexcept;
// Moves the entry behind all others (1), or says that the key is absent (0); -1 failed.
Flag dict_move_to_end(Word dict, Word key) noexcept;
void dict_clear(Word dict) noexcept;
// dict.update() with another dict (or subclass), past any overridden method.
Status dict_copy_entries(Word dict, Word source) noexcept;
Owned dict_copy(Word dict) noexcept;            // a plain dict
Owned dict_keys_list(Word dict) noexcept;       // a list
// {**mapping}: "'int' object is not a mapping".
Status dict_update(Word dict, Word mapping) noexcept;
// dict.update(source): a mapping or an iterable of pairs.
Status dict_update_from(Word dict, Word source) noexcept;
// f(**mapping): TypeError for a key that is there already; messages name the callee.
Status dict_merge(Word dict, Word mapping, Word callee) noexcept;

// "module.name()" of a callee, as messages about its arguments begin.
Owned callee_text(Word callee) noexcept;

// For each key, which stays alive meanwhile and whose hash isn't computed again: body(key, hash), until that gives false. The
// body may change the dict: it sees what is left of it.
template <typename Body>
Status for_each_key(Word word, Body body) {
  for (std::size_t position = as_dict(word)->first; position < as_dict(word)->entry_count; ++position) {
    const DictEntry& entry = as_dict(word)->entries[position];
    if (!entry.key) continue;
    Word key = retained(entry.key);
    Status status = body(key, entry.hash);
    release(key);
    if (!status) return false;
  }
  return true;
}

// Iteration by position, in insertion order: start with position 0; false at the end. Key and value are borrowed. The
// dictionary may change meanwhile (entries added behind are seen, nothing breaks), but not lose its only reference.
inline bool dict_next(Word word, std::size_t& position, Word& key, Word& value) {
  const Dict* dict = as_dict(word);
  if (position < dict->first) position = dict->first;
  while (position < dict->entry_count) {
    const DictEntry& entry = dict->entries[position++];
    if (!entry.key) continue;
    key = entry.key;
    value = entry.value;
    return true;
  }
  return false;
}

// mappingproxy: a read-only view of a mapping (type.__dict__).
struct MappingProxy : Object {
  Word mapping;
};
Owned make_mapping_proxy(Word mapping) noexcept;

extern Type dict_keys_type, dict_values_type, dict_items_type, mapping_proxy_type;

}  // namespace coil
