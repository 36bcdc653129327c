// Raising and catching.
#include "runtime/core/errors.h"

#include <cstdarg>
#include <cstdlib>
#include <cstdio>
#include <cstring>

#include "runtime/core/name.h"
#include "runtime/core/operations.h"
#include "runtime/core/types.h"
#include "runtime/object/exception.h"
#include "runtime/object/memory.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/traceback.h"
#include "runtime/object/tuple.h"

namespace coil {

thread_local constinit ThreadState state{};

namespace {

BaseException* of(Word exception) { return as<BaseException>(exception); }

// The exception whose except clause runs now, borrowed, or 0.
Borrowed handled_exception() {
  for (ExceptionState* entry = state.exceptions; entry; entry = entry->previous)
    if (entry->handled) return entry->handled;
  return 0;
}

// One printf conversion of plain C values: copies the specification and lets snprintf do it.
const char* append_plain(StrBuilder& text, const char* format, va_list& arguments) {
  char specification[16] = "%";
  std::size_t length = 1;
  while (*format && !std::strchr("diuxXcspfegG%", *format) && length < 12) specification[length++] = *format++;
  specification[length++] = *format;
  char buffer[512];
  bool is_long = std::strstr(specification, "ll") || std::strchr(specification, 'l') || std::strchr(specification, 'z');
  switch (*format) {
    case '%': text.append(U'%'); break;
    case 's': {
      int precision = -1;
      if (std::strstr(specification, ".*")) precision = va_arg(arguments, int);
      const char* string = va_arg(arguments, const char*);
      text.append_utf8(precision < 0 ? std::string_view(string) : std::string_view(string, strnlen(string, static_cast<std::size_t>(precision))));
      break;
    }
    case 'f': case 'e': case 'g': case 'G':
      std::snprintf(buffer, sizeof buffer, specification, va_arg(arguments, double));
      text.append_ascii(buffer);
      break;
    case 'p':
      std::snprintf(buffer, sizeof buffer, specification, va_arg(arguments, void*));
      text.append_ascii(buffer);
      break;
    default:
      if (is_long) std::snprintf(buffer, sizeof buffer, specification, va_arg(arguments, long long));
      else std::snprintf(buffer, sizeof buffer, specification, va_arg(arguments, int));
      text.append_ascii(buffer);
  }
  return format + 1;
}

// Classes that CPython has in C outside of builtins show their module in messages: "'collections.deque' object …".
void append_type_name(StrBuilder& text, const Type* type) {
  constexpr const char* modules[] = {"collections", "itertools", "functools", "operator", "_io", "_asyncio", "_random", "_thread", "_contextvars", "weakref", "time", "os", "types"};
  for (const char* module : modules) {
    if ((type->type_flags & type_heap) || std::strcmp(type->module, module) != 0) continue;
    text.append_ascii(module);
    text.append('.');
  }
  text.append_utf8(type->name);
}

Word format_message(const char* format, va_list& arguments) {
  StrBuilder text;
  while (*format) {
    const char* percent = std::strchr(format, '%');
    if (!percent) break;
    text.append_utf8({format, static_cast<std::size_t>(percent - format)});
    format = percent + 1;
    switch (*format) {
      case 'T': append_type_name(text, type_of(va_arg(arguments, Word))); ++format; break;
      case 'N': append_type_name(text, va_arg(arguments, const Type*)); ++format; break;
      case 'R': if (!text.append_repr(va_arg(arguments, Word))) return 0; ++format; break;
      case 'S': if (!text.append_str_of(va_arg(arguments, Word))) return 0; ++format; break;
      case 'U': text.append_str(va_arg(arguments, Word)); ++format; break;
      default: format = append_plain(text, format, arguments);
    }
  }
  text.append_utf8(format);
  return text.finish();
}

}  // namespace

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
  Word handled = handled_exception();
  if (handled && handled != exception) exception_set_context(exception, retained(handled));
  assign(state.error, exception);
  return 0;
}

