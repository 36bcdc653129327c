// Built-in exceptions with fields of their own. Fields are owned; 0: absent, which reads as None.
#pragma once

#include "runtime/core/errors.h"

namespace coil {

struct StopIteration : BaseException { Word value; };
struct SystemExit : BaseException { Word code; };
struct ImportError : BaseException { Word message, name, path; };  // and ModuleNotFoundError
struct NameError : BaseException { Word name; };
struct AttributeError : BaseException { Word object, name; };
struct OSError : BaseException { Word error_number, message, filename, filename2; Word characters_written; };
struct SyntaxError : BaseException { Word message, filename, line, offset, text, end_line, end_offset; };
struct UnicodeError : BaseException { Word encoding, object, start, end, reason; };  // no encoding in …TranslateError
struct ExceptionGroup : BaseException { Word message, exceptions; };  // str, tuple

// type(*arguments) without raising it.
Owned make_exception(const Type& type, const Word* arguments, std::size_t count) noexcept;
Owned make_exception(const Type& type, Word argument) noexcept;
Owned make_exception(const Type& type, const char* message) noexcept;

// Its arguments: the tuple `args`, which is made of what create got when somebody first asks. Borrowed; 0: no memory.
Borrowed exception_args(Word exception) noexcept;
// The same where no tuple is needed; valid as long as `args` isn't set.
struct ExceptionArguments {
  const Word* items;
  std::size_t count;
};
ExceptionArguments exception_arguments(Word exception) noexcept;
// Sets them; those before are released.
Status exception_set_arguments(BaseException& exception, const Word* arguments, std::size_t count) noexcept;

// StopIteration(value), made without looking at what value is.
Owned make_stop_iteration(Word value) noexcept;
Word raise_stop_iteration(Word value) noexcept;
Word raise_key_error(Word key) noexcept;
// OSError of this errno: the subclass that belongs to it; filename may be 0.
Word raise_os_error(int error_number, Word filename = 0) noexcept;
// "'T' object has no attribute 'name'", with name and obj set for suggestions.
Word raise_no_attribute(Word object, Word name) noexcept;
// Unicode errors; object: str or bytes, [start, end) in it.
Word raise_unicode_error(const Type& type, const char* encoding, Word object, std::size_t start, std::size_t end,
                         const char* reason) noexcept;

inline bool is_exception(Word value) { return !is_small_int(value) && has_type_flag(value, type_is_exception); }
// Sets or clears type_plain_exception: called when the slots of a class have been filled in.
void note_plain_exception(Type& type) noexcept;
// Whether it is an exception class.
bool is_exception_type(Word value) noexcept;
// exception.__traceback__ = …; borrowed.
Status exception_set_traceback(Word exception, Word traceback) noexcept;
// Sets exception.__context__ as raising it while `context` is handled does: no cycles.
void exception_set_context(Word exception, Owned context) noexcept;
// The traceback text that CPython prints for the exception: a str.
Owned format_exception_text(Word exception) noexcept;

}  // namespace coil
