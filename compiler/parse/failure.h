// What stops the parser: thrown by the tree builder, the error strategy and the token stream, caught in parse().
#pragma once

#include <cstdint>
#include <string>

#include "compiler/base/location.h"
#include "compiler/diagnostics/diagnostics.h"

namespace coil::compiler::parse {

struct SyntaxFailure {
  uint32_t token = 0;    // the parser got as far as this token
  bool generic = true;   // "invalid syntax" at the token; the words may still be found (explain.h)
  Location location;     // when not generic
  std::string message;
  DiagnosticKind kind = DiagnosticKind::SyntaxError;
};

// What a target is for; decides what else than names, attributes and subscripts is allowed.
enum class TargetKind : uint8_t { Assignment, Deletion, Loop };

}  // namespace coil::compiler::parse
