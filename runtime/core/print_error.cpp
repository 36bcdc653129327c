// Errors that nobody catches: on stderr.
#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/traceback_text.h"
#include "runtime/core/types.h"
#include "runtime/io/standard_streams.h"
#include "runtime/object/exception.h"
#include "runtime/object/protocol.h"

namespace coil {

void print_exception(Word exception) noexcept {
  Word text = format_exception_text(exception);
  if (text) {
    write_standard_error(text);
    release(text);
  }
  if (error_pending()) clear_error();
}

// "Exception ignored in: <function A.__del__ at 0x…>", then the traceback without what it was raised from.
void print_unraisable(Word where, const char* message) noexcept {
  if (!error_pending()) return;
  Word exception = take_error();
  TracebackWriter writer;
  StrBuilder text;
  if (message) {
    text.append_utf8(message);
    if (where && where != None()) text.append_ascii(": ");
  } else if (where && where != None()) {
    text.append_ascii("Exception ignored in: ");
  }
  if (where && where != None()) {
    if (!text.append_repr(where)) {
      clear_error();
      text.append_ascii("<object repr() failed>");
    }
  }
  if (text.length()) text.append(U'\n');
  if (Word traceback = exception_traceback(exception)) {
    text.append_ascii("Traceback (most recent call last):\n");
    writer.write_entries(traceback, -1);
  }
  Word head = writer.write_exception_only(exception) ? writer.finish() : 0;
  if (head) text.append_str(head);
  release_nullable(head);
  if (error_pending()) clear_error();
  if (Word all = text.finish()) {
    write_standard_error(all);
    release(all);
  }
  release(exception);
  if (error_pending()) clear_error();
}

}  // namespace coil
