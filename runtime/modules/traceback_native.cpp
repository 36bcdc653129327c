// _traceback: what the module `traceback` (runtime/lib/traceback.py) needs from the runtime.
#include "runtime/core/call_stack.h"
#include "runtime/core/code_object.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/core/source_line.h"
#include "runtime/core/traceback_text.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/list.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Status check_exception(Word value) {
  return is_exception(value) || raise(TypeError_type, "expected an exception, not '%T'", value);
}

// The last lines: class, message, notes.
Word format_only(const Word* arguments) {
  if (!check_exception(arguments[0])) return 0;
  TracebackWriter writer;
  return writer.write_exception_only(arguments[0]) ? writer.finish() : 0;
}

Owned marks_of(const Traceback& entry) {
  TracebackWriter writer;
  writer.write_marks(entry);
  return writer.finish();
}

// (path, line, name, source line, column, end line, end column, the line of marks) of each entry.
Word entries(const Word* arguments) {
  Word list = make_list();
  if (!list || arguments[0] == None()) return list;
  if (!is_exact(arguments[0], traceback_type)) {
    release(list);
    return raise(AttributeError_type, "'%T' object has no attribute 'tb_frame'", arguments[0]);
  }
  for (Word word = arguments[0]; word; word = as<Traceback>(word)->next) {
    const auto* entry = as<Traceback>(word);
    const Code* code = entry->location->code;
    Word row = pack_owned(make_str(code->file ? code->file->path : "?"), small_int(entry->line), make_str(code->name),
                          make_str(stripped_source_line(code->file, entry->line)), small_int(entry->location->column),
                          small_int(entry->location->end_line), small_int(entry->location->end_column), marks_of(*entry));
    if (!list_append_owned(list, row)) return release(list), 0;
  }
  return list;
}

// (path, name, source line) of a frame, for a line of its own.
Word describe(const Word* arguments) {
  if (!is_exact(arguments[0], frame_type)) return raise(TypeError_type, "expected frame object, got '%T'", arguments[0]);
  std::int64_t line;
  if (!argument_i64(arguments[1], line)) return 0;
  const Code* code = as<FrameView>(arguments[0])->code;
  return pack_owned(make_str(code->file ? code->file->path : "?"), make_str(code->name),
                    make_str(stripped_source_line(code->file, static_cast<std::uint32_t>(line))));
}

// (path, line, name) of the calling function that is `level` functions outwards, those of the file `path` not counted.
// Frame objects would cost more than the rest of logging.
Word caller(const Word* arguments) {
  std::int64_t level;
  if (!is_str(arguments[0])) return raise(TypeError_type, "expected str, got '%T'", arguments[0]);
  if (!argument_i64(arguments[1], level)) return 0;
  Utf8 path(arguments[0]);
  const Location* found = nullptr;
  walk_calls([&](const Location& place) {
    bool inner = !found;  // who asks
    found = &place;
    return inner || !place.code->file || place.code->file->path == path.view() || --level > 0;
  });
  const SourceFile* file = found ? found->code->file : nullptr;
  return pack_owned(make_str(file ? file->path : "(unknown file)"), small_int(found ? found->line : 0),
                    make_str(found ? found->code->name : "(unknown function)"));
}

// Lets the exception's outermost entry show another line: of a function whose text CPython would have made while running.
Word set_line(const Word* arguments) {
  std::int64_t line;
  if (!check_exception(arguments[0]) || !argument_i64(arguments[1], line)) return 0;
  if (Word traceback = exception_traceback(arguments[0])) as<Traceback>(traceback)->line = static_cast<std::uint32_t>(line);
  return None();
}

const NativeMethod functions[] = {{"set_line(exception, line, /)", set_line, MethodKind::function},
                                  {"caller(path, level, /)", caller, MethodKind::function},
                                  {"describe(frame, line, /)", describe, MethodKind::function},
                                  {"format_only(exception, /)", format_only, MethodKind::function},
                                  {"entries(traceback, /)", entries, MethodKind::function},
                                  {}};

}  // namespace

extern "C" const ModuleInfo coil_module__traceback = {"_traceback", nullptr, false, nullptr, nullptr, 0, nullptr, functions};

}  // namespace coil
