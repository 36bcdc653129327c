// Errors of the runtime's own: messages; the pending error. The raise statement: raise.cpp.
#include "runtime/core/errors.h"

#include <cstdarg>
#include <cstdlib>
#include <cstdio>
#include <cstring>

#include "runtime/core/constants.h"
#include "runtime/core/name.h"
#include "runtime/core/operations.h"
#include "runtime/core/types.h"
#include "runtime/object/exception_fields.h"
#include "runtime/object/plain_exception.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/traceback.h"
#include "runtime/object/tuple.h"

namespace coil {

thread_local constinit ThreadState state{};

namespace {

BaseException* of(Word exception) { return as<BaseException>(exception); }

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
  bool may_have_module = !is_heap(type) && std::strcmp(type->module, "builtins") != 0;
  for (const char* module : modules) {
    if (!may_have_module || std::strcmp(type->module, module) != 0) continue;
    text.append_ascii(module);
    text.append('.');
  }
  text.append_utf8(type->name);
}

// What CPython's parsing of arguments calls a type.
void append_argument_type(StrBuilder& text, Word argument) {
  if (argument == None()) text.append_ascii("None");
  else append_type_name(text, type_of(argument));
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
      case 'A': append_argument_type(text, va_arg(arguments, Word)); ++format; break;
      case 'N': append_type_name(text, va_arg(arguments, const Type*)); ++format; break;
      case 'R': if (!text.append_repr(va_arg(arguments, Word))) return 0; ++format; break;
      case 'S': if (!text.append_str_of(va_arg(arguments, Word))) return 0; ++format; break;
      case 'U': text.append_str(va_arg(arguments, Word)); ++format; break;
      case 's': text.append_utf8(va_arg(arguments, const char*)); ++format; break;
      case 'd': text.append_int(va_arg(arguments, int)); ++format; break;
      default: format = append_plain(text, format, arguments);
    }
  }
  text.append_utf8(format);
  return text.finish();
}

// A message with nothing to fill in is made once: remembered by the address of its literal, the last one of each place.
struct KnownMessage {
  const char* format;
  Word text;
};
KnownMessage known_messages[128];

Owned make_message(const char* format, va_list& arguments) {
  KnownMessage& known = known_messages[reinterpret_cast<std::uintptr_t>(format) * 0x9e3779b97f4a7c15u >> 57];
  if (known.format == format) return retained(known.text);
  Word text = format_message(format, arguments);
  if (text && !std::strchr(format, '%')) {
    known.format = format;
    assign(known.text, retained(text));
  }
  return text;
}

}  // namespace

Word raise_with(const Type& type, Word argument) noexcept {
  Word exception = make_exception(type, argument);
  return exception ? raise_object(exception) : 0;
}

Owned error_message(const char* format, ...) noexcept {
  va_list arguments;
  va_start(arguments, format);
  Word message = make_message(format, arguments);
  va_end(arguments);
  return message;
}

Word raise(const Type& type, const char* format, ...) noexcept {
  va_list arguments;
  va_start(arguments, format);
  Word message = make_message(format, arguments);
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
void clear_error() noexcept {
  if (Word exception = take(state.error)) release_exception(exception);
}

WhileHandling::WhileHandling(Borrowed error) noexcept : error_(error), outer_(state.exceptions->handled) {
  if (error) state.exceptions->handled = retained(error);
}
WhileHandling::~WhileHandling() {
  if (error_) assign(state.exceptions->handled, outer_);
}

Status restore_error(Owned exception) noexcept {
  assign(state.error, exception);
  return true;
}

// ---- rows of operations.def

Word raise_unbound_global(Word name) noexcept {
  Word exception = make_with_message(NameError_type, error_message("name '%U' is not defined", name));
  if (failed(exception)) return 0;
  as<NameError>(exception)->name = retained(name);
  return raise_object(exception);
}

Word raise_unbound_local(Word name) noexcept {
  return raise(UnboundLocalError_type, "cannot access local variable '%U' where it is not associated with a value", name);
}

Word raise_unbound_free(Word name) noexcept {
  return raise(NameError_type, "cannot access free variable '%U' where it is not associated with a value in enclosing scope",
               name);
}

const Location& unbound_global(const char* name, const Location& location) noexcept {
  raise_unbound_global(name_word(name));
  return location;
}
const Location& unbound_local(const char* name, const Location& location) noexcept {
  raise_unbound_local(name_word(name));
  return location;
}

}  // namespace coil
