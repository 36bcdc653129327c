// Async generators that have begun in a loop: it closes them at its end, and those that are dropped in a task of their own.
#include "runtime/async/gather.h"
#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/task.h"
#include "runtime/core/async_generator.h"
#include "runtime/core/attribute.h"
#include "runtime/core/context.h"
#include "runtime/core/generator.h"
#include "runtime/core/warn.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/list.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil::async {

namespace {

Word known_generators;  // Dict: the generator's address → its loop's. Neither is held.

Word key_of(const void* object) { return small_int(static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(object) >> 3)); }

void forget(Frame* frame) {
  if (known_generators) dict_delete(known_generators, key_of(frame));
}

}  // namespace

// By the filters of the module `warnings`; without it ResourceWarnings are ignored.
static Status warn_used_after_shutdown(Word loop, Word generator) noexcept {
  Word text = repr(generator);
  if (failed(text)) return false;
  Utf8 shown(text);
  Word message = str_printf("asynchronous generator %s was scheduled after loop.shutdown_asyncgens() call", shown.view().data());
  release(text);
  Status good = message && warn_at(place::first_iteration_warn, ResourceWarning_type, message, loop);
  release_nullable(message);
  return good;
}

Word async_generator_first_iteration(const Word* arguments) noexcept {
  auto* loop = as<Loop>(arguments[0]);
  if (!is_exact(arguments[1], async_generator_type)) return None();
  if (loop->async_generators_shut) {
    if (!warn_used_after_shutdown(arguments[0], arguments[1])) return 0;
  }
  if (!known_generators) known_generators = make_dict();
  async_generator_gone = forget;
  if (!known_generators || !dict_set(known_generators, key_of(as<Frame>(arguments[1])), key_of(loop))) return 0;
  return None();
}

Word async_generator_finalizer(const Word* arguments) noexcept {
  auto* loop = as<Loop>(arguments[0]);
  if (!is_exact(arguments[1], async_generator_type)) return None();
  forget(as<Frame>(arguments[1]));
  if (loop->closed) return None();
  Word closing = make_athrow(arguments[1], AsyncThrow::close, 0, 0, 0);
  Word create = closing ? get_attribute(arguments[0], "create_task") : 0;
  Word packed = create ? pack(closing) : 0;
  Word handle = packed ? call_soon_threadsafe(loop, create, packed, 0) : 0;
  release_nullable(closing);
  release_nullable(create);
  release_nullable(packed);
  if (failed(handle)) return 0;
  release(handle);
  return None();
}

namespace {

// The loop's generators, taken out of the list of known ones: a list.
Owned take_generators(Loop* loop) noexcept {
  Word list = make_list();
  Word keys = list && known_generators ? dict_keys_list(known_generators) : 0;
  for (std::size_t index = 0; keys && index < list_count(keys); ++index) {
    Word key = list_items(keys)[index];
    if (dict_get(known_generators, key) != key_of(loop)) continue;
    dict_delete(known_generators, key);
    if (!list_append(list, static_cast<Word>(small_int_value(key)) << 3)) break;
  }
  release_nullable(keys);
  return list;
}

// gather(*[generator.aclose() …], return_exceptions=True)
Owned gather_closings(Word generators) noexcept {
  Word closings = make_list();
  for (std::size_t index = 0; closings && index < list_count(generators); ++index)
    if (!list_append_owned(closings, make_athrow(list_items(generators)[index], AsyncThrow::close, 0, 0, 0))) clear(closings);
  Word gathered = closings ? gather(list_items(closings), list_count(closings), GatherErrors::returned) : 0;
  release_nullable(closings);
  return gathered;
}

// False: the handler has raised KeyboardInterrupt or SystemExit.
Status report_closing_error(Loop* loop, Word generator, Word error) noexcept {
  Word context = make_dict(), shown = repr(generator);
  if (context && shown) {
    Utf8 text(shown);
    Word message = str_printf("an error occurred during closing of asynchronous generator %s", text.view().data());
    if (message && dict_set(context, "message", message) && dict_set(context, "exception", error) &&
        dict_set(context, "asyncgen", generator))
      call_exception_handler(loop, context);
    release_nullable(message);
  }
  release_nullable(context);
  release_nullable(shown);
  return !error_pending();
}

Coroutine shutdown_body(const Code& code, Word loop_word) {
  Word result = 0, generators = 0, gathered = 0;
  retain(loop_word);
  auto* loop = as<Loop>(loop_word);
  while (!co_await coil::start()) if (!shown(loop_word)) goto leave;
  loop->async_generators_shut = true;
  generators = take_generators(loop);
  if (failed(generators)) goto leave;
  if (list_count(generators) == 0) {
    result = None();
    goto leave;
  }
  gathered = gather_closings(generators);
  if (failed(gathered)) goto leave;
  do gathered = co_await await_value(take(gathered), place::shutdown_asyncgens_gather); while (!gathered && shown(loop_word, generators));
  if (failed(gathered)) {
    trace(place::shutdown_asyncgens_gather);
    goto leave;
  }
  for (std::size_t index = 0; index < list_count(gathered); ++index) {
    Word outcome = list_items(gathered)[index];
    if (!is_instance(outcome, Exception_type) || report_closing_error(loop, list_items(generators)[index], outcome)) continue;
    trace(place::shutdown_asyncgens_report);
    goto leave;
  }
  result = None();
leave:
  if (!result) keep_variables(code, loop_word, generators);
  release_nullable(generators);
  release_nullable(gathered);
  release(loop_word);
  co_return result;
}

}  // namespace

Word shutdown_async_generators(Loop* loop) noexcept { return shutdown_body(code::shutdown_asyncgens, as_word(loop)); }

}  // namespace coil::async
