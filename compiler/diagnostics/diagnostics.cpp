#include "compiler/diagnostics/diagnostics.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "compiler/base/utf8.h"

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

constexpr std::string_view names[] = {
#define COIL_DIAGNOSTIC(kind, category, label) #kind,
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
std::string_view name_of(DiagnosticKind kind) { return names[size_t(kind)]; }

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

void Diagnostics::add_all(Diagnostics others) {
  for (Diagnostic& one : others.diagnostics_) add(std::move(one));
}

void Diagnostics::syntax_error(const SourceBuffer& source, Location location, std::string message, DiagnosticKind kind) {
  add({kind, location, std::move(message), &source, syntax_position(source, location)});
}

void Diagnostics::syntax_error(const SourceBuffer& source, SyntaxPosition position, std::string message,
                               DiagnosticKind kind, Location exact) {
  Location location;
  location.line = static_cast<uint32_t>(std::max(position.line, 0));
  location.column = static_cast<uint32_t>(std::max(position.offset - 1, 0));
  if (exact.line == location.line) location = exact;
  add({kind, location, std::move(message), &source, std::move(position)});
}

void Diagnostics::unsupported(const SourceBuffer& source, Location location, std::string_view construct) {
  std::string message = "coil doesn't support ";
  message += construct;
  message += " yet";
  add({DiagnosticKind::Unsupported, location, std::move(message), &source, {}});
}

const Diagnostic* Diagnostics::first_error() const {
  auto is_error = [](const Diagnostic& one) { return category_of(one.kind) != DiagnosticCategory::Warning; };
  auto found = std::find_if(diagnostics_.begin(), diagnostics_.end(), is_error);
  return found == diagnostics_.end() ? nullptr : &*found;
}

void Diagnostics::syntax_warning(const SourceBuffer& source, Location location, std::string message) {
  add({DiagnosticKind::SyntaxWarning, location, std::move(message), &source, {}});
}

// Files keep the order in which they were compiled.
std::vector<size_t> Diagnostics::order_of_places() const {
  std::vector<const SourceBuffer*> sources;
  std::vector<std::tuple<size_t, uint32_t, uint32_t, size_t>> places;
  for (size_t index = 0; index < diagnostics_.size(); ++index) {
    const Diagnostic& diagnostic = diagnostics_[index];
    auto file = std::find(sources.begin(), sources.end(), diagnostic.source);
    if (file == sources.end()) file = sources.insert(file, diagnostic.source);
    places.emplace_back(file - sources.begin(), diagnostic.location.line, diagnostic.location.column, index);
  }
  std::sort(places.begin(), places.end());
  std::vector<size_t> order;
  for (const auto& place : places) order.push_back(std::get<3>(place));
  return order;
}

void Diagnostics::settle(size_t most) {
  Diagnostics settled;
  for (size_t index : order_of_places()) {
    bool warning = category_of(diagnostics_[index].kind) == DiagnosticCategory::Warning;
    if (warning || settled.error_count_ < most) settled.add(diagnostics_[index]);
  }
  *this = std::move(settled);
}

std::string Diagnostics::render() const {
  std::string text;
  auto is_first = [](const Diagnostic& one) { return one.kind == DiagnosticKind::SyntaxWarning; };
  for (const Diagnostic& one : diagnostics_)
    if (is_first(one)) text += coil::compiler::render(one);
  for (size_t index : order_of_places())
    if (!is_first(diagnostics_[index])) text += coil::compiler::render(diagnostics_[index]);
  return text;
}

}  // namespace coil::compiler
