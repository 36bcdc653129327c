#include "compiler/toolchain/cache/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace coil::compiler::cache {

bool read_descriptor(int descriptor, std::string& content) {
  struct stat status;
  if (fstat(descriptor, &status) != 0) return false;
  if (S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    return false;
  }
  std::size_t chunk = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) + 1 : 65536;
  for (;;) {
    std::size_t size = content.size();
    content.resize(size + chunk);
    ssize_t count = read(descriptor, content.data() + size, chunk);
    content.resize(size + (count > 0 ? static_cast<std::size_t>(count) : 0));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count == 0;
  }
}

bool read_file(const std::string& path, std::string& content) {
  int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  bool good = read_descriptor(descriptor, content);
  int error = errno;
  close(descriptor);
  errno = error;
  return good;
}

bool make_folders(const std::string& path) {
  if (mkdir(path.c_str(), 0777) == 0 || errno == EEXIST) return true;
  std::size_t slash = path.find_last_of('/');
  if (errno != ENOENT || slash == std::string::npos || slash == 0) return false;
  return make_folders(path.substr(0, slash)) && (mkdir(path.c_str(), 0777) == 0 || errno == EEXIST);
}

std::string temporary_name(const std::string& path) {
  static unsigned count = 0;
  return path + ".tmp" + std::to_string(getpid()) + "." + std::to_string(++count);
}

static bool write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    ssize_t count = write(descriptor, content.data(), content.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool write_file(const std::string& path, std::string_view content, FileMode mode) {
  std::string temporary = temporary_name(path);
  int descriptor = open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, static_cast<mode_t>(mode));
  if (descriptor < 0) return false;
  bool good = write_all(descriptor, content);
  int error = errno;
  if (close(descriptor) != 0 && good) good = false, error = errno;
  if (good && rename(temporary.c_str(), path.c_str()) == 0) return true;
  if (good) error = errno;
  unlink(temporary.c_str());
  errno = error;
  return false;
}

std::string write_trouble(const std::string& path) {
  int error = errno;
  std::string text = "cannot write " + path + ": " + std::strerror(error);
  if (error == ENOSPC || error == EDQUOT)
    text += " (free some space, for instance with `coil cache clear`, or set COIL_CACHE_DIR to a folder elsewhere)";
  else if (error == EACCES || error == EROFS || error == EPERM)
    text += " (set COIL_CACHE_DIR to a folder that you can write to)";
  return text;
}

}  // namespace coil::compiler::cache
