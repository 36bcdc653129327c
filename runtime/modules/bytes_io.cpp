// io.BytesIO: a binary file in memory.
#include "runtime/modules/memory_file.h"
#include "runtime/modules/memory_files.h"
#include "runtime/object/bytes.h"

#include <cstring>

namespace coil {

namespace {

struct ByteUnits {
  using Unit = unsigned char;
  struct State {};
  static constexpr Type& type = bytes_io_type;
  static constexpr std::size_t spare = 64;
  static constexpr const char* closed = "I/O operation on closed file.";
  static constexpr const char* negative_size = "negative size value %lld";

  static Owned value(const Unit* units, std::size_t size) { return make_bytes(units, size); }

  static std::size_t length(Word written) {
    std::string_view bytes;
    return require_buffer(written, bytes) ? bytes.size() : 0;
  }

  static Status write(MemoryFile<ByteUnits>* file, Word written) {
    std::string_view bytes;
    if (!require_buffer(written, bytes)) return false;
    std::size_t end = file->position + bytes.size();
    if (!file->reserve(end)) return false;
    if (bytes.empty()) return true;
    if (file->position > file->count) std::memset(file->units + file->count, 0, file->position - file->count);
    std::memcpy(file->units + file->position, bytes.data(), bytes.size());
    file->position = end;
    if (end > file->count) file->count = end;
    return true;
  }

  static std::size_t line_end(const MemoryFile<ByteUnits>* file, std::size_t from, std::size_t limit) {
    const void* feed = limit > from ? std::memchr(file->units + from, '\n', limit - from) : nullptr;
    return feed ? static_cast<std::size_t>(static_cast<const Unit*>(feed) - file->units) + 1 : limit;
  }
};

using BytesFile = MemoryFile<ByteUnits>;

Word read_into(const Word* arguments) {
  BytesFile* file = BytesFile::open(arguments[0]);
  unsigned char* target;
  std::size_t size;
  if (!file || !require_writable_buffer(arguments[1], target, size)) return 0;
  std::size_t part = std::min(file->count - file->begin(), size);
  if (part) std::memcpy(target, file->units + file->position, part);
  file->position += part;
  return small_int(static_cast<std::int64_t>(part));
}

Word get_buffer(const Word* arguments) {
  Word bytes = BytesFile::getvalue(arguments);
  Word view = bytes ? call(as_word(&memoryview_type), &bytes, 1) : 0;
  release_nullable(bytes);
  return view;
}

Word seek(const Word* arguments) {
  BytesFile* file = BytesFile::open(arguments[0]);
  std::int64_t offset;
  int whence = 0;
  if (!file || !argument_i64(arguments[1], offset)) return 0;
  if (arguments[2] && !argument_int(arguments[2], whence)) return 0;
  if (whence < 0 || whence > 2) return raise(ValueError_type, "invalid whence (%d, should be 0, 1 or 2)", whence);
  if (whence == 0 && offset < 0) return raise(ValueError_type, "negative seek value %lld", (long long)offset);
  std::int64_t base = whence == 0 ? 0 : static_cast<std::int64_t>(whence == 1 ? file->position : file->count);
  file->position = base + offset < 0 ? 0 : static_cast<std::size_t>(base + offset);
  return int_from_i64(static_cast<std::int64_t>(file->position));
}

Word bytes_create(Type* type, const Word*, std::size_t, Word) {
  auto* file = new_object<BytesFile>(type);
  return file ? as_word(file) : 0;
}

Status bytes_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  constexpr const char* names[] = {"initial_bytes"};
  Word initial;
  if (!take_arguments("BytesIO", names, 1, 0, arguments, count, keyword_names, &initial)) return false;
  return BytesFile::of(self)->begin_with(initial);
}

constexpr NativeMethod methods[] = {
    {"write(self, b, /)", BytesFile::write},
    {"writelines(self, lines, /)", BytesFile::writelines},
    {"read(self, size=-1, /)", BytesFile::read},
    {"read1(self, size=-1, /)", BytesFile::read},
    {"readline(self, size=-1, /)", BytesFile::readline},
    {"readlines(self, size=None, /)", BytesFile::readlines},
    {"readinto(self, buffer, /)", read_into},
    {"getvalue(self, /)", BytesFile::getvalue},
    {"getbuffer(self, /)", get_buffer},
    {"seek(self, pos, whence=0, /)", seek},
    {"tell(self, /)", BytesFile::tell},
    {"truncate(self, size=None, /)", BytesFile::truncate},
    {"close(self, /)", BytesFile::close},
    {"flush(self, /)", BytesFile::flush},
    {"readable(self, /)", BytesFile::yes},
    {"writable(self, /)", BytesFile::yes},
    {"seekable(self, /)", BytesFile::yes},
    {"isatty(self, /)", BytesFile::no},
    {"fileno(self, /)", BytesFile::fileno},
    {"__enter__(self, /)", BytesFile::enter},
    {"__exit__(self, /, *args)", BytesFile::close},
    {},
};
constexpr NativeProperty properties[] = {{"closed", BytesFile::get_closed, nullptr}, instance_dict_property, {}};

}  // namespace

constinit Type bytes_io_type = [] {
  Type type = memory_file_type<ByteUnits>("BytesIO");
  type.slots.create = bytes_create;
  type.slots.init = bytes_init;
  type.methods = methods;
  type.properties = properties;
  return type;
}();

}  // namespace coil
