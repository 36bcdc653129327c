// What an async generator's methods give: __anext__(), asend(), athrow(), aclose().
#include "runtime/core/async_generator.h"

#include "runtime/core/awaited_call.h"
#include "runtime/core/delegate.h"
#include "runtime/core/generator.h"
#include "runtime/core/native.h"
#include "runtime/object/exception.h"
#include "runtime/object/iterator.h"
#include "runtime/object/native_type.h"

namespace coil {

namespace {

enum class AwaitableState : std::uint8_t { created, iterating, closed };

struct AsyncSend : Object {
  Word generator;
  Word value;
  AwaitableState state;
};

struct AsyncThrower : Object {
  Word generator;
  Word exception_type, exception_value, traceback;  // or 0
  AsyncThrow kind;
  AwaitableState state;
};

// What a step of the generator means for `await agen.asend(…)`: an item ends the await.
Outcome end_step(Frame* generator, Outcome outcome, Word& result) noexcept {
  switch (outcome) {
    case Outcome::yielded: return Outcome::yielded;
    case Outcome::item: generator->flags &= ~frame_async_running; return Outcome::returned;
    case Outcome::returned:
      release(take(result));
      generator->flags |= frame_async_closed;
      generator->flags &= ~frame_async_running;
      raise_object(call(as_word(&StopAsyncIteration_type), nullptr, 0));
      return Outcome::raised;
    case Outcome::raised: break;
  }
  if (pending_is(StopAsyncIteration_type) || pending_is(GeneratorExit_type)) generator->flags |= frame_async_closed;
  generator->flags &= ~frame_async_running;
  return Outcome::raised;
}

// ---- asend

Outcome raise_reused_send() noexcept {
  raise(RuntimeError_type, "cannot reuse already awaited __anext__()/asend()");
  return Outcome::raised;
}

Outcome send_step(Word self, Word value, Word& result) noexcept {
  auto* send = as<AsyncSend>(self);
  auto* generator = as<Frame>(send->generator);
  result = 0;
  if (send->state == AwaitableState::closed) return raise_reused_send();
  if (send->state == AwaitableState::created) {
    if (generator->flags & frame_async_running) {
      raise(RuntimeError_type, "anext(): asynchronous generator is already running");
      return Outcome::raised;
    }
    if (value == None()) value = send->value;
    send->state = AwaitableState::iterating;
  }
  generator->flags |= frame_async_running;
  Outcome sent = send_into_frame(generator, value, result);
  Outcome outcome = end_step(generator, sent, result);
  if (outcome != Outcome::yielded) send->state = AwaitableState::closed;
  return outcome;
}

Word send_send(const Word* arguments) {
  Word result;
  Outcome outcome = send_step(arguments[0], arguments[1], result);
  return result_of_outcome(outcome, result);
}

Word send_throw(const Word* arguments) {
  auto* send = as<AsyncSend>(arguments[0]);
  auto* generator = as<Frame>(send->generator);
  if (send->state == AwaitableState::closed) {
    raise_reused_send();
    return 0;
  }
  raise_thrown(arguments[1], arguments[2], arguments[3]);
  Word result;
  Outcome thrown = throw_into_frame(generator, result);
  Outcome outcome = end_step(generator, thrown, result);
  if (outcome != Outcome::yielded) send->state = AwaitableState::closed;
  return result_of_outcome(outcome, result);
}

Word send_close(const Word* arguments) {
  as<AsyncSend>(arguments[0])->state = AwaitableState::closed;
  return None();
}

Word send_next(const Word* arguments) {
  Word inner[] = {arguments[0], None()};
  return send_send(inner);
}

const NativeMethod send_methods[] = {
    {"__next__(self, /)", send_next},
    {"send(self, value, /)", send_send},
    {"throw(self, type, value=None, traceback=None, /)", send_throw},
    {"close(self, /)", send_close},
    {}};

// ---- athrow and aclose

void end_throw(AsyncThrower* thrower) noexcept {
  as<Frame>(thrower->generator)->flags &= ~frame_async_running;
  thrower->state = AwaitableState::closed;
}

// After a step of aclose(): an item is an error, an end as expected is success.
Outcome end_close_step(AsyncThrower* thrower, Outcome outcome, Word& result) noexcept {
  switch (outcome) {
    case Outcome::yielded: return outcome;
    case Outcome::item:
      release(take(result));
      end_throw(thrower);
      raise(RuntimeError_type, "async generator ignored GeneratorExit");
      return Outcome::raised;
    case Outcome::returned:
      end_throw(thrower);
      assign(result, None());
      return Outcome::returned;
    case Outcome::raised: break;
  }
  end_throw(thrower);
  if (!pending_is(StopAsyncIteration_type) && !pending_is(GeneratorExit_type)) return Outcome::raised;
  clear_error();
  result = None();
  return Outcome::returned;
}

Outcome end_throw_step(AsyncThrower* thrower, Outcome outcome, Word& result) noexcept {
  if (thrower->kind == AsyncThrow::close) return end_close_step(thrower, outcome, result);
  outcome = end_step(as<Frame>(thrower->generator), outcome, result);
  if (outcome == Outcome::raised) end_throw(thrower);
  return outcome;
}

Outcome raise_reused_throw() noexcept {
  raise(RuntimeError_type, "cannot reuse already awaited aclose()/athrow()");
  return Outcome::raised;
}

// The first step: throws in. `raised` without further work when it can't begin.
Outcome begin_throw(AsyncThrower* thrower, Word value, Word& result) noexcept {
  auto* generator = as<Frame>(thrower->generator);
  if (generator->flags & frame_async_running) {
    thrower->state = AwaitableState::closed;
    raise(RuntimeError_type, thrower->kind == AsyncThrow::close ? "aclose(): asynchronous generator is already running"
                                                                : "athrow(): asynchronous generator is already running");
    return Outcome::raised;
  }
  if (generator->flags & frame_async_closed) {
    thrower->state = AwaitableState::closed;
    raise_object(call(as_word(&StopAsyncIteration_type), nullptr, 0));
    return Outcome::raised;
  }
  if (value != None()) {
    raise(RuntimeError_type, "can't send non-None value to a just-started coroutine");
    return Outcome::raised;
  }
  thrower->state = AwaitableState::iterating;
  generator->flags |= frame_async_running;
  if (thrower->kind == AsyncThrow::close) {
    generator->flags |= frame_async_closed;
    raise_thrown(as_word(&GeneratorExit_type), 0, 0);  // without a context, whatever is being handled
  } else {
    raise_thrown(thrower->exception_type, thrower->exception_value, thrower->traceback);
  }
  // GeneratorExit goes in like any other exception here: what the generator awaits isn't closed first.
  Outcome outcome;
  if (generator->state == FrameState::finished || is_executing(generator)) {
    outcome = throw_into_frame(generator, result);
  } else {
    constexpr auto waits = frame_waits_on_object | frame_owns_wait;
    const Frame* leaf = generator->leaf;
    exit_goes_in = leaf && (leaf->flags & waits) == frame_waits_on_object && !is_exact(leaf->delegate, pause_type);
    outcome = resume_frame(generator, 0, result);
    exit_goes_in = false;
  }
  return end_throw_step(thrower, outcome, result);
}

Outcome throw_step(Word self, Word value, Word& result) noexcept {
  auto* thrower = as<AsyncThrower>(self);
  auto* generator = as<Frame>(thrower->generator);
  result = 0;
  if (thrower->state == AwaitableState::closed) return raise_reused_throw();
  if (generator->state == FrameState::finished) {
    thrower->state = AwaitableState::closed;
    result = None();
    return Outcome::returned;
  }
  if (thrower->state == AwaitableState::created) return begin_throw(thrower, value, result);
  Outcome outcome = send_into_frame(generator, value, result);
  return end_throw_step(thrower, outcome, result);
}

Word throw_send(const Word* arguments) {
  Word result;
  Outcome outcome = throw_step(arguments[0], arguments[1], result);
  return result_of_outcome(outcome, result);
}

Word throw_throw(const Word* arguments) {
  auto* thrower = as<AsyncThrower>(arguments[0]);
  if (thrower->state == AwaitableState::closed) {
    raise_reused_throw();
    return 0;
  }
  raise_thrown(arguments[1], arguments[2], arguments[3]);
  Word result;
  Outcome outcome = throw_into_frame(as<Frame>(thrower->generator), result);
  outcome = end_throw_step(thrower, outcome, result);
  return result_of_outcome(outcome, result);
}

Word throw_close(const Word* arguments) {
  as<AsyncThrower>(arguments[0])->state = AwaitableState::closed;
  return None();
}

Word throw_next(const Word* arguments) {
  Word inner[] = {arguments[0], None()};
  return throw_send(inner);
}

const NativeMethod throw_methods[] = {
    {"__next__(self, /)", throw_next},
    {"send(self, value, /)", throw_send},
    {"throw(self, type, value=None, traceback=None, /)", throw_throw},
    {"close(self, /)", throw_close},
    {}};

}  // namespace

Type async_generator_asend_type = [] {
  Type type = native_type("async_generator_asend", sizeof(AsyncSend), type_gc);
  type.slots.dealloc = [](Object* self) {
    auto* send = static_cast<AsyncSend*>(self);
    release(send->generator);
    release(send->value);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    visit(static_cast<AsyncSend*>(self)->generator, context);
    visit(static_cast<AsyncSend*>(self)->value, context);
  };
  type.slots.iter = iterator_self;
  type.slots.await = iterator_self;
  type.slots.next = next_of_send_slot;
  type.slots.send = send_step;
  type.methods = send_methods;
  return type;
}();

Type async_generator_athrow_type = [] {
  Type type = native_type("async_generator_athrow", sizeof(AsyncThrower), type_gc);
  type.slots.dealloc = [](Object* self) {
    auto* thrower = static_cast<AsyncThrower*>(self);
    release(thrower->generator);
    release_nullable(thrower->exception_type);
    release_nullable(thrower->exception_value);
    release_nullable(thrower->traceback);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    auto* thrower = static_cast<AsyncThrower*>(self);
    visit(thrower->generator, context);
    visit(thrower->exception_type, context);
    visit(thrower->exception_value, context);
    visit(thrower->traceback, context);
  };
  type.slots.iter = iterator_self;
  type.slots.await = iterator_self;
  type.slots.next = next_of_send_slot;
  type.slots.send = throw_step;
  type.methods = throw_methods;
  return type;
}();

Word make_asend(Word generator, Word value) noexcept {
  if (!async_generator_begin(as<Frame>(generator))) return 0;
  auto* send = allocate<AsyncSend>(async_generator_asend_type);
  if (!send) return 0;
  send->generator = retained(generator);
  send->value = retained(value);
  send->state = AwaitableState::created;
  return as_word(send);
}

Word make_athrow(Word generator, AsyncThrow kind, Word type, Word value, Word traceback) noexcept {
  if (!async_generator_begin(as<Frame>(generator))) return 0;
  auto* thrower = allocate<AsyncThrower>(async_generator_athrow_type);
  if (!thrower) return 0;
  thrower->generator = retained(generator);
  retain_nullable(type);
  retain_nullable(value);
  retain_nullable(traceback);
  thrower->exception_type = type;
  thrower->exception_value = value;
  thrower->traceback = traceback;
  thrower->kind = kind;
  thrower->state = AwaitableState::created;
  return as_word(thrower);
}

}  // namespace coil
