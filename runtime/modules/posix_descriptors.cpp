// os: file descriptors.
#include <cerrno>

#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/io/blocking.h"
#include "runtime/io/held_buffer.h"
#include "runtime/io/path.h"
#include "runtime/modules/posix.h"
#include "runtime/object/bytes.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Word done(int result) { return result < 0 ? raise_os_error(errno) : None(); }
Word number(std::int64_t result) { return result < 0 ? raise_os_error(errno) : int_from_i64(result); }

}  // namespace

Word posix_open(const Word* arguments) {
  int flags, mode = 0777;
  if (!argument_int(arguments[1], flags) || (arguments[2] && !argument_int(arguments[2], mode))) return 0;
  Word path = path_bytes(arguments[0], "open: path should be string, bytes or os.PathLike, not %T");
  if (failed(path)) return 0;
  int descriptor, error;
  do {
    descriptor = ::open(bytes_text(path).data(), flags | O_CLOEXEC, mode);
    error = errno;
  } while (descriptor < 0 && error == EINTR);
  release(path);
  return descriptor < 0 ? raise_os_error(error, arguments[0]) : small_int(descriptor);
}

Word posix_close(const Word* arguments) {
  int descriptor;
  return argument_int(arguments[0], descriptor) ? done(::close(descriptor)) : 0;
}

Word posix_read(const Word* arguments) {
  int descriptor;
  std::int64_t length;
  if (!argument_int(arguments[0], descriptor) || !index_to_i64(arguments[1], length, &OverflowError_type)) return 0;
  if (length < 0) return raise_os_error(EINVAL);
  Bytes* bytes = allocate_bytes(static_cast<std::size_t>(length));
  if (!bytes) return 0;
  std::int64_t count = blocking_read(descriptor, bytes->data, static_cast<std::size_t>(length));
  Word result = count < 0 ? 0 : make_bytes(bytes->data, static_cast<std::size_t>(count));
  release(as_word(bytes));
  return result;
}

Word posix_write(const Word* arguments) {
  int descriptor;
  std::string_view bytes;
  if (!argument_int(arguments[0], descriptor) || !require_buffer(arguments[1], bytes)) return 0;
  HeldBuffer held(arguments[1]);
  std::int64_t count = blocking_write(descriptor, bytes.data(), bytes.size());
  return count < 0 ? 0 : int_from_i64(count);
}

Word posix_pipe(const Word*) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) < 0) return raise_os_error(errno);
  return pack(small_int(ends[0]), small_int(ends[1]));
}

Word posix_dup(const Word* arguments) {
  int descriptor;
  return argument_int(arguments[0], descriptor) ? number(::fcntl(descriptor, F_DUPFD_CLOEXEC, 0)) : 0;
}

Word posix_dup2(const Word* arguments) {
  int from, to;
  if (!argument_int(arguments[0], from) || !argument_int(arguments[1], to)) return 0;
  Flag inheritable = arguments[2] ? truth(arguments[2]) : 1;
  if (inheritable < 0) return 0;
  return number(inheritable ? ::dup2(from, to) : ::dup3(from, to, O_CLOEXEC));
}

Word posix_isatty(const Word* arguments) {
  int descriptor;
  return argument_int(arguments[0], descriptor) ? boolean(::isatty(descriptor) == 1) : 0;
}

Word posix_lseek(const Word* arguments) {
  int descriptor, how;
  std::int64_t position;
  if (!argument_int(arguments[0], descriptor) || !index_to_i64(arguments[1], position, &OverflowError_type) ||
      !argument_int(arguments[2], how)) {
    return 0;
  }
  return number(::lseek(descriptor, position, how));
}

Word posix_fsync(const Word* arguments) {
  int descriptor;
  if (!is_int(arguments[0])) {
    Word fileno = call_method(arguments[0], "fileno");
    bool good = fileno && argument_int(fileno, descriptor);
    release_nullable(fileno);
    return good ? done(::fsync(descriptor)) : 0;
  }
  return argument_int(arguments[0], descriptor) ? done(::fsync(descriptor)) : 0;
}

Word posix_ftruncate(const Word* arguments) {
  int descriptor;
  std::int64_t length;
  if (!argument_int(arguments[0], descriptor) || !index_to_i64(arguments[1], length, &OverflowError_type)) return 0;
  return done(::ftruncate(descriptor, length));
}

namespace {

// Sets or clears one bit of the descriptor's flags.
Word change_flag(const Word* arguments, int get, int set, int bit, bool on) {
  int descriptor;
  if (!argument_int(arguments[0], descriptor)) return 0;
  int flags = ::fcntl(descriptor, get);
  if (flags < 0) return raise_os_error(errno);
  return done(::fcntl(descriptor, set, on ? flags | bit : flags & ~bit));
}

Word read_flag(const Word* arguments, int get, int bit) {
  int descriptor;
  if (!argument_int(arguments[0], descriptor)) return 0;
  int flags = ::fcntl(descriptor, get);
  return flags < 0 ? raise_os_error(errno) : boolean(!(flags & bit));
}

}  // namespace

Word posix_set_blocking(const Word* arguments) {
  Flag blocking = truth(arguments[1]);
  return blocking < 0 ? 0 : change_flag(arguments, F_GETFL, F_SETFL, O_NONBLOCK, !blocking);
}
Word posix_get_blocking(const Word* arguments) { return read_flag(arguments, F_GETFL, O_NONBLOCK); }
Word posix_set_inheritable(const Word* arguments) {
  Flag inheritable = truth(arguments[1]);
  return inheritable < 0 ? 0 : change_flag(arguments, F_GETFD, F_SETFD, FD_CLOEXEC, !inheritable);
}
Word posix_get_inheritable(const Word* arguments) { return read_flag(arguments, F_GETFD, FD_CLOEXEC); }

}  // namespace coil
