#include "runtime/async/short_repr.h"

#include "runtime/async/gather.h"
#include <initializer_list>

#include "runtime/async/source_traceback.h"
#include "runtime/async/task.h"
#include "runtime/core/attribute.h"
#include "runtime/core/call_stack.h"
#include "runtime/core/generator.h"
#include "runtime/core/operations.h"
#include "runtime/object/dict.h"
#include "runtime/object/list.h"
#include "runtime/object/protocol.h"
#include "runtime/object/tuple.h"

namespace coil::async {

namespace {

constexpr std::size_t longest_text = 30;
constexpr std::size_t longest_int = 40;
constexpr std::size_t most_items = 6;
constexpr std::size_t most_dict_items = 4;

void append_without_middle(StrBuilder& out, Word text, std::size_t limit) noexcept {
  std::size_t length = str_length(text);
  if (length <= limit) return out.append_str(text);
  std::size_t before = (limit - 3) / 2, after = limit - 3 - before;
  out.append_part(text, 0, before);
  out.append_ascii("...");
  out.append_part(text, length - after, length);
}

Status append_items(StrBuilder& out, const Word* items, std::size_t count, int level) noexcept {
  for (std::size_t index = 0; index < count && index < most_items; ++index) {
    if (index) out.append_ascii(", ");
    if (!append_short_repr(out, items[index], level - 1)) return false;
  }
  if (count > most_items) out.append_ascii(", ...");
  return true;
}

Status append_dict(StrBuilder& out, Word dict, int level) noexcept {
  std::size_t position = 0, shown = 0;
  Word key, value;
  out.append('{');
  while (shown < most_dict_items && dict_next(dict, position, key, value)) {
    if (shown++) out.append_ascii(", ");
    if (!append_short_repr(out, key, level - 1)) return false;
    out.append_ascii(": ");
    if (!append_short_repr(out, value, level - 1)) return false;
  }
  if (dict_count(dict) > most_dict_items) out.append_ascii(", ...");
  out.append('}');
  return true;
}

}  // namespace

Status append_short_repr(StrBuilder& out, Word value, int level) noexcept {
  bool container = is_exact(value, list_type) || is_exact(value, tuple_type) || is_exact(value, dict_type);
  if (container && level <= 0) {
    out.append_ascii(is_exact(value, list_type) ? "[...]" : is_exact(value, tuple_type) ? "(...)" : "{...}");
    return true;
  }
  if (is_exact(value, list_type)) {
    out.append('[');
    Status good = append_items(out, list_items(value), list_count(value), level);
    out.append(']');
    return good;
  }
  if (is_exact(value, tuple_type)) {
    out.append('(');
    Status good = append_items(out, tuple_items(value), tuple_count(value), level);
    if (tuple_count(value) == 1) out.append(',');
    out.append(')');
    return good;
  }
  if (is_exact(value, dict_type)) return append_dict(out, value, level);
  if (is_exact(value, str_type) && str_length(value) > longest_text) {
    // reprlib cuts the text before and its repr after.
    Word cut = str_slice(value, 0, longest_text);
    Word shown = cut ? repr(cut) : 0;
    release_nullable(cut);
    if (failed(shown)) return false;
    std::size_t before = (longest_text - 3) / 2, after = longest_text - 3 - before;
    Word whole = repr(value);
    if (failed(whole)) {
      release(shown);
      return false;
    }
    out.append_part(shown, 0, before);
    out.append_ascii("...");
    out.append_part(whole, str_length(whole) - after, str_length(whole));
    release(shown);
    release(whole);
    return true;
  }
  Word text = repr(value);
  if (failed(text)) return false;
  append_without_middle(out, text, is_int(value) ? longest_int : longest_text);
  release(text);
  return true;
}

namespace {

Status append_callable_name(StrBuilder& out, Word function) noexcept {
  Word name = 0;
  for (const char* attribute : {"__qualname__", "__name__"}) {
    Word key = intern_literal(attribute);
    Flag found = key ? find_attribute(function, key, &name) : -1;
    release_nullable(key);
    if (found < 0) return false;
    if (found && is_str(name)) break;
    clear(name);
  }
  if (!name) return out.append_repr(function);
  out.append_str(name);
  release(name);
  return true;
}

}  // namespace

namespace {

Status append_arguments(StrBuilder& out, Word arguments) noexcept {
  out.append('(');
  for (std::size_t index = 0; arguments && index < tuple_count(arguments); ++index) {
    if (index) out.append_ascii(", ");
    if (!append_short_repr(out, tuple_items(arguments)[index])) return false;
  }
  out.append(')');
  return true;
}

}  // namespace

Status append_callback(StrBuilder& out, Word function, Word arguments) noexcept {
  if (is_exact(function, native_callback_type)) return append_native_callback(out, as<NativeCallback>(function), arguments);
  if (!append_callable_name(out, function) || !append_arguments(out, arguments)) return false;
  if (is_exact(function, function_type)) {
    const Code* code = as<Function>(function)->code;
    out.append_ascii(" at ");
    out.append_utf8(code->file ? code->file->path : "?");
    out.append(':');
    out.append_int(code->first_line);
  }
  return true;
}

Status append_native_callback(StrBuilder& out, const NativeCallback* callback, Word arguments) noexcept {
  std::string_view last = callback->kind->text;
  if (callback->kind->text_behind) {
    out.append_utf8(last);
    if (!append_short_repr(out, callback->owner)) return false;
    last = callback->kind->text_behind;
  }
  std::size_t parentheses = last.find("()");
  out.append_utf8(last.substr(0, parentheses));
  if (!append_arguments(out, arguments)) return false;
  out.append_utf8(last.substr(parentheses + 2));
  return true;
}

namespace {

Status append_entry(StrBuilder& out, Word entry) noexcept {
  if (is_exact(entry, callback_type)) return append_callback(out, as<Callback>(entry)->function, 0);
  if (is_exact(entry, native_callback_type)) return append_native_callback(out, as<NativeCallback>(entry));
  if (is_exact(entry, gathering_future_type)) out.append_ascii(gather_callback_text);
  else out.append_ascii("Task.task_wakeup()");
  return true;
}

Status append_entries(StrBuilder& out, Word callbacks) noexcept {
  out.append_ascii(" cb=[");
  if (!is_exact(callbacks, list_type)) {
    if (!append_entry(out, callbacks)) return false;
  } else {
    std::size_t count = list_count(callbacks);
    if (!append_entry(out, list_items(callbacks)[0])) return false;
    if (count > 1) out.append_ascii(", ");
    if (count > 2) {
      out.append('<');
      out.append_int(static_cast<std::int64_t>(count) - 2);
      out.append_ascii(" more>, ");
    }
    if (count > 1 && !append_entry(out, list_items(callbacks)[count - 1])) return false;
  }
  out.append(']');
  return true;
}

}  // namespace

Status append_future_info(StrBuilder& out, Future* future, const char* state, Word inserted) noexcept {
  out.append_ascii(state);
  if (inserted) out.append_str(inserted);
  if (future->state == FutureState::failed) {
    out.append_ascii(" exception=");
    if (!out.append_repr(future->result)) return false;
  } else if (future->state == FutureState::finished) {
    out.append_ascii(" result=");
    if (!append_short_repr(out, future->result)) return false;
  }
  if (!is_done(future) && future->callbacks && !append_entries(out, future->callbacks)) return false;
  if (future->traced) append_creation(out, future);
  return true;
}

namespace {

// 1: appended; 0: there is none, or it is false; -1: an error is pending.
Flag append_if_true(StrBuilder& out, Word object, const char* attribute) noexcept {
  Word key = intern_literal(attribute), value = 0;
  Flag found = key ? find_attribute(object, key, &value) : -1;
  release_nullable(key);
  if (found <= 0) return found;
  Flag given = truth(value);
  if (given > 0 && !out.append_str_of(value)) given = -1;
  release(value);
  return given;
}

// Of another class that follows the protocol of coroutines.
Status append_foreign_coroutine(StrBuilder& out, Word coroutine) noexcept {
  Flag named = append_if_true(out, coroutine, "__qualname__");
  if (named == 0) named = append_if_true(out, coroutine, "__name__");
  if (named < 0) return false;
  if (named == 0) {
    out.append('<');
    out.append_utf8(type_of(coroutine)->name);
    out.append_ascii(" without __name__>");
  }
  out.append_ascii("()");
  return true;
}

}  // namespace

Status append_coroutine(StrBuilder& out, Word coroutine) noexcept {
  if (!is_frame(coroutine)) return append_foreign_coroutine(out, coroutine);
  auto* frame = as<Frame>(coroutine);
  Word name = frame_qualname(coroutine);
  if (failed(name)) return false;
  out.append_str(name);
  release(name);
  bool finished = frame->state == FrameState::finished;
  out.append_ascii(finished ? "() done, defined at " : "() running at ");
  out.append_utf8(frame->code()->file ? frame->code()->file->path : "<empty co_filename>");
  out.append(':');
  const Location* place = finished ? nullptr : current_place(frame);
  out.append_int(place ? place->line : frame->code()->first_line);
  return true;
}

}  // namespace coil::async
