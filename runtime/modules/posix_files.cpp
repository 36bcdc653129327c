// os: files and folders by their paths.
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <sys/stat.h>

#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/io/path.h"
#include "runtime/modules/posix.h"
#include "runtime/modules/scan_directory.h"
#include "runtime/object/bytes.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/list.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

constexpr const char* wrong_path = "expected str, bytes or os.PathLike object, not %T";

// Calls `operation(path)`, which gives -1 and errno when it fails; 0: failed.
template <typename Operation>
Word with_path(Word argument, Operation operation) {
  Word path = path_bytes(argument, wrong_path);
  if (failed(path)) return 0;
  int result = operation(bytes_text(path).data()), error = errno;
  release(path);
  return result < 0 ? raise_os_error(error, argument) : None();
}

// OSError that names both files.
Word raise_two_names(int error, Word first, Word second) {
  Word arguments[] = {small_int(error), make_str(std::strerror(error)), first, None(), second};
  Word exception = arguments[1] ? make_exception(OSError_type, arguments, 5) : 0;
  release_nullable(arguments[1]);
  return exception ? raise_object(exception) : 0;
}

template <typename Operation>
Word with_two_paths(const Word* arguments, Operation operation) {
  Word from = path_bytes(arguments[0], wrong_path);
  Word to = from ? path_bytes(arguments[1], wrong_path) : 0;
  Word result = 0;
  if (to) {
    int status = operation(bytes_text(from).data(), bytes_text(to).data()), error = errno;
    result = status < 0 ? raise_two_names(error, arguments[0], arguments[1]) : None();
  }
  release_nullable(from);
  release_nullable(to);
  return result;
}

}  // namespace

Word posix_getcwd(const Word*) {
  char* path = ::getcwd(nullptr, 0);
  if (!path) return raise_os_error(errno);
  Word text = decode_filesystem(path);
  std::free(path);
  return text;
}

Word posix_chdir(const Word* arguments) {
  return with_path(arguments[0], [](const char* path) { return ::chdir(path); });
}

Word posix_listdir(const Word* arguments) {
  bool here = !arguments[0] || arguments[0] == None();
  Word path = here ? make_bytes(".") : path_bytes(arguments[0], "listdir: path should be string, bytes, os.PathLike, integer or None, not %T");
  if (failed(path)) return 0;
  DIR* directory = ::opendir(bytes_text(path).data());
  int error = errno;
  release(path);
  if (!directory) return raise_os_error(error, here ? 0 : arguments[0]);
  bool as_bytes = !here && is_bytes(arguments[0]);
  Word names = make_list();
  while (const dirent* entry = names ? ::readdir(directory) : nullptr) {
    std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    if (!list_append_owned(names, as_bytes ? make_bytes(name) : decode_filesystem(name))) clear(names);
  }
  ::closedir(directory);
  return names;
}

Word posix_scandir(const Word* arguments) {
  bool here = !arguments[0] || arguments[0] == None();
  Word path = here ? make_str(".") : path_of(arguments[0], "scandir: path should be string, bytes, os.PathLike, integer or None, not %T");
  if (failed(path)) return 0;
  Word result = scan_directory(path);
  release(path);
  return result;
}

Word posix_mkdir(const Word* arguments) {
  int mode = 0777;
  if (arguments[1] && !argument_int(arguments[1], mode)) return 0;
  return with_path(arguments[0], [mode](const char* path) { return ::mkdir(path, static_cast<mode_t>(mode)); });
}

Word posix_rmdir(const Word* arguments) {
  return with_path(arguments[0], [](const char* path) { return ::rmdir(path); });
}

Word posix_remove(const Word* arguments) {
  return with_path(arguments[0], [](const char* path) { return ::unlink(path); });
}

Word posix_rename(const Word* arguments) {
  return with_two_paths(arguments, [](const char* from, const char* to) { return ::rename(from, to); });
}

Word posix_link(const Word* arguments) {
  return with_two_paths(arguments, [](const char* from, const char* to) { return ::link(from, to); });
}

Word posix_symlink(const Word* arguments) {
  return with_two_paths(arguments, [](const char* from, const char* to) { return ::symlink(from, to); });
}

Word posix_readlink(const Word* arguments) {
  Word path = path_bytes(arguments[0], wrong_path);
  if (failed(path)) return 0;
  char target[4096];
  ssize_t size = ::readlink(bytes_text(path).data(), target, sizeof target);
  int error = errno;
  release(path);
  if (size < 0) return raise_os_error(error, arguments[0]);
  std::string_view text{target, static_cast<std::size_t>(size)};
  return is_bytes(arguments[0]) ? make_bytes(text) : decode_filesystem(text);
}

Word posix_chmod(const Word* arguments) {
  int mode;
  if (!argument_int(arguments[1], mode)) return 0;
  return with_path(arguments[0], [mode](const char* path) { return ::chmod(path, static_cast<mode_t>(mode)); });
}

Word posix_access(const Word* arguments) {
  int mode;
  Word path = argument_int(arguments[1], mode) ? path_bytes(arguments[0], wrong_path) : 0;
  if (failed(path)) return 0;
  int result = ::access(bytes_text(path).data(), mode);
  release(path);
  return boolean(result == 0);
}

Word posix_truncate(const Word* arguments) {
  std::int64_t length;
  if (!index_to_i64(arguments[1], length, &OverflowError_type)) return 0;
  return with_path(arguments[0], [length](const char* path) { return ::truncate(path, length); });
}

Word posix_utime(const Word* arguments) {
  timespec times[2] = {{0, UTIME_NOW}, {0, UTIME_NOW}};
  if (arguments[1] && arguments[1] != None()) {
    if (!is_tuple(arguments[1]) || tuple_count(arguments[1]) != 2) {
      return raise(TypeError_type, "utime: 'times' must be either a tuple of two ints or None");
    }
    for (int index = 0; index < 2; ++index) {
      double seconds;
      if (!to_double(tuple_items(arguments[1])[index], seconds)) return 0;
      times[index].tv_sec = static_cast<time_t>(std::floor(seconds));
      times[index].tv_nsec = static_cast<long>((seconds - std::floor(seconds)) * 1e9);
    }
  }
  return with_path(arguments[0], [&](const char* path) { return ::utimensat(AT_FDCWD, path, times, 0); });
}

Word posix_umask(const Word* arguments) {
  int mask;
  if (!argument_int(arguments[0], mask)) return 0;
  return small_int(::umask(static_cast<mode_t>(mask)));
}

}  // namespace coil
