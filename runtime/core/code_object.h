// Code objects and frame objects as values: `f.__code__`, `g.gi_frame`, `tb.tb_frame`. They only tell about the source.
#pragma once

#include "runtime/core/errors.h"
#include "runtime/object/type.h"

namespace coil {

struct CodeObject : Object {
  const Code* code;
};

// A frame as it was when it was asked for: what is running can't be looked into.
struct FrameView : Object {
  const Code* code;
  std::uint32_t line;
  Word back;       // the caller's FrameView, or 0
  Word variables;  // what a traceback keeps of the call: FinishedFrame; or 0
};

Owned make_code_object(const Code* code) noexcept;  // one for each code
Owned make_frame_view(const Code* code, std::uint32_t line) noexcept;
Owned make_frame_view(const Traceback& entry) noexcept;
// The calls under way, each linked to its caller by f_back: the one that is `depth` calls outwards. ValueError when there
// are fewer.
Owned view_calls(std::size_t depth) noexcept;
void ready_code_types() noexcept;  // code_type, frame_type

}  // namespace coil
