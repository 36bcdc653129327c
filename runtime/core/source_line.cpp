#include "runtime/core/source_line.h"

namespace coil {

std::string_view source_line(const SourceFile* file, std::uint32_t line) noexcept {
  if (!file) return {};
  if (!file->text) {
    for (const SourceLine* known = file->lines; known && known->number; ++known)
      if (known->number == line) return known->text;
    return {};
  }
  std::string_view text(file->text, file->size);
  for (; line > 1; --line) {
    std::size_t end = text.find('\n');
    if (end == text.npos) return {};
    text.remove_prefix(end + 1);
  }
  return text.substr(0, text.find('\n'));
}

std::string_view stripped_source_line(const SourceFile* file, std::uint32_t line) noexcept {
  std::string_view text = source_line(file, line);
  std::size_t start = text.find_first_not_of(" \t\f\r");
  if (start == text.npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\f\r") + 1 - start);
}

}  // namespace coil
