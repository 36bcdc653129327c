// The methods of binary files: io.BufferedReader, BufferedWriter, BufferedRandom and FileIO.
#include <cerrno>
#include <cstring>
#include <unistd.h>

#include "runtime/core/native.h"
#include "runtime/io/byte_stream.h"
#include "runtime/io/held_buffer.h"
#include "runtime/object/bytes.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

ByteStream* stream_of(Word self) { return as<ByteStream>(self); }

bool check_open(ByteStream* stream, const char* message) {
  if (stream->descriptor >= 0) return true;
  raise(ValueError_type, "%s", stream->kind == StreamKind::raw ? "I/O operation on closed file" : message);
  return false;
}

ByteStream* open_reader(Word self) {
  ByteStream* stream = stream_of(self);
  if (!check_open(stream, "read of closed file")) return nullptr;
  if (stream->readable) return stream;
  raise_unsupported(stream->kind == StreamKind::raw ? "File not open for reading" : "read");
  return nullptr;
}

ByteStream* open_writer(Word self) {
  ByteStream* stream = stream_of(self);
  if (!check_open(stream, "write to closed file")) return nullptr;
  if (stream->writable) return stream;
  raise_unsupported(stream->kind == StreamKind::raw ? "File not open for writing" : "write");
  return nullptr;
}

void stream_dealloc(Object* self) {
  auto* stream = static_cast<ByteStream*>(self);
  if (stream->descriptor >= 0 && stream->owns_descriptor) {
    Word pending = error_pending() ? take_error() : 0;
    self->references = 1;
    if (!stream_close(stream)) print_unraisable(as_word(self));
    self->references = 0;
    if (pending) restore_error(pending);
  }
  release(stream->name);
  release(stream->mode);
  if (stream->input) free_buffer(stream->input);
  if (stream->output) free_buffer(stream->output);
  free_object(self);
}

// A size argument: absent, None or negative are all.
Status size_argument(Word word, std::int64_t& size) {
  size = -1;
  return optional_argument_i64(word, size);
}

// The first `count` unread bytes, consumed.
Word take_bytes(ByteStream* stream, std::size_t count) {
  Word bytes = make_bytes(unread(stream).substr(0, count));
  if (bytes) stream->input_start += count;
  return bytes;
}

Word read(const Word* arguments) {
  ByteStream* stream = open_reader(arguments[0]);
  std::int64_t size;
  if (!stream || !size_argument(arguments[1], size)) return 0;
  if (size < -1) return raise(ValueError_type, "read length must be non-negative or -1");
  while (size < 0 || unread(stream).size() < static_cast<std::size_t>(size)) {
    std::int64_t count = stream_fill(stream);
    if (count < 0) return 0;
    if (count == 0 || (size >= 0 && stream->kind == StreamKind::raw)) break;
  }
  std::size_t have = unread(stream).size();
  return take_bytes(stream, size < 0 || have < static_cast<std::size_t>(size) ? have : static_cast<std::size_t>(size));
}

// At most one system call.
Word read_some(const Word* arguments) {
  ByteStream* stream = open_reader(arguments[0]);
  std::int64_t size;
  if (!stream || !size_argument(arguments[1], size)) return 0;
  if (unread(stream).empty() && size != 0 && stream_fill(stream) < 0) return 0;
  std::size_t have = unread(stream).size();
  return take_bytes(stream, size < 0 || have < static_cast<std::size_t>(size) ? have : static_cast<std::size_t>(size));
}

Word peek(const Word* arguments) {
  ByteStream* stream = open_reader(arguments[0]);
  if (!stream || (unread(stream).empty() && stream_fill(stream) < 0)) return 0;
  return make_bytes(unread(stream));
}

Word read_line(ByteStream* stream, std::int64_t limit) {
  std::size_t searched = 0;
  for (;;) {
    std::string_view text = unread(stream);
    std::size_t end = text.find('\n', searched);
    std::size_t line = end == text.npos ? text.size() : end + 1;
    if (limit >= 0 && line > static_cast<std::size_t>(limit)) line = static_cast<std::size_t>(limit);
    if (end != text.npos || (limit >= 0 && text.size() >= static_cast<std::size_t>(limit))) return take_bytes(stream, line);
    searched = text.size();
    std::int64_t count = stream_fill(stream);
    if (count < 0) return 0;
    if (count == 0) return take_bytes(stream, line);
  }
}

