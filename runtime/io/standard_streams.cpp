#include "runtime/io/standard_streams.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/io/text_file.h"
#include "runtime/object/exception.h"
#include "runtime/object/str.h"

namespace coil {

Word sys_globals[sys_global_capacity];

namespace {

constexpr const char* stream_names[] = {"<stdin>", "<stdout>", "<stderr>"};

// Under the C locale, and those that CPython puts in its place, undecodable bytes pass through.
const char* default_errors() {
  constexpr const char* lenient[] = {"C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8"};
  for (const char* variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* value = std::getenv(variable);
    if (!value || !*value) continue;
    for (const char* name : lenient) {
      if (std::strcmp(value, name) == 0) return "surrogateescape";
    }
    return "strict";
  }
  return "surrogateescape";
}

// None when the descriptor isn't open.
Owned make_stream(StandardStream number) {
  int descriptor = number;
  if (::fcntl(descriptor, F_GETFD) < 0) return None();
  bool input = number == stream_stdin;
  const char* unbuffered_setting = std::getenv("PYTHONUNBUFFERED");
  bool unbuffered = !input && unbuffered_setting && *unbuffered_setting;
  Word name = make_str(stream_names[number]), encoding = make_str("utf-8");
  Word errors = make_str(number == stream_stderr ? "backslashreplace" : default_errors());
  StreamKind kind = input ? StreamKind::reader : unbuffered ? StreamKind::raw : StreamKind::writer;
  Word stream = make_byte_stream(descriptor, kind, name, input ? "rb" : "wb", false);
  bool lines = number == stream_stderr || ::isatty(descriptor) == 1;
  Word file = stream ? make_text_file(stream, encoding, errors, Newline::line_feed, lines) : 0;
  if (file) {
    as<TextFile>(file)->mode = make_str(input ? "r" : "w");
    as<TextFile>(file)->write_through = unbuffered;
  }
  release_nullable(stream);
  release_nullable(name);
  release_nullable(encoding);
  release_nullable(errors);
  return file;
}

}  // namespace

void start_standard_streams() noexcept {
  ready_byte_stream_types();
  ready_text_file_types();
  for (StandardStream number : {stream_stdin, stream_stdout, stream_stderr}) {
    Word file = make_stream(number);
    sys_globals[number] = file;
    sys_globals[stream_count + number] = file ? retained(file) : 0;
  }
}

bool finish_standard_streams() noexcept {
  bool good = true;
  for (StandardStream number : {stream_stdout, stream_stderr}) {
    Word file = standard_stream(number);
    if (!file || file == None()) continue;
    bool flushed;
    if (is_text_file(file)) {
      flushed = text_is_closed(as<TextFile>(file)) || text_flush(as<TextFile>(file));
    } else {
      Word result = call_method(file, "flush");
      flushed = result != 0;
      release_nullable(result);
    }
    if (flushed) continue;
    if (number == stream_stdout) {
      print_unraisable(file);
      good = false;
    } else {
      clear_error();
    }
  }
  // What couldn't be written is dropped: nothing may fail when the objects are freed.
  for (int index = 0; index < 2 * stream_count; ++index) {
    Word file = sys_globals[index];
    if (file && is_text_file(file)) {
      as<TextFile>(file)->pending_count = 0;
      if (is_byte_stream(as<TextFile>(file)->buffer)) as<ByteStream>(as<TextFile>(file)->buffer)->output_count = 0;
    }
    clear(sys_globals[index]);
  }
  return good;
}

void flush_standard_streams() noexcept {
  Word pending = error_pending() ? take_error() : 0;
  for (StandardStream number : {stream_stdout, stream_stderr}) {
    Word file = standard_stream(number);
    if (file && is_text_file(file) && !text_is_closed(as<TextFile>(file)) && !text_flush(as<TextFile>(file))) clear_error();
  }
  if (pending) restore_error(pending);
}

Status write_to_file(Word file, Word text) noexcept {
  if (is_text_file(file)) {
    TextFile* own = as<TextFile>(file);
    ByteStream* stream = own->buffer && is_byte_stream(own->buffer) ? as<ByteStream>(own->buffer) : nullptr;
    if (stream && stream->descriptor >= 0 && stream->writable) return text_write(own, text);
  }
  Word result = call_method(file, "write", text);
  release_nullable(result);
  return result != 0;
}

void write_standard_error(Word text) noexcept {
  Word pending = error_pending() ? take_error() : 0;
  Word file = standard_stream(stream_stderr);
  bool written = file && file != None() && write_to_file(file, text);
  if (error_pending()) clear_error();
  if (!written && !file) {
    Utf8 utf8(text);
    if (::write(2, utf8.view().data(), utf8.view().size()) < 0) errno = 0;
  }
  if (pending) restore_error(pending);
}

}  // namespace coil
