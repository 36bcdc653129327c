// Bytes to text: the encoding by byte order mark or by the declaration in the first two lines (PEP 263), line ends to
// '\n', NUL bytes as CPython takes them.
#pragma once

#include "compiler/base/source_buffer.h"
#include "compiler/diagnostics/diagnostics.h"

namespace coil::compiler::parse {

// False after an error, which is in the diagnostics.
bool decode(SourceBuffer& source, Diagnostics& diagnostics);

}  // namespace coil::compiler::parse
