// The parameters of a native function, parsed from the text of its row.
#pragma once

#include "runtime/core/function.h"

namespace coil {

// Places are in the order of the text; `self` isn't among them.
struct NativeSignature {
  const char* name;           // the row's text; not terminated
  std::uint16_t name_length;
  bool has_self;              // the first parameter of the text is self, cls or type: place 0 of the implementation
  std::uint16_t places;       // self not counted
  std::uint16_t positional_only, positional;  // positional includes positional_only; in front of *args
  std::uint16_t required;     // how many of the positional ones have no default
  std::uint16_t keyword_only;
  std::int16_t var_positional, var_keyword;   // their places, -1: none
  bool plain;                 // only positional parameters: as many arguments go to the implementation as they are
  bool direct;                // nothing but positional and optional parameters: positional arguments go to their places
  Word* names;                // interned, one per place
  bool* optional;             // one per place
  const char* text;           // inside the parentheses, for __text_signature__
};

// Whether the row says "async name(…)": what is called gives a coroutine.
bool is_async(const NativeMethod& row) noexcept;

const NativeSignature* native_signature(NativeFunction* function) noexcept;

// Whether CPython has the function in Python: wrong calls of it are told in other words than those of functions in C. By the
// module that it says it is of.
bool stands_for_python(const NativeFunction* function) noexcept;

// Binds the arguments of a type's __init__(), whose row is given, to places in the order of the text without self: borrowed, 0
// where there is none.
Status bind_constructor(Type& owner, const NativeMethod& row, const Word* arguments, std::size_t count, Word keyword_names,
                        Word* places) noexcept;

// For the call of an implementation that failed. What CPython has in Python keeps its arguments as long as the traceback lives, as
// any Python function does.
[[gnu::cold]] void keep_arguments(const NativeFunction* function, const Word* words, std::size_t count) noexcept;

// The implementation with its words, bound.
inline Word run_native(const NativeFunction* function, const Word* words, std::size_t count) noexcept {
  Word result = function->row->implementation(words);
  if (failed(result)) keep_arguments(function, words, count);
  return result;
}

// Binds and calls. `self` is 0 for functions. `name_prefix` of messages: "list." or "".
Word call_native(NativeFunction* function, Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept;

// The same with all arguments in an exact tuple: what takes just *args gets that very tuple.
Word call_native_with_tuple(NativeFunction* function, Word arguments) noexcept;

Owned native_row_name(const NativeMethod& row) noexcept;
Owned native_function_name(const NativeFunction* function) noexcept;
Owned native_function_qualname(const NativeFunction* function) noexcept;

}  // namespace coil
