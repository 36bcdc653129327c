// str: an immutable sequence of code points in 1, 2 or 4 bytes each, the narrowest that holds all of them.
#pragma once

#include <cstring>
#include <string_view>

#include "runtime/object/type.h"

namespace coil {

enum StrTraits : std::uint8_t {
  str_ascii = 1,        // all characters below 128: the bytes are UTF-8 too
  str_interned = 2,     // the one canonical str of this text: others with the trait are equal only if identical
  str_own_buffer = 4,   // `data` is a buffer of its own (free_buffer), not behind the struct
};

struct Str : Object {
  std::int64_t hash;    // 0: not computed yet, or of the empty str
  std::size_t length;   // characters
  std::uint8_t width;   // bytes per character: 1, 2, 4
  std::uint8_t traits;  // StrTraits
  std::uint16_t reserved;
  std::uint32_t spare;  // unused bytes behind the text and its end mark: for appending in place
  void* data;           // ends with a zero character that `length` doesn't count
};

// ---- reading; the words must be strs
inline std::size_t str_length(Word text) { return as<Str>(text)->length; }
inline bool str_is_ascii(Word text) { return as<Str>(text)->traits & str_ascii; }
// The text of an ASCII str (str_is_ascii).
inline std::string_view ascii_text(Word text) { return {static_cast<const char*>(as<Str>(text)->data), as<Str>(text)->length}; }
inline char32_t str_character(const Str* text, std::size_t index) {
  switch (text->width) {
    case 1: return static_cast<const std::uint8_t*>(text->data)[index];
    case 2: return static_cast<const char16_t*>(text->data)[index];
    default: return static_cast<const char32_t*>(text->data)[index];
  }
}
inline char32_t str_character(Word text, std::size_t index) { return str_character(as<Str>(text), index); }

std::int64_t str_compute_hash(const Str* text) noexcept;
std::int64_t hash_characters(const void* characters, std::size_t size) noexcept;  // of so many bytes
inline std::int64_t str_hash(Word text) {
  Str* str = as<Str>(text);
  return str->hash ? str->hash : str->hash = str_compute_hash(str);
}
bool str_equal_slow(const Str* left, const Str* right) noexcept;
inline bool str_equal(Word left, Word right) {
  if (left == right) return true;
  const Str *l = as<Str>(left), *r = as<Str>(right);
  if (l->length != r->length || l->width != r->width || (l->traits & r->traits & str_interned)) return false;
  return std::memcmp(l->data, r->data, l->length * l->width) == 0;
}
bool str_equal(Word left, std::string_view ascii) noexcept;
int str_compare(Word left, Word right) noexcept;  // -1, 0, 1 by code points

// The text as UTF-8, for as long as this and the str live; lone surrogates come out as their three bytes. No copy when
// the str is ASCII. `view().data()` ends with NUL.
class Utf8 {
 public:
  explicit Utf8(Word text) noexcept;
  ~Utf8();
  Utf8(const Utf8&) = delete;
  Utf8& operator=(const Utf8&) = delete;
  std::string_view view() const { return {data_, size_}; }
  const char* c_str() const { return data_; }

 private:
  const char* data_;
  std::size_t size_;
  char* owned_;
};

// ---- making. All may fail with MemoryError.
// From valid UTF-8; the three bytes of a lone surrogate are let through (literals may hold them).
Word make_str(std::string_view utf8) noexcept;
Word make_str_latin1(const unsigned char* bytes, std::size_t count) noexcept;
Word make_str_utf16(const char16_t* characters, std::size_t count) noexcept;  // code points, no surrogate pairs
Word make_str_utf32(const char32_t* characters, std::size_t count) noexcept;
Word make_character(char32_t character) noexcept;  // below 256: a shared immortal
Word empty_str() noexcept;
// printf of plain C values into a str; for messages use raise().
[[gnu::format(printf, 1, 2)]] Word str_printf(const char* format, ...) noexcept;
// A new exact str to be filled in at once: `maximum` is the largest character that it will hold (it decides the width;
// it must really be the narrowest).
Str* allocate_str(std::size_t length, char32_t maximum) noexcept;

// An exact str of the same text: itself retained, or a copy of a subclass's instance.
Word str_exact(Word text) noexcept;
// The canonical str of this text: takes one, gives one. Names (attributes, globals, keywords) are interned by the
// compiler's start-up code, so that comparing them is comparing words.
Word intern(Owned text) noexcept;
Word intern_literal(const char* utf8) noexcept;
Word intern_literal(std::string_view utf8) noexcept;

// ---- operations on strs
Word str_concat(Word left, Word right) noexcept;
// left += right in place: 1 done; 0 impossible, since `left` has other holders or is too narrow; -1 failed. The caller must
// know the one reference there is to be that of the variable which is assigned.
Flag str_extend(Word left, Word right) noexcept;
Word str_append(Owned left, Word right) noexcept;  // left + right, in place when `left` has no other holder
Word str_repeat(Word text, std::int64_t count) noexcept;
Word str_slice(Word text, std::size_t start, std::size_t stop) noexcept;  // step 1, bounds checked by the caller
Word str_join(Word separator, const Word* items, std::size_t count) noexcept;  // TypeError for items that aren't strs
Word str_join_iterable(Word separator, Word iterable) noexcept;
std::int64_t str_find(Word text, Word part, std::size_t start, std::size_t stop) noexcept;  // -1: absent
bool str_contains(Word text, Word part) noexcept;
Word str_repr(Word text) noexcept;       // repr()
Word str_format_percent(Word format, Word arguments) noexcept;  // format % arguments
Word str_escape_ascii(Word text) noexcept;  // a str of which what isn't ASCII is escaped as in ascii(): for any text

extern Type str_type, str_iterator_type;

// Makes the types of all scalars ready (int, bool, float, complex, str, bytes, bytearray, memoryview and their iterators).
// Called once by the start-up code, after object and type.
void ready_scalar_types() noexcept;

}  // namespace coil
