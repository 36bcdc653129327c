// What the quick tier calls where the others have the code in line: under names of C, since those of C++ are the inline functions'.
#include "runtime/core/awaited_call.h"
#include "runtime/core/frame.h"
#include "runtime/core/operations.h"

namespace coil {
extern "C" {

void coil_retain(Word word) noexcept { retain(word); }
Word coil_retained(Word word) noexcept { return retained(word); }

#define COIL_RELEASE(name)                                                                           \
  void coil_##name(Word word) noexcept { name(word); }                                               \
  void coil_##name##2(Word first, Word second) noexcept { name(first, second); }                     \
  void coil_##name##3(Word first, Word second, Word third) noexcept { name(first, second, third); }  \
  void coil_##name##4(Word first, Word second, Word third, Word fourth) noexcept {                   \
    name(first, second, third, fourth);                                                              \
  }
COIL_RELEASE(release)
COIL_RELEASE(release_nullable)
#undef COIL_RELEASE

void coil_begin_frame(Frame* frame, Type& type, Owned origin) noexcept {
  begin_frame(frame, type, origin);
  if (&type == &coroutine_type && state.origin_depth != 0) record_origin(frame);
}
bool coil_frame_started(Frame* frame) noexcept { return frame_started(frame); }
Word coil_resumed_value(Frame* frame) noexcept { return resumed_value(frame); }

bool coil_error_pending() noexcept { return error_pending(); }
Owned coil_finished_result() noexcept { return finished_result(); }
Word coil_catch_error() noexcept { return catch_error(); }
Word coil_begin_handling() noexcept { return begin_handling(); }
Borrowed coil_handled_exception() noexcept { return handled_exception(); }

}
}  // namespace coil
