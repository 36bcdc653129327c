// The methods of text files.
#include <unistd.h>

#include "runtime/core/attribute.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/io/text_file.h"
#include "runtime/object/arguments.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

TextFile* file_of(Word self) { return as<TextFile>(self); }

// The file, open; null: failed.
TextFile* open_file(Word self) {
  TextFile* file = file_of(self);
  if (!file->buffer) raise(ValueError_type, "underlying buffer has been detached");
  else if (text_is_closed(file)) raise(ValueError_type, "I/O operation on closed file.");
  else return file;
  return nullptr;
}

ByteStream* stream_of(TextFile* file) { return is_byte_stream(file->buffer) ? as<ByteStream>(file->buffer) : nullptr; }

void text_dealloc(Object* self) {
  auto* file = static_cast<TextFile*>(self);
  if (file->buffer && !text_is_closed(file)) {
    Word pending = error_pending() ? take_error() : 0;
    self->references = 1;
    ByteStream* stream = stream_of(file);
    Status status = !stream || stream->owns_descriptor ? text_close(file) : text_flush(file);
    if (!status) print_unraisable(as_word(self));
    self->references = 0;
    if (pending) restore_error(pending);
  }
  release_nullable(file->buffer);
  release_nullable(file->encoding);
  release_nullable(file->errors);
  release_nullable(file->name);
  release_nullable(file->mode);
  release_nullable(file->held);
  if (file->pending) free_buffer(file->pending);
  free_object(self);
}

void text_traverse(Object* self, Visitor visit, void* context) { visit(static_cast<TextFile*>(self)->buffer, context); }

Status count_argument(Word word, std::int64_t& count) {
  count = -1;
  return optional_argument_i64(word, count);
}

Word read(const Word* arguments) {
  TextFile* file = open_file(arguments[0]);
  std::int64_t count;
  return file && count_argument(arguments[1], count) ? text_read(file, count) : 0;
}

Word readline(const Word* arguments) {
  TextFile* file = open_file(arguments[0]);
  std::int64_t limit;
  return file && count_argument(arguments[1], limit) ? text_read_line(file, limit) : 0;
}

Word readlines(const Word* arguments) {
  TextFile* file = open_file(arguments[0]);
  std::int64_t hint, total = 0;
  if (!file || !count_argument(arguments[1], hint)) return 0;
  Word lines = make_list();
  while (lines) {
    Word line = text_read_line(file, -1);
    if (line && str_length(line) == 0) {
      release(line);
      break;
    }
    if (line) total += static_cast<std::int64_t>(str_length(line));
    if (!list_append_owned(lines, line)) clear(lines);
    if (hint > 0 && total >= hint) break;
  }
  return lines;
}

Word next_line(Word self) {
  TextFile* file = open_file(self);
  if (!file) return 0;
  file->iterating = true;
  Word line = text_read_line(file, -1);
  if (line && str_length(line) == 0) {
    clear(line);
    file->iterating = false;
  }
  return line;
}

Status write_checked(TextFile* file, Word text) {
  if (!is_str(text)) {
    raise(TypeError_type, "write() argument must be str, not %A", text);
    return false;
  }
  ByteStream* stream = stream_of(file);
  if (stream && !stream->writable) {
    raise_unsupported("not writable");
    return false;
  }
  return text_write(file, text);
}

Word write(const Word* arguments) {
  TextFile* file = open_file(arguments[0]);
  if (!file || !write_checked(file, arguments[1])) return 0;
  return small_int(static_cast<std::int64_t>(str_length(arguments[1])));
}

Word writelines(const Word* arguments) {
  TextFile* file = open_file(arguments[0]);
  if (!file) return 0;
  return for_each(arguments[1], [file](Word line) { return write_checked(file, line); }) ? None() : 0;
}

Word flush(const Word* arguments) {
  TextFile* file = open_file(arguments[0]);
  return file && text_flush(file) ? None() : 0;
}

Word close(const Word* arguments) { return text_close(file_of(arguments[0])) ? None() : 0; }

Word tell(const Word* arguments) {
  TextFile* file = open_file(arguments[0]);
  if (!file) return 0;
  if (file->iterating) return raise(OSError_type, "telling position disabled by next() call");
  ByteStream* stream = stream_of(file);
  if (!text_flush(file)) return 0;
  if (!stream) return call_method(file->buffer, "tell");
  std::int64_t position = stream_tell(stream);
  return position < 0 ? 0 : int_from_i64(position);
}

