// What coil has to say about a program. A diagnostic has a kind from kinds.def, a place and a message; a SyntaxError or
// SyntaxWarning is shown as CPython shows it, everything else as FILE:LINE:COL: error: message with the source line and a caret.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/location.h"
#include "compiler/base/source_buffer.h"

namespace coil::compiler {

enum class DiagnosticKind : uint8_t {
#define COIL_DIAGNOSTIC(kind, category, text) kind,
#include "compiler/diagnostics/kinds.def"
};

enum class DiagnosticCategory : uint8_t {
  Syntax,       // CPython refuses the program too; the class of its exception is the kind's text
  Unsupported,  // valid Python that coil can't compile yet
  Warning,
};

DiagnosticCategory category_of(DiagnosticKind kind);

// "SyntaxError", "error" ...
std::string_view label_of(DiagnosticKind kind);

// The kind's own name: "SyntaxError", "Unsupported" ...
std::string_view name_of(DiagnosticKind kind);

// The attributes of CPython's SyntaxError: lines and offsets from 1, offsets in characters of `text`. An offset of 0 or
// below shows no caret; line 0 is CPython's None, for an error without a place.
struct SyntaxPosition {
  int line = 0;
  int offset = 0;
  int end_line = 0;
  int end_offset = 0;
  std::string text;  // the line that is shown, usually the source's, with its newline
};

struct Diagnostic {
  DiagnosticKind kind;
  Location location;  // line 0: the file as a whole
  std::string message;
  const SourceBuffer* source;  // borrowed
  SyntaxPosition position;     // for the category Syntax
};

class Diagnostics {
 public:
  // A SyntaxError (or another of the category Syntax) in CPython's words. With a Location its line is shown and marked;
  // an end_line of 0 marks one character.
  void syntax_error(const SourceBuffer& source, Location location, std::string message,
                    DiagnosticKind kind = DiagnosticKind::SyntaxError);
  // With a position as CPython has it; `exact` says the same in bytes and is used where CPython's own counting doesn't matter.
  void syntax_error(const SourceBuffer& source, SyntaxPosition position, std::string message,
                    DiagnosticKind kind = DiagnosticKind::SyntaxError, Location exact = {});

  // "coil doesn't support CONSTRUCT yet" at a place; columns in bytes, as the tree has them.
  void unsupported(const SourceBuffer& source, Location location, std::string_view construct);

  // What CPython's compiler warns of, in its words.
  void syntax_warning(const SourceBuffer& source, Location location, std::string message);

  // One that was made elsewhere.
  void add(Diagnostic diagnostic);
  void add_all(Diagnostics others);

  const std::vector<Diagnostic>& all() const { return diagnostics_; }
  bool has_errors() const { return error_count_ > 0; }

  // The one that was reported first; null without errors. Warnings don't count.
  const Diagnostic* first_error() const;

  // Valid Python that coil can't compile, and nothing worse: exit status 2 rather than 1.
  bool only_unsupported() const { return error_count_ > 0 && error_count_ == unsupported_count_; }

  // 1 when CPython would refuse the program too, 2 when only coil does, 0 without errors.
  int exit_status() const { return !has_errors() ? 0 : only_unsupported() ? 2 : 1; }

  // Puts them in the order of their places and keeps the warnings and the first `most` errors.
  void settle(size_t most);

  // All diagnostics as text for standard error: the SyntaxWarnings as they came, which is before CPython comes to an error, then
  // the others in the order of their places.
  std::string render() const;

 private:
  std::vector<Diagnostic> diagnostics_;
  std::vector<size_t> order_of_places() const;

  size_t error_count_ = 0;
  size_t unsupported_count_ = 0;
};

// One diagnostic as text, with its newline.
std::string render(const Diagnostic& diagnostic);

// One as a JSON object: file, severity, kind, message, and the range as editors count (the language server protocol): lines from 0,
// characters in units of UTF-16.
std::string json(const Diagnostic& diagnostic);

// Where CPython would say that a location is.
SyntaxPosition syntax_position(const SourceBuffer& source, Location location);

}  // namespace coil::compiler
