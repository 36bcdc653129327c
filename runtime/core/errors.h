// Errors: raising, catching, the traceback. No C++ exception is ever thrown. A failing operation leaves the exception
// in the thread's state and returns 0 / false / -1.
#pragma once

#include "runtime/core/code.h"
#include "runtime/core/state.h"
#include "runtime/object/type.h"

namespace coil {

struct OlderPlaces;

struct BaseException : Object {
  Word attributes;   // attribute area of subclasses and notes: see instance.h (dictionary or 0)
  Word args;         // what becomes a tuple when somebody asks: exception_args() in object/exception.h
  Word traceback;    // Traceback or 0, without the places below
  Word context;      // or 0
  Word cause;        // or 0
  bool suppress_context;
  bool one_argument;  // args is the only argument itself
  // Most exceptions are caught, and nobody looks at where they came from. So a failure only leaves its place here, and
  // exception_traceback() makes entries of the traceback of these when somebody asks. The oldest first.
  std::uint8_t place_count;
  OlderPlaces* older_places;  // owned, or null
  std::uintptr_t places[3];   // `const Location*` with marks in the lowest bits, or frames: core/failure_places.cpp
};
// In Object::flags: frames are among the places (core/finished_frame.h).
inline constexpr std::uint32_t exception_keeps_frames = 1u << 7;

// The traceback with all of its entries, or 0.
Borrowed exception_traceback(Word exception) noexcept;
// Sets it, whatever it was; 0: none.
void exception_replace_traceback(Word exception, Owned traceback) noexcept;

// Built-in exceptions with fields of their own derive from BaseException: object/exception.h (StopIteration's value,
// OSError's errno, SystemExit's code, UnicodeError's fields, ExceptionGroup's members, ImportError, AttributeError,
// NameError, SyntaxError).

// One entry; `next` is the one nearer to where the error was raised.
struct Traceback : Object {
  Word next;   // or 0
  Word frame;  // the variables of the call, if it is over and they are worth it: FinishedFrame; or 0
  const Location* location;
  std::uint32_t line;
  bool in_lookup;  // the failure was in looking up the method that is called there: only `object.method` is marked
  bool caught;     // a handler took the error when this was the newest entry
};

// exceptions.def lists all built-in exception types: names, bases. Each is `extern Type Name_type`.
#define EXCEPTION(name, base) extern Type name##_type;
#include "runtime/core/exceptions.def"
#undef EXCEPTION

// Raise: sets the pending error (with __context__ from what is being handled) and returns 0, so that callers can
// write `return raise(TypeError_type, "...")`. Formats as printf does, with these of our own:
//   %T  a Word: the name of its type      %N a Type*: its name
//   %A  a Word: the same, but None for None, as CPython names the type of a wrong argument
//   %R  a Word: its repr                  %S a Word: its str           %U a Word: a str's text
[[gnu::cold]] Word raise(const Type& type, const char* format, ...) noexcept;
[[gnu::cold]] Word raise_object(Owned exception) noexcept;              // an instance; as the statement does for context
[[gnu::cold]] Word raise_with(const Type& type, Word argument) noexcept;  // type(argument)
[[gnu::cold]] Word raise_no_memory() noexcept;
// The pending error was raised because of `cause`: that becomes its cause and its context.
[[gnu::cold]] void set_pending_cause(Owned cause) noexcept;

#if COIL_QUICK_TIER  // calls: core/quick_calls.cpp
bool error_pending() noexcept asm("coil_error_pending");
#else
inline bool error_pending() { return state.error != 0; }
#endif
// Whether the pending error is an instance of `type`.
bool pending_is(const Type& type) noexcept;
// Takes the pending error out of the state: an exception instance. Precondition: one is pending.
Owned take_error() noexcept;
void clear_error() noexcept;
// The exception whose except clause runs now, of whatever function, or 0.
Borrowed innermost_handled() noexcept;
// While it exists `error` is being handled in native code: what is raised has it as its context. 0: nothing changes.
class WhileHandling {
 public:
  explicit WhileHandling(Borrowed error) noexcept;
  WhileHandling(const WhileHandling&) = delete;
  ~WhileHandling();

 private:
  Word error_, outer_;
};
// Puts an exception back (its traceback and context stay as they are).
Status restore_error(Owned exception) noexcept;  // gives true

// Puts an entry before the pending error's traceback. Emitted code calls it on each failure's cold path.
[[gnu::cold, gnu::noinline]] void trace(const Location& location) noexcept;
// The same, and releases what the way to the handler would: the way out of the function, or to a handler in it.
#define COIL_FAILURE(name)                                                                           \
  [[gnu::cold]] void name(const Location& location) noexcept;                                        \
  [[gnu::cold]] void name(const Location& location, Word held) noexcept;                             \
  [[gnu::cold]] void name(const Location& location, Word held1, Word held2) noexcept;                \
  [[gnu::cold]] void name(const Location& location, Word held1, Word held2, Word held3) noexcept;    \
  [[gnu::cold]] void name(const Location& location, Word held1, Word held2, Word held3, Word held4) noexcept;
COIL_FAILURE(fail)
COIL_FAILURE(fail_caught)
#undef COIL_FAILURE
// Raise the error of a name without a value, and give the location.
[[gnu::cold]] const Location& unbound_global(const char* name, const Location& location) noexcept;
[[gnu::cold]] const Location& unbound_local(const char* name, const Location& location) noexcept;

// Prints as CPython does at exit: "Traceback (most recent call last):" …, chained causes and contexts, groups, notes.
// To sys.stderr. Source lines come from source_line(), core/source_line.h.
void print_exception(Word exception) noexcept;
// The same through sys.excepthook, if the program set one.
void print_uncaught(Word exception) noexcept;
// "Exception ignored in: <…>" on stderr: for errors in __del__, callbacks; clears the pending error.
void print_unraisable(Word where, const char* message = nullptr) noexcept;

}  // namespace coil