Word seek(const Word* arguments) {
  TextFile* file = open_file(arguments[0]);
  std::int64_t offset;
  int whence = SEEK_SET;
  if (!file || !index_to_i64(arguments[1], offset, &OverflowError_type)) return 0;
  if (arguments[2] && !argument_int(arguments[2], whence)) return 0;
  if (whence < 0 || whence > 2) return raise(ValueError_type, "invalid whence (%d, should be 0, 1 or 2)", whence);
  if (whence == SEEK_CUR && offset != 0) return raise_unsupported("can't do nonzero cur-relative seeks");
  if (whence == SEEK_END && offset != 0) return raise_unsupported("can't do nonzero end-relative seeks");
  if (whence == SEEK_SET && offset < 0) return raise(ValueError_type, "negative seek position %R", arguments[1]);
  if (!text_flush(file)) return 0;
  file->iterating = false;
  ByteStream* stream = stream_of(file);
  file->complete = file->transcoded = false;
  if (!stream) {
    clear(file->held);
    return call_method(file->buffer, "seek", arguments[1]);
  }
  std::int64_t position = stream_seek(stream, offset, whence);
  return position < 0 ? 0 : int_from_i64(position);
}

Word truncate(const Word* arguments) {
  TextFile* file = open_file(arguments[0]);
  if (!file || !text_flush(file)) return 0;
  if (arguments[1] && arguments[1] != None()) return call_method(file->buffer, "truncate", arguments[1]);
  return call_method(file->buffer, "truncate");
}

template <const char* const& name>
Word of_buffer(const Word* arguments) {
  TextFile* file = open_file(arguments[0]);
  return file ? call_method(file->buffer, name) : 0;
}
constexpr const char *fileno_name = "fileno", *isatty_name = "isatty", *readable_name = "readable",
                     *writable_name = "writable", *seekable_name = "seekable";

Word detach(const Word* arguments) {
  TextFile* file = open_file(arguments[0]);
  return file && text_flush(file) ? take(file->buffer) : 0;
}

// A flag of reconfigure(): None leaves it.
Status set_flag(Word argument, bool& flag) {
  if (!argument || argument == None()) return true;
  Flag value = truth(argument);
  if (value < 0) return false;
  flag = value;
  return true;
}

Word reconfigure(const Word* arguments) {  // self, encoding, errors, newline, line_buffering, write_through
  TextFile* file = open_file(arguments[0]);
  if (!file || !text_flush(file)) return 0;
  Word fresh_encoding = arguments[1] && arguments[1] != None() ? arguments[1] : file->encoding;
  Word fresh_errors = arguments[2] && arguments[2] != None() ? arguments[2]
                      : fresh_encoding != file->encoding     ? make_str("strict")
                                                             : file->errors;
  Newline newline = file->newline;
  if (arguments[3] && !newline_from(arguments[3], newline)) return 0;
  Word probe = make_text_file(file->buffer, fresh_encoding, fresh_errors, newline, false);
  if (failed(probe)) return 0;
  TextFile* fresh = file_of(probe);
  assign(file->encoding, retained(fresh->encoding));
  assign(file->errors, retained(fresh->errors));
  file->plain_encoding = fresh->plain_encoding;
  file->newline = newline;
  clear(fresh->buffer);
  release(probe);
  if (!set_flag(arguments[4], file->line_buffering) || !set_flag(arguments[5], file->write_through)) return 0;
  return None();
}

Word enter(const Word* arguments) { return open_file(arguments[0]) ? retained(arguments[0]) : 0; }

Word get_closed(Word self) { return boolean(text_is_closed(file_of(self))); }
Word get_name(Word self) {
  TextFile* file = file_of(self);
  return file->name ? retained(file->name) : file->buffer ? get_attribute(file->buffer, "name") : None();
}
Word get_mode(Word self) {
  if (file_of(self)->mode) return retained(file_of(self)->mode);
  return raise(AttributeError_type, "'TextIOWrapper' object has no attribute 'mode'");
}
Word get_encoding(Word self) { return retained(file_of(self)->encoding); }
Word get_errors(Word self) { return retained(file_of(self)->errors); }
Word get_line_buffering(Word self) { return boolean(file_of(self)->line_buffering); }
Word get_write_through(Word self) { return boolean(file_of(self)->write_through); }
Word get_buffer(Word self) {
  if (file_of(self)->buffer) return retained(file_of(self)->buffer);
  return raise(ValueError_type, "underlying buffer has been detached");
}
Word get_newlines(Word self) {
  constexpr const char* ends[] = {"\r", "\n", "\r\n"};
  constexpr std::uint8_t bits[] = {2, 1, 4};
  Word seen[3];
  std::size_t count = 0;
  for (int index = 0; index < 3; ++index) {
    if (file_of(self)->newlines_seen & bits[index]) seen[count++] = make_str(ends[index]);
  }
  if (count == 0) return None();
  return count == 1 ? seen[0] : make_tuple_owned(seen, count);
}

