// _warnings: where warnings.warn() was called (runtime/lib/warnings.py does the rest).
#include "runtime/core/call_stack.h"
#include "runtime/core/generator.h"
#include "runtime/core/module_registry.h"
#include "runtime/core/native.h"
#include "runtime/core/source_line.h"
#include "runtime/object/int.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// (path, line, module name, source line) of the call so many calls outwards from the caller, or None when there is none.
Word calling(const Word* arguments) {
  std::int64_t depth;
  if (!index_to_i64(arguments[0], depth, &OverflowError_type)) return 0;
  const Location* place = depth < 0 ? nullptr : calling_place(static_cast<std::size_t>(depth));
  if (!place || !place->code->file) return None();
  const ModuleInfo* module = module_of_file(place->code->file);
  return pack_owned(make_str(place->code->file->path), small_int(place->line), make_str(module ? module->name : "sys"),
                    make_str(stripped_source_line(place->code->file, place->line)));
}

Word unawaited_text(const Word* arguments) {
  if (!is_exact(arguments[0], coroutine_type)) return raise(TypeError_type, "expected a coroutine, got '%T'", arguments[0]);
  return never_awaited_text(as<Frame>(arguments[0]));
}

Word suggests_tracemalloc(const Word*) { return boolean(coil::suggests_tracemalloc()); }

const NativeMethod functions[] = {{"suggests_tracemalloc()", suggests_tracemalloc, MethodKind::function},
                                  {"unawaited_text(coroutine, /)", unawaited_text, MethodKind::function},
                                  {"calling(depth, /)", calling, MethodKind::function}, {}};

}  // namespace

extern "C" const ModuleInfo coil_module__warnings = {"_warnings", nullptr, false, nullptr, nullptr, 0, nullptr, functions};

}  // namespace coil
