#include "runtime/core/warn.h"

#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/core/module_registry.h"
#include "runtime/core/name.h"
#include "runtime/core/source_line.h"
#include "runtime/object/dict.h"
#include "runtime/object/str.h"

namespace coil {

Status warn_at(const Location& place, const Type& category, Word message, Word source) noexcept {
  Word warnings = dict_get(modules_dict(), COIL_NAME("warnings"));
  if (!warnings) return !error_pending();
  Word function = get_attribute(warnings, "_warn_at");
  Word path = function ? make_str(place.code->file->path) : 0;
  Word line = path ? make_str(stripped_source_line(place.code->file, place.line)) : 0;
  Word result = 0;
  if (line) {
    Word arguments[] = {message, as_word(&category), path, small_int(place.line), line, source ? source : None()};
    result = call(function, arguments, 6);
  }
  release_nullable(function);
  release_nullable(path);
  release_nullable(line);
  release_nullable(result);
  return result != 0;
}

}  // namespace coil
