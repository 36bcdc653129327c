// print() and input().
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/io/standard_streams.h"
#include "runtime/io/text_file.h"
#include "runtime/modules/builtins.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// sep= and end=: a str, or 0 for the default. -1: failed.
Flag text_argument(const char* name, Word argument, Word& text) {
  text = 0;
  if (!argument || argument == None()) return 0;
  if (!is_str(argument)) {
    raise(TypeError_type, "%s must be None or a string, not %T", name, argument);
    return -1;
  }
  text = argument;
  return 1;
}

Status write_value(Word file, Word value) {
  Word text = to_str(value);
  if (failed(text)) return false;
  Status status = write_to_file(file, text);
  release(text);
  return status;
}

Status flush_file(Word file) {
  Word result = call_method(file, "flush");
  release_nullable(result);
  return result != 0;
}

}  // namespace

// args, sep, end, file, flush
Word builtin_print_function(const Word* arguments) {
  static const Word space = make_character(' '), newline = make_character('\n');
  Word file = arguments[3];
  if (!file || file == None()) {
    file = standard_stream(stream_stdout);
    if (!file) return raise(RuntimeError_type, "lost sys.stdout");
    if (file == None()) return None();
  }
  Word separator, end;
  if (text_argument("sep", arguments[1], separator) < 0 || text_argument("end", arguments[2], end) < 0) return 0;
  Flag flush = arguments[4] ? truth(arguments[4]) : 0;
  if (flush < 0) return 0;
  retain(file);  // what is printed may change sys.stdout
  Status status = true;
  for (std::size_t index = 0; status && index < tuple_count(arguments[0]); ++index) {
    if (index) status = write_to_file(file, separator ? separator : space);
    status = status && write_value(file, tuple_items(arguments[0])[index]);
  }
  status = status && write_to_file(file, end ? end : newline) && (!flush || flush_file(file));
  release(file);
  return status ? None() : 0;
}

Word builtin_input_function(const Word* arguments) {
  Word input = standard_stream(stream_stdin), output = standard_stream(stream_stdout);
  if (!input || input == None()) return raise(RuntimeError_type, "input(): lost sys.stdin");
  if (!output || output == None()) return raise(RuntimeError_type, "input(): lost sys.stdout");
  if (arguments[0] && !write_value(output, arguments[0])) return 0;
  if (!flush_file(output)) return 0;
  Word line = is_text_file(input) ? text_read_line(as<TextFile>(input), -1) : call_method(input, "readline");
  if (failed(line)) return 0;
  if (!is_str(line)) {
    release(line);
    return raise(TypeError_type, "object.readline() returned non-string");
  }
  std::size_t length = str_length(line);
  if (length == 0) {
    release(line);
    return raise(EOFError_type, "EOF when reading a line");
  }
  if (str_character(line, length - 1) != '\n') return line;
  Word text = str_slice(line, 0, length - 1);
  release(line);
  return text;
}

}  // namespace coil
