// Text files: io.TextIOWrapper over a file of bytes.
#pragma once

#include "runtime/io/byte_stream.h"

namespace coil {

// newline= of open(): which ends of lines are seen, and whether they become "\n".
enum class Newline : std::uint8_t { universal, universal_kept, line_feed, carriage_return, both };

struct TextFile : Object {
  Word buffer;         // a ByteStream, or any object with read() and write(); 0: detached
  Word encoding;       // str, as given
  Word errors;         // str
  Word name;           // overrides the buffer's (the standard streams'); or 0
  Word mode;           // str or 0
  Word held;           // a ByteStream with what a buffer that is no stream had to read; or 0
  char* pending;       // encoded, and not handed to the buffer yet
  std::size_t pending_count;
  Newline newline;
  std::uint8_t newlines_seen;  // bits: 1 "\n", 2 "\r", 4 "\r\n"
  bool line_buffering, write_through;
  bool plain_encoding;  // encoded ASCII is ASCII: lines can be found in the bytes
  bool transcoded;      // the rest of the input was decoded at once and stands in the stream's buffer as UTF-8
  bool complete;        // everything there is was read into the stream's buffer
  bool iterating;       // next() was called: tell() doesn't work until the end
};

extern Type text_file_type;
inline bool is_text_file(Word word) { return is_exact(word, text_file_type); }

// All borrowed; encoding and errors: str. newline as in open().
Owned make_text_file(Word buffer, Word encoding, Word errors, Newline newline, bool line_buffering) noexcept;
// "": universal_kept, None: universal; ValueError "illegal newline value: 'x'", TypeError for what isn't a str.
Status newline_from(Word argument, Newline& newline) noexcept;

Status text_write(TextFile* file, Word text) noexcept;  // text: str
Status text_flush(TextFile* file) noexcept;
Status text_close(TextFile* file) noexcept;
// A line with its end, "" at the end of the file; limit -1: none.
Word text_read_line(TextFile* file, std::int64_t limit) noexcept;
Word text_read(TextFile* file, std::int64_t count) noexcept;  // -1: all
bool text_is_closed(const TextFile* file) noexcept;

void ready_text_file_types() noexcept;

}  // namespace coil
