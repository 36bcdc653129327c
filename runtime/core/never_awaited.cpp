// The warning about coroutines that were never awaited, and the place where they began.
#include <cstdlib>
#include <cstring>

#include "runtime/core/attribute.h"
#include "runtime/core/call_stack.h"
#include "runtime/core/generator.h"
#include "runtime/core/module_registry.h"
#include "runtime/core/name.h"
#include "runtime/core/ready.h"
#include "runtime/core/source_line.h"
#include "runtime/io/standard_streams.h"
#include "runtime/object/dict.h"
#include "runtime/object/str.h"
#include "runtime/object/str_builder.h"

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

Owned never_awaited_text(Frame* frame) noexcept {
  Word name = frame_qualname(as_word(frame));
  if (failed(name)) return 0;
  StrBuilder out;
  out.append_ascii("coroutine '");
  out.append_str(name);
  out.append_ascii("' was never awaited");
  release(name);
  write_origin(frame, out);
  return out.finish();
}

bool suggests_tracemalloc() noexcept {
  static bool imported = false;
  return imported = imported || ending < Ending::paths_gone;
}

namespace {

// By the program's filters: what the module `warnings` does when it is there.
void warn_by_module(Word warnings, Frame* frame) noexcept {
  Word result = call_method(warnings, "_warn_unawaited_coroutine", as_word(frame));
  if (failed(result)) print_unraisable(as_word(frame));
  release_nullable(result);
}

// At the end of the program CPython's own code writes it where the module `warnings` isn't there: it finds no source then. These
// import it there, but need it less here.
bool is_brief() noexcept {
  static bool imported = false;  // by an earlier warning
  if (ending == Ending::not_begun) imported = true;
  if (imported || ending == Ending::modules_gone) return ending == Ending::modules_gone;
  for (const char* name : {"asyncio", "concurrent.futures", "logging", "random"})
    if (dict_get(modules_dict(), intern_literal(name))) return false;
  return true;
}

void write_warning(const Location* place, Word text) noexcept {
  StrBuilder out;
  out.append_utf8(place ? place->code->file->path : "sys");
  out.append(':');
  out.append_int(place ? place->line : 1);
  out.append_ascii(": RuntimeWarning: ");
  out.append_str(text);
  out.append('\n');
  bool brief = is_brief();
  std::string_view line = place && !brief ? stripped_source_line(place->code->file, place->line) : std::string_view{};
  if (!line.empty()) {
    out.append_ascii("  ");
    out.append_utf8(line);
    out.append('\n');
  }
  if (!brief && suggests_tracemalloc()) out.append_ascii("RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n");
  Word warning = out.finish();
  if (warning) write_standard_error(warning);
  release_nullable(warning);
}

void warn_plainly(Frame* frame) noexcept {
  Word text = never_awaited_text(frame);
  const Location* place = calling_place(0);
  if (text && !shown_before(place, Utf8(text).view().data())) write_warning(place, text);
  release_nullable(text);
}

}  // namespace

void warn_never_awaited(Frame* frame) noexcept {
  Word warnings = ending == Ending::modules_gone ? 0 : dict_get(modules_dict(), COIL_NAME("warnings"));
  if (warnings) warn_by_module(warnings, frame);
  else warn_plainly(frame);
  if (error_pending()) clear_error();
}

}  // namespace coil
