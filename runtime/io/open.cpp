// open()
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/io/path.h"
#include "runtime/io/text_file.h"
#include "runtime/modules/builtins.h"
#include "runtime/object/bytes.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

struct OpenMode {
  char action = 0;  // r w a x
  bool binary = false, text = false, update = false;
};

Status parse_mode(Word argument, OpenMode& mode) {
  if (argument && !is_str(argument)) {
    raise(TypeError_type, "open() argument 'mode' must be str, not %A", argument);
    return false;
  }
  Utf8 text(argument ? argument : empty_str());
  std::string_view letters = argument ? text.view() : "r";
  int actions = 0;
  for (std::size_t index = 0; index < letters.size(); ++index) {
    char letter = letters[index];
    bool good = letters.find(letter, index + 1) == letters.npos;
    if (std::strchr("rwax", letter)) mode.action = letter, ++actions;
    else if (letter == 'b') mode.binary = true;
    else if (letter == 't') mode.text = true;
    else if (letter == '+') mode.update = true;
    else good = false;
    if (!good) {
      raise(ValueError_type, "invalid mode: %R", argument);
      return false;
    }
  }
  const char* trouble = mode.binary && mode.text ? "can't have text and binary mode at once"
                        : actions > 1            ? "must have exactly one of create/read/write/append mode"
                        : actions == 0 ? "Must have exactly one of create/read/write/append mode and at most one plus"
                                       : nullptr;
  if (trouble) raise(ValueError_type, "%s", trouble);
  return !trouble;
}

bool given(Word argument) { return argument && argument != None(); }

Status check_text_arguments(const OpenMode& mode, const Word* arguments) {
  if (!mode.binary) return true;
  const char* trouble = given(arguments[3])   ? "binary mode doesn't take an encoding argument"
                        : given(arguments[4]) ? "binary mode doesn't take an errors argument"
                        : given(arguments[5]) ? "binary mode doesn't take a newline argument"
                                              : nullptr;
  if (trouble) raise(ValueError_type, "%s", trouble);
  return !trouble;
}

int open_flags(const OpenMode& mode) {
  int access = mode.update ? O_RDWR : mode.action == 'r' ? O_RDONLY : O_WRONLY;
  int creation = mode.action == 'w' ? O_CREAT | O_TRUNC : mode.action == 'a' ? O_CREAT | O_APPEND : mode.action == 'x' ? O_CREAT | O_EXCL : 0;
  return access | creation | O_CLOEXEC;
}

// The descriptor of file=, opened or given; -1 failed.
int open_descriptor(Word file, const OpenMode& mode, Word opener, bool& ours) {
  ours = true;
  int descriptor;
  if (is_int(file)) {
    if (!argument_int(file, descriptor)) return -1;
    if (descriptor < 0) {
      raise(ValueError_type, "negative file descriptor");
      return -1;
    }
    ours = false;
  } else {
    Word path = path_bytes(file, "expected str, bytes or os.PathLike object, not %T");
    if (failed(path)) return -1;
    if (given(opener)) {
      Word pair[] = {file, small_int(open_flags(mode))};
      Word result = call(opener, pair, 2);
      release(path);
      if (failed(result)) return -1;
      bool good = argument_int(result, descriptor);
      release(result);
      if (!good) return -1;
    } else {
      do descriptor = ::open(bytes_text(path).data(), open_flags(mode), 0666);
      while (descriptor < 0 && errno == EINTR);
      int error = errno;
      release(path);
      if (descriptor < 0) return raise_os_error(error, file), -1;
    }
  }
  struct stat status;
  if (::fstat(descriptor, &status) < 0) {
    raise_os_error(errno, is_int(file) ? 0 : file);
  } else if (S_ISDIR(status.st_mode)) {
    raise_os_error(EISDIR, file);
  } else {
    if (mode.action == 'a') ::lseek(descriptor, 0, SEEK_END);
    return descriptor;
  }
  if (ours) ::close(descriptor);
  return -1;
}

// file, the stream of bytes, becomes text.
Word make_text(Word stream, const Word* arguments, std::int64_t buffering) {
  Newline newline;
  if (!newline_from(arguments[5], newline)) return 0;
  for (int index : {3, 4}) {
    if (!given(arguments[index]) || is_str(arguments[index])) continue;
    return raise(TypeError_type, "open() argument '%s' must be str or None, not %A", index == 3 ? "encoding" : "errors",
                 arguments[index]);
  }
  Word encoding = given(arguments[3]) ? retained(arguments[3]) : make_str("UTF-8");
  Word errors = given(arguments[4]) ? retained(arguments[4]) : make_str("strict");
  bool line_buffering = buffering == 1 || (buffering < 0 && ::isatty(as<ByteStream>(stream)->descriptor) == 1);
  Word file = encoding && errors ? make_text_file(stream, encoding, errors, newline, line_buffering) : 0;
  release_nullable(encoding);
  release_nullable(errors);
  if (file) as<TextFile>(file)->mode = arguments[1] ? retained(arguments[1]) : make_str("r");
  return file;
}

}  // namespace

// file, mode, buffering, encoding, errors, newline, closefd, opener
Word builtin_open_function(const Word* arguments) {
  OpenMode mode;
  std::int64_t buffering = -1;
  if (!parse_mode(arguments[1], mode) || !check_text_arguments(mode, arguments)) return 0;
  if (arguments[2] && !index_to_i64(arguments[2], buffering, &OverflowError_type)) return 0;
  if (buffering == 0 && !mode.binary) return raise(ValueError_type, "can't have unbuffered text I/O");
  Flag closes = arguments[6] ? truth(arguments[6]) : 1;
  if (closes < 0) return 0;
  if (!closes && !is_int(arguments[0])) return raise(ValueError_type, "Cannot use closefd=False with file name");
  bool ours;
  int descriptor = open_descriptor(arguments[0], mode, arguments[7], ours);
  if (descriptor < 0) return 0;
  char stream_mode[] = {mode.action, 'b', mode.update ? '+' : '\0', '\0'};
  StreamKind kind = buffering == 0        ? StreamKind::raw
                    : mode.update         ? StreamKind::random
                    : mode.action == 'r' ? StreamKind::reader
                                          : StreamKind::writer;
  Word stream = make_byte_stream(descriptor, kind, arguments[0], stream_mode, ours || closes);
  if (failed(stream)) {
    if (ours) ::close(descriptor);
    return 0;
  }
  if (mode.binary) return stream;
  Word file = make_text(stream, arguments, buffering);
  release(stream);
  return file;
}

}  // namespace coil
