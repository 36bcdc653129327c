// Who called a coroutine: cr_origin, recorded while sys.set_coroutine_origin_tracking_depth() wants it. Kept beside the
// frame, since that's rare.
#include "runtime/core/generator.h"
#include "runtime/core/remembered_calls.h"
#include "runtime/object/dict.h"

namespace coil {

namespace {

Word origins;  // Dict: frame's address → remembered calls

Word frame_key(const Frame* frame) { return small_int(static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(frame) >> 3)); }

}  // namespace

void record_origin(Frame* coroutine) noexcept {
  coroutine->state = FrameState::running;  // a collection meanwhile must not look into it: it doesn't stand at its start yet
  Word origin = remember_calls(state.origin_depth);
  if (origin && !origins) origins = make_dict();
  if (origin && origins && dict_set(origins, frame_key(coroutine), origin)) coroutine->marks |= frame_has_origin;
  release_nullable(origin);
  if (error_pending()) clear_error();
  coroutine->state = FrameState::created;
}

Owned coroutine_origin(Frame* frame) noexcept {
  return frame->marks & frame_has_origin ? describe_calls(dict_get(origins, frame_key(frame))) : None();
}

void write_origin(Frame* frame, StrBuilder& out) noexcept {
  if (!(frame->marks & frame_has_origin)) return;
  out.append_ascii("\nCoroutine created at (most recent call last)");
  write_calls(out, dict_get(origins, frame_key(frame)));
}

void forget_origin(Frame* frame) noexcept { dict_delete(origins, frame_key(frame)); }

}  // namespace coil
