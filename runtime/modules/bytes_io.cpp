// io.BytesIO: a binary file in memory.
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/io/byte_stream.h"
#include "runtime/modules/memory_files.h"
#include "runtime/modules/native_object.h"
#include "runtime/object/arguments.h"
#include "runtime/object/bytes.h"
#include "runtime/object/instance.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"

#include <cstring>

namespace coil {

namespace {

struct BytesFile : Object {
  Word attributes;  // attribute area: a dictionary
  unsigned char* data;
  std::size_t count, capacity, position;
  bool closed;
};

BytesFile* as_file(Word word) { return as<BytesFile>(word); }

BytesFile* open_file(Word self) {
  if (!as_file(self)->closed) return as_file(self);
  raise(ValueError_type, "I/O operation on closed file.");
  return nullptr;
}

void bytes_dealloc(Object* self) {
  auto* file = static_cast<BytesFile*>(self);
  if (self->type == &bytes_io_type) release_attributes(self, self->type);
  if (file->data) free_buffer(file->data);
  free_object(self);
}

void bytes_traverse(Object* self, Visitor visit, void* context) {
  if (has_attribute_area(self->type)) traverse_attributes(self, self->type, visit, context);
}

Status write_bytes(BytesFile* file, std::string_view bytes) {
  std::size_t end = file->position + bytes.size();
  if (end > file->capacity) {
    std::size_t capacity = end + end / 2 + 64;
    void* larger = file->data ? resize_buffer(file->data, capacity) : allocate_buffer(capacity);
    if (!larger) return false;
    file->data = static_cast<unsigned char*>(larger);
    file->capacity = capacity;
  }
  if (bytes.empty()) return true;
  if (file->position > file->count) std::memset(file->data + file->count, 0, file->position - file->count);
  std::memcpy(file->data + file->position, bytes.data(), bytes.size());
  file->position = end;
  if (end > file->count) file->count = end;
  return true;
}

Word write(const Word* arguments) {
  BytesFile* file = open_file(arguments[0]);
  std::string_view bytes;
  if (!file || !require_buffer(arguments[1], bytes) || !write_bytes(file, bytes)) return 0;
  return small_int(static_cast<std::int64_t>(bytes.size()));
}

Word writelines(const Word* arguments) {
  Status status = for_each(arguments[1], [&](Word line) -> Status {
    Word pair[] = {arguments[0], line};
    return write(pair) != 0;
  });
  return status ? None() : 0;
}

Status count_argument(Word word, std::int64_t& count) {
  count = -1;
  return optional_argument_i64(word, count);
}

// The next `size` bytes, consumed.
Word take_bytes(BytesFile* file, std::size_t size) {
  std::size_t from = file->position < file->count ? file->position : file->count;
  Word bytes = make_bytes(file->data + from, size);
  if (size) file->position = from + size;
  return bytes;
}

std::size_t left_in(const BytesFile* file) { return file->position < file->count ? file->count - file->position : 0; }

Word read(const Word* arguments) {
  BytesFile* file = open_file(arguments[0]);
  std::int64_t count;
  if (!file || !count_argument(arguments[1], count)) return 0;
  std::size_t left = left_in(file);
  return take_bytes(file, count < 0 || static_cast<std::size_t>(count) > left ? left : static_cast<std::size_t>(count));
}

Word next_bytes(BytesFile* file, std::int64_t limit) {
  std::size_t left = left_in(file);
  const void* end = left ? std::memchr(file->data + file->position, '\n', left) : nullptr;
  std::size_t size = end ? static_cast<std::size_t>(static_cast<const unsigned char*>(end) - (file->data + file->position)) + 1 : left;
  if (limit >= 0 && size > static_cast<std::size_t>(limit)) size = static_cast<std::size_t>(limit);
  return take_bytes(file, size);
}

Word readline(const Word* arguments) {
  BytesFile* file = open_file(arguments[0]);
  std::int64_t limit;
  return file && count_argument(arguments[1], limit) ? next_bytes(file, limit) : 0;
}

Word readlines(const Word* arguments) {
  BytesFile* file = open_file(arguments[0]);
  std::int64_t hint, total = 0;
  if (!file || !count_argument(arguments[1], hint)) return 0;
  Word lines = make_list();
  while (lines && left_in(file) && !(hint > 0 && total >= hint)) {
    Word line = next_bytes(file, -1);
    if (line) total += static_cast<std::int64_t>(bytes_text(line).size());
    if (!list_append_owned(lines, line)) clear(lines);
  }
  return lines;
}

Word read_into(const Word* arguments) {
  BytesFile* file = open_file(arguments[0]);
  unsigned char* target;
  std::size_t size;
  if (!file || !require_writable_buffer(arguments[1], target, size)) return 0;
  std::size_t part = left_in(file) < size ? left_in(file) : size;
  if (part) std::memcpy(target, file->data + file->position, part);
  file->position += part;
  return small_int(static_cast<std::int64_t>(part));
}

Word bytes_next(Word self) {
  BytesFile* file = open_file(self);
  return file && left_in(file) ? next_bytes(file, -1) : 0;
}

Word get_value(const Word* arguments) {
  BytesFile* file = open_file(arguments[0]);
  return file ? make_bytes(file->data, file->count) : 0;
}

Word get_buffer(const Word* arguments) {
  Word bytes = get_value(arguments);
  Word view = bytes ? call(as_word(&memoryview_type), &bytes, 1) : 0;
  release_nullable(bytes);
  return view;
}

Word seek(const Word* arguments) {
  BytesFile* file = open_file(arguments[0]);
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

Word tell(const Word* arguments) {
  BytesFile* file = open_file(arguments[0]);
  return file ? int_from_i64(static_cast<std::int64_t>(file->position)) : 0;
}

Word truncate(const Word* arguments) {
  BytesFile* file = open_file(arguments[0]);
  if (!file) return 0;
  std::int64_t size = static_cast<std::int64_t>(file->position);
  if (!optional_argument_i64(arguments[1], size)) return 0;
  if (size < 0) return raise(ValueError_type, "negative size value %lld", (long long)size);
  if (static_cast<std::size_t>(size) < file->count) file->count = static_cast<std::size_t>(size);
  return int_from_i64(size);
}

Word close(const Word* arguments) {
  as_file(arguments[0])->closed = true;
  return None();
}

Word flush(const Word* arguments) { return open_file(arguments[0]) ? None() : 0; }
Word yes(const Word* arguments) { return open_file(arguments[0]) ? True() : 0; }
Word no(const Word* arguments) { return open_file(arguments[0]) ? False() : 0; }
Word enter(const Word* arguments) { return open_file(arguments[0]) ? retained(arguments[0]) : 0; }
Word fileno(const Word*) { return raise_unsupported("fileno"); }
Word get_closed(Word self) { return boolean(as_file(self)->closed); }

Word bytes_create(Type* type, const Word*, std::size_t, Word) {
  auto* file = new_object<BytesFile>(type);
  return file ? as_word(file) : 0;
}

Status bytes_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  constexpr const char* names[] = {"initial_bytes"};
  Word initial;
  if (!take_arguments("BytesIO", names, 1, 0, arguments, count, keyword_names, &initial)) return false;
  BytesFile* file = as_file(self);
  file->count = file->position = 0;
  file->closed = false;
  std::string_view bytes;
  if (!initial || initial == None()) return true;
  Status status = require_buffer(initial, bytes) && write_bytes(file, bytes);
  file->position = 0;
  return status;
}

constexpr NativeMethod methods[] = {
    {"write(self, b, /)", write},
    {"writelines(self, lines, /)", writelines},
    {"read(self, size=-1, /)", read},
    {"read1(self, size=-1, /)", read},
    {"readline(self, size=-1, /)", readline},
    {"readlines(self, size=None, /)", readlines},
    {"readinto(self, buffer, /)", read_into},
    {"getvalue(self, /)", get_value},
    {"getbuffer(self, /)", get_buffer},
    {"seek(self, pos, whence=0, /)", seek},
    {"tell(self, /)", tell},
    {"truncate(self, size=None, /)", truncate},
    {"close(self, /)", close},
    {"flush(self, /)", flush},
    {"readable(self, /)", yes},
    {"writable(self, /)", yes},
    {"seekable(self, /)", yes},
    {"isatty(self, /)", no},
    {"fileno(self, /)", fileno},
    {"__enter__(self, /)", enter},
    {"__exit__(self, /, *args)", close},
    {},
};
constexpr NativeProperty properties[] = {{"closed", get_closed, nullptr}, instance_dict_property, {}};

}  // namespace

constinit Type bytes_io_type = [] {
  Type type = native_type("BytesIO", sizeof(BytesFile), type_base_allowed | type_gc | type_has_dict, "_io");
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = bytes_dealloc;
  type.slots.traverse = bytes_traverse;
  type.slots.iter = iterator_self;
  type.slots.next = bytes_next;
  type.slots.create = bytes_create;
  type.slots.init = bytes_init;
  type.methods = methods;
  type.properties = properties;
  return type;
}();

}  // namespace coil
