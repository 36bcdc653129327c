// The warning about coroutines that were never awaited, and the place where they began or were dropped.
#include <cstdlib>
#include <cstring>

#include "runtime/core/generator.h"
#include "runtime/core/source_line.h"
#include "runtime/io/standard_streams.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

struct FirstLine {
  Location location;
  FirstLine* next;
};
FirstLine* first_lines;

// A warning is shown once for each text and place.
struct ShownWarning {
  const Location* place;
  char* name;
  ShownWarning* next;
};
ShownWarning* shown_warnings;

bool shown_before(const Location* place, const char* name) noexcept {
  for (ShownWarning* shown = shown_warnings; shown; shown = shown->next)
    if (shown->place == place && !std::strcmp(shown->name, name)) return true;
  auto* shown = static_cast<ShownWarning*>(std::malloc(sizeof(ShownWarning)));
  if (!shown) return false;
  *shown = {place, strdup(name), shown_warnings};
  shown_warnings = shown;
  return false;
}

}  // namespace

const Location& first_line(const Code* code) noexcept {
  for (FirstLine* known = first_lines; known; known = known->next)
    if (known->location.code == code) return known->location;
  auto* made = static_cast<FirstLine*>(std::calloc(1, sizeof(FirstLine)));
  if (!made) std::abort();
  made->location.code = code;
  made->location.line = made->location.end_line = code->first_line;
  made->next = first_lines;
  first_lines = made;
  return made->location;
}

void warn_never_awaited(Frame* frame) noexcept {
  Word name_word = frame_qualname(as_word(frame));
  Utf8 name(name_word);
  const char* text = name.view().data();
  const Location* place = state.place;
  if (!shown_before(place, text)) {
    std::string_view line = place ? stripped_source_line(place->code->file, place->line) : std::string_view{};
    Word warning = str_printf(
        "%s:%u: RuntimeWarning: coroutine '%s' was never awaited\n%s%.*s%s"
        "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n",
        place ? place->code->file->path : "sys", place ? place->line : 1, text, line.empty() ? "" : "  ",
        static_cast<int>(line.size()), line.data(), line.empty() ? "" : "\n");
    if (warning) write_standard_error(warning);
    release_nullable(warning);
  }
  release(name_word);
}

}  // namespace coil
