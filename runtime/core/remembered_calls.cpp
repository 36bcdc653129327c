#include "runtime/core/remembered_calls.h"

#include "runtime/core/call_stack.h"
#include "runtime/core/source_line.h"
#include "runtime/object/list.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// Places are static data, aligned: their addresses are kept as ints.
Word key_of(const Location* place) { return small_int(static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(place) >> 3)); }

const char* path_of(const Location& place) { return place.code->file ? place.code->file->path : "?"; }

}  // namespace

Owned remember_calls(std::size_t count, std::initializer_list<const Location*> innermost) noexcept {
  Word list = make_list();
  bool good = list != 0;
  auto add = [&](const Location* place) {
    good = good && list_append(list, key_of(place));
    return good && list_count(list) < count;
  };
  bool wants_more = good && count > 0;
  for (const Location* place : innermost) wants_more = wants_more && add(place);
  if (wants_more) walk_calls([&](const Location& place) { return add(&place); });
  if (!good) release_nullable(take(list));
  return list;
}

const Location& remembered_place(Word calls, std::size_t index) noexcept {
  return *reinterpret_cast<const Location*>(small_int_value(list_items(calls)[index]) << 3);
}

void write_calls(StrBuilder& out, Word calls) noexcept {
  for (std::size_t index = list_count(calls); index-- > 0;) {
    const Location& place = remembered_place(calls, index);
    out.append_ascii("\n  File \"");
    out.append_utf8(path_of(place));
    out.append_ascii("\", line ");
    out.append_int(place.line);
    out.append_ascii(", in ");
    out.append_utf8(place.code->name);
    std::string_view line = stripped_source_line(place.code->file, place.line);
    if (!line.empty()) out.append_ascii("\n    ");
    out.append_utf8(line);
  }
}

Owned describe_calls(Word calls) noexcept {
  Word list = make_list();
  for (std::size_t index = 0; list && index < list_count(calls); ++index) {
    const Location& place = remembered_place(calls, index);
    Word entry = pack_owned(make_str(path_of(place)), small_int(place.line), intern_literal(place.code->name));
    if (!list_append_owned(list, entry)) release(take(list));
  }
  Word tuple = list ? make_tuple(list_items(list), list_count(list)) : 0;
  release_nullable(list);
  return tuple;
}

}  // namespace coil
