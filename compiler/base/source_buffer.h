// One source file: its name as the user gave it, its bytes as read, and its text as the compiler sees it (UTF-8, lines
// ending in '\n'). Until a decoder calls set_text the text is the bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coil::compiler {

class SourceBuffer {
 public:
  SourceBuffer(std::string name, std::string bytes);

  // Reads a file. On failure returns an errno value (0 is success) and leaves `buffer` untouched.
  static int read_file(const std::string& path, SourceBuffer& buffer);

  const std::string& name() const { return name_; }
  const std::string& bytes() const { return bytes_; }
  const std::string& text() const { return text_; }

  // The decoded text, when it differs from the bytes.
  void set_text(std::string text);

  // Whether the file itself says how it is encoded. CPython's parser counts columns in characters then, in bytes otherwise.
  bool declares_encoding() const { return declares_encoding_; }
  void set_declares_encoding() { declares_encoding_ = true; }

  // Where a file that says it is UTF-8 is none: offsets in text(), which has a control character there, and the bytes. CPython only
  // minds when they are part of a token.
  struct Undecodable {
    uint32_t offset;
    uint8_t byte;
  };
  void set_undecodable(std::vector<Undecodable> places) { undecodable_ = std::move(places); }
  // The first of them between two offsets; null when there is none.
  const Undecodable* undecodable_in(uint32_t start, uint32_t end) const {
    for (const Undecodable& place : undecodable_)
      if (place.offset >= start && place.offset < end) return &place;
    return nullptr;
  }

  uint32_t line_count() const { return static_cast<uint32_t>(line_starts_.size()); }

  // The line (from 1) without its newline; empty beyond the end.
  std::string_view line(uint32_t number) const;

  // The line with its newline, which the last one may lack.
  std::string_view line_with_newline(uint32_t number) const;

  // Byte offset in text() of the start of a line (from 1).
  uint32_t line_start(uint32_t number) const { return line_starts_[number - 1]; }

  // A column in bytes as a column in characters (code points), both from 0.
  uint32_t character_column(uint32_t line, uint32_t byte_column) const;

 private:
  void index_lines();

  std::string name_;
  std::string bytes_;
  std::string text_;
  bool declares_encoding_ = false;
  std::vector<uint32_t> line_starts_;
  std::vector<Undecodable> undecodable_;
};

}  // namespace coil::compiler
