#include "runtime/async/waiters.h"

#include <cstdio>

#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/core/attribute.h"
#include "runtime/core/native.h"
#include "runtime/object/instance.h"
#include "runtime/object/str.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/traceback.h"

namespace coil::async {

bool Ring::grow() noexcept {
  std::size_t capacity = capacity_ ? capacity_ * 2 : 4;
  auto* buffer = static_cast<Word*>(resize_buffer(buffer_, capacity * sizeof(Word)));
  if (!buffer) return false;
  // What stood at the beginning, behind the last place, stands behind it still.
  for (std::size_t index = 0; index < first_; ++index) buffer[capacity_ + index] = buffer[index];
  buffer_ = buffer;
  capacity_ = capacity;
  return true;
}

bool Ring::remove(Word word) noexcept {
  std::size_t index = 0;
  while (index < count_ && at(index) != word) ++index;
  if (index == count_) return false;
  if (index == 0) {
    pop_first();
  } else {
    for (; index + 1 < count_; ++index) buffer_[(first_ + index) & (capacity_ - 1)] = at(index + 1);
    --count_;
  }
  release(word);
  return true;
}

void Ring::clear() noexcept {
  while (count_) release(pop_first());
  if (buffer_) free_buffer(buffer_);
  buffer_ = nullptr;
  capacity_ = first_ = 0;
}

namespace {

// The running loop, to which the object is bound from now on; None without one, if it wasn't bound before.
Borrowed bound_loop(LoopBound* object) noexcept {
  Word running = state.running_loop;
  if (!running && !object->loop) return None();
  if (!object->loop) object->loop = retained(running);
  if (object->loop == running) return running;
  raise(RuntimeError_type, "%R is bound to a different event loop", as_word(object));
  return trace_at(place::get_loop_raise);
}

}  // namespace

Owned add_waiter(LoopBound* object, Ring& waiters, const Location& location, std::size_t size) noexcept {
  Word loop = bound_loop(object);
  if (failed(loop)) return trace_at(location);
  if (loop == None()) {
    get_attribute(loop, "create_future");
    method_lookup_failed = true;
    return trace_at(location);
  }
  Word future = make_future(as<Loop>(loop), size);
  if (failed(future)) return 0;
  if (waiters.push(retained(future))) return future;
  release(future);
  return 0;
}

Word repr_with_state(Word self, const char* state_text, std::size_t waiters) noexcept {
  Type* type = type_of(self);
  StrBuilder out;
  out.append('<');
  Word module = get_attribute(as_word(type), "__module__"), name = get_attribute(as_word(type), "__qualname__");
  if (module && name) {
    out.append_str(module);
    out.append('.');
    out.append_str(name);
  }
  release_nullable(module);
  release_nullable(name);
  if (error_pending()) return 0;
  char text[64];
  std::snprintf(text, sizeof text, " object at %p [", static_cast<void*>(as_object(self)));
  out.append_ascii(text);
  out.append_ascii(state_text);
  if (waiters) {
    out.append_ascii(", waiters:");
    out.append_int(static_cast<std::int64_t>(waiters));
  }
  out.append_ascii("]>");
  return out.finish();
}

void loop_bound_dealloc(Object* self) noexcept {
  auto* object = static_cast<LoopBound*>(self);
  object->waiters.clear();
  clear(object->loop);
  release_attributes(self, self->type);
  free_object(self);
}

Word get_bound_loop(Word self) { return retained(as<LoopBound>(self)->loop ? as<LoopBound>(self)->loop : None()); }
Status set_bound_loop(Word self, Word loop) {
  assign(as<LoopBound>(self)->loop, loop && loop != None() ? retained(loop) : 0);
  return true;
}

void loop_bound_traverse(Object* self, Visitor visit, void* context) noexcept {
  auto* object = static_cast<LoopBound*>(self);
  traverse_attributes(self, self->type, visit, context);
  visit(object->loop, context);
  object->waiters.traverse(visit, context);
}

// ---- async with

namespace {

Coroutine enter_body(const Code& code, Word manager) {
  Word result = 0, acquiring = 0;
  retain(manager);
  while (!co_await coil::start()) if (!shown(manager)) goto leave;
  acquiring = call_method(manager, "acquire");
  if (failed(acquiring)) goto leave;
  do result = co_await await_value(take(acquiring), place::async_enter_acquire); while (!result && shown(manager));
  if (failed(result)) trace(place::async_enter_acquire);
  else assign(result, None());
leave:
  if (!result) keep_variables(code, manager);
  release(manager);
  co_return result;
}

Coroutine exit_body(const Code& code, Word manager) {
  Word result = 0;
  retain(manager);
  while (!co_await coil::start()) if (!shown(manager)) goto leave;
  result = call_method(manager, "release");
  if (failed(result)) trace(place::async_exit_release);
  else assign(result, None());
leave:
  if (!result) keep_variables(code, manager);
  release(manager);
  co_return result;
}

}  // namespace

Word context_enter(const Word* arguments) noexcept { return enter_body(code::async_enter, arguments[0]); }
Word context_exit(const Word* arguments) noexcept { return exit_body(code::async_exit, arguments[0]); }

}  // namespace coil::async
