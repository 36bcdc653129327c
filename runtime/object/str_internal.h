// Shared by the files that implement str: access by width, and making strs from parts.
#pragma once

#include "runtime/core/errors.h"
#include "runtime/object/memory.h"
#include "runtime/object/str.h"

namespace coil {

// Calls `body(characters)` with a `const T*`, T by the width of the text.
template <typename Body>
[[gnu::always_inline]] inline auto with_characters(const Str* text, Body body) {
  switch (text->width) {
    case 1: return body(static_cast<const std::uint8_t*>(text->data));
    case 2: return body(static_cast<const char16_t*>(text->data));
    default: return body(static_cast<const char32_t*>(text->data));
  }
}

// The same for memory to be filled in.
template <typename Body>
[[gnu::always_inline]] inline auto with_writable(Str* text, Body body) {
  switch (text->width) {
    case 1: return body(static_cast<std::uint8_t*>(text->data));
    case 2: return body(static_cast<char16_t*>(text->data));
    default: return body(static_cast<char32_t*>(text->data));
  }
}

constexpr std::uint8_t width_for(char32_t maximum) { return maximum < 0x100 ? 1 : maximum < 0x10000 ? 2 : 4; }

// A bound on the characters: some character that is as wide as the widest, or all bits ored together.
char32_t largest_character(const void* characters, std::size_t count, std::uint8_t width) noexcept;
inline char32_t largest_character(const Str* text) {
  return text->traits & str_ascii ? 0x7f : text->width == 1 ? 0xff : text->width == 2 ? 0xffff : 0x10ffff;
}

// Copies characters between widths; the target is at least as wide as the characters need.
void copy_characters(void* target, std::uint8_t target_width, const void* source, std::uint8_t source_width,
                     std::size_t count) noexcept;
inline void copy_into(Str* target, std::size_t position, const Str* source, std::size_t start, std::size_t count) {
  copy_characters(static_cast<char*>(target->data) + position * target->width, target->width,
                  static_cast<const char*>(source->data) + start * source->width, source->width, count);
}
inline void copy_into(Str* target, std::size_t position, const Str* source) {
  copy_into(target, position, source, 0, source->length);
}

inline Str* as_str(Word word) { return as<Str>(word); }

// An optional start and stop argument (0 or None: absent) clipped to a text of that length, as all methods do.
Status clip_range(Word start_argument, Word stop_argument, std::size_t length, std::int64_t& start, std::int64_t& stop) noexcept;

// The first / last position of `part` within [start, stop) of the text, -1: none.
std::int64_t find_forward(const Str* text, const Str* part, std::size_t start, std::size_t stop) noexcept;
std::int64_t find_backward(const Str* text, const Str* part, std::size_t start, std::size_t stop) noexcept;
// Whether `part` stands at this position (which leaves room for it).
bool matches_at(const Str* text, std::size_t position, const Str* part) noexcept;

}  // namespace coil
