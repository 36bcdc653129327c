// The exception handler of the loop, and what it prints.
#include <cstdio>
#include <iterator>

#include "runtime/async/log.h"
#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/source_traceback.h"
#include "runtime/core/attribute.h"
#include "runtime/core/failure_places.h"
#include "runtime/core/function.h"
#include "runtime/core/module.h"
#include "runtime/core/module_registry.h"
#include "runtime/core/traceback_text.h"
#include "runtime/io/standard_streams.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/list.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/str_builder.h"

namespace coil::async {

namespace {

// "key: value" for each entry but the message and the exception, in the order of the keys.
Status append_entries(StrBuilder& out, Word context) noexcept {
  Word keys = dict_keys_list(context);
  if (failed(keys)) return false;
  bool good = list_sort(keys, 0, false);
  for (std::size_t index = 0; good && index < list_count(keys); ++index) {
    Word key = list_items(keys)[index];
    if (is_str(key) && (str_equal(key, "message") || str_equal(key, "exception"))) continue;
    out.append('\n');
    Word value = dict_get(context, key);
    good = out.append_str_of(key);
    out.append_ascii(": ");
    bool of_handle = is_str(key) && str_equal(key, "handle_traceback");
    if (good && is_list(value) && (of_handle || (is_str(key) && str_equal(key, "source_traceback")))) {
      out.append_ascii(of_handle ? "Handle" : "Object");
      out.append_ascii(" created at (most recent call last):");
      good = append_source_traceback(out, value);
    } else {
      good = good && out.append_repr(value);
    }
  }
  release(keys);
  return good;
}

}  // namespace

Word default_exception_handler(Loop* loop, Word context) noexcept {
  StrBuilder out;
  if (loop->current_traceback && !dict_get(context, "source_traceback")) {
    Word made = describe_creation(loop->current_traceback);
    bool good = made && dict_set(context, "handle_traceback", made);
    release_nullable(made);
    if (!good) return 0;
  }
  Word message = dict_get(context, "message");
  Flag has_message = message ? (message == None() ? 0 : !is_str(message) || str_length(message)) : 0;
  if (!has_message) out.append_ascii("Unhandled exception in event loop");
  else if (!out.append_str_of(message)) return 0;
  if (!append_entries(out, context)) return 0;
  Word exception = dict_get(context, "exception");
  if (exception && !is_exception(exception)) exception = 0;
  Word text = out.finish();
  Status good = text && log(Severity::error, text, exception, place::default_exception_handler_log);
  release_nullable(text);
  if (!good) return 0;
  return None();
}

namespace {

Word call_default_handler(Loop* loop, Word context) noexcept {
  if (loop->type == &loop_type) return default_exception_handler(loop, context);
  return call_method(as_word(loop), "default_exception_handler", context);
}

// Logs the pending error, which ends here.
void log_pending(const char* text, const Location& place) noexcept {
  Word error = take_error();
  if (!log_text(Severity::error, text, error, place)) clear_error();
  release(error);
}

// The program's handler has failed: that error is reported, with what it was called for.
void report_handler_error(Loop* loop, Word context) noexcept {
  Word error = take_error();
  Word outer = make_dict(), message = make_str("Unhandled error in exception handler");
  Word result = 0;
  if (outer && message && dict_set(outer, "message", message) && dict_set(outer, "exception", error) &&
      dict_set(outer, "context", context))
    result = call_default_handler(loop, outer);
  release_nullable(outer);
  release_nullable(message);
  release_nullable(result);
  release(error);
  if (result || leaves_loop()) return;
  log_pending(
      "Exception in default exception handler while handling an unexpected error in custom exception handler",
      place::exception_handler_custom_log);
}

}  // namespace

void call_exception_handler(Loop* loop, Word context) noexcept {
  Word result = call_method(as_word(loop), "call_exception_handler", context);
  if (!result && !leaves_loop()) print_unraisable(as_word(loop));
  release_nullable(result);
}

void report_from_finalizer(Loop* loop, Word context) noexcept {
  Word method = get_attribute(as_word(loop), "call_exception_handler");
  Word result = method ? call(method, &context, 1) : 0;
  if (!result) print_unraisable(method ? method : None());
  release_nullable(result);
  release_nullable(method);
}

void run_exception_handler(Loop* loop, Word context) noexcept {
  Word result;
  if (!loop->exception_handler) {
    result = call_default_handler(loop, context);
    if (result || leaves_loop()) return release_nullable(result);
    return log_pending("Exception in default exception handler", place::exception_handler_default_log);
  }
  Word arguments[] = {as_word(loop), context};
  result = call(loop->exception_handler, arguments, 2);
  if (failed(result)) trace(place::call_exception_handler_call);
  if (!result && !leaves_loop()) report_handler_error(loop, context);
  release_nullable(result);
}

Status add_source_traceback(Word context, const Object* traced) noexcept {
  Word list = source_traceback(traced);
  Status good = list && dict_set(context, "source_traceback", list);
  release_nullable(list);
  return good;
}

namespace {

// The context of a report stands in a frame of the error's traceback: so it lives until the next collection, and with it what the
// functions have in their variables that this one was called by. One of them, which runs the round, goes on.
void keep_until_collected(Loop* loop, Word error, Word context) noexcept {
  if (!lacks_frame(error, code::handle_run)) return;
  if (!loop->round_frame) loop->round_frame = make_open_frame();
  Word kept[] = {context, as_word(loop), loop->runs_for, loop->round_frame};
  if (Word frame = make_finished_frame(kept, std::size(kept))) give_frame(error, frame);
}

}  // namespace

void report_exception(Loop* loop, const char* message, const char* key, Word value, const Object* traced) noexcept {
  Word error = take_error();
  Word context = make_dict(), text = make_str(message);
  {
    WhileHandling handling(error);  // the handler runs in an `except` clause
    if (context && text && dict_set(context, "message", text) && dict_set(context, "exception", error) &&
        (!key || dict_set(context, key, value)) && (!traced || add_source_traceback(context, traced))) {
      keep_until_collected(loop, error, context);
      call_exception_handler(loop, context);
    } else {
      clear_error();
    }
  }
  release_nullable(context);
  release_nullable(text);
  release(error);
}

}  // namespace coil::async
