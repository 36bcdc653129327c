#include "runtime/object/str_builder.h"

#include <charconv>

#include "runtime/object/protocol.h"
#include "runtime/object/str_internal.h"

namespace coil {

StrBuilder::~StrBuilder() { free_data(); }

void StrBuilder::free_data() noexcept {
  if (data_ != short_text_) free_buffer(data_);
}

void* StrBuilder::grown(std::size_t capacity, std::uint8_t width) noexcept {
  if (width == width_ && data_ != short_text_) return resize_buffer(data_, capacity * width);
  void* data = allocate_buffer(capacity * width);
  if (!data) return nullptr;
  copy_characters(data, width, data_, width_, length_);
  free_data();
  return data;
}

bool StrBuilder::reserve(std::size_t extra, char32_t maximum) noexcept {
  if (failed_) return false;
  std::uint8_t width = width_for(maximum);
  if (width < width_) width = width_;
  std::size_t needed = length_ + extra;
  if (needed > PTRDIFF_MAX / 8) {
    raise_no_memory();
    return !(failed_ = true);
  }
  if (width == width_ && needed <= capacity_) return true;
  std::size_t capacity = needed <= capacity_ ? capacity_ : needed + needed / 2 + 32;
  void* data = grown(capacity, width);
  if (!data) return !(failed_ = true);
  data_ = data;
  capacity_ = capacity;
  width_ = width;
  return true;
}

void StrBuilder::append_slow(char32_t character) noexcept { append_repeated(character, 1); }

void StrBuilder::append_repeated(char32_t character, std::size_t count) noexcept {
  if (!count || !reserve(count, character)) return;
  maximum_ |= character;
  if (width_ == 1) std::memset(static_cast<char*>(data_) + length_, static_cast<int>(character), count);
  else if (width_ == 2)
    for (std::size_t index = 0; index < count; ++index) static_cast<char16_t*>(data_)[length_ + index] = static_cast<char16_t>(character);
  else
    for (std::size_t index = 0; index < count; ++index) static_cast<char32_t*>(data_)[length_ + index] = character;
  length_ += count;
}

void StrBuilder::append_ascii(std::string_view text) noexcept {
  if (text.empty() || !reserve(text.size(), 0x7f)) return;
  copy_characters(static_cast<char*>(data_) + length_ * width_, width_, text.data(), 1, text.size());
  length_ += text.size();
}

void StrBuilder::append_utf8(std::string_view text) noexcept {
  if (largest_character(text.data(), text.size(), 1) < 128) return append_ascii(text);
  Word word = make_str(text);
  if (coil::failed(word)) {
    failed_ = true;
    return;
  }
  append_str(word);
  release(word);
}

void StrBuilder::append_str(Word text) noexcept { append_part(text, 0, str_length(text)); }

void StrBuilder::append_part(Word word, std::size_t start, std::size_t stop) noexcept {
  const Str* text = as_str(word);
  if (stop <= start) return;
  char32_t largest = largest_character(text);
  if (largest > 0x7f && (start || stop != text->length))
    largest = largest_character(static_cast<const char*>(text->data) + start * text->width, stop - start, text->width);
  if (!reserve(stop - start, largest)) return;
  maximum_ |= largest;
  copy_characters(static_cast<char*>(data_) + length_ * width_, width_,
                  static_cast<const char*>(text->data) + start * text->width, text->width, stop - start);
  length_ += stop - start;
}

void StrBuilder::append_int(std::int64_t value) noexcept {
  char buffer[24];
  char* end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  append_ascii({buffer, static_cast<std::size_t>(end - buffer)});
}

Status StrBuilder::append_repr(Word value) noexcept {
  Word text = repr(value);
  if (coil::failed(text)) return !(failed_ = true);
  append_str(text);
  release(text);
  return !failed_;
}

Status StrBuilder::append_str_of(Word value) noexcept {
  if (is_exact(value, str_type)) return append_str(value), !failed_;
  Word text = to_str(value);
  if (coil::failed(text)) return !(failed_ = true);
  append_str(text);
  release(text);
  return !failed_;
}

Word StrBuilder::finish() noexcept {
  if (failed_) return 0;
  Word result = !length_            ? empty_str()
                : width_ == 1       ? make_str_latin1(static_cast<const unsigned char*>(data_), length_)
                : width_ == 2       ? make_str_utf16(static_cast<const char16_t*>(data_), length_)
                                    : make_str_utf32(static_cast<const char32_t*>(data_), length_);
  free_data();
  data_ = short_text_;
  length_ = 0;
  capacity_ = sizeof short_text_;
  width_ = 1;
  maximum_ = 0;
  return result;
}

}  // namespace coil
