// What the compiler tells the runtime about source code: files, functions, places. All static data of emitted code.
#pragma once

#include "runtime/object/word.h"

namespace coil {

// A line of a file of which only some are known.
struct SourceLine {
  std::uint32_t number;
  const char* text;  // without the end of line
};

struct SourceFile {
  const char* path;       // as CPython would print it in a traceback
  const char* text;       // the source, for traceback lines; UTF-8; null: `lines` has what is known
  std::size_t size;
  const SourceLine* lines = nullptr;  // ends with number 0; for what CPython shows of modules that are native here
};

enum class ParameterKind : std::uint8_t { positional_only, positional, var_positional, keyword_only, var_keyword };

// The parameters of a function. Bound arguments are one array of words with one place per parameter, in the order:
// positional-only, positional, keyword-only, then *args, then **kwargs (as CPython orders its fast locals).
struct Signature {
  const char* const* names;          // one per place, in that order
  std::uint16_t positional_only;     // how many of the positional ones can't be named
  std::uint16_t positional;          // positional-only ones included
  std::uint16_t keyword_only;
  bool var_positional;
  bool var_keyword;
  constexpr int places() const { return positional + keyword_only + var_positional + var_keyword; }
};

enum class CodeKind : std::uint8_t { function, generator, coroutine, async_generator, class_body, module };

struct Function;

// One function of the source.
struct Code {
  const char* name;
  const char* qualname;
  const SourceFile* file;
  std::uint32_t first_line;
  CodeKind kind;
  Signature signature;
  const char* doc;  // null: none
  // Runs the body (or makes the generator or coroutine) with bound arguments, borrowed. A class body takes one, the
  // namespace. Null for modules.
  Word (*entry)(Function* self, const Word* arguments);
  // The plain body (core/plain_call.h), which takes the arguments over; or null.
  Word (*plain)(Function* self, const Word* arguments) = nullptr;
};

// A place that can fail: what a traceback entry shows. Lines from 1 (0: not shown), columns in characters from 0.
struct Location {
  const Code* code;
  std::uint32_t line, column, end_line, end_column;
  // For binary operations and subscripts the range that is marked ^ while the rest is marked ~, relative to the line
  // of `line`; both 0: all ^. Equal and not 0 (a method call): where the range ends when the lookup failed.
  std::uint32_t anchor;
  std::uint32_t anchor_end : 31;
  std::uint32_t handled : 1 = 0;  // whether a handler of the function takes what is raised here; emitted code tells with each failure
};

// The places of one function as text (core/place_text.h).
struct PlacesOfCode {
  const Code* code;
  const char* text;
};

// Where the code of a module belongs to, for the table of calls (core/call_stack.h).
struct CallPlaces {
  const char* text;  // core/place_text.h
  const Location* locations;
};

}  // namespace coil
