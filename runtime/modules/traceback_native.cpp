// _traceback: what the module `traceback` (runtime/lib/traceback.py) needs from the runtime.
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

// What `limit` means: None is no limit.
Status read_limit(Word argument, std::int64_t& limit) {
  limit = TracebackWriter::no_limit;
  return argument == None() || argument_i64(argument, limit);
}

// The whole text.
Word format_exception(const Word* arguments) {
  std::int64_t limit;
  if (!check_exception(arguments[0]) || !read_limit(arguments[2], limit)) return 0;
  TracebackWriter writer;
  writer.limit_entries(limit);
  Chain chain = truth(arguments[1]) > 0 ? Chain::follow : Chain::none;
  return writer.write_exception(arguments[0], chain) ? writer.finish() : 0;
}

// The last lines: class, message, notes.
Word format_only(const Word* arguments) {
  if (!check_exception(arguments[0])) return 0;
  TracebackWriter writer;
  return writer.write_exception_only(arguments[0]) ? writer.finish() : 0;
}

// The entries alone.
Word format_entries(const Word* arguments) {
  if (arguments[0] == None()) return empty_str();
  std::int64_t limit;
  if (!read_limit(arguments[1], limit)) return 0;
  TracebackWriter writer;
  writer.write_entries(arguments[0], limit);
  return writer.finish();
}

// (path, line, name, source line, column, end line, end column) of each entry.
Word entries(const Word* arguments) {
  Word list = make_list();
  if (!list || arguments[0] == None()) return list;
  if (!is_exact(arguments[0], traceback_type)) {
    release(list);
    return raise(TypeError_type, "expected traceback object, got '%T'", arguments[0]);
  }
  for (Word word = arguments[0]; word; word = as<Traceback>(word)->next) {
    const auto* entry = as<Traceback>(word);
    const Code* code = entry->location->code;
    Word row = pack_owned(make_str(code->file ? code->file->path : "?"), small_int(entry->line), make_str(code->name),
                          make_str(stripped_source_line(code->file, entry->line)), small_int(entry->location->column),
                          small_int(entry->location->end_line), small_int(entry->location->end_column));
    if (!list_append_owned(list, row)) return release(list), 0;
  }
  return list;
}

// (path, name, source line) of a frame.
Word describe(const Word* arguments) {
  if (!is_exact(arguments[0], frame_type)) return raise(TypeError_type, "expected frame object, got '%T'", arguments[0]);
  const auto* frame = as<FrameView>(arguments[0]);
  const Code* code = frame->code;
  return pack_owned(make_str(code->file ? code->file->path : "?"), make_str(code->name),
                    make_str(stripped_source_line(code->file, frame->line)));
}

const NativeMethod functions[] = {{"describe(frame, /)", describe, MethodKind::function},
                                  {"format_exception(exception, chain, limit, /)", format_exception, MethodKind::function},
                                  {"format_only(exception, /)", format_only, MethodKind::function},
                                  {"format_entries(traceback, limit, /)", format_entries, MethodKind::function},
                                  {"entries(traceback, /)", entries, MethodKind::function},
                                  {}};

}  // namespace

extern "C" const ModuleInfo coil_module__traceback = {"_traceback", nullptr, false, nullptr, nullptr, 0, nullptr, functions};

}  // namespace coil
