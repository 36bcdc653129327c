#include "runtime/async/source_traceback.h"

#include "runtime/async/handle.h"
#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/core/module.h"
#include "runtime/core/module_registry.h"
#include "runtime/core/remembered_calls.h"
#include "runtime/core/source_line.h"
#include "runtime/object/dict.h"
#include "runtime/object/list.h"
#include "runtime/object/tuple.h"

namespace coil::async {

namespace {

Word creations;  // Dict: the object's address → remembered calls

Word key_of(const Object* object) { return small_int(static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(object) >> 3)); }

Owned describe(const Location& place) noexcept {
  return pack_owned(make_str(place.code->file->path), small_int(place.line), intern_literal(place.code->name),
                    make_str(stripped_source_line(place.code->file, place.line)));
}

// traceback.StackSummary, as far as the program can tell: it has the module if it names anything that shows it (asyncio.imports).
// 0: it hasn't, or it is about to end and the module, too; no error is pending.
Owned stack_summary_class() noexcept {
  if (!find_module_info("traceback")) return 0;
  Word module = import_module("traceback"), found = module ? get_attribute(module, "StackSummary") : 0;
  release_nullable(module);
  if (!found) clear_error();
  return found;
}

// A list of tuples as a StackSummary; as it is, if that can't be had.
Owned summarised(Owned list) noexcept {
  Word summary_class = stack_summary_class(), summary = summary_class ? call_method(summary_class, "from_list", list) : 0;
  if (summary_class && !summary) clear_error();
  release_nullable(summary_class);
  if (!summary) return list;
  release(list);
  return summary;
}

// The lines that StackSummary.format() gives.
Status append_formatted(StrBuilder& out, Word summary_class, Word list) noexcept {
  Word summary = call_method(summary_class, "from_list", list), lines = summary ? call_method(summary, "format") : 0;
  Word empty = lines ? make_str("") : 0, text = empty ? call_method(empty, "join", lines) : 0;
  Word stripped = text ? call_method(text, "rstrip") : 0;
  if (stripped) {
    out.append('\n');
    out.append_str(stripped);
  }
  for (Word word : {summary, lines, empty, text, stripped}) release_nullable(word);
  return stripped != 0;
}

Status append_tuples(StrBuilder& out, Word list) noexcept {
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

}  // namespace

// An error may be pending: a cancelled waiter wakes the next one.
bool remember_creation(const Object* object, std::initializer_list<const Location*> innermost, std::size_t most) noexcept {
  Word pending = take(state.error);
  Word calls = remember_calls(most, innermost);
  if (calls && !creations) creations = make_dict();
  bool good = calls && creations && list_count(calls) && dict_set(creations, key_of(object), calls);
  release_nullable(calls);
  if (error_pending()) clear_error();
  state.error = pending;
  return good;
}

void drop_innermost_call(const Object* object) noexcept {
  Word calls = dict_get(creations, key_of(object)), outer = make_list(list_items(calls) + 1, list_count(calls) - 1);
  if (!outer || !dict_set(creations, key_of(object), outer)) clear_error();
  release_nullable(outer);
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

Owned source_traceback(const Object* object) noexcept { return describe_creation(dict_get(creations, key_of(object))); }

Owned describe_creation(Word calls) noexcept {
  Word list = make_list();
  for (std::size_t index = list_count(calls); list && index-- > 0;)
    if (!list_append_owned(list, describe(remembered_place(calls, index)))) release(take(list));
  return list ? summarised(list) : 0;
}

// Where a task or callback was scheduled is kept by the address of its second word: that of the first is where it was made.
static const Object* schedule_key(Word scheduled) {
  return reinterpret_cast<const Object*>(reinterpret_cast<const char*>(as_object(scheduled)) + sizeof(Word));
}

void remember_schedule(Word scheduled) noexcept { remember_creation(schedule_key(scheduled), {}, most_handle_calls); }

Owned take_schedule(Word scheduled) noexcept {
  if (!creations) return 0;
  bool of_handle = is_instance(scheduled, handle_type);
  const Object* key = of_handle ? as_object(scheduled) : schedule_key(scheduled);
  Word calls = of_handle && !as<Handle>(scheduled)->traced ? 0 : dict_get(creations, key_of(key));
  if (!calls) return 0;
  retain(calls);
  if (!of_handle) forget_creation(key);
  return calls;
}

bool adopt_creation(const Object* object, Word calls) noexcept {
  if (dict_set(creations, key_of(object), calls)) return true;
  clear_error();
  return false;
}

Status append_source_traceback(StrBuilder& out, Word list) noexcept {
  Word summary_class = stack_summary_class();
  Status good = summary_class ? append_formatted(out, summary_class, list) : append_tuples(out, list);
  release_nullable(summary_class);
  return good;
}

}  // namespace coil::async
