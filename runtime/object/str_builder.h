// Builds a str piece by piece. Widens as needed; fails quietly: after a failed append (MemoryError pending) all further
// ones do nothing and finish() gives 0.
#pragma once

#include "runtime/object/str.h"

namespace coil {

class StrBuilder {
 public:
  StrBuilder() = default;
  ~StrBuilder();
  StrBuilder(const StrBuilder&) = delete;
  StrBuilder& operator=(const StrBuilder&) = delete;

  void append(char32_t character) noexcept {
    if (character < 128 && width_ == 1 && length_ < capacity_) static_cast<std::uint8_t*>(data_)[length_++] = character;
    else append_slow(character);
  }
  void append_ascii(std::string_view text) noexcept;
  void append_utf8(std::string_view text) noexcept;
  void append_str(Word text) noexcept;
  void append_part(Word text, std::size_t start, std::size_t stop) noexcept;
  void append_repeated(char32_t character, std::size_t count) noexcept;
  void append_int(std::int64_t value) noexcept;
  // repr() / str() of any value; false when that failed.
  Status append_repr(Word value) noexcept;
  Status append_str_of(Word value) noexcept;
  std::size_t length() const { return length_; }
  void truncate(std::size_t length) { length_ = length; }
  bool failed() const { return failed_; }
  Word finish() noexcept;  // the str, owned; the builder is empty afterwards

 private:
  void append_slow(char32_t character) noexcept;
  bool reserve(std::size_t extra, char32_t maximum) noexcept;
  void* grown(std::size_t capacity, std::uint8_t width) noexcept;  // a buffer with what there is so far; null: no memory
  void free_data() noexcept;

  // Short texts, such as messages of errors, need no buffer of the allocator's.
  std::uint8_t short_text_[112];
  void* data_ = short_text_;
  std::size_t length_ = 0, capacity_ = sizeof short_text_;
  std::uint8_t width_ = 1;
  char32_t maximum_ = 0;
  bool failed_ = false;
};

}  // namespace coil
