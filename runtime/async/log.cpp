#include "runtime/async/log.h"

#include "runtime/core/attribute.h"
#include "runtime/core/call_stack.h"
#include "runtime/core/function.h"
#include "runtime/core/module_registry.h"
#include "runtime/core/state.h"
#include "runtime/core/traceback_text.h"
#include "runtime/io/standard_streams.h"
#include "runtime/object/dict.h"
#include "runtime/object/int.h"
#include "runtime/object/str_builder.h"

namespace coil::async {

namespace {

Status log_by_module(Word logging, Severity severity, Word text, Word exception, const Location& place) noexcept {
  Word callee = get_attribute(logging, "_asyncio_log");
  if (failed(callee)) return false;
  const Location* const calls[] = {&place};
  NativeCalls running(calls);
  const Word arguments[] = {small_int(static_cast<std::int64_t>(severity)), text, exception ? exception : None()};
  Word result = call(callee, arguments, 3);
  release(callee);
  release_nullable(result);
  return result != 0;
}

void log_on_standard_error(Word text, Word exception) noexcept {
  StrBuilder out;
  out.append_str(text);
  out.append('\n');
  if (exception) {
    TracebackWriter writer;
    Word traceback = writer.write_exception(exception, Chain::follow) ? writer.finish() : 0;
    if (traceback) out.append_str(traceback);
    release_nullable(traceback);
  }
  Word all = out.finish();
  if (all) write_standard_error(all);
  release_nullable(all);
  if (error_pending()) clear_error();
}

}  // namespace

Status log(Severity severity, Word text, Word exception, const Location& place) noexcept {
  Word pending = take(state.error);
  Status good = true;
  if (Word logging = dict_get(modules_dict(), "logging"))
    good = log_by_module(logging, severity, text, exception, place);
  else if (severity >= Severity::warning)
    log_on_standard_error(text, exception);
  if (good) state.error = pending;
  else release_nullable(pending);
  return good;
}

Status log_text(Severity severity, const char* text, Word exception, const Location& place) noexcept {
  Word message = make_str(text);
  Status good = message && log(severity, message, exception, place);
  release_nullable(message);
  return good;
}

}  // namespace coil::async
