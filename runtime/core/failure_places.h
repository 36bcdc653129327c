// What failures leave in the pending error for its traceback (BaseException::places).
#pragma once

#include "runtime/core/errors.h"
#include "runtime/core/finished_frame.h"

namespace coil {

// What is in the places of an exception with exception_keeps_frames.
void visit_frames(const BaseException& exception, Visitor visit, void* context) noexcept;

// The function of the newest entry of the exception's traceback, if that has no frame yet; or null.
const Code* code_without_frame(Word exception) noexcept;
inline bool lacks_frame(Word exception, const Code& code) noexcept { return code_without_frame(exception) == &code; }
// That entry gets the frame, which is taken over.
void give_frame(Word exception, Owned frame) noexcept;

}  // namespace coil