Word readline(const Word* arguments) {
  ByteStream* stream = open_reader(arguments[0]);
  std::int64_t limit;
  return stream && size_argument(arguments[1], limit) ? read_line(stream, limit) : 0;
}

Word readlines(const Word* arguments) {
  ByteStream* stream = open_reader(arguments[0]);
  std::int64_t hint, total = 0;
  if (!stream || !size_argument(arguments[1], hint)) return 0;
  Word lines = make_list();
  while (lines) {
    Word line = read_line(stream, -1);
    if (line && bytes_text(line).empty()) {
      release(line);
      break;
    }
    if (line) total += static_cast<std::int64_t>(bytes_text(line).size());
    if (!list_append_owned(lines, line)) clear(lines);
    if (hint > 0 && total >= hint) break;
  }
  return lines;
}

Word read_into(const Word* arguments) {
  ByteStream* stream = open_reader(arguments[0]);
  unsigned char* target;
  std::size_t size, done = 0;
  if (!stream || !require_writable_buffer(arguments[1], target, size)) return 0;
  while (done < size) {
    std::string_view have = unread(stream);
    if (have.empty()) {
      if (done && stream->kind == StreamKind::raw) break;
      std::int64_t count = stream_fill(stream);
      if (count < 0) return 0;
      if (count == 0) break;
      continue;
    }
    std::size_t part = have.size() < size - done ? have.size() : size - done;
    std::memcpy(target + done, have.data(), part);
    stream->input_start += part;
    done += part;
  }
  return small_int(static_cast<std::int64_t>(done));
}

Word next_line(Word self) {
  ByteStream* stream = open_reader(self);
  Word line = stream ? read_line(stream, -1) : 0;
  if (line && bytes_text(line).empty()) clear(line);
  return line;
}

Word write(const Word* arguments) {
  ByteStream* stream = open_writer(arguments[0]);
  std::string_view bytes;
  if (!stream || !require_buffer(arguments[1], bytes)) return 0;
  HeldBuffer held(arguments[1]);
  return stream_write(stream, bytes) ? small_int(static_cast<std::int64_t>(bytes.size())) : 0;
}

Word writelines(const Word* arguments) {
  ByteStream* stream = open_writer(arguments[0]);
  if (!stream) return 0;
  Status status = for_each(arguments[1], [stream](Word line) -> Status {
    std::string_view bytes;
    if (!require_buffer(line, bytes)) return false;
    HeldBuffer held(line);
    return stream_write(stream, bytes);
  });
  return status ? None() : 0;
}

Word flush(const Word* arguments) {
  ByteStream* stream = stream_of(arguments[0]);
  return check_open(stream, "flush of closed file") && stream_flush(stream) ? None() : 0;
}

Word close(const Word* arguments) { return stream_close(stream_of(arguments[0])) ? None() : 0; }

Word seek(const Word* arguments) {
  ByteStream* stream = stream_of(arguments[0]);
  std::int64_t offset;
  int whence = SEEK_SET;
  if (!check_open(stream, "seek of closed file") || !index_to_i64(arguments[1], offset, &OverflowError_type)) return 0;
  if (arguments[2] && !argument_int(arguments[2], whence)) return 0;
  if (whence < 0 || whence > 2) return raise(ValueError_type, "whence value %d unsupported", whence);
  std::int64_t position = stream_seek(stream, offset, whence);
  return position < 0 ? 0 : int_from_i64(position);
}

Word tell(const Word* arguments) {
  ByteStream* stream = stream_of(arguments[0]);
  if (!check_open(stream, "tell of closed file")) return 0;
  std::int64_t position = stream_tell(stream);
  return position < 0 ? 0 : int_from_i64(position);
}

Word truncate(const Word* arguments) {
  ByteStream* stream = open_writer(arguments[0]);
  if (!stream) return 0;
  std::int64_t size;
  if (arguments[1] && arguments[1] != None()) {
    if (!index_to_i64(arguments[1], size, &OverflowError_type)) return 0;
  } else if ((size = stream_tell(stream)) < 0) {
    return 0;
  }
  return stream_truncate(stream, size) ? int_from_i64(size) : 0;
}

