// The type async_generator. The objects that its methods give are in async_generator_awaitables.cpp.
#include "runtime/core/async_generator.h"

#include "runtime/core/generator.h"
#include "runtime/core/generic_alias.h"
#include "runtime/core/native.h"
#include "runtime/object/iterator.h"
#include "runtime/object/native_type.h"

namespace coil {

Status async_generator_begin(Frame* frame) noexcept {
  if (frame->flags & frame_hooks_called) return true;
  frame->flags |= frame_hooks_called;
  if (Word finalizer = state.async_generator_hooks[1])
    static_cast<AsyncGeneratorFrame*>(frame)->finalizer = retained(finalizer);
  Word first_iteration = state.async_generator_hooks[0];
  if (!first_iteration) return true;
  Word generator = as_word(frame);
  Word result = call(first_iteration, &generator, 1);
  release_nullable(result);
  return result != 0;
}

bool async_generator_finalize(Frame* frame) noexcept {
  Word finalizer = static_cast<AsyncGeneratorFrame*>(frame)->finalizer;
  if (!finalizer || frame->flags & frame_async_closed || frame->state == FrameState::finished) return false;
  Word generator = as_word(frame);
  Word result = call(finalizer, &generator, 1);
  if (!result) print_unraisable(generator);
  release_nullable(result);
  return true;
}

namespace {

Word async_generator_next(Word self) { return make_asend(self, None()); }
Word async_generator_asend(const Word* arguments) { return make_asend(arguments[0], arguments[1]); }
Word async_generator_aclose(const Word* arguments) { return make_athrow(arguments[0], AsyncThrow::close, 0, 0, 0); }
Word async_generator_athrow(const Word* arguments) {
  return make_athrow(arguments[0], AsyncThrow::exception, arguments[1], arguments[2], arguments[3]);
}

const NativeMethod async_generator_methods[] = {
    class_getitem_row,
    {"asend(self, value, /)", async_generator_asend},
    {"athrow(self, type, value=None, traceback=None, /)", async_generator_athrow},
    {"aclose(self, /)", async_generator_aclose},
    {}};

const NativeProperty async_generator_properties[] = {
    {"__name__", frame_name, frame_set_name},
    {"__qualname__", frame_qualname, frame_set_qualname},
    {"ag_running", [](Word self) { return boolean(as<Frame>(self)->flags & frame_async_running); }, readonly_member},
    {"ag_await", frame_delegate, nullptr},
    {"ag_frame", frame_frame, nullptr},
    {"ag_code", frame_code, readonly_member},
    {}};

}  // namespace

constinit Type async_generator_type = [] {
  Type type = native_type("async_generator", sizeof(AsyncGeneratorFrame), type_gc);
  type.slots.dealloc = frame_dealloc;
  type.slots.traverse = frame_traverse;
  type.slots.clear = frame_clear;
  type.slots.repr = frame_repr;
  type.slots.async_iter = iterator_self;
  type.slots.async_next = async_generator_next;
  type.methods = async_generator_methods;
  type.properties = async_generator_properties;
  return type;
}();

void ready_async_generator_types() noexcept {
  type_ready(async_generator_type);
  type_ready(async_generator_asend_type);
  type_ready(async_generator_athrow_type);
}

}  // namespace coil
