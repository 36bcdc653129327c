// What the files of set share.
#pragma once

#include "runtime/object/set.h"

namespace coil {

Status set_add_hashed(Word set, Word key, std::int64_t hash) noexcept;
Flag set_contains_hashed(Word set, Word key, std::int64_t hash) noexcept;
Flag set_discard_hashed(Word set, Word key, std::int64_t hash) noexcept;
// Makes the table anew when too many of its entries are deleted ones.
Status set_drop_deleted(Word set) noexcept;

}  // namespace coil