Word text_repr(Word self) {
  TextFile* file = file_of(self);
  StrBuilder text;
  text.append_ascii("<_io.TextIOWrapper");
  Word name = file->buffer ? get_name(self) : None();
  if (failed(name)) clear_error();
  if (name && name != None()) {
    text.append_ascii(" name=");
    if (!text.append_repr(name)) {
      release(name);
      return 0;
    }
  }
  release_nullable(name);
  if (file->mode) {
    text.append_ascii(" mode=");
    if (!text.append_repr(file->mode)) return 0;
  }
  text.append_ascii(" encoding=");
  if (!text.append_repr(file->encoding)) return 0;
  text.append('>');
  return text.finish();
}

// TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)
Word text_create(Type*, const Word* arguments, std::size_t count, Word keyword_names) {
  constexpr const char* names[] = {"buffer", "encoding", "errors", "newline", "line_buffering", "write_through"};
  Word places[6] = {};
  if (!check_count("TextIOWrapper", count, 0, 6)) return 0;
  for (std::size_t index = 0; index < count; ++index) places[index] = arguments[index];
  for (std::size_t index = 0; keyword_names && index < tuple_count(keyword_names); ++index) {
    Word name = tuple_items(keyword_names)[index];
    int place = 0;
    while (place < 6 && !str_equal(name, names[place])) ++place;
    if (place == 6) return raise(TypeError_type, "'%U' is an invalid keyword argument for TextIOWrapper()", name);
    places[place] = arguments[count + index];
  }
  if (!places[0]) return raise(TypeError_type, "TextIOWrapper() missing required argument 'buffer' (pos 1)");
  Newline newline;
  if (!newline_from(places[3], newline)) return 0;
  bool line_buffering = false, write_through = false;
  if (!set_flag(places[4], line_buffering) || !set_flag(places[5], write_through)) return 0;
  Word encoding = places[1] && places[1] != None() ? retained(places[1]) : make_str("UTF-8");
  Word errors = places[2] && places[2] != None() ? retained(places[2]) : make_str("strict");
  Word file = encoding && errors ? make_text_file(places[0], encoding, errors, newline, line_buffering) : 0;
  release_nullable(encoding);
  release_nullable(errors);
  if (file) file_of(file)->write_through = write_through;
  return file;
}

constexpr NativeMethod methods[] = {
    {"read(self, size=-1, /)", read},
    {"readline(self, size=-1, /)", readline},
    {"readlines(self, hint=-1, /)", readlines},
    {"write(self, text, /)", write},
    {"writelines(self, lines, /)", writelines},
    {"flush(self, /)", flush},
    {"close(self, /)", close},
    {"seek(self, cookie, whence=0, /)", seek},
    {"tell(self, /)", tell},
    {"truncate(self, pos=None, /)", truncate},
    {"fileno(self, /)", of_buffer<fileno_name>},
    {"isatty(self, /)", of_buffer<isatty_name>},
    {"readable(self, /)", of_buffer<readable_name>},
    {"writable(self, /)", of_buffer<writable_name>},
    {"seekable(self, /)", of_buffer<seekable_name>},
    {"detach(self, /)", detach},
    {"reconfigure(self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)", reconfigure},
    {"__enter__(self, /)", enter},
    {"__exit__(self, /, *args)", close},
    {},
};
constexpr NativeProperty properties[] = {
    {"closed", get_closed, nullptr},
    {"name", get_name, nullptr},
    {"mode", get_mode, nullptr},
    {"encoding", get_encoding, nullptr},
    {"errors", get_errors, nullptr},
    {"line_buffering", get_line_buffering, nullptr},
    {"write_through", get_write_through, nullptr},
    {"buffer", get_buffer, nullptr},
    {"newlines", get_newlines, nullptr},
    {},
};

}  // namespace

constinit Type text_file_type = [] {
  Type type = native_type("TextIOWrapper", sizeof(TextFile), type_gc, "_io");
  type.slots.dealloc = text_dealloc;
  type.slots.traverse = text_traverse;
  type.slots.repr = text_repr;
  type.slots.iter = iterator_self;
  type.slots.next = next_line;
  type.slots.create = text_create;
  type.methods = methods;
  type.properties = properties;
  return type;
}();

void ready_text_file_types() noexcept { type_ready(text_file_type); }

}  // namespace coil
