// The raise statement, and the except clauses that end it.
#include <utility>

#include "runtime/core/failure_places.h"
#include "runtime/core/operations.h"
#include "runtime/core/types.h"
#include "runtime/object/plain_exception.h"
#include "runtime/object/traceback.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

BaseException* of(Word exception) { return as<BaseException>(exception); }

}  // namespace

Borrowed innermost_handled() noexcept {
  for (ExceptionState* entry = state.exceptions; entry; entry = entry->previous)
    if (entry->handled && !is_small_int(entry->handled)) return entry->handled;
  return 0;
}

// ---- raising

void exception_set_context(Word exception, Owned context) noexcept {
  if (context == exception) return release(context);
  // Cut the chain where the exception itself is in it. Floyd's second pointer guards against cycles made by hand.
  Word current = context, slow = context;
  bool step = false;
  while (Word next = of(current)->context) {
    if (next == exception) {
      clear(of(current)->context);
      break;
    }
    current = next;
    if (current == slow) break;
    if (step) slow = of(slow)->context;
    step = !step;
  }
  assign(of(exception)->context, context);
}

Word raise_object(Owned exception) noexcept {
  Word handled = innermost_handled();
  if (handled && handled != exception) exception_set_context(exception, retained(handled));
  assign(state.error, exception);
  return 0;
}

void set_pending_cause(Owned cause) noexcept {
  Word error = take_error();
  assign(of(error)->cause, retained(cause));
  of(error)->suppress_context = true;
  exception_set_context(error, cause);
  restore_error(error);
}

namespace {

// An exception class is called, an instance taken as it is. 0: TypeError.
Owned instantiate(Word value) {
  if (is_exception(value)) return retained(value);
  if (!is_exception_type(value)) return raise(TypeError_type, "exceptions must derive from BaseException");
  if (as<Type>(value) == &StopIteration_type) return make_stop_iteration(None());
  Word exception = call(value, nullptr, 0);
  if (exception && !is_exception(exception)) {
    raise(TypeError_type, "calling %R should have returned an instance of BaseException, not %R", value,
          as_word(type_of(exception)));
    release(exception);
    return 0;
  }
  return exception;
}

Owned instantiate_cause(Word value) {
  if (value == None() || is_exception(value)) return retained(value);
  if (!is_exception_type(value)) return raise(TypeError_type, "exception causes must derive from BaseException");
  return call(value, nullptr, 0);
}

Status set_cause(Word exception, Word value) {
  Word cause = instantiate_cause(value);
  if (failed(cause)) return false;
  assign(of(exception)->cause, cause == None() ? 0 : cause);
  of(exception)->suppress_context = true;
  return true;
}

Word raise_any(Owned value, Word cause) {
  Word exception = instantiate(value);
  release(value);
  if (failed(exception)) return 0;
  if (cause && !set_cause(exception, cause)) return release(exception), 0;
  return raise_object(exception);
}

[[gnu::noinline]] Word raise_traced(Owned value, Word cause, const Location& place) {
  if (!cause && is_exception(value)) raise_object(value);
  else raise_any(value, cause);
  trace(place);
  return 0;
}

}  // namespace

Word raise_exception(Owned value, Word cause, const Location& place) noexcept {
  BaseException* exception = !cause && is_plain_exception_type(value) ? make_plain_exception(as<Type>(value)) : nullptr;
  if (!exception || innermost_handled() || state.error) return raise_traced(exception ? as_word(exception) : value, cause, place);
  exception->place_count = 1;
  exception->places[0] = reinterpret_cast<std::uintptr_t>(&place);
  method_lookup_failed = false;
  state.error = as_word(exception);
  return 0;
}

Word raise_again() noexcept {
  Word exception = innermost_handled();
  if (!exception) return raise(RuntimeError_type, "No active exception to reraise");
  restore_error(retained(exception));
  return 0;
}

Word raise_assertion(Word message) noexcept {
  Word exception = make_exception(AssertionError_type, &message, message ? 1 : 0);
  return exception ? raise_object(exception) : 0;
}

// ---- catching

namespace {

Flag matches_one(Word exception, Word type) {
  if (!is_exception_type(type))
    return raise(TypeError_type, "catching classes that do not inherit from BaseException is not allowed"), -1;
  return is_subtype(type_of(exception), as<Type>(type));
}

}  // namespace

// All of them must be exception classes, also those behind the one that matches.
Flag exception_matches_any(Word exception, const Word* types, std::size_t count) noexcept {
  Flag any = 0;
  for (std::size_t index = 0; index < count; ++index) {
    Flag matches = matches_one(exception, types[index]);
    if (matches < 0) return -1;
    any |= matches;
  }
  return any;
}

Flag exception_matches_slow(Word exception, Word types) noexcept {
  if (is_tuple(types)) return exception_matches_any(exception, tuple_items(types), tuple_count(types));
  return matches_one(exception, types);
}

bool pending_stop_async_iteration() noexcept { return pending_is(StopAsyncIteration_type); }

namespace {

Owned stop_handling(Owned previous) {
  return std::exchange(state.exceptions->handled, previous == None() ? 0 : previous);
}

// Whether the exception or its traceback lives on, but for what goes on to another handler.
bool lives_on(Word exception, Word caught_as) {
  bool is_pending = state.error == exception;
  const std::uint32_t own = 1 + is_pending + (caught_as == exception);
  if (as_object(exception)->references > own) return true;
  Word traceback = is_pending ? 0 : of(exception)->traceback;
  return traceback && as_object(traceback)->references > 1;
}

}  // namespace

Status leave_handler(Owned previous, Word) noexcept {
  release_exception(stop_handling(previous));
  return true;
}

Word leave_handler(Owned previous, Word caught_as, Owned frame, const Code& code) noexcept {
  Word handled = stop_handling(previous);
  if (__builtin_expect(lives_on(handled, caught_as), 0)) frame = share_frame(handled, frame, code);
  release_exception(handled);
  return frame;
}

Word raise_for_method(Word receiver, Word name, const Location& place) noexcept {
  Word error = take_error(), method = get_attribute(receiver, name);
  if (method) {
    release(method);
    restore_error(error);
    return 0;
  }
  release(error);
  return trace(place), 0;
}

}  // namespace coil
