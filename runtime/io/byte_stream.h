// Files of bytes over a descriptor, with buffers for both directions: what open() in binary mode gives and what text
// files stand on.
#pragma once

#include <string_view>

#include "runtime/core/thread.h"
#include "runtime/object/type.h"

namespace coil {

enum class StreamKind : std::uint8_t { raw, reader, writer, random };

struct ByteStream : Object {
  int descriptor;         // -1: closed
  StreamKind kind;
  bool readable, writable, appending;
  bool owns_descriptor;   // close() closes it
  Word name;              // what was opened: str, bytes or int; owned
  Word mode;              // str: "rb", "rb+", …; owned
  unsigned char* input;   // read and not consumed yet: [input_start, input_end)
  std::size_t input_capacity, input_start, input_end;
  unsigned char* output;  // accepted and not written yet
  std::size_t output_count;
  Thread* user;           // the thread that makes system calls for it now; or null
  WaitQueue turns;        // of the others
};

inline constexpr std::size_t stream_buffer_size = 8192;

extern Type file_io_type, buffered_reader_type, buffered_writer_type, buffered_random_type;
bool is_byte_stream(Word value) noexcept;

// name and mode borrowed. The descriptor stays the caller's when this fails.
Owned make_byte_stream(int descriptor, StreamKind kind, Word name, const char* mode, bool owns_descriptor) noexcept;

inline std::string_view unread(const ByteStream* stream) {
  return {reinterpret_cast<const char*>(stream->input) + stream->input_start, stream->input_end - stream->input_start};
}
// Reads more behind what is there, once: the number of bytes, 0 at the end of the file, -1 failed (OSError).
std::int64_t stream_fill(ByteStream* stream) noexcept;
Status stream_write(ByteStream* stream, std::string_view bytes) noexcept;
Status stream_flush(ByteStream* stream) noexcept;
// Flushes and closes; closed even when flushing fails.
Status stream_close(ByteStream* stream) noexcept;
// The position in the file of the next byte read or written; -1 failed.
std::int64_t stream_tell(ByteStream* stream) noexcept;
std::int64_t stream_seek(ByteStream* stream, std::int64_t offset, int whence) noexcept;
Status stream_truncate(ByteStream* stream, std::int64_t size) noexcept;

// io.UnsupportedOperation
Type* unsupported_operation_type() noexcept;
[[gnu::cold]] Word raise_unsupported(const char* message) noexcept;

void ready_byte_stream_types() noexcept;

}  // namespace coil
