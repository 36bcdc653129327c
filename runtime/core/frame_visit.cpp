#include "runtime/core/frame_visit.h"

#include <cstdarg>

#include "runtime/core/frame.h"

namespace coil {

const FrameVisit* frame_visit;

Word show_held(int count, ...) noexcept {
  va_list words;
  va_start(words, count);
  for (int index = 0; index < count; ++index)
    frame_visit->visit(va_arg(words, Word), frame_visit->context);
  va_end(words);
  return 0;
}

namespace {

bool stands_still(const Frame* frame) { return frame->state == FrameState::created || frame->state == FrameState::suspended; }

// What the visited frame must not touch: `created` keeps each kind of suspension from beginning anything.
class Untouched {
 public:
  explicit Untouched(Frame* frame)
      : frame_(frame), awaiter_(frame->awaiter()), delegate_(frame->delegate), value_(frame->value), state_(frame->state) {
    frame->set_awaiter(nullptr);
    frame->delegate = 0;
    frame->value = 0;
    frame->state = FrameState::created;
  }
  Untouched(const Untouched&) = delete;
  ~Untouched() {
    frame_->set_awaiter(awaiter_);
    frame_->delegate = delegate_;
    frame_->value = value_;
    frame_->state = state_;
  }

 private:
  Frame* frame_;
  Frame* awaiter_;
  Word delegate_, value_;
  FrameState state_;
};

}  // namespace

void visit_variables(Frame* frame, Visitor visit, void* context) noexcept {
  if (!stands_still(frame)) return;
  FrameVisit own = {visit, context};
  Word error = take(state.error);
  Driver driver = {frame, nullptr, state.driver, Outcome::raised};  // where a `yield` says that it has suspended
  Untouched untouched(frame);
  frame_visit = &own;
  state.driver = &driver;
  frame->handle().resume();
  state.driver = driver.previous;
  state.error = error;
  frame_visit = nullptr;
}

}  // namespace coil