Word fileno(const Word* arguments) {
  ByteStream* stream = stream_of(arguments[0]);
  return check_open(stream, "I/O operation on closed file") ? small_int(stream->descriptor) : 0;
}

Word isatty(const Word* arguments) {
  ByteStream* stream = stream_of(arguments[0]);
  return check_open(stream, "I/O operation on closed file") ? boolean(::isatty(stream->descriptor) == 1) : 0;
}

Word readable(const Word* arguments) {
  ByteStream* stream = stream_of(arguments[0]);
  return check_open(stream, "I/O operation on closed file") ? boolean(stream->readable) : 0;
}

Word writable(const Word* arguments) {
  ByteStream* stream = stream_of(arguments[0]);
  return check_open(stream, "I/O operation on closed file") ? boolean(stream->writable) : 0;
}

Word seekable(const Word* arguments) {
  ByteStream* stream = stream_of(arguments[0]);
  if (!check_open(stream, "I/O operation on closed file")) return 0;
  return boolean(::lseek(stream->descriptor, 0, SEEK_CUR) >= 0);
}

Word enter(const Word* arguments) {
  return check_open(stream_of(arguments[0]), "I/O operation on closed file.") ? retained(arguments[0]) : 0;
}

Word exit(const Word* arguments) { return close(arguments); }

Word get_closed(Word self) { return boolean(stream_of(self)->descriptor < 0); }
Word get_name(Word self) { return retained(stream_of(self)->name); }
Word get_mode(Word self) { return retained(stream_of(self)->mode); }
Word get_raw(Word self) { return retained(self); }

Word stream_repr(Word self) {
  ByteStream* stream = stream_of(self);
  StrBuilder text;
  text.append_ascii("<_io.");
  text.append_ascii(type_of(self)->name);
  text.append_ascii(" name=");
  if (!text.append_repr(stream->name)) return 0;
  if (stream->kind == StreamKind::raw) {
    text.append_ascii(" mode=");
    if (!text.append_repr(stream->mode)) return 0;
    text.append_ascii(stream->owns_descriptor ? " closefd=True" : " closefd=False");
  }
  text.append('>');
  return text.finish();
}

constexpr NativeMethod methods[] = {
    {"read(self, size=-1, /)", read},
    {"read1(self, size=-1, /)", read_some},
    {"peek(self, size=0, /)", peek},
    {"readline(self, size=-1, /)", readline},
    {"readlines(self, hint=-1, /)", readlines},
    {"readinto(self, buffer, /)", read_into},
    {"write(self, buffer, /)", write},
    {"writelines(self, lines, /)", writelines},
    {"flush(self, /)", flush},
    {"close(self, /)", close},
    {"seek(self, target, whence=0, /)", seek},
    {"tell(self, /)", tell},
    {"truncate(self, pos=None, /)", truncate},
    {"fileno(self, /)", fileno},
    {"isatty(self, /)", isatty},
    {"readable(self, /)", readable},
    {"writable(self, /)", writable},
    {"seekable(self, /)", seekable},
    {"__enter__(self, /)", enter},
    {"__exit__(self, /, *args)", exit},
    {},
};
constexpr NativeProperty properties[] = {
    {"closed", get_closed, nullptr},
    {"name", get_name, nullptr},
    {"mode", get_mode, nullptr},
    {"raw", get_raw, nullptr},
    {},
};

constexpr Type stream_type(const char* name) {
  Type type = native_type(name, sizeof(ByteStream), 0, "_io");
  type.slots.dealloc = stream_dealloc;
  type.slots.repr = stream_repr;
  type.slots.iter = iterator_self;
  type.slots.next = next_line;
  type.methods = methods;
  type.properties = properties;
  return type;
}

}  // namespace

constinit Type file_io_type = stream_type("FileIO");
constinit Type buffered_reader_type = stream_type("BufferedReader");
constinit Type buffered_writer_type = stream_type("BufferedWriter");
constinit Type buffered_random_type = stream_type("BufferedRandom");

void ready_byte_stream_types() noexcept {
  type_ready(file_io_type);
  type_ready(buffered_reader_type);
  type_ready(buffered_writer_type);
  type_ready(buffered_random_type);
}

}  // namespace coil
