// _warnings: where warnings.warn() was called (runtime/lib/warnings.py does the rest).
#include "runtime/core/module_registry.h"
#include "runtime/core/native.h"
#include "runtime/core/source_line.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// (path, line, module name, source line), or None when the caller isn't known.
Word take_place(const Word*) {
  const Location* place = state.place;
  state.place = nullptr;
  if (!place || !place->code->file) return None();
  const ModuleInfo* module = module_of_file(place->code->file);
  return pack_owned(make_str(place->code->file->path), small_int(place->line), make_str(module ? module->name : "sys"),
                    make_str(stripped_source_line(place->code->file, place->line)));
}

const NativeMethod functions[] = {{"take_place()", take_place, MethodKind::function}, {}};

}  // namespace

extern "C" const ModuleInfo coil_module__warnings = {"_warnings", nullptr, false, nullptr, nullptr, 0, nullptr, functions};

}  // namespace coil
