// What failures leave in the pending error for its traceback (BaseException::places).
#pragma once

#include "runtime/core/errors.h"
#include "runtime/core/finished_frame.h"

namespace coil {

// What is in the places of an exception with exception_keeps_frames.
void visit_frames(const BaseException& exception, Visitor visit, void* context) noexcept;

// Whether the newest entry of the exception's traceback is one of this function, and has no frame yet.
bool lacks_frame(Word exception, const Code& code) noexcept;
// That entry gets the frame, which is taken over.
void give_frame(Word exception, Owned frame) noexcept;

}  // namespace coil
