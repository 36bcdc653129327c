#include "runtime/async/source_traceback.h"

#include "runtime/core/errors.h"
#include "runtime/core/remembered_calls.h"
#include "runtime/core/source_line.h"
#include "runtime/object/dict.h"
#include "runtime/object/list.h"
#include "runtime/object/tuple.h"

namespace coil::async {

namespace {

constexpr std::size_t most_calls = 10;

Word creations;  // Dict: the object's address → remembered calls

Word key_of(const Object* object) { return small_int(static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(object) >> 3)); }

Owned describe(const Location& place) noexcept {
  return pack_owned(make_str(place.code->file->path), small_int(place.line), intern_literal(place.code->name),
                    make_str(stripped_source_line(place.code->file, place.line)));
}

}  // namespace

bool remember_creation(const Object* object, std::initializer_list<const Location*> innermost) noexcept {
  Word calls = remember_calls(most_calls, innermost);
  if (calls && !creations) creations = make_dict();
  bool good = calls && creations && list_count(calls) && dict_set(creations, key_of(object), calls);
  release_nullable(calls);
  if (error_pending()) clear_error();
  return good;
}

void add_inner_call(const Object* object, const Location& place) noexcept {
  Word inner = remember_calls(1, {&place}), calls = dict_get(creations, key_of(object));
  if (!inner || !list_extend(inner, calls) || !dict_set(creations, key_of(object), inner)) clear_error();
  release_nullable(inner);
}

void forget_creation(const Object* object) noexcept {
  Word pending = state.error;
  state.error = 0;
  dict_delete(creations, key_of(object));
  state.error = pending;
}

void append_creation(StrBuilder& out, const Object* object) noexcept {
  const Location& place = remembered_place(dict_get(creations, key_of(object)), 0);
  out.append_ascii(" created at ");
  out.append_utf8(place.code->file->path);
  out.append(':');
  out.append_int(place.line);
}

Owned source_traceback(const Object* object) noexcept {
  Word calls = dict_get(creations, key_of(object)), list = make_list();
  for (std::size_t index = list_count(calls); list && index-- > 0;)
    if (!list_append_owned(list, describe(remembered_place(calls, index)))) release(take(list));
  return list;
}

Status append_source_traceback(StrBuilder& out, Word list) noexcept {
  for (std::size_t index = 0; index < list_count(list); ++index) {
    Word entry = list_items(list)[index];
    if (!is_tuple(entry) || tuple_count(entry) != 4) return out.append_repr(list);
    const Word* items = tuple_items(entry);
    out.append_ascii("\n  File \"");
    if (!out.append_str_of(items[0])) return false;
    out.append_ascii("\", line ");
    if (!out.append_str_of(items[1])) return false;
    out.append_ascii(", in ");
    if (!out.append_str_of(items[2])) return false;
    if (is_str(items[3]) && str_length(items[3])) {
      out.append_ascii("\n    ");
      out.append_str(items[3]);
    }
  }
  return true;
}

}  // namespace coil::async
