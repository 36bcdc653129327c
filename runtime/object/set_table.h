// What the files of set share.
#pragma once

#include "runtime/object/set.h"

namespace coil {

Status set_add_hashed(Word set, Word key, std::int64_t hash) noexcept;
Flag set_contains_hashed(Word set, Word key, std::int64_t hash) noexcept;
Flag set_discard_hashed(Word set, Word key, std::int64_t hash) noexcept;
// Makes the table anew when too many of its entries are deleted ones.
Status set_drop_deleted(Word set) noexcept;

// For each entry, which stays alive meanwhile: body(key, hash).
template <typename Body>
Status for_each_entry(Word word, Body body) {
  for (std::size_t place = 0; place <= as_set(word)->mask; ++place) {
    SetEntry entry = as_set(word)->table[place];
    if (!entry.key) continue;
    retain(entry.key);
    Status status = body(entry.key, entry.hash);
    release(entry.key);
    if (!status) return false;
  }
  return true;
}

}  // namespace coil
