// The type generator, and what the three types of frames share as values.
#include "runtime/core/generator.h"

#include "runtime/core/awaited_call.h"
#include "runtime/core/delegate.h"
#include "runtime/core/native.h"
#include "runtime/core/resume.h"
#include "runtime/object/exception.h"
#include "runtime/object/iterator.h"
#include "runtime/object/native_type.h"
#include "runtime/object/str.h"

namespace coil {

Word result_of_outcome(Outcome outcome, Owned result) noexcept {
  switch (outcome) {
    case Outcome::yielded:
    case Outcome::item: return result;
    case Outcome::returned:
      raise_stop_iteration(result);
      release(result);
      return 0;
    case Outcome::raised: return 0;
  }
  __builtin_unreachable();
}

Word generator_next(Word self) noexcept {
  auto* frame = as<Frame>(self);
  Frame* leaf = frame->leaf;
  Word result = 0;
  // The usual case: suspended or not begun, driven by nobody else.
  Outcome outcome = leaf && !frame->awaiter() && goes_on(leaf) && !stack_exhausted()
                        ? continue_root(frame, leaf, None(), result)
                        : send_into_frame(frame, None(), result);
  if (outcome == Outcome::yielded) return result;
  release_nullable(result);  // what a generator returns is lost to `for`
  return 0;
}

// __next__() and next(): the end is StopIteration, with what the generator returned.
Word frame_next_method(const Word* arguments) noexcept {
  Word result;
  Outcome outcome = send_into_frame(as<Frame>(arguments[0]), None(), result);
  return result_of_outcome(outcome, result);
}

Word frame_send_method(const Word* arguments) noexcept {
  Word result;
  Outcome outcome = send_into_frame(as<Frame>(arguments[0]), arguments[1], result);
  return result_of_outcome(outcome, result);
}

Word frame_throw_method(const Word* arguments) noexcept {
  if (!raise_thrown(arguments[1], arguments[2], arguments[3])) return 0;
  Word result;
  Outcome outcome = throw_into_frame(as<Frame>(arguments[0]), result);
  return result_of_outcome(outcome, result);
}

Word frame_close_method(const Word* arguments) noexcept {
  return close_frame(as<Frame>(arguments[0])) ? None() : 0;
}

Word frame_repr(Word self) noexcept {
  auto* frame = as<Frame>(self);
  Word name = frame_qualname(self);
  const char* kind = frame->type == &async_generator_type ? "async_generator" : frame_kind_name(frame);
  Utf8 text(name);
  Word result = str_printf("<%s object %s at %p>", kind, text.view().data(), static_cast<void*>(frame));
  release(name);
  return result;
}

Word frame_running(Word self) noexcept { return boolean(is_executing(as<Frame>(self))); }

Word frame_delegate(Word self) noexcept {
  auto* frame = as<Frame>(self);
  if (!frame->delegate || is_executing(frame)) return None();
  if (is_exact(frame->delegate, pause_type) || frame->flags & frame_owns_wait) {
    Word coroutine = replace_awaited(frame);
    return coroutine ? retained(coroutine) : 0;
  }
  // What is driven without an iterator shows the iterator all the same.
  Type* type = type_of(frame->delegate);
  if (!is_frame(frame->delegate) && type->slots.send && !is_iterator(type) && type->slots.await)
    return type->slots.await(frame->delegate);
  return retained(frame->delegate);
}

namespace {

Outcome generator_send(Word self, Word value, Word& result) noexcept {
  return send_into_frame(as<Frame>(self), value, result);
}

const NativeMethod generator_methods[] = {
    {"__next__(self, /)", frame_next_method},
    {"send(self, value, /)", frame_send_method},
    {"throw(self, type, value=None, traceback=None, /)", frame_throw_method},
    {"close(self, /)", frame_close_method},
    {}};

const NativeProperty generator_properties[] = {
    {"__name__", frame_name, frame_set_name},
    {"__qualname__", frame_qualname, frame_set_qualname},
    {"gi_running", frame_running, nullptr},
    {"gi_suspended", [](Word self) { return boolean(as<Frame>(self)->state == FrameState::suspended); }, nullptr},
    {"gi_yieldfrom", frame_delegate, nullptr},
    {"gi_frame", frame_frame, nullptr},
    {"gi_code", frame_code, readonly_member},
    {}};

}  // namespace

constinit Type generator_type = [] {
  Type type = native_type("generator", sizeof(Frame), type_gc);
  type.slots.dealloc = frame_dealloc;
  type.slots.traverse = frame_traverse;
  type.slots.clear = frame_clear;
  type.slots.repr = frame_repr;
  type.slots.iter = iterator_self;
  type.slots.next = generator_next;
  type.slots.send = generator_send;
  type.methods = generator_methods;
  type.properties = generator_properties;
  return type;
}();

}  // namespace coil
