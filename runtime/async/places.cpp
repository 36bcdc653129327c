#include "runtime/async/places.h"

#include <array>

namespace coil::async {

namespace {

enum class FileId {
#define PLACE_FILE(id, path) id,
#include "runtime/async/places.def"
};

struct KnownLine {
  FileId file;
  SourceLine line;
};

constexpr KnownLine known_lines[] = {
#define PLACE(id, file, function, line, column, end_column, text) {FileId::file, {line, text}},
#include "runtime/async/places.def"
};

// The lines of one file, ended by number 0.
template <FileId file>
struct Lines {
  static constexpr std::size_t count = [] {
    std::size_t found = 0;
    for (const KnownLine& known : known_lines) found += known.file == file;
    return found;
  }();
  static constexpr std::array<SourceLine, count + 1> lines = [] {
    std::array<SourceLine, count + 1> result{};
    std::size_t index = 0;
    for (const KnownLine& known : known_lines)
      if (known.file == file) result[index++] = known.line;
    return result;
  }();
};

#define PLACE_FILE(id, path) constexpr SourceFile file_##id = {path, nullptr, 0, Lines<FileId::id>::lines.data()};
#include "runtime/async/places.def"

}  // namespace

namespace code {
#define PLACE_FUNCTION(id, file, name, qualname, first_line, kind) \
  const coil::Code id = {name, qualname, &file_##file, first_line, CodeKind::kind, {}, nullptr, nullptr};
#include "runtime/async/places.def"
}  // namespace code

namespace place {
// An end column of 0: the range goes on in further lines.
#define PLACE(id, file, function, line, column, end_column, text) \
  const coil::Location id = {&code::function, line, column, end_column ? line : line + 1, end_column, 0, 0, false};
#define HANDLED_PLACE(id, file, function, line, column, end_column, text) \
  const coil::Location id = {&code::function, line, column, end_column ? line : line + 1, end_column, 0, 0, true};
#define OPERATOR_PLACE(id, file, function, line, column, end_column, anchor, anchor_end, text) \
  const coil::Location id = {&code::function, line, column, line, end_column, anchor, anchor_end, false};
#define METHOD_PLACE(id, file, function, line, column, end_column, name_end, handled, text) \
  const coil::Location id = {&code::function, line, column, line, end_column, name_end, 0, handled};
#include "runtime/async/places.def"
}  // namespace place

}  // namespace coil::async
