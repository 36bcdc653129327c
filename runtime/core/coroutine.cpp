// The types coroutine and coroutine_wrapper (what __await__() of a coroutine gives), and types.coroutine's mark.
#include <initializer_list>

#include "runtime/core/awaited_call.h"
#include "runtime/core/delegate.h"
#include "runtime/core/finalizers.h"
#include "runtime/core/generator.h"
#include "runtime/core/native.h"
#include "runtime/object/iterator.h"
#include "runtime/object/native_type.h"

namespace coil {

namespace {

struct CoroutineWrapper : Object {
  Word coroutine;
};

Word wrapper_send(const Word* arguments) {
  Word inner[] = {as<CoroutineWrapper>(arguments[0])->coroutine, arguments[1]};
  return frame_send_method(inner);
}

Word wrapper_throw(const Word* arguments) {
  Word inner[] = {as<CoroutineWrapper>(arguments[0])->coroutine, arguments[1], arguments[2], arguments[3]};
  return frame_throw_method(inner);
}

Word wrapper_close(const Word* arguments) { return frame_close_method(&as<CoroutineWrapper>(arguments[0])->coroutine); }

Outcome wrapper_step(Word self, Word value, Word& result) noexcept {
  return send_into_frame(as<Frame>(as<CoroutineWrapper>(self)->coroutine), value, result);
}

Word wrapper_next(const Word* arguments) { return frame_next_method(&as<CoroutineWrapper>(arguments[0])->coroutine); }

const NativeMethod wrapper_methods[] = {
    {"__next__(self, /)", wrapper_next},
    {"send(self, value, /)", wrapper_send},
    {"throw(self, type, value=None, traceback=None, /)", wrapper_throw},
    {"close(self, /)", wrapper_close},
    {}};

Type coroutine_wrapper_type = [] {
  Type type = native_type("coroutine_wrapper", sizeof(CoroutineWrapper), type_gc);
  type.slots.dealloc = [](Object* self) {
    release(static_cast<CoroutineWrapper*>(self)->coroutine);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    visit(static_cast<CoroutineWrapper*>(self)->coroutine, context);
  };
  type.slots.iter = iterator_self;
  type.slots.next = next_of_send_slot;
  type.slots.send = wrapper_step;
  type.methods = wrapper_methods;
  return type;
}();

Word coroutine_await(Word self) {
  auto* wrapper = allocate<CoroutineWrapper>(coroutine_wrapper_type);
  if (!wrapper) return 0;
  wrapper->coroutine = retained(self);
  return as_word(wrapper);
}

Outcome coroutine_send(Word self, Word value, Word& result) noexcept {
  return send_into_frame(as<Frame>(self), value, result);
}

const NativeMethod coroutine_methods[] = {
    {"send(self, value, /)", frame_send_method},
    {"throw(self, type, value=None, traceback=None, /)", frame_throw_method},
    {"close(self, /)", frame_close_method},
    {}};

const NativeProperty coroutine_properties[] = {
    {"__name__", frame_name, frame_set_name},
    {"__qualname__", frame_qualname, frame_set_qualname},
    {"cr_running", frame_running, nullptr},
    {"cr_suspended", [](Word self) { return boolean(as<Frame>(self)->state == FrameState::suspended); }, nullptr},
    {"cr_await", frame_delegate, nullptr},
    {"cr_frame", frame_frame, nullptr},
    {"cr_code", frame_code, readonly_member},
    {"cr_origin", [](Word self) { return coroutine_origin(as<Frame>(self)); }, readonly_member},
    {}};

}  // namespace

constinit Type coroutine_type = [] {
  Type type = native_type("coroutine", sizeof(Frame), type_gc);
  type.slots.dealloc = frame_dealloc;
  type.slots.traverse = frame_traverse;
  type.slots.clear = frame_clear;
  type.slots.repr = frame_repr;
  type.slots.await = coroutine_await;
  type.slots.send = coroutine_send;
  type.methods = coroutine_methods;
  type.properties = coroutine_properties;
  return type;
}();

Owned retire_coroutine(Word coroutine) noexcept {
  if (!is_exact(coroutine, coroutine_type)) return 0;
  auto* frame = as<Frame>(coroutine);
  bool known = frame->references != 1 || frame->Object::flags & (object_has_weakrefs | object_gc_ordered) || frame->flags & frame_renamed ||
               frame->marks & frame_has_origin;
  if (known || frame->state != FrameState::finished || frame->delegate) return 0;
  Word origin = frame->origin;
  frame->handle().destroy();
  return origin;
}

namespace {

template <typename Origin>
Coroutine unstarted_coroutine(Origin) {
  co_await coil::start();
  co_return 0;
}

}  // namespace

Owned restored_coroutine(Borrowed origin) noexcept {
  Word coroutine = is_small_int(origin) ? Word(unstarted_coroutine<const Code&>(*reinterpret_cast<const Code*>(origin - 1)))
                                        : Word(unstarted_coroutine(as<Function>(origin)));
  if (failed(coroutine)) return 0;
  auto* frame = as<Frame>(coroutine);
  frame->state = FrameState::finished;
  frame->leaf = nullptr;
  if (frame->marks & frame_has_origin) {
    forget_origin(frame);
    frame->marks &= ~frame_has_origin;
  }
  return coroutine;
}

void make_iterable_coroutine(Word generator) noexcept { as<Frame>(generator)->flags |= frame_iterable_coroutine; }

void ready_generator_types() noexcept {
  type_ready(generator_type);
  type_ready(coroutine_type);
  type_ready(coroutine_wrapper_type);
  type_ready(pause_type);
  type_ready(finished_await_type);
  type_ready(started_wait_type);
  ready_async_generator_types();
  for (const Type* type : {&generator_type, &coroutine_type, &async_generator_type}) add_finalizer({type, frame_finalize, frame_visit_older});
}

}  // namespace coil
