// The table of canonical strs. They live forever: names of the program.
#include <cstring>

#include "runtime/object/memory.h"
#include "runtime/object/str_internal.h"

namespace coil {

namespace {

Word* table;
std::size_t capacity, used;  // capacity: a power of two

std::size_t find_place(Word text) {
  std::size_t place = static_cast<std::size_t>(str_hash(text)) & (capacity - 1);
  while (table[place] && !(str_hash(table[place]) == str_hash(text) && str_equal_slow(as_str(table[place]), as_str(text))))
    place = (place + 1) & (capacity - 1);
  return place;
}

// The str of that text that stands in the table; 0: none does, or it isn't ASCII.
Borrowed find_ascii(std::string_view text) {
  if (!capacity) return 0;
  std::int64_t hash = hash_characters(text.data(), text.size());
  for (std::size_t place = static_cast<std::size_t>(hash) & (capacity - 1); table[place]; place = (place + 1) & (capacity - 1))
    if (str_hash(table[place]) == hash && str_equal(table[place], text)) return table[place];
  return 0;
}

bool grow() {
  std::size_t old_capacity = capacity;
  Word* old = table;
  std::size_t wider = capacity ? capacity * 2 : 1024;
  auto* wide_table = static_cast<Word*>(plain_allocate(wider * sizeof(Word)));
  if (!wide_table) return false;
  std::memset(wide_table, 0, wider * sizeof(Word));
  table = wide_table;
  capacity = wider;
  for (std::size_t place = 0; place < old_capacity; ++place)
    if (old[place]) table[find_place(old[place])] = old[place];
  plain_free(old);
  return true;
}

}  // namespace

Word intern(Owned text) noexcept {
  if (failed(text) || !is_exact(text, str_type) || as_str(text)->traits & str_interned) return text;
  if (used * 2 >= capacity && !grow()) return text;
  std::size_t place = find_place(text);
  if (!table[place]) {
    as_str(text)->traits |= str_interned;
    as_str(text)->references += immortal_references;
    table[place] = text;
    ++used;
    return text;
  }
  release(text);
  return table[place];
}

// Most are there already.
Word intern_literal(std::string_view utf8) noexcept {
  Word found = find_ascii(utf8);
  return found ? found : intern(make_str(utf8));
}
Word intern_literal(const char* utf8) noexcept { return intern_literal(std::string_view(utf8)); }

}  // namespace coil
