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

}  // namespace coil