Word raise_with(const Type& type, Word argument) noexcept {
  Word exception = make_exception(type, argument);
  return exception ? raise_object(exception) : 0;
}

Word raise(const Type& type, const char* format, ...) noexcept {
  va_list arguments;
  va_start(arguments, format);
  Word message = format_message(format, arguments);
  va_end(arguments);
  if (failed(message)) return 0;
  Word exception = make_exception(type, message);
  release(message);
  return exception ? raise_object(exception) : 0;
}

Word raise_no_memory() noexcept {
  // Made once, when memory is there: raising it must not need any.
  static Word spare;
  if (!spare) {
    static bool making;
    if (making) {
      std::fputs("out of memory\n", stderr);
      std::abort();
    }
    making = true;
    spare = make_exception(MemoryError_type, nullptr, 0);
    making = false;
  }
  exception_replace_traceback(spare, 0);
  clear(of(spare)->context);
  return raise_object(retained(spare));
}

bool pending_is(const Type& type) noexcept { return state.error && is_instance(state.error, type); }

Owned take_error() noexcept { return take(state.error); }
void clear_error() noexcept { clear(state.error); }

Status restore_error(Owned exception) noexcept {
  assign(state.error, exception);
  return true;
}

// ---- the rows of operations.def

namespace {

// An exception class is called, an instance taken as it is. Owned; 0: TypeError.
Owned instantiate(Word value) {
  if (is_exception(value)) return retained(value);
  if (!is_exception_type(value)) return raise(TypeError_type, "exceptions must derive from BaseException");
  if (is_exact(value, type_type)) return make_exception(*as<Type>(value), nullptr, 0);
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

}  // namespace

Word raise_exception(Word value, Word cause) noexcept {
  Word exception = instantiate(value);
  if (failed(exception)) return 0;
  if (cause) {
    Word cause_exception = instantiate_cause(cause);
    if (failed(cause_exception)) return release(exception), 0;
    assign(of(exception)->cause, cause_exception == None() ? 0 : cause_exception);
    of(exception)->suppress_context = true;
  }
  return raise_object(exception);
}

Word raise_again() noexcept {
  Word exception = handled_exception();
  if (!exception) return raise(RuntimeError_type, "No active exception to reraise");
  restore_error(retained(exception));
  return 0;
}

Word raise_assertion(Word message) noexcept {
  Word exception = make_exception(AssertionError_type, &message, message ? 1 : 0);
  return exception ? raise_object(exception) : 0;
}

Flag exception_matches_slow(Word exception, Word types) noexcept {
  if (is_tuple(types)) {
    for (std::size_t index = 0; index < tuple_count(types); ++index)
      if (!is_exception_type(tuple_items(types)[index]))
        return raise(TypeError_type, "catching classes that do not inherit from BaseException is not allowed"), -1;
    for (std::size_t index = 0; index < tuple_count(types); ++index)
      if (is_subtype(type_of(exception), as<Type>(tuple_items(types)[index]))) return 1;
    return 0;
  }
  if (!is_exception_type(types))
    return raise(TypeError_type, "catching classes that do not inherit from BaseException is not allowed"), -1;
  return is_subtype(type_of(exception), as<Type>(types));
}

bool pending_stop_async_iteration() noexcept { return pending_is(StopAsyncIteration_type); }

Word raise_unbound_global(Word name) noexcept {
  raise(NameError_type, "name '%U' is not defined", name);
  if (pending_is(NameError_type)) assign(as<NameError>(state.error)->name, retained(name));
  return 0;
}

Word raise_unbound_local(Word name) noexcept {
  return raise(UnboundLocalError_type, "cannot access local variable '%U' where it is not associated with a value", name);
}

Word raise_unbound_free(Word name) noexcept {
  return raise(NameError_type, "cannot access free variable '%U' where it is not associated with a value in enclosing scope",
               name);
}

}  // namespace coil
