// The text of a source line, for tracebacks and warnings.
#pragma once

#include <string_view>

#include "runtime/core/code.h"

namespace coil {

// Without the end of line, indentation kept; empty when it isn't known. Use this, not SourceFile::text: files of
// CPython's own modules that are native here know single lines only.
std::string_view source_line(const SourceFile* file, std::uint32_t line) noexcept;
// Without space around it.
std::string_view stripped_source_line(const SourceFile* file, std::uint32_t line) noexcept;

}  // namespace coil
