// Text files: encoding, decoding, ends of lines. Their methods: text_file_methods.cpp.
#include "runtime/io/text_file.h"

#include <cstring>

#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/object/bytes.h"
#include "runtime/object/memory.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

constexpr std::size_t chunk_size = 8192;

enum SeenNewlines : std::uint8_t { seen_line_feed = 1, seen_carriage_return = 2, seen_both = 4 };

ByteStream* stream_of(TextFile* file) { return is_byte_stream(file->buffer) ? as<ByteStream>(file->buffer) : nullptr; }

bool keeps_ascii(Word encoding) {
  Utf8 name(encoding);
  char plain[32];
  std::size_t length = 0;
  for (char character : name.view()) {
    if (character == '-' || character == '_' || character == ' ') continue;
    if (length + 1 < sizeof plain) plain[length++] = static_cast<char>(character | 0x20);
  }
  plain[length] = 0;
  for (const char* wide : {"utf16", "utf16le", "utf16be", "utf32", "utf32le", "utf32be", "utf8sig"}) {
    // Digits have 0x20 set already, so that lowering them changes nothing.
    if (std::strcmp(plain, wide) == 0) return false;
  }
  return true;
}

}  // namespace

Status newline_from(Word argument, Newline& newline) noexcept {
  newline = Newline::universal;
  if (!argument || argument == None()) return true;
  if (!is_str(argument)) {
    raise(TypeError_type, "open() argument 'newline' must be str or None, not %A", argument);
    return false;
  }
  Utf8 text(argument);
  if (text.view().empty()) newline = Newline::universal_kept;
  else if (text.view() == "\n") newline = Newline::line_feed;
  else if (text.view() == "\r") newline = Newline::carriage_return;
  else if (text.view() == "\r\n") newline = Newline::both;
  else {
    raise(ValueError_type, "illegal newline value: %U", argument);
    return false;
  }
  return true;
}

Owned make_text_file(Word buffer, Word encoding, Word errors, Newline newline, bool line_buffering) noexcept {
  // Finds out unknown names at once.
  Utf8 encoding_name(encoding), errors_name(errors);
  Word probe = encode(empty_str(), encoding_name.c_str(), errors_name.c_str());
  if (failed(probe)) return 0;
  release(probe);
  ++noticed_ends;
  auto* file = allocate<TextFile>(text_file_type);
  if (!file) return 0;
  file->buffer = retained(buffer);
  file->encoding = retained(encoding);
  file->errors = retained(errors);
  file->newline = newline;
  file->line_buffering = line_buffering;
  file->plain_encoding = keeps_ascii(encoding);
  return as_word(file);
}

bool text_is_closed(const TextFile* file) noexcept {
  if (!file->buffer) return true;
  if (is_byte_stream(file->buffer)) return as<ByteStream>(file->buffer)->descriptor < 0;
  Word closed = get_attribute(file->buffer, "closed");
  bool result = closed == True();
  if (failed(closed)) clear_error();
  else release(closed);
  return result;
}

// ---- writing

namespace {

Status buffer_write(TextFile* file, std::string_view bytes) {
  if (ByteStream* stream = stream_of(file)) return stream_write(stream, bytes);
  Word data = make_bytes(bytes);
  Word result = data ? call_method(file->buffer, "write", data) : 0;
  release_nullable(data);
  release_nullable(result);
  return result != 0;
}

Status write_pending(TextFile* file) {
  std::size_t count = file->pending_count;
  if (count == 0) return true;
  // Writing may let another thread run, which starts a buffer of its own.
  char* bytes = file->pending;
  file->pending = nullptr;
  file->pending_count = 0;
  Status status = buffer_write(file, {bytes, count});
  if (file->pending) free_buffer(bytes);
  else file->pending = bytes;
  return status;
}

Status flush_buffer(TextFile* file) {
  if (ByteStream* stream = stream_of(file)) return stream_flush(stream);
  Word result = call_method(file->buffer, "flush");
  release_nullable(result);
  return result != 0;
}

Status write_bytes(TextFile* file, std::string_view bytes) {
  while (file->pending_count && file->pending_count + bytes.size() > chunk_size)
    if (!write_pending(file)) return false;
  if (!file->pending) {
    file->pending = static_cast<char*>(allocate_buffer(chunk_size));
    if (!file->pending) return false;
  }
  if (bytes.size() > chunk_size) return buffer_write(file, bytes);
  std::memcpy(file->pending + file->pending_count, bytes.data(), bytes.size());
  file->pending_count += bytes.size();
  return true;
}

// The text with the file's own ends of lines. Owned.
Word with_file_newlines(TextFile* file, Word text) {
  const char* end = file->newline == Newline::carriage_return ? "\r" : file->newline == Newline::both ? "\r\n" : nullptr;
  if (!end) return retained(text);
  StrBuilder result;
  for (std::size_t index = 0; index < str_length(text); ++index) {
    char32_t character = str_character(text, index);
    if (character == '\n') result.append_ascii(end);
    else result.append(character);
  }
  return result.finish();
}

bool has_newline(std::string_view bytes) {
  return std::memchr(bytes.data(), '\n', bytes.size()) || std::memchr(bytes.data(), '\r', bytes.size());
}

}  // namespace

