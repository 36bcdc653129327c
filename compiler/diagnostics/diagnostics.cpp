#include "compiler/diagnostics/diagnostics.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace coil::compiler {
namespace {

constexpr DiagnosticCategory categories[] = {
#define COIL_DIAGNOSTIC(kind, category, label) DiagnosticCategory::category,
#include "compiler/diagnostics/kinds.def"
};

constexpr std::string_view labels[] = {
#define COIL_DIAGNOSTIC(kind, category, label) label,
#include "compiler/diagnostics/kinds.def"
};

// The number that CPython gives a byte column of a line. Columns beyond the end of the line count one each.
int offset_of(std::string_view line, uint32_t column) {
  uint32_t beyond = column > line.size() ? column - static_cast<uint32_t>(line.size()) : 0;
  return static_cast<int>(count_characters(line.substr(0, column)) + beyond) + 1;
}

}  // namespace

DiagnosticCategory category_of(DiagnosticKind kind) { return categories[size_t(kind)]; }
std::string_view label_of(DiagnosticKind kind) { return labels[size_t(kind)]; }

SyntaxPosition syntax_position(const SourceBuffer& source, Location location) {
  SyntaxPosition position;
  position.line = static_cast<int>(location.line);
  position.text = source.line_with_newline(location.line);
  position.offset = offset_of(source.line(location.line), location.column);
  position.end_line = static_cast<int>(location.end_line ? location.end_line : location.line);
  if (location.end_line) position.end_offset = offset_of(source.line(location.end_line), location.end_column);
  return position;
}

void Diagnostics::add(Diagnostic diagnostic) {
  DiagnosticCategory category = category_of(diagnostic.kind);
  if (category != DiagnosticCategory::Warning) ++error_count_;
  if (category == DiagnosticCategory::Unsupported) ++unsupported_count_;
  diagnostics_.push_back(std::move(diagnostic));
}

void Diagnostics::syntax_error(const SourceBuffer& source, Location location, std::string message, DiagnosticKind kind) {
  add({kind, location, std::move(message), &source, syntax_position(source, location)});
}

void Diagnostics::syntax_error(const SourceBuffer& source, SyntaxPosition position, std::string message,
                               DiagnosticKind kind) {
  Location location;
  location.line = static_cast<uint32_t>(std::max(position.line, 0));
  location.column = static_cast<uint32_t>(std::max(position.offset - 1, 0));
  add({kind, location, std::move(message), &source, std::move(position)});
}

void Diagnostics::unsupported(const SourceBuffer& source, Location location, std::string_view construct) {
  std::string message = "coil doesn't support ";
  message += construct;
  message += " yet";
  add({DiagnosticKind::Unsupported, location, std::move(message), &source, {}});
}

void Diagnostics::error(const SourceBuffer& source, Location location, std::string message) {
  add({DiagnosticKind::Error, location, std::move(message), &source, {}});
}

void Diagnostics::warning(const SourceBuffer& source, Location location, std::string message) {
  add({DiagnosticKind::Warning, location, std::move(message), &source, {}});
}

const Diagnostic* Diagnostics::first_error() const {
  auto is_error = [](const Diagnostic& one) { return category_of(one.kind) != DiagnosticCategory::Warning; };
  auto found = std::find_if(diagnostics_.begin(), diagnostics_.end(), is_error);
  return found == diagnostics_.end() ? nullptr : &*found;
}

// Files keep the order in which they were compiled.
std::string Diagnostics::render() const {
  std::vector<std::tuple<size_t, uint32_t, uint32_t, size_t>> order;
  std::vector<const SourceBuffer*> sources;
  for (size_t index = 0; index < diagnostics_.size(); ++index) {
    const Diagnostic& diagnostic = diagnostics_[index];
    auto file = std::find(sources.begin(), sources.end(), diagnostic.source);
    if (file == sources.end()) file = sources.insert(file, diagnostic.source);
    order.emplace_back(file - sources.begin(), diagnostic.location.line, diagnostic.location.column, index);
  }
  std::sort(order.begin(), order.end());
  std::string text;
  for (const auto& place : order) text += coil::compiler::render(diagnostics_[std::get<3>(place)]);
  return text;
}

}  // namespace coil::compiler
