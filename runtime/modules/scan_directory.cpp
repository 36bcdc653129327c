#include "runtime/modules/scan_directory.h"

#include <cerrno>
#include <dirent.h>
#include <string>
#include <sys/stat.h>

#include "runtime/core/generic_alias.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/io/path.h"
#include "runtime/modules/native_object.h"
#include "runtime/modules/posix.h"
#include "runtime/object/bytes.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

struct DirectoryScan : Object {
  Word path;
  DIR* directory;  // null: closed
};

struct DirectoryEntry : Object {
  Word name, path;
  std::uint64_t inode;
  unsigned char kind;  // DT_…
};

DirectoryScan* as_scan(Word word) { return as<DirectoryScan>(word); }
DirectoryEntry* as_entry(Word word) { return as<DirectoryEntry>(word); }

void close_scan(DirectoryScan* scan) {
  if (scan->directory) ::closedir(scan->directory);
  scan->directory = nullptr;
}

void scan_dealloc(Object* self) {
  close_scan(static_cast<DirectoryScan*>(self));
  release_nullable(static_cast<DirectoryScan*>(self)->path);
  free_object(self);
}

// folder/name, of the kind that the folder is.
Owned joined(Word folder, std::string_view name) {
  Word bytes = is_str(folder) ? encode_filesystem(folder) : retained(folder);
  if (failed(bytes)) return 0;
  std::string path(bytes_text(bytes));
  release(bytes);
  if (!path.empty() && path.back() != '/') path += '/';
  path += name;
  return is_str(folder) ? decode_filesystem(path) : make_bytes(path);
}

Word scan_next(Word self) {
  DirectoryScan* scan = as_scan(self);
  while (scan->directory) {
    const dirent* found = ::readdir(scan->directory);
    if (!found) {
      close_scan(scan);
      break;
    }
    std::string_view name = found->d_name;
    if (name == "." || name == "..") continue;
    auto* entry = allocate<DirectoryEntry>(directory_entry_type);
    if (!entry) return 0;
    entry->name = is_str(scan->path) ? decode_filesystem(name) : make_bytes(name);
    entry->path = entry->name ? joined(scan->path, name) : 0;
    entry->inode = found->d_ino;
    entry->kind = found->d_type;
    if (entry->path) return as_word(entry);
    release(as_word(entry));
    return 0;
  }
  return 0;
}

Word scan_close(const Word* arguments) {
  close_scan(as_scan(arguments[0]));
  return None();
}

Word scan_enter(const Word* arguments) { return retained(arguments[0]); }

// Whether the entry is of that kind (S_IF…); links are followed unless told otherwise.
Word is_kind(const Word* arguments, mode_t mode, unsigned char kind) {
  DirectoryEntry* entry = as_entry(arguments[0]);
  Flag follow = arguments[1] ? truth(arguments[1]) : 1;
  if (follow < 0) return 0;
  if (entry->kind != DT_UNKNOWN && (entry->kind != DT_LNK || !follow)) return boolean(entry->kind == kind);
  Word path = path_bytes(entry->path, "%T");
  if (failed(path)) return 0;
  struct ::stat status;
  int result = follow ? ::stat(bytes_text(path).data(), &status) : ::lstat(bytes_text(path).data(), &status);
  release(path);
  return boolean(result == 0 && (status.st_mode & S_IFMT) == mode);
}

Word is_dir(const Word* arguments) { return is_kind(arguments, S_IFDIR, DT_DIR); }
Word is_file(const Word* arguments) { return is_kind(arguments, S_IFREG, DT_REG); }
Word is_symlink(const Word* arguments) {
  Word pair[] = {arguments[0], False()};
  return is_kind(pair, S_IFLNK, DT_LNK);
}
Word entry_stat(const Word* arguments) {
  Word places[] = {as_entry(arguments[0])->path, 0, arguments[1]};
  return posix_stat(places);
}
Word inode(const Word* arguments) { return int_from_u64(as_entry(arguments[0])->inode); }
Word entry_fspath(const Word* arguments) { return retained(as_entry(arguments[0])->path); }
Word get_name(Word self) { return retained(as_entry(self)->name); }
Word get_path(Word self) { return retained(as_entry(self)->path); }

Word entry_repr(Word self) {
  StrBuilder text;
  text.append_ascii("<DirEntry ");
  if (!text.append_repr(as_entry(self)->name)) return 0;
  text.append('>');
  return text.finish();
}

constexpr NativeMethod scan_methods[] = {
    {"close(self, /)", scan_close},
    {"__enter__(self, /)", scan_enter},
    {"__exit__(self, /, *args)", scan_close},
    {},
};
constexpr NativeMethod entry_methods[] = {
    class_getitem_row,
    {"is_dir(self, /, *, follow_symlinks=True)", is_dir},
    {"is_file(self, /, *, follow_symlinks=True)", is_file},
    {"is_symlink(self, /)", is_symlink},
    {"stat(self, /, *, follow_symlinks=True)", entry_stat},
    {"inode(self, /)", inode},
    {"__fspath__(self, /)", entry_fspath},
    {},
};
constexpr NativeProperty entry_properties[] = {{"name", get_name, nullptr}, {"path", get_path, nullptr}, {}};

}  // namespace

Word scan_directory(Word path) noexcept {
  Word bytes = path_bytes(path, "%T");
  if (failed(bytes)) return 0;
  DIR* directory = ::opendir(bytes_text(bytes).data());
  int error = errno;
  release(bytes);
  if (!directory) return raise_os_error(error, path);
  auto* scan = allocate<DirectoryScan>(directory_scan_type);
  if (!scan) {
    ::closedir(directory);
    return 0;
  }
  scan->path = retained(path);
  scan->directory = directory;
  return as_word(scan);
}

constinit Type directory_scan_type = [] {
  Type type = native_type("ScandirIterator", sizeof(DirectoryScan), 0, "posix");
  type.slots.dealloc = scan_dealloc;
  type.slots.iter = iterator_self;
  type.slots.next = scan_next;
  type.methods = scan_methods;
  return type;
}();

constinit Type directory_entry_type = [] {
  Type type = type_of_words<2>("DirEntry", "posix", sizeof(DirectoryEntry), 0);
  type.slots.repr = entry_repr;
  type.methods = entry_methods;
  type.properties = entry_properties;
  return type;
}();

}  // namespace coil