Status text_write(TextFile* file, Word text) noexcept {
  Word prepared = with_file_newlines(file, text);
  if (failed(prepared)) return false;
  Status status;
  bool flush = file->write_through;
  if (str_is_ascii(prepared) && file->plain_encoding) {
    std::string_view bytes = ascii_text(prepared);
    flush |= file->line_buffering && has_newline(bytes);
    status = write_bytes(file, bytes);
  } else {
    Utf8 encoding(file->encoding), errors(file->errors);
    Word bytes = encode(prepared, encoding.c_str(), errors.c_str());
    status = bytes && write_bytes(file, bytes_text(bytes));
    if (bytes) flush |= file->line_buffering && has_newline(bytes_text(bytes));
    release_nullable(bytes);
  }
  release(prepared);
  return status && (!flush || text_flush(file));
}

Status text_flush(TextFile* file) noexcept { return write_pending(file) && flush_buffer(file); }

Status text_close(TextFile* file) noexcept {
  if (text_is_closed(file)) return true;
  Status status = write_pending(file);
  Word pending = status ? 0 : take_error();
  if (ByteStream* stream = stream_of(file)) {
    status &= stream_close(stream);
  } else {
    Word result = call_method(file->buffer, "close");
    status &= result != 0;
    release_nullable(result);
  }
  if (pending && !error_pending()) restore_error(pending);
  else release_nullable(pending);
  return status;
}

// ---- reading: the bytes stand in the stream's buffer; what is taken is decoded

