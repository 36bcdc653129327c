#include "compiler/toolchain/cache/store.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace coil::compiler::cache {

namespace {

constexpr const char* version = "v1";
constexpr std::uint64_t default_limit = std::uint64_t{2} << 30;
constexpr int shares = 16;
// Entries younger than this may still be on the way into a program.
constexpr std::time_t grace_seconds = 60;

struct Entry {
  std::string path;
  std::uint64_t bytes;
  std::time_t used;
};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::string find_folder() {
  std::string folder = environment("COIL_CACHE_DIR");
  if (!folder.empty()) return folder;
  folder = environment("XDG_CACHE_HOME");
  if (!folder.empty() && folder[0] == '/') return folder + "/coil";
  folder = environment("HOME");
  return (folder.empty() ? "/tmp" : folder + "/.cache") + "/coil";
}

// The files of a folder; sub-folders aren't entered.
std::vector<Entry> list_files(const std::string& folder) {
  std::vector<Entry> entries;
  DIR* directory = opendir(folder.c_str());
  if (!directory) return entries;
  while (dirent* found = readdir(directory)) {
    struct stat status;
    std::string path = folder + "/" + found->d_name;
    if (stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode))
      entries.push_back({path, static_cast<std::uint64_t>(status.st_blocks) * 512, status.st_mtime});
  }
  closedir(directory);
  return entries;
}

void drop_oldest(const std::string& folder, std::uint64_t limit) {
  std::vector<Entry> entries = list_files(folder);
  std::uint64_t bytes = 0;
  for (const Entry& entry : entries) bytes += entry.bytes;
  if (bytes <= limit) return;
  std::sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) { return left.used < right.used; });
  std::time_t now = std::time(nullptr);
  for (const Entry& entry : entries) {
    if (bytes <= limit || entry.used + grace_seconds > now) return;
    if (unlink(entry.path.c_str()) == 0) bytes -= entry.bytes;
  }
}

bool remove_tree(const std::string& folder) {
  DIR* directory = opendir(folder.c_str());
  if (!directory) return errno == ENOENT;
  bool good = true;
  while (dirent* found = readdir(directory)) {
    std::string name = found->d_name;
    if (name == "." || name == "..") continue;
    std::string path = folder + "/" + name;
    struct stat status;
    bool is_folder = lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
    good = (is_folder ? remove_tree(path) && rmdir(path.c_str()) == 0 : unlink(path.c_str()) == 0) && good;
  }
  closedir(directory);
  return good;
}

}  // namespace

std::string_view name_of(Kind kind) {
  constexpr std::string_view names[] = {"records", "programs", "units"};
  return names[static_cast<int>(kind)];
}

Store::Store() : folder_(find_folder()), limit_(default_limit) {
  std::string limit = environment("COIL_CACHE_SIZE");
  if (!limit.empty()) limit_ = std::strtoull(limit.c_str(), nullptr, 10) << 20;
}

std::string Store::path(Kind kind, Digest digest) const {
  std::string text = to_text(digest);
  return folder_ + "/" + version + "/" + std::string(name_of(kind)) + "/" + text[0] + "/" + text;
}

bool Store::prepare(Kind kind, Digest digest) const {
  std::string file = path(kind, digest), folder = file.substr(0, file.find_last_of('/'));
  if (!make_folders(folder)) return false;
  drop_oldest(folder, limit_ / shares);
  return true;
}

bool Store::put(Kind kind, Digest digest, std::string_view content) const {
  return prepare(kind, digest) && write_file(path(kind, digest), content);
}

bool Store::touch(Kind kind, Digest digest) const { return utimensat(AT_FDCWD, path(kind, digest).c_str(), nullptr, 0) == 0; }

Usage Store::usage(Kind kind) const {
  Usage usage;
  for (char share : std::string("0123456789abcdef"))
    for (const Entry& entry : list_files(folder_ + "/" + version + "/" + std::string(name_of(kind)) + "/" + share)) {
      ++usage.files;
      usage.bytes += entry.bytes;
    }
  return usage;
}

bool Store::clear() const { return remove_tree(folder_); }

}  // namespace coil::compiler::cache
