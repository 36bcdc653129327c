// io.StringIO: a text file in memory, as one buffer of code points.
#include "runtime/io/text_file.h"
#include "runtime/modules/memory_file.h"
#include "runtime/modules/memory_files.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

struct TextUnits {
  using Unit = char32_t;
  struct State {
    Newline newline;
  };
  static constexpr Type& type = string_io_type;
  static constexpr std::size_t spare = 16;
  static constexpr const char* closed = "I/O operation on closed file";
  static constexpr const char* negative_size = "Negative size value %lld";

  static Owned value(const Unit* units, std::size_t size) { return make_str_utf32(units, size); }
  static std::size_t length(Word written) { return str_length(written); }
  static Status write(MemoryFile<TextUnits>*, Word);
  static std::size_t line_end(const MemoryFile<TextUnits>*, std::size_t from, std::size_t limit);
};

using StringFile = MemoryFile<TextUnits>;

// Writes one character at the position; beyond the end the gap is filled with NUL.
Status put(StringFile* file, char32_t character) {
  if (!file->reserve(file->position + 1)) return false;
  while (file->count < file->position) file->units[file->count++] = 0;
  file->units[file->position++] = character;
  if (file->position > file->count) file->count = file->position;
  return true;
}

Status require_text(Word written) {
  if (is_str(written)) return true;
  raise(TypeError_type, "string argument expected, got '%T'", written);
  return false;
}

Status TextUnits::write(StringFile* file, Word text) {
  if (!require_text(text)) return false;
  std::size_t length = str_length(text);
  if (!file->reserve(file->position + length)) return false;
  Newline newline = file->state.newline;
  for (std::size_t index = 0; index < length; ++index) {
    char32_t character = str_character(text, index);
    bool both = character == '\r' && index + 1 < length && str_character(text, index + 1) == '\n';
    if (character == '\r' && newline == Newline::universal) {
      if (both) ++index;
      character = '\n';
    }
    if (character == '\n' && newline == Newline::carriage_return) character = '\r';
    if (character == '\n' && newline == Newline::both && !put(file, '\r')) return false;
    if (!put(file, character)) return false;
  }
  return true;
}

std::size_t TextUnits::line_end(const StringFile* file, std::size_t from, std::size_t limit) {
  Newline newline = file->state.newline;
  std::size_t end = from;
  while (end < limit) {
    char32_t character = file->units[end++];
    bool before_feed = end < limit && file->units[end] == '\n';
    if (character == '\n' && newline != Newline::carriage_return && newline != Newline::both) break;
    if (character == '\r' && newline == Newline::carriage_return) break;
    if (character == '\r' && newline == Newline::both && before_feed) return end + 1;
    if (character == '\r' && newline == Newline::universal_kept) return before_feed ? end + 1 : end;
  }
  return end;
}

// What isn't text is refused even by a closed file.
Word write(const Word* arguments) {
  return require_text(arguments[1]) ? StringFile::write(arguments) : 0;
}

Word seek(const Word* arguments) {
  StringFile* file = StringFile::open(arguments[0]);
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

Word get_none(Word) { return None(); }
Word get_false(Word) { return False(); }

Word string_create(Type* type, const Word*, std::size_t, Word) {
  auto* file = new_object<StringFile>(type);
  if (!file) return 0;
  file->state.newline = Newline::line_feed;
  return as_word(file);
}

Status string_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  constexpr const char* names[] = {"initial_value", "newline"};
  Word places[2];
  if (!take_arguments("StringIO", names, 2, 0, arguments, count, keyword_names, places)) return false;
  StringFile* file = StringFile::of(self);
  file->state.newline = Newline::line_feed;
  if (places[1] && !newline_from(places[1], file->state.newline)) return false;
  if (places[0] && places[0] != None() && !is_str(places[0])) {
    raise(TypeError_type, "initial_value must be str or None, not %T", places[0]);
    return false;
  }
  return file->begin_with(places[0]);
}

constexpr NativeMethod methods[] = {
    {"write(self, s, /)", write},
    {"writelines(self, lines, /)", StringFile::writelines},
    {"read(self, size=-1, /)", StringFile::read},
    {"readline(self, size=-1, /)", StringFile::readline},
    {"readlines(self, hint=-1, /)", StringFile::readlines},
    {"getvalue(self, /)", StringFile::getvalue},
    {"seek(self, pos, whence=0, /)", seek},
    {"tell(self, /)", StringFile::tell},
    {"truncate(self, pos=None, /)", StringFile::truncate},
    {"close(self, /)", StringFile::close},
    {"flush(self, /)", StringFile::flush},
    {"readable(self, /)", StringFile::yes},
    {"writable(self, /)", StringFile::yes},
    {"seekable(self, /)", StringFile::yes},
    {"isatty(self, /)", StringFile::no},
    {"fileno(self, /)", StringFile::fileno},
    {"__enter__(self, /)", StringFile::enter},
    {"__exit__(self, /, *args)", StringFile::close},
    {},
};
constexpr NativeProperty properties[] = {
    {"closed", StringFile::get_closed, nullptr},        {"newlines", get_none, nullptr}, {"encoding", get_none, nullptr},
    {"errors", get_none, nullptr},          {"line_buffering", get_false, nullptr},
    instance_dict_property,
    {},
};

}  // namespace

constinit Type string_io_type = [] {
  Type type = memory_file_type<TextUnits>("StringIO");
  type.slots.create = string_create;
  type.slots.init = string_init;
  type.methods = methods;
  type.properties = properties;
  return type;
}();

}  // namespace coil