namespace {

// For other objects and encodings: everything is read and decoded now, and goes on as UTF-8.
Status transcode(TextFile* file, ByteStream* stream) {
  while (!file->complete) {
    std::int64_t count = stream_fill(stream);
    if (count < 0) return false;
    if (count == 0) break;
  }
  Utf8 encoding(file->encoding), errors(file->errors);
  Word text = decode(unread(stream), encoding.c_str(), errors.c_str());
  if (failed(text)) return false;
  Utf8 utf8(text);
  std::size_t size = utf8.view().size();
  auto* input = static_cast<unsigned char*>(allocate_buffer(size + stream_buffer_size));
  if (input) {
    std::memcpy(input, utf8.view().data(), size);
    if (stream->input) free_buffer(stream->input);
    stream->input = input;
    stream->input_capacity = size + stream_buffer_size;
    stream->input_start = 0;
    stream->input_end = size;
  }
  release(text);
  file->transcoded = file->complete = true;
  return input != nullptr;
}

// All that a buffer that is no stream of ours can read, as a stream; null: failed.
ByteStream* hold_all(TextFile* file) {
  if (file->held) return as<ByteStream>(file->held);
  Word data = call_method(file->buffer, "read");
  Word name = data ? make_str("") : 0;
  std::string_view bytes;
  Word held = name && require_buffer(data, bytes) ? make_byte_stream(-1, StreamKind::reader, name, "rb", false) : 0;
  auto* input = held ? static_cast<unsigned char*>(allocate_buffer(bytes.size() + 1)) : nullptr;
  if (input) {
    std::memcpy(input, bytes.data(), bytes.size());
    ByteStream* stream = as<ByteStream>(held);
    stream->input = input;
    stream->input_capacity = bytes.size() + 1;
    stream->input_end = bytes.size();
    file->held = held;
    file->complete = true;
  } else {
    release_nullable(held);
  }
  release_nullable(name);
  release_nullable(data);
  return input ? as<ByteStream>(file->held) : nullptr;
}

// The stream to read from, with what is pending written; null: failed.
ByteStream* reading_stream(TextFile* file) {
  ByteStream* stream = stream_of(file);
  if (!stream && !(stream = hold_all(file))) return nullptr;
  if (!stream->readable) {
    raise_unsupported("not readable");
    return nullptr;
  }
  if (file->pending_count && !text_flush(file)) return nullptr;
  if (!file->plain_encoding && !file->transcoded && !transcode(file, stream)) return nullptr;
  return stream;
}

// Notes the kind of a line's end at `index`; gives how many bytes it has.
std::size_t see_newline(TextFile* file, std::string_view bytes, std::size_t index) {
  if (bytes[index] == '\n') {
    file->newlines_seen |= seen_line_feed;
    return 1;
  }
  bool both = index + 1 < bytes.size() && bytes[index + 1] == '\n';
  file->newlines_seen |= both ? seen_both : seen_carriage_return;
  return both ? 2 : 1;
}

// Bytes to text; "\r" and "\r\n" become "\n" when the file translates them.
Word decode_part(TextFile* file, std::string_view bytes) {
  char* translated = nullptr;
  if (file->newline <= Newline::universal_kept && std::memchr(bytes.data(), '\r', bytes.size())) {
    translated = static_cast<char*>(allocate_buffer(bytes.size()));
    if (!translated) return 0;
    std::size_t length = 0;
    for (std::size_t index = 0; index < bytes.size();) {
      bool end = bytes[index] == '\r' || bytes[index] == '\n';
      std::size_t size = end ? see_newline(file, bytes, index) : 1;
      if (end && file->newline == Newline::universal) {
        translated[length++] = '\n';
      } else {
        std::memcpy(translated + length, bytes.data() + index, size);
        length += size;
      }
      index += size;
    }
    bytes = {translated, length};
  } else if (file->newline <= Newline::universal_kept && std::memchr(bytes.data(), '\n', bytes.size())) {
    file->newlines_seen |= seen_line_feed;
  }
  Utf8 encoding(file->encoding), errors(file->errors);
  Word text = file->transcoded ? make_str(bytes) : decode(bytes, encoding.c_str(), errors.c_str());
  if (translated) free_buffer(translated);
  return text;
}

Word take_text(TextFile* file, ByteStream* stream, std::size_t size) {
  Word text = decode_part(file, unread(stream).substr(0, size));
  stream->input_start += size;
  return text;
}

struct LineEnd {
  std::size_t size;     // of the line with its end; npos: not found
  bool wants_more;      // a "\r" stands last: what follows decides
};

LineEnd find_line_end(const TextFile* file, std::string_view bytes, std::size_t from) {
  constexpr std::size_t none = std::string_view::npos;
  switch (file->newline) {
    case Newline::line_feed: {
      std::size_t end = bytes.find('\n', from);
      return {end == none ? none : end + 1, false};
    }
    case Newline::carriage_return: {
      std::size_t end = bytes.find('\r', from);
      return {end == none ? none : end + 1, false};
    }
    case Newline::both: {
      std::size_t end = bytes.find("\r\n", from ? from - 1 : 0);
      return {end == none ? none : end + 2, false};
    }
    default: break;
  }
  for (std::size_t index = from; index < bytes.size(); ++index) {
    if (bytes[index] == '\n') return {index + 1, false};
    if (bytes[index] != '\r') continue;
    if (index + 1 == bytes.size()) return {index + 1, true};
    return {bytes[index + 1] == '\n' ? index + 2 : index + 1, false};
  }
  return {none, false};
}

// How many bytes the first `count` characters take, with "\r\n" as one where it is translated; `found` is how many there are.
// An unfinished character at the end isn't counted.
std::size_t bytes_of_characters(const TextFile* file, std::string_view bytes, std::int64_t count, std::int64_t& found) {
  bool utf8 = file->transcoded || [&] {
    Utf8 name(file->encoding);
    return (name.view().size() >= 3 && (name.view()[0] | 0x20) == 'u');
  }();
  std::size_t position = 0;
  for (found = 0; found < count && position < bytes.size(); ++found) {
    unsigned char lead = static_cast<unsigned char>(bytes[position]);
    std::size_t size = !utf8 || lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (lead == '\r' && file->newline == Newline::universal) {
      if (position + 1 == bytes.size()) break;
      if (bytes[position + 1] == '\n') size = 2;
    }
    if (position + size > bytes.size()) break;
    position += size;
  }
  return position;
}

}  // namespace

Word text_read_line(TextFile* file, std::int64_t limit) noexcept {
  ByteStream* stream = reading_stream(file);
  if (!stream) return 0;
  std::size_t searched = 0;
  for (;;) {
    std::string_view bytes = unread(stream);
    LineEnd end = find_line_end(file, bytes, searched);
    bool at_end = false;
    if (end.size == bytes.npos || end.wants_more) {
      searched = bytes.size() ? bytes.size() - (end.wants_more ? 1 : 0) : 0;
      std::int64_t count = file->complete ? 0 : stream_fill(stream);
      if (count < 0) return 0;
      if (count > 0) continue;
      at_end = true;
      bytes = unread(stream);
    }
    std::size_t size = at_end && end.size == bytes.npos ? bytes.size() : end.size;
    if (limit >= 0) {
      std::int64_t found;
      std::size_t cut = bytes_of_characters(file, bytes.substr(0, size), limit, found);
      if (found == limit) size = cut;
    }
    return take_text(file, stream, size);
  }
}

Word text_read(TextFile* file, std::int64_t count) noexcept {
  ByteStream* stream = reading_stream(file);
  if (!stream) return 0;
  for (;;) {
    std::int64_t found;
    std::size_t size = count < 0 ? 0 : bytes_of_characters(file, unread(stream), count, found);
    if (count >= 0 && found == count) return take_text(file, stream, size);
    std::int64_t more = file->complete ? 0 : stream_fill(stream);
    if (more < 0) return 0;
    if (more == 0) return take_text(file, stream, unread(stream).size());
  }
}

}  // namespace coil
