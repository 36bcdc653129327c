// Errors that can't be raised: what finalizers and callbacks leave behind. sys.unraisablehook gets them.
#include "runtime/core/attribute.h"
#include "runtime/core/call_stack.h"
#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/core/name.h"
#include "runtime/core/traceback_text.h"
#include "runtime/core/types.h"
#include "runtime/core/unraisable.h"
#include "runtime/io/standard_streams.h"
#include "runtime/object/exception.h"
#include "runtime/object/protocol.h"
#include "runtime/object/struct_sequence.h"

namespace coil {

namespace {

constinit const NativeProperty fields[] = {COIL_STRUCT_FIELD("exc_type", 0), COIL_STRUCT_FIELD("exc_value", 1),
                                           COIL_STRUCT_FIELD("exc_traceback", 2), COIL_STRUCT_FIELD("err_msg", 3),
                                           COIL_STRUCT_FIELD("object", 4), {}};
constinit Type arguments_type = struct_sequence_type("UnraisableHookArgs", "sys", fields);

// An error that no Python code has seen shows where the program was.
void add_current_place(BaseException* exception) noexcept {
  const Location* place = exception_traceback(as_word(exception)) ? nullptr : calling_place(0);
  if (!place) return;
  restore_error(as_word(exception));
  trace(*place);
  take_error();
}

Owned or_none(Word word) { return retained(word ? word : None()); }

Owned make_arguments(Word exception, Word where, const char* message) noexcept {
  static const bool is_ready = (type_ready(arguments_type), true);
  (void)is_ready;
  Word items[] = {retained(as_word(type_of(exception))), retained(exception), or_none(exception_traceback(exception)),
                  message ? make_str(message) : None(), or_none(where)};
  return make_struct_sequence(arguments_type, items, 5);
}

bool is_given(Word word) { return word && word != None(); }

// The program's hook gets the error; what the hook raises is shown as well.
void call_hook(Word hook, Word exception, Word where, const char* message) noexcept {
  retain(hook);
  Word arguments = make_arguments(exception, where, message);
  Word result = arguments ? call(hook, &arguments, 1) : 0;
  if (failed(result)) {
    Word error = take_error();
    add_current_place(as<BaseException>(error));
    write_unraisable(error, hook, "Exception ignored in sys.unraisablehook");
    release(error);
  }
  release_nullable(result);
  release_nullable(arguments);
  release(hook);
}

}  // namespace

// "Exception ignored in: <function A.__del__ at 0x…>", then the traceback without what it was raised from.
void write_unraisable(Word exception, Word where, const char* message) noexcept {
  TracebackWriter writer;
  StrBuilder text;
  if (message) {
    text.append_utf8(message);
    if (is_given(where)) text.append_ascii(": ");
  } else if (is_given(where)) {
    text.append_ascii("Exception ignored in: ");
  }
  if (is_given(where) && !text.append_repr(where)) {
    clear_error();
    text.append_ascii("<object repr() failed>");
  }
  if (text.length()) text.append(U'\n');
  if (Word traceback = exception_traceback(exception)) {
    text.append_ascii("Traceback (most recent call last):\n");
    writer.write_entries(traceback);
  }
  Word head = writer.write_unraisable(exception) ? writer.finish() : 0;
  if (head) text.append_str(head);
  release_nullable(head);
  if (error_pending()) clear_error();
  if (Word all = text.finish()) {
    write_standard_error(all);
    release(all);
  }
  if (error_pending()) clear_error();
}

void print_unraisable(Word where, const char* message) noexcept {
  if (!error_pending()) return;
  Word exception = take_error();
  add_current_place(as<BaseException>(exception));
  if (Word hook = program_unraisable_hook()) call_hook(hook, exception, where, message);
  else write_unraisable(exception, where, message);
  release(exception);
}

}  // namespace coil
