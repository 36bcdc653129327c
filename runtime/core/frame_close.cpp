// What comes from outside: send, throw, close, and the end of a frame that was dropped before it had finished.
#include "runtime/core/delegate.h"
#include "runtime/core/finished_frame.h"
#include "runtime/core/generator.h"
#include "runtime/object/exception.h"
#include "runtime/object/tuple.h"

namespace coil {

const char* frame_kind_name(const Frame* frame) noexcept {
  if (frame->type == &generator_type) return "generator";
  return frame->type == &coroutine_type ? "coroutine" : "async generator";
}

namespace {

// The frame that `frame` is suspended in, if it is one linked to it.
Frame* linked_delegate(const Frame* frame) noexcept {
  if (frame->state != FrameState::suspended || !frame->delegate || frame->flags & frame_waits_on_object) return nullptr;
  auto* inner = as<Frame>(frame->delegate);
  return inner->awaiter() == frame ? inner : nullptr;
}

}  // namespace

Frame* innermost_frame(Frame* frame) noexcept {
  while (Frame* inner = linked_delegate(frame)) frame = inner;
  return frame;
}

bool is_executing(const Frame* frame) noexcept {
  if (frame->state == FrameState::finished) return false;
  if (!frame->awaiter()) return !frame->leaf;
  return innermost_frame(const_cast<Frame*>(frame))->state == FrameState::running;
}

DetachedFrame::DetachedFrame(Frame* frame) noexcept : frame_(frame), awaiter_(frame->awaiter()) {
  if (!awaiter_) return;
  frame->leaf = innermost_frame(frame);
  frame->set_awaiter(nullptr);
}

DetachedFrame::~DetachedFrame() {
  if (!awaiter_) return;
  Frame* top = awaiter_;
  while (top->awaiter()) top = top->awaiter();
  if (frame_->state == FrameState::finished) {
    awaiter_->flags |= frame_waits_on_object;  // it sees the end when it is resumed itself
    top->leaf = awaiter_;
  } else {
    frame_->set_awaiter(awaiter_);
    top->leaf = frame_->leaf;
  }
}

// ---- send

Outcome send_into_frame(Frame* frame, Word value, Word& result) noexcept {
  result = 0;
  if (frame->state == FrameState::finished) {
    if (frame->type == &coroutine_type) {
      raise(RuntimeError_type, "cannot reuse already awaited coroutine");
      return Outcome::raised;
    }
    result = None();
    return Outcome::returned;
  }
  if (is_executing(frame)) {
    raise(ValueError_type, "%s already executing", frame_kind_name(frame));
    return Outcome::raised;
  }
  if (frame->state == FrameState::created && value != None()) {
    raise(TypeError_type, "can't send non-None value to a just-started %s", frame_kind_name(frame));
    return Outcome::raised;
  }
  return resume_frame(frame, retained(value), result);
}

// ---- throw and close

void raise_generator_exit() noexcept {
  Word error = call(as_word(&GeneratorExit_type), nullptr, 0);
  if (error) raise_object(error);
}

namespace {

// An async generator between `root` and its leaf isn't closed with what awaits it: it is cut off, suspended as it is.
void cut_off_async_generator(Frame* root) noexcept {
  Frame* found = nullptr;
  for (Frame* frame = root->leaf; frame != root; frame = frame->awaiter())
    if (frame->type == &async_generator_type) found = frame;
  if (!found) return;
  found->leaf = root->leaf;
  root->leaf = found->awaiter();
  found->set_awaiter(nullptr);
}

// After GeneratorExit was thrown into a frame: whether it ended as it should. Else an error is pending.
Status ended_by_exit(Frame* frame, Outcome outcome, Word result) noexcept {
  switch (outcome) {
    case Outcome::yielded:
    case Outcome::item:
      release(result);
      raise(RuntimeError_type, "%s ignored GeneratorExit", frame_kind_name(frame));
      return false;
    case Outcome::returned: release(result); return true;
    case Outcome::raised: break;
  }
  if (!error_pending()) return true;
  if (!pending_is(GeneratorExit_type) && !pending_is(StopIteration_type)) return false;
  clear_error();
  return true;
}

// Throws the pending error in: GeneratorExit if closing the inner frame has gone well, else the error that this ended with.
Outcome throw_after_closing(Frame* frame, Status went_well, Word& result) noexcept {
  if (!went_well) frame->marks |= frame_gets_inner_error;
  Outcome outcome = resume_frame(frame, 0, result);
  frame->marks &= ~frame_gets_inner_error;
  return outcome;
}

// Closes everything that `root` waits in, from the innermost frame on, in a loop: chains may be a million long. A frame gets the error
// that closing its inner one has ended with, and mustn't yield then either. Afterwards the leaf is `root` itself; false: the pending error
// has to be thrown into it.
Status close_inner_frames(Frame* root) noexcept {
  cut_off_async_generator(root);
  Frame* frame = root->leaf;
  Status ended = true;
  while (frame != root) {
    Frame* outer = frame->awaiter();
    frame->set_awaiter(nullptr);
    frame->leaf = frame;
    root->leaf = nullptr;
    if (ended) raise_generator_exit();
    Word result;
    Outcome outcome = throw_after_closing(frame, ended, result);
    ended = ended_by_exit(frame, outcome, result);
    root->leaf = outer;
    frame = outer;
  }
  return ended;
}

}  // namespace

Outcome throw_into_frame(Frame* frame, Word& result) noexcept {
  result = 0;
  if (frame->state == FrameState::finished) {
    if (frame->type == &coroutine_type) {
      clear_error();
      raise(RuntimeError_type, "cannot reuse already awaited coroutine");
    }
    return Outcome::raised;
  }
  if (is_executing(frame)) {
    clear_error();
    raise(ValueError_type, "%s already executing", frame_kind_name(frame));
    return Outcome::raised;
  }
  DetachedFrame detached(frame);
  if (frame->leaf == frame || !pending_is(GeneratorExit_type)) return resume_frame(frame, 0, result);
  Word error = take_error();
  Status went_well = close_inner_frames(frame);
  if (went_well) restore_error(error);
  else release(error);
  return throw_after_closing(frame, went_well, result);
}

Status close_frame(Frame* frame) noexcept {
  if (frame->state == FrameState::finished) return true;
  if (is_executing(frame)) {
    raise(ValueError_type, "%s already executing", frame_kind_name(frame));
    return false;
  }
  DetachedFrame detached(frame);
  Status went_well = true;
  if (frame->state == FrameState::created) frame->flags |= frame_closing;
  else if ((went_well = close_inner_frames(frame))) raise_generator_exit();
  Word result;
  Outcome outcome = throw_after_closing(frame, went_well, result);
  return ended_by_exit(frame, outcome, result);
}

namespace {

// The instance that throw(type, value) means; 0: an error is pending.
Owned thrown_instance(Word type, Word value) noexcept {
  if (is_exception(type)) return retained(type);
  if (!value || value == None()) return call(type, nullptr, 0);
  if (is_instance(value, *as<Type>(type))) return retained(value);
  if (is_tuple(value)) return call(type, tuple_items(value), tuple_count(value));
  return call(type, &value, 1);
}

Status check_thrown(Word type, Word value, Word traceback) {
  if (traceback && !is_exact(traceback, traceback_type)) {
    return raise(TypeError_type, "throw() third argument must be a traceback object"), false;
  }
  if (is_exception(type) && value && value != None()) {
    return raise(TypeError_type, "instance exception may not have a separate value"), false;
  }
  if (is_exception(type) || is_exception_type(type)) return true;
  return raise(TypeError_type, "exceptions must be classes or instances deriving from BaseException, not %T", type), false;
}

}  // namespace

Status raise_thrown(Word type, Word value, Word traceback) noexcept {
  if (traceback == None()) traceback = 0;
  if (!check_thrown(type, value, traceback)) return false;
  Word error = thrown_instance(type, value);
  if (failed(error)) return true;
  if (!is_exception(error)) {
    raise(TypeError_type, "calling %R should have returned an instance of BaseException, not %T", type, error);
    release(error);
    return true;
  }
  if (traceback) exception_replace_traceback(error, retained(traceback));
  return restore_error(error);
}

// ---- the last reference

namespace {

// Once for each frame, as tp_finalize.
void finalize_frame(Frame* frame) noexcept {
  if (frame->Object::flags & object_finalized) return;
  frame->Object::flags |= object_finalized;
  Word pending = state.error;
  state.error = 0;
  if (frame->state == FrameState::created && frame->type == &coroutine_type) {
    warn_never_awaited(frame);  // and it stays what it is, for others that die with it
  } else {
    bool taken_over = frame->type == &async_generator_type && async_generator_finalize(frame);
    if (!taken_over && !close_frame(frame)) print_unraisable(as_word(frame));
  }
  state.error = pending;
}

struct WordList {
  Word* words;
  std::size_t count;
};
void count_word(Word, void* count) { ++*static_cast<std::size_t*>(count); }
void add_word(Word word, void* context) {
  auto* list = static_cast<WordList*>(context);
  list->words[list->count++] = word;
}

// A frame that `frame` waits in becomes its own root again, and so does `frame` for whoever waits in it.
void unlink(Frame* frame) noexcept {
  if (Frame* inner = linked_delegate(frame)) {
    inner->leaf = innermost_frame(inner);
    inner->set_awaiter(nullptr);
  }
  DetachedFrame detached(frame);
  frame->state = FrameState::finished;
}

// Ends a suspended frame without running its code, as it ends that has ignored GeneratorExit or was closed once before. What it owns
// goes, or stays with the tracebacks that it stands in.
void abandon(Frame* frame) noexcept {
  std::size_t count = 1;
  visit_variables(frame, count_word, &count);
  WordList held = {static_cast<Word*>(__builtin_alloca(count * sizeof(Word))), 0};
  visit_variables(frame, add_word, &held);
  unlink(frame);
  frame->leaf = nullptr;
  add_word(take(frame->delegate), &held);
  leave_suspended(*frame->code(), frame->exceptions.handled, held.words, held.count);
}

}  // namespace

void (*async_generator_gone)(Frame* frame);

void frame_dealloc(Object* self) noexcept {
  auto* frame = static_cast<Frame*>(self);
  if (frame->state != FrameState::finished) {
    self->references = 1;
    finalize_frame(frame);
    if (--self->references) return;
    if (frame->state != FrameState::finished) abandon(frame);
  }
  if (frame->delegate) clear(frame->delegate);
  if (frame->exceptions.handled) clear(frame->exceptions.handled);
  if (frame->flags & frame_renamed) forget_frame_names(frame);
  if (frame->marks & frame_has_origin) forget_origin(frame);
  if (frame->type == &async_generator_type) {
    if (frame->flags & frame_hooks_called && async_generator_gone) async_generator_gone(frame);
    release_nullable(static_cast<AsyncGeneratorFrame*>(frame)->finalizer);
  }
  release(frame->origin);
  frame->handle().destroy();
}

void frame_traverse(Object* self, Visitor visit, void* context) noexcept {
  auto* frame = static_cast<Frame*>(self);
  visit(frame->origin, context);
  visit(frame->delegate, context);
  visit(frame->exceptions.handled, context);
  if (frame->type == &async_generator_type) visit(static_cast<AsyncGeneratorFrame*>(frame)->finalizer, context);
  visit_variables(frame, visit, context);
}

bool frame_finalize(Object* self) noexcept {
  auto* frame = static_cast<Frame*>(self);
  if (frame->state == FrameState::finished || is_executing(frame)) return false;
  finalize_frame(frame);
  return true;
}

void frame_visit_older(Object* self, Visitor visit, void* context) noexcept {
  struct Parameters {
    int left;
    Visitor visit;
    void* context;
  };
  auto* frame = static_cast<Frame*>(self);
  visit(frame->origin, context);
  if (frame->awaiter()) visit(as_word(frame->awaiter()), context);
  Parameters parameters = {frame->code()->signature.places(), visit, context};
  visit_variables(
      frame,
      [](Word word, void* context) {
        auto* parameters = static_cast<Parameters*>(context);
        if (parameters->left-- > 0) parameters->visit(word, parameters->context);
      },
      &parameters);
}

void frame_clear(Object* self) noexcept {
  auto* frame = static_cast<Frame*>(self);
  if (frame->state == FrameState::finished || is_executing(frame)) return;
  abandon(frame);
}

}  // namespace coil
