// io.StringIO: a text file in memory, as one buffer of code points.
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/io/text_file.h"
#include "runtime/modules/memory_files.h"
#include "runtime/modules/native_object.h"
#include "runtime/object/arguments.h"
#include "runtime/object/instance.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/str_builder.h"

#include <cstring>

namespace coil {

namespace {

struct StringFile : Object {
  Word attributes;       // attribute area: a dictionary
  char32_t* characters;
  std::size_t count, capacity, position;
  Newline newline;
  bool closed;
};

StringFile* as_file(Word word) { return as<StringFile>(word); }

StringFile* open_file(Word self) {
  if (!as_file(self)->closed) return as_file(self);
  raise(ValueError_type, "I/O operation on closed file");
  return nullptr;
}

void string_dealloc(Object* self) {
  auto* file = static_cast<StringFile*>(self);
  if (self->type == &string_io_type) release_attributes(self, self->type);
  if (file->characters) free_buffer(file->characters);
  free_object(self);
}

void string_traverse(Object* self, Visitor visit, void* context) {
  if (has_attribute_area(self->type)) traverse_attributes(self, self->type, visit, context);
}

Status reserve(StringFile* file, std::size_t count) {
  if (count <= file->capacity) return true;
  std::size_t capacity = count + count / 2 + 16;
  void* larger = file->characters ? resize_buffer(file->characters, capacity * sizeof(char32_t))
                                  : allocate_buffer(capacity * sizeof(char32_t));
  if (!larger) return false;
  file->characters = static_cast<char32_t*>(larger);
  file->capacity = capacity;
  return true;
}

// Writes one character at the position; beyond the end the gap is filled with NUL.
Status put(StringFile* file, char32_t character) {
  if (!reserve(file, file->position + 1)) return false;
  while (file->count < file->position) file->characters[file->count++] = 0;
  file->characters[file->position++] = character;
  if (file->position > file->count) file->count = file->position;
  return true;
}

Status write_text(StringFile* file, Word text) {
  std::size_t length = str_length(text);
  if (!reserve(file, file->position + length)) return false;
  bool universal = file->newline == Newline::universal;
  for (std::size_t index = 0; index < length; ++index) {
    char32_t character = str_character(text, index);
    bool both = character == '\r' && index + 1 < length && str_character(text, index + 1) == '\n';
    if (character == '\r' && universal) {
      if (both) ++index;
      character = '\n';
    }
    if (character == '\n' && file->newline == Newline::carriage_return) character = '\r';
    if (character == '\n' && file->newline == Newline::both && !put(file, '\r')) return false;
    if (!put(file, character)) return false;
  }
  return true;
}

Word text_between(StringFile* file, std::size_t from, std::size_t to) {
  return make_str_utf32(file->characters + from, to - from);
}

Word write(const Word* arguments) {
  if (!is_str(arguments[1])) return raise(TypeError_type, "string argument expected, got '%T'", arguments[1]);
  StringFile* file = open_file(arguments[0]);
  if (!file || !write_text(file, arguments[1])) return 0;
  return small_int(static_cast<std::int64_t>(str_length(arguments[1])));
}

Word writelines(const Word* arguments) {
  StringFile* file = open_file(arguments[0]);
  if (!file) return 0;
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

Word read(const Word* arguments) {
  StringFile* file = open_file(arguments[0]);
  std::int64_t count;
  if (!file || !count_argument(arguments[1], count)) return 0;
  std::size_t from = file->position < file->count ? file->position : file->count, left = file->count - from;
  std::size_t size = count < 0 || static_cast<std::size_t>(count) > left ? left : static_cast<std::size_t>(count);
  if (size) file->position = from + size;
  return text_between(file, from, from + size);
}

Word next_text(StringFile* file, std::int64_t limit) {
  std::size_t from = file->position < file->count ? file->position : file->count, end = from;
  while (end < file->count && (limit < 0 || end - from < static_cast<std::size_t>(limit))) {
    char32_t character = file->characters[end++];
    bool before_feed = end < file->count && file->characters[end] == '\n';
    if (character == '\n' && file->newline != Newline::carriage_return && file->newline != Newline::both) break;
    if (character == '\r' && file->newline == Newline::carriage_return) break;
    if (character == '\r' && file->newline == Newline::both && before_feed) {
      ++end;
      break;
    }
    if (character == '\r' && file->newline == Newline::universal_kept) {
      if (before_feed) ++end;
      break;
    }
  }
  if (end > from) file->position = end;
  return text_between(file, from, end);
}

Word readline(const Word* arguments) {
  StringFile* file = open_file(arguments[0]);
  std::int64_t limit;
  return file && count_argument(arguments[1], limit) ? next_text(file, limit) : 0;
}

Word readlines(const Word* arguments) {
  StringFile* file = open_file(arguments[0]);
  std::int64_t hint;
  if (!file || !count_argument(arguments[1], hint)) return 0;
  Word lines = make_list();
  std::int64_t total = 0;
  while (lines && file->position < file->count && !(hint > 0 && total >= hint)) {
    Word line = next_text(file, -1);
    if (line) total += static_cast<std::int64_t>(str_length(line));
    if (!list_append_owned(lines, line)) clear(lines);
  }
  return lines;
}

Word string_next(Word self) {
  StringFile* file = open_file(self);
  return file && file->position < file->count ? next_text(file, -1) : 0;
}

Word get_value(const Word* arguments) {
  StringFile* file = open_file(arguments[0]);
  return file ? text_between(file, 0, file->count) : 0;
}

Word seek(const Word* arguments) {
  StringFile* file = open_file(arguments[0]);
  std::int64_t offset;
  int whence = 0;
  if (!file || !argument_i64(arguments[1], offset)) return 0;
  if (arguments[2] && !argument_int(arguments[2], whence)) return 0;
  if (whence < 0 || whence > 2) return raise(ValueError_type, "Invalid whence (%d, should be 0, 1 or 2)", whence);
  if (whence == 0 && offset < 0) return raise(ValueError_type, "Negative seek position %lld", (long long)offset);
  if (whence != 0 && offset != 0) return raise(OSError_type, "Can't do nonzero cur-relative seeks");
  if (whence == 0) file->position = static_cast<std::size_t>(offset);
  if (whence == 2) file->position = file->count;
  return int_from_i64(static_cast<std::int64_t>(file->position));
}

Word tell(const Word* arguments) {
  StringFile* file = open_file(arguments[0]);
  return file ? int_from_i64(static_cast<std::int64_t>(file->position)) : 0;
}

Word truncate(const Word* arguments) {
  StringFile* file = open_file(arguments[0]);
  if (!file) return 0;
  std::int64_t size = static_cast<std::int64_t>(file->position);
  if (!optional_argument_i64(arguments[1], size)) return 0;
  if (size < 0) return raise(ValueError_type, "Negative size value %lld", (long long)size);
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
Word get_none(Word) { return None(); }
Word get_false(Word) { return False(); }

Word string_create(Type* type, const Word*, std::size_t, Word) {
  auto* file = new_object<StringFile>(type);
  if (!file) return 0;
  file->newline = Newline::line_feed;
  return as_word(file);
}

Status string_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  constexpr const char* names[] = {"initial_value", "newline"};
  Word places[2];
  if (!take_arguments("StringIO", names, 2, 0, arguments, count, keyword_names, places)) return false;
  StringFile* file = as_file(self);
  file->newline = Newline::line_feed;
  if (places[1] && !newline_from(places[1], file->newline)) return false;
  file->count = file->position = 0;
  file->closed = false;
  if (!places[0] || places[0] == None()) return true;
  if (!is_str(places[0])) {
    raise(TypeError_type, "initial_value must be str or None, not %T", places[0]);
    return false;
  }
  Status status = write_text(file, places[0]);
  file->position = 0;
  return status;
}

constexpr NativeMethod methods[] = {
    {"write(self, s, /)", write},
    {"writelines(self, lines, /)", writelines},
    {"read(self, size=-1, /)", read},
    {"readline(self, size=-1, /)", readline},
    {"readlines(self, hint=-1, /)", readlines},
    {"getvalue(self, /)", get_value},
    {"seek(self, pos, whence=0, /)", seek},
    {"tell(self, /)", tell},
    {"truncate(self, pos=None, /)", truncate},
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
constexpr NativeProperty properties[] = {
    {"closed", get_closed, nullptr},        {"newlines", get_none, nullptr}, {"encoding", get_none, nullptr},
    {"errors", get_none, nullptr},          {"line_buffering", get_false, nullptr},
    instance_dict_property,
    {},
};

}  // namespace

constinit Type string_io_type = [] {
  Type type = native_type("StringIO", sizeof(StringFile), type_base_allowed | type_gc | type_has_dict, "_io");
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = string_dealloc;
  type.slots.traverse = string_traverse;
  type.slots.iter = iterator_self;
  type.slots.next = string_next;
  type.slots.create = string_create;
  type.slots.init = string_init;
  type.methods = methods;
  type.properties = properties;
  return type;
}();

}  // namespace coil
