#include "runtime/io/byte_stream.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

#include "runtime/core/errors.h"
#include "runtime/core/runtime_lock.h"
#include "runtime/io/blocking.h"
#include "runtime/object/exception.h"
#include "runtime/object/memory.h"
#include "runtime/object/str.h"

namespace coil {

bool is_byte_stream(Word value) noexcept {
  if (is_small_int(value)) return false;
  const Type* type = as_object(value)->type;
  return type == &buffered_reader_type || type == &buffered_writer_type || type == &buffered_random_type || type == &file_io_type;
}

Owned make_byte_stream(int descriptor, StreamKind kind, Word name, const char* mode, bool owns_descriptor) noexcept {
  Type* const types[] = {&file_io_type, &buffered_reader_type, &buffered_writer_type, &buffered_random_type};
  Word mode_text = make_str(mode);
  if (failed(mode_text)) return 0;
  ++noticed_ends;
  auto* stream = allocate<ByteStream>(*types[static_cast<int>(kind)]);
  if (!stream) {
    release(mode_text);
    return 0;
  }
  bool updates = std::strchr(mode, '+') != nullptr;
  stream->descriptor = descriptor;
  stream->kind = kind;
  stream->appending = mode[0] == 'a';
  stream->readable = mode[0] == 'r' || updates;
  stream->writable = mode[0] != 'r' || updates;
  stream->owns_descriptor = owns_descriptor;
  stream->name = retained(name);
  stream->mode = mode_text;
  return as_word(stream);
}

namespace {

// System calls let other threads run: one thread at a time uses the buffers, as in CPython.
class Turn {
 public:
  explicit Turn(ByteStream* stream) : stream_(stream) {
    if (stream->user == current_thread()) {
      raise(RuntimeError_type, "reentrant call inside %R", as_word(stream));
    } else if (stream->turns.wait(no_deadline, [=] { return !stream->user || !other_threads; })) {
      taken_ = true;
      stream->user = current_thread();
    }
  }
  ~Turn() {
    if (!taken_) return;
    stream_->user = nullptr;
    stream_->turns.wake_first();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  bool taken() const { return taken_; }

 private:
  ByteStream* stream_;
  bool taken_ = false;
};

Status flush_output(ByteStream* stream) {
  std::size_t done = 0;
  while (done < stream->output_count) {
    std::int64_t written = blocking_write(stream->descriptor, stream->output + done, stream->output_count - done);
    if (written < 0) {
      std::memmove(stream->output, stream->output + done, stream->output_count - done);
      stream->output_count -= done;
      return false;
    }
    done += static_cast<std::size_t>(written);
  }
  stream->output_count = 0;
  return true;
}

}  // namespace

std::int64_t stream_fill(ByteStream* stream) noexcept {
  Turn turn(stream);
  if (!turn.taken() || (stream->output_count && !flush_output(stream))) return -1;
  if (stream->input_start == stream->input_end) stream->input_start = stream->input_end = 0;
  if (stream->input_capacity - stream->input_end < stream_buffer_size) {
    std::size_t have = stream->input_end - stream->input_start;
    if (stream->input_start) {
      std::memmove(stream->input, stream->input + stream->input_start, have);
      stream->input_start = 0;
      stream->input_end = have;
    }
    std::size_t wanted = have + have / 2 + stream_buffer_size;
    if (stream->input_capacity < wanted) {
      void* larger = stream->input ? resize_buffer(stream->input, wanted) : allocate_buffer(wanted);
      if (!larger) return -1;
      stream->input = static_cast<unsigned char*>(larger);
      stream->input_capacity = wanted;
    }
  }
  std::int64_t count = blocking_read(stream->descriptor, stream->input + stream->input_end,
                                     stream->input_capacity - stream->input_end);
  if (count > 0) stream->input_end += static_cast<std::size_t>(count);
  return count;
}

namespace {

Status write_all(ByteStream* stream, const unsigned char* bytes, std::size_t count) {
  while (count) {
    std::int64_t written = blocking_write(stream->descriptor, bytes, count);
    if (written < 0) return false;
    bytes += written;
    count -= static_cast<std::size_t>(written);
  }
  return true;
}

// Before writing: the file's position goes back to where the reader is.
Status drop_input(ByteStream* stream) {
  std::size_t ahead = stream->input_end - stream->input_start;
  stream->input_start = stream->input_end = 0;
  if (ahead && ::lseek(stream->descriptor, -static_cast<off_t>(ahead), SEEK_CUR) < 0 && errno != ESPIPE) {
    raise_os_error(errno);
    return false;
  }
  return true;
}

}  // namespace

Status stream_flush(ByteStream* stream) noexcept {
  if (!stream->output_count && !stream->user) return true;
  Turn turn(stream);
  return turn.taken() && flush_output(stream);
}

Status stream_write(ByteStream* stream, std::string_view bytes) noexcept {
  Turn turn(stream);
  if (!turn.taken() || (stream->input_end && !drop_input(stream))) return false;
  auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  if (stream->kind == StreamKind::raw) return write_all(stream, data, bytes.size());
  if (!stream->output) {
    stream->output = static_cast<unsigned char*>(allocate_buffer(stream_buffer_size));
    if (!stream->output) return false;
  }
  if (stream->output_count + bytes.size() > stream_buffer_size) {
    if (!flush_output(stream)) return false;
    if (bytes.size() > stream_buffer_size) return write_all(stream, data, bytes.size());
  }
  std::memcpy(stream->output + stream->output_count, data, bytes.size());
  stream->output_count += bytes.size();
  return true;
}

Status stream_close(ByteStream* stream) noexcept {
  if (stream->descriptor < 0) return true;
  Status status = stream_flush(stream);
  int descriptor = stream->descriptor;
  stream->descriptor = -1;
  stream->input_start = stream->input_end = stream->output_count = 0;
  if (stream->owns_descriptor && ::close(descriptor) < 0 && errno != EINTR && status) {
    raise_os_error(errno);
    status = false;
  }
  return status;
}

std::int64_t stream_tell(ByteStream* stream) noexcept {
  off_t position = ::lseek(stream->descriptor, 0, SEEK_CUR);
  if (position < 0) {
    raise_os_error(errno);
    return -1;
  }
  return position - static_cast<std::int64_t>(stream->input_end - stream->input_start) + static_cast<std::int64_t>(stream->output_count);
}

std::int64_t stream_seek(ByteStream* stream, std::int64_t offset, int whence) noexcept {
  if (!stream_flush(stream)) return -1;
  if (whence == SEEK_CUR) offset -= static_cast<std::int64_t>(stream->input_end - stream->input_start);
  off_t position = ::lseek(stream->descriptor, offset, whence);
  if (position < 0) {
    raise_os_error(errno);
    return -1;
  }
  stream->input_start = stream->input_end = 0;
  return position;
}

Status stream_truncate(ByteStream* stream, std::int64_t size) noexcept {
  if (!stream_flush(stream)) return false;
  if (::ftruncate(stream->descriptor, size) < 0) {
    raise_os_error(errno);
    return false;
  }
  return true;
}

}  // namespace coil
