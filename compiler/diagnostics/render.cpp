// Diagnostics as text.
#include <string>
#include <string_view>

#include "compiler/base/utf8.h"
#include "compiler/diagnostics/diagnostics.h"

namespace coil::compiler {
namespace {

// The source line and its mark, as CPython 3.11 prints them below `File "x.py", line 1`: without leading blanks,
// indented by four, with one ^ for each character in question (a single one for an IndentationError). No mark when it would stand left of the text.
std::string marked_line(const SyntaxPosition& position, DiagnosticKind kind) {
  std::string_view text = position.text;
  int offset = position.offset - 1;
  int end_offset = position.end_offset;
  if (position.end_line > position.line) end_offset = static_cast<int>(text.size());
  if (kind == DiagnosticKind::IndentationError) end_offset = 0;
  int marks = end_offset > 0 && end_offset > position.offset ? end_offset - position.offset : 1;

  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\f')) {
    text.remove_prefix(1);
    --offset;
  }
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);

  std::string shown = "    ";
  shown += text;
  shown += '\n';
  if (offset < 0) return shown;
  shown += "    ";
  shown.append(static_cast<size_t>(offset), ' ');
  shown.append(static_cast<size_t>(marks), '^');
  shown += '\n';
  return shown;
}

std::string render_syntax_error(const Diagnostic& diagnostic) {
  std::string text;
  if (diagnostic.position.line > 0) {
    text += "  File \"" + diagnostic.source->name() + "\", line " + std::to_string(diagnostic.position.line) + "\n";
    text += marked_line(diagnostic.position, diagnostic.kind);
  }
  text += label_of(diagnostic.kind);
  if (!diagnostic.message.empty()) text += ": " + diagnostic.message;
  text += '\n';
  return text;
}

// As `warnings` shows it: FILE:LINE: SyntaxWarning: message, and the line, where there is a file.
std::string render_syntax_warning(const Diagnostic& diagnostic) {
  const std::string& file = diagnostic.source->name();
  std::string text = file + ":" + std::to_string(diagnostic.location.line) + ": SyntaxWarning: " + diagnostic.message + "\n";
  std::string_view line = diagnostic.source->line(diagnostic.location.line);
  size_t start = line.find_first_not_of(" \t\f");
  if (start == std::string_view::npos || file.starts_with('<')) return text;
  text += "  ";
  text += line.substr(start, line.find_last_not_of(" \t\f") + 1 - start);
  return text + "\n";
}

// FILE:LINE:COL: error: message, the line as it is, and a caret; tabs of the line are repeated so that it stands right.
std::string render_located(const Diagnostic& diagnostic) {
  const Location& location = diagnostic.location;
  std::string text = diagnostic.source->name();
  if (location) {
    uint32_t column = diagnostic.source->character_column(location.line, location.column);
    text += ":" + std::to_string(location.line) + ":" + std::to_string(column + 1);
  }
  text += ": ";
  text += label_of(diagnostic.kind);
  text += ": " + diagnostic.message + "\n";
  if (!location) return text;

  std::string_view line = diagnostic.source->line(location.line);
  text += line;
  text += '\n';
  for (char byte : line.substr(0, location.column)) {
    if (begins_character(byte)) text += byte == '\t' ? '\t' : ' ';
  }
  text += "^\n";
  return text;
}

}  // namespace

std::string render(const Diagnostic& diagnostic) {
  if (category_of(diagnostic.kind) == DiagnosticCategory::Syntax) return render_syntax_error(diagnostic);
  if (diagnostic.kind == DiagnosticKind::SyntaxWarning) return render_syntax_warning(diagnostic);
  return render_located(diagnostic);
}

}  // namespace coil::compiler
