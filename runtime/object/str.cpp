// Making, reading, hashing and comparing strs.
#include "runtime/object/str.h"

#include <cstdarg>
#include <cstdio>

#include "runtime/object/str_internal.h"

namespace coil {

namespace {

constexpr std::size_t largest_inline_text = 512;  // bytes; longer texts have a buffer, which can grow in place

struct Shared {
  Str str;
  char32_t character[2];
};
Shared latin1[256];
Shared empty;

Word shared(Shared& entry, char32_t character, std::size_t length) {
  if (!entry.str.references) {
    entry.str.references = immortal_references;
    entry.str.type = &str_type;
    entry.str.length = length;
    entry.str.width = 1;
    entry.str.traits = str_interned | (character < 128 ? str_ascii : 0);
    entry.str.data = entry.character;
    *reinterpret_cast<std::uint8_t*>(entry.character) = static_cast<std::uint8_t>(character);
  }
  return as_word(&entry.str);
}

std::uint64_t mix(std::uint64_t left, std::uint64_t right) {
  unsigned __int128 product = static_cast<unsigned __int128>(left) * right;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Decodes one character of valid (generalised) UTF-8.
char32_t next_character(const unsigned char*& bytes) {
  unsigned first = *bytes++;
  if (first < 0x80) return first;
  if (first < 0xe0) return (first & 0x1f) << 6 | (*bytes++ & 0x3f);
  char32_t character;
  if (first < 0xf0) {
    character = (first & 0x0f) << 12 | (bytes[0] & 0x3f) << 6 | (bytes[1] & 0x3f);
    bytes += 2;
  } else {
    character = (first & 0x07) << 18 | (bytes[0] & 0x3f) << 12 | (bytes[1] & 0x3f) << 6 | (bytes[2] & 0x3f);
    bytes += 3;
  }
  return character;
}

}  // namespace

Str* allocate_str(std::size_t length, char32_t maximum) noexcept {
  std::uint8_t width = width_for(maximum);
  if (length > PTRDIFF_MAX / 4 - 1) {
    raise_no_memory();
    return nullptr;
  }
  std::size_t bytes = (length + 1) * width;
  bool apart = bytes > largest_inline_text;
  std::size_t cell = (sizeof(Str) + (apart ? 0 : bytes) + cell_granularity - 1) / cell_granularity * cell_granularity;
  auto* text = static_cast<Str*>(allocate_cell(str_type, cell));
  if (!text) return nullptr;
  text->hash = 0;
  text->length = length;
  text->width = width;
  text->traits = (maximum < 128 ? str_ascii : 0) | (apart ? str_own_buffer : 0);
  text->reserved = 0;
  text->spare = apart ? 0 : static_cast<std::uint32_t>(cell - sizeof(Str) - bytes);
  text->data = text + 1;
  if (apart && !(text->data = allocate_buffer(bytes))) {
    free_object(text);
    return nullptr;
  }
  std::memset(static_cast<char*>(text->data) + bytes - width, 0, width);
  return text;
}

void str_dealloc(Object* self) noexcept {
  auto* text = static_cast<Str*>(self);
  if (text->traits & str_own_buffer) free_buffer(text->data);
  free_object(self);
}

char32_t largest_character(const void* characters, std::size_t count, std::uint8_t width) noexcept {
  char32_t all = 0;
  if (width == 1) {
    auto* bytes = static_cast<const unsigned char*>(characters);
    std::size_t index = 0;
    for (; index + 8 <= count; index += 8) {
      std::uint64_t eight;
      std::memcpy(&eight, bytes + index, 8);
      if (eight & 0x8080808080808080u) return 0xff;
    }
    for (; index < count; ++index) all |= bytes[index];
  } else if (width == 2) {
    for (std::size_t index = 0; index < count; ++index) all |= static_cast<const char16_t*>(characters)[index];
  } else {
    for (std::size_t index = 0; index < count; ++index) all |= static_cast<const char32_t*>(characters)[index];
  }
  return all;
}

void copy_characters(void* target, std::uint8_t target_width, const void* source, std::uint8_t source_width,
                     std::size_t count) noexcept {
  if (target_width == source_width) {
    std::memcpy(target, source, count * source_width);
    return;
  }
  auto widen = [count](auto* to, auto* from) {
    for (std::size_t index = 0; index < count; ++index) to[index] = static_cast<std::decay_t<decltype(*to)>>(from[index]);
  };
  auto from_source = [&](auto* to) {
    switch (source_width) {
      case 1: return widen(to, static_cast<const std::uint8_t*>(source));
      case 2: return widen(to, static_cast<const char16_t*>(source));
      default: return widen(to, static_cast<const char32_t*>(source));
    }
  };
  switch (target_width) {
    case 1: return from_source(static_cast<std::uint8_t*>(target));
    case 2: return from_source(static_cast<char16_t*>(target));
    default: return from_source(static_cast<char32_t*>(target));
  }
}

// ---- making

Word empty_str() noexcept { return shared(empty, 0, 0); }

Word make_character(char32_t character) noexcept {
  if (character < 256) return shared(latin1[character], character, 1);
  Str* text = allocate_str(1, character);
  if (!text) return 0;
  with_writable(text, [character](auto* to) { to[0] = static_cast<std::decay_t<decltype(*to)>>(character); });
  return as_word(text);
}

namespace {

Word make_of_characters(const void* characters, std::size_t count, std::uint8_t width) {
  if (count == 0) return empty_str();
  char32_t largest = largest_character(characters, count, width);
  if (count == 1) return make_character(largest);
  Str* text = allocate_str(count, largest);
  if (!text) return 0;
  copy_characters(text->data, text->width, characters, width, count);
  return as_word(text);
}

}  // namespace

Word make_str_latin1(const unsigned char* bytes, std::size_t count) noexcept { return make_of_characters(bytes, count, 1); }
Word make_str_utf16(const char16_t* characters, std::size_t count) noexcept { return make_of_characters(characters, count, 2); }
Word make_str_utf32(const char32_t* characters, std::size_t count) noexcept { return make_of_characters(characters, count, 4); }

Word make_str(std::string_view utf8) noexcept {
  auto* bytes = reinterpret_cast<const unsigned char*>(utf8.data());
  const unsigned char* end = bytes + utf8.size();
  if (largest_character(bytes, utf8.size(), 1) < 128) return make_str_latin1(bytes, utf8.size());
  std::size_t length = 0;
  char32_t all = 0;
  for (const unsigned char* at = bytes; at < end; ++length) all |= next_character(at);
  if (length == 1) return make_character(all);
  Str* text = allocate_str(length, all);
  if (!text) return 0;
  with_writable(text, [=](auto* to) {
    for (const unsigned char* at = bytes; at < end;) *to++ = static_cast<std::decay_t<decltype(*to)>>(next_character(at));
  });
  return as_word(text);
}

Word str_printf(const char* format, ...) noexcept {
  char buffer[512];
  va_list arguments;
  va_start(arguments, format);
  int size = std::vsnprintf(buffer, sizeof buffer, format, arguments);
  va_end(arguments);
  if (size < static_cast<int>(sizeof buffer)) return make_str({buffer, static_cast<std::size_t>(size)});
  auto* large = static_cast<char*>(allocate_buffer(static_cast<std::size_t>(size) + 1));
  if (!large) return 0;
  va_start(arguments, format);
  std::vsnprintf(large, static_cast<std::size_t>(size) + 1, format, arguments);
  va_end(arguments);
  Word text = make_str({large, static_cast<std::size_t>(size)});
  free_buffer(large);
  return text;
}

Word str_exact(Word word) noexcept {
  if (is_exact(word, str_type)) return retained(word);
  const Str* text = as_str(word);
  return make_of_characters(text->data, text->length, text->width);
}

// ---- reading

Utf8::Utf8(Word word) noexcept : owned_(nullptr) {
  const Str* text = as_str(word);
  if (text->traits & str_ascii) {
    data_ = static_cast<const char*>(text->data);
    size_ = text->length;
    return;
  }
  std::size_t size = 0;
  for (std::size_t index = 0; index < text->length; ++index) {
    char32_t character = str_character(text, index);
    size += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }
  owned_ = static_cast<char*>(allocate_buffer(size + 1));
  data_ = owned_ ? owned_ : "";
  size_ = owned_ ? size : 0;
  if (!owned_) return;
  char* out = owned_;
  for (std::size_t index = 0; index < text->length; ++index) {
    char32_t character = str_character(text, index);
    if (character < 0x80) {
      *out++ = static_cast<char>(character);
      continue;
    }
    int more = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
    static constexpr unsigned char first[] = {0, 0xc0, 0xe0, 0xf0};
    *out++ = static_cast<char>(first[more] | character >> (6 * more));
    while (more--) *out++ = static_cast<char>(0x80 | (character >> (6 * more) & 0x3f));
  }
  *out = 0;
}

Utf8::~Utf8() {
  if (owned_) free_buffer(owned_);
}

std::int64_t str_compute_hash(const Str* text) noexcept { return hash_characters(text->data, text->length * text->width); }

std::int64_t hash_characters(const void* characters, std::size_t size) noexcept {
  constexpr std::uint64_t first = 0x9e3779b97f4a7c15u, second = 0xd1b54a32d192ed03u;
  if (!size) return 0;
  auto* bytes = static_cast<const unsigned char*>(characters);
  std::uint64_t hash = first ^ size;
  for (; size > 8; size -= 8, bytes += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, bytes, 8);
    hash = mix(hash ^ eight, second);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, bytes, size);
  hash = mix(hash ^ rest, second);
  hash = mix(hash, first);
  auto result = static_cast<std::int64_t>(hash);
  return result == 0 || result == -1 ? 1 : result;
}

bool str_equal_slow(const Str* left, const Str* right) noexcept {
  return left->length == right->length && left->width == right->width &&
         std::memcmp(left->data, right->data, left->length * left->width) == 0;
}

bool str_equal(Word left, std::string_view ascii) noexcept { return str_is_ascii(left) && ascii_text(left) == ascii; }

int str_compare(Word left_word, Word right_word) noexcept {
  const Str *left = as_str(left_word), *right = as_str(right_word);
  std::size_t common = left->length < right->length ? left->length : right->length;
  if (left->width == 1 && right->width == 1) {
    int order = std::memcmp(left->data, right->data, common);
    if (order) return order < 0 ? -1 : 1;
  } else {
    for (std::size_t index = 0; index < common; ++index) {
      char32_t l = str_character(left, index), r = str_character(right, index);
      if (l != r) return l < r ? -1 : 1;
    }
  }
  return left->length == right->length ? 0 : left->length < right->length ? -1 : 1;
}

}  // namespace coil
