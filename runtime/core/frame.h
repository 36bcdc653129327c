// Generators, coroutines and async generators: C++20 coroutines whose promise is the Python object.
//
// Emitted code:
//
//   static coil::Coroutine fetch(coil::Function* self, Word url) {      // or coil::Generator, coil::AsyncGenerator
//     Word result = 0, t1 = 0;
//     retain(url);                                                      // the frame owns its parameters
//     if (!co_await coil::start()) goto leave;                          // false: closed or thrown into before it began
//                                                                       // (here and below: or visited, core/frame_visit.h)
//     t1 = co_await coil::await_value(take(t2), location);              // consumes the awaitable; owned result or 0
//     t1 = co_await coil::yield_value(take(t2), location);              // generators; what was sent (owned) or 0
//     t1 = co_await coil::yield_from(take(t2), location);               // takes an iterator (get_yield_from_iter)
//     t1 = co_await coil::async_yield(take(t2), location);              // async generators; what was sent or 0
//   leave:
//     release_nullable(url); …
//     co_return result;                                                 // owned; 0: the pending error
//   }
//
// The result of calling fetch() converts to Word: the new object, owned, or 0 without memory. `location` is a
// `const Location&` of static data. A result 0 means that an error is pending: the code traces its location and goes to
// its handler; `start()` has traced already. The operand must be non-zero. `self` is borrowed (the frame retains it).
// Functions whose code isn't a Function's write `(const coil::Code& code, Word url)` instead: native coroutines of the
// runtime and generator expressions that need no function object.
//
// `await f(x)` of a known function calls f's plain body first, and waits (`co_await coil::await_suspended(location)`)
// only if that suspends: core/plain_call.h. A coroutine that has a plain body can be started at one of its awaits:
// there it suspends at once, in what plain_call.cpp gives it. The operand of such an await is 0.
//
// A frame is run to its end before it is destroyed (GeneratorExit, or `start()` giving false); one that goes on all the same is
// abandoned: core/frame_visit.h.
//
// Resumption goes straight to the innermost frame: `root` is the frame on which send() was called, `root->leaf` the
// innermost one that it waits in. A frame that finishes transfers symmetrically to its awaiter, unless it is the
// driver's root, in which case control returns to the driver.
#pragma once

#include <coroutine>

#include "runtime/core/errors.h"
#include "runtime/core/frame_visit.h"
#include "runtime/core/function.h"
#include "runtime/core/state.h"
#include "runtime/object/memory.h"

namespace coil {

enum class FrameState : std::uint8_t { created, suspended, running, finished };

enum FrameFlags : std::uint8_t {
  frame_waits_on_object = 1 << 0,      // `delegate` isn't a frame linked to this one: the driver sends to it
  frame_iterable_coroutine = 1 << 1,   // a generator made by types.coroutine
  frame_closing = 1 << 2,              // `start()` gives false without an error
  frame_hooks_called = 1 << 3,         // async generators: the first iteration's hook has run
  frame_async_closed = 1 << 4,         // async generators: aclose() or athrow() has finished it
  frame_async_running = 1 << 5,        // async generators: an asend() or athrow() is under way
  frame_renamed = 1 << 6,              // __name__ or __qualname__ was assigned: core/frame_names.cpp
  frame_owns_wait = 1 << 7,            // besides frame_waits_on_object: it follows wait_protocol (core/awaited_call.h)
};

enum FrameMarks : std::uint8_t {
  frame_seen_by_gather = 1 << 0,  // gather() has met it
  frame_has_origin = 1 << 1,      // cr_origin was recorded: core/coroutine_origin.cpp
  frame_thrown_through = 1 << 2,  // an error was thrown into what the frame waits in, and the frame is handling another. If
                                  // the error comes out of there before that suspends, it gets the other as its context
  frame_awaited = 1 << 3,         // another frame awaits it: see Frame::awaiter()
  frame_gets_inner_error = 1 << 4,  // what is thrown into it is the error that closing its inner frame ended with, not an exception object
};

// What an awaited object comes from: decides the message when it can't be awaited.
enum class AwaitContext : std::uint8_t { expression, async_enter, async_exit, async_next };

struct Frame : Object {
  Word origin;               // the Function (owned), which keeps the closure alive; of native coroutines, and of those that
                             // have left their closure, their Code, tagged as an integer
  Frame* leaf;               // of a root: the innermost suspended frame (borrowed: held through the delegates).
                             // Null while it is driven and when it has finished; stale while it has an awaiter
  Word delegate;             // what this frame awaits or yields from (owned): cr_await, gi_yieldfrom; or 0
  Word value;                // passes in on resumption (0: the pending error), out on yield and return
  const Location* location;  // where it is suspended, for cr_frame, get_stack and deadlock reports
  ExceptionState exceptions; // what its except clauses are handling; `previous` is the awaiter's if there is one
  FrameState state;
  std::uint8_t flags;        // FrameFlags
  AwaitContext await_context;
  std::uint8_t marks;        // FrameMarks
  std::uint32_t depth;       // of nested awaits: bounds recursion through them

  // The frame that awaits this one, borrowed, or null.
  Frame* awaiter() const noexcept;
  void set_awaiter(Frame* frame) noexcept;
  const Code* code() const { return function() ? as<Function>(origin)->code : reinterpret_cast<const Code*>(origin - 1); }
  Borrowed function() const { return is_small_int(origin) ? 0 : origin; }
  std::coroutine_handle<Frame> handle() { return std::coroutine_handle<Frame>::from_promise(*this); }
};

inline Frame* Frame::awaiter() const noexcept {
  if (!(marks & frame_awaited)) return nullptr;
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Winvalid-offsetof"  // not a standard layout, but a plain one
  constexpr std::size_t offset = __builtin_offsetof(Frame, exceptions);
#pragma clang diagnostic pop
  return reinterpret_cast<Frame*>(reinterpret_cast<char*>(exceptions.previous) - offset);
}
inline void Frame::set_awaiter(Frame* frame) noexcept {
  if (!frame) {
    marks &= ~frame_awaited;
    return;
  }
  marks |= frame_awaited;
  exceptions.previous = &frame->exceptions;
}

// How a resumption ended.
enum class Outcome : std::uint8_t {
  yielded,   // suspended: a value for the driver (for a task: what it waits for, or None)
  item,      // an async generator that is its own root reached a `yield`
  returned,  // finished with a value
  raised,    // finished with a pending error (a closed frame that never began: without one)
};

// One resumption of a root; lives on the native stack.
struct Driver {
  Frame* root;
  Frame* leaf;  // who suspended; not set before, nor where an item says that it was the root
  Driver* previous;
  Outcome outcome;
};

// Sends `value` (0: throws the pending error) into a frame that may be resumed, past the checks of send() and
// throw(): it must be created or suspended. `value` is taken over; `result` is owned, 0 when raised.
Outcome resume_frame(Frame* root, Owned value, Word& result) noexcept;

// The runtime's part of the awaiters below. They give the frame to continue with.
std::coroutine_handle<> begin_await(Frame* frame) noexcept;
std::coroutine_handle<> begin_yield_from(Frame* frame) noexcept;
std::coroutine_handle<> begin_async_yield(Frame* frame) noexcept;
std::coroutine_handle<> begin_suspended(Frame* frame) noexcept;
std::coroutine_handle<> finish_frame(Frame* frame) noexcept;
[[gnu::cold]] bool start_failed(Frame* frame) noexcept;

// Remembers who called the coroutine (sys.set_coroutine_origin_tracking_depth()).
[[gnu::cold]] void record_origin(Frame* coroutine) noexcept;

// What a suspension gives that goes back to the driver. clang knows that resuming this one does nothing; of the library's it doesn't.
[[gnu::always_inline]] inline std::coroutine_handle<> no_frame() noexcept {
  return std::coroutine_handle<>::from_address(__builtin_coro_noop());
}

// ---- What emitted code awaits -----------------------------------------------------------------------------------

struct Start {};
struct AwaitValue {
  Owned operand;
  const Location* location;
};
struct AwaitInContext : AwaitValue {
  AwaitContext context;
};
struct YieldValue {
  Owned operand;
  const Location* location;
};
struct YieldFrom {
  Owned operand;
  const Location* location;
};
struct AwaitSuspended {
  const Location* location;
};
struct AsyncYield {
  Owned operand;
  const Location* location;
};

constexpr Start start() { return {}; }
constexpr AwaitValue await_value(Owned awaitable, const Location& location) { return {awaitable, &location}; }
constexpr AwaitInContext await_value(Owned awaitable, const Location& location, AwaitContext context) {
  return {{awaitable, &location}, context};
}
// What a call gave that knew that it is awaited (core/awaited_call.h).
#if COIL_QUICK_TIER
using AwaitCalled = AwaitValue;
#else
struct AwaitCalled : AwaitValue {};
#endif
constexpr AwaitCalled await_called(Owned awaitable, const Location& location) { return AwaitCalled{awaitable, &location}; }
constexpr AwaitInContext await_called(Owned awaitable, const Location& location, AwaitContext context) {
  return await_value(awaitable, location, context);
}
constexpr AwaitSuspended await_suspended(const Location& location) { return {&location}; }
constexpr YieldValue yield_value(Owned value, const Location& location) { return {value, &location}; }
constexpr YieldFrom yield_from(Owned iterator, const Location& location) { return {iterator, &location}; }
constexpr AsyncYield async_yield(Owned value, const Location& location) { return {value, &location}; }

// Asked of a result that is dropped. None needs no release, and is no failure.
[[gnu::always_inline]] inline bool is_not_none(Word result) { return __builtin_expect(result != None(), 0); }

// ---- The promises -----------------------------------------------------------------------------------------------

// A promise is the awaiter of its own suspensions, so that no awaiter stands in the frame: these are its bases, without data.

#if COIL_QUICK_TIER
// Calls instead of the code: quick_calls.cpp.
void begin_frame(Frame* frame, Type& type, Owned origin) noexcept asm("coil_begin_frame");
bool frame_started(Frame* frame) noexcept asm("coil_frame_started");
Word resumed_value(Frame* frame) noexcept asm("coil_resumed_value");
#else
// A new one.
[[gnu::always_inline]] inline void begin_frame(Frame* frame, Type& type, Owned origin) noexcept {
  frame->references = 1;
  frame->Object::flags = 0;
  frame->type = &type;
  frame->origin = origin;
  frame->leaf = frame;
  frame->delegate = 0;
  frame->value = 0;
  frame->location = nullptr;
  frame->exceptions = {0, nullptr};
  frame->state = FrameState::created;
  frame->flags = 0;
  frame->await_context = AwaitContext::expression;
  frame->marks = 0;
  frame->depth = 0;
}
// Whether a frame that is resumed for the first time is to run.
[[gnu::always_inline]] inline bool frame_started(Frame* frame) noexcept {
  if (__builtin_expect(frame->value != None(), 0)) return start_failed(frame);
  frame->value = 0;
  return true;
}
// What a frame that has waited goes on with. Owned; 0: the pending error.
[[gnu::always_inline]] inline Word resumed_value(Frame* frame) noexcept {
  if (frame->delegate) clear(frame->delegate);
  return take(frame->value);
}
#endif

// Suspends through one of the runtime's begin_ functions.
template <typename Promise, std::coroutine_handle<> (*begin)(Frame*) noexcept>
struct Suspension {
  [[gnu::always_inline]] Frame* frame() const noexcept { return const_cast<Promise*>(static_cast<const Promise*>(this)); }
  [[gnu::always_inline]] bool await_ready() const noexcept { return false; }
  template <typename Any>
  [[gnu::always_inline]] std::coroutine_handle<> await_suspend(std::coroutine_handle<Any>) const noexcept {
    return begin(frame());
  }
  [[gnu::always_inline]] Word await_resume() const noexcept {
    return resumed_value(frame());
  }
};

extern Type pause_type;  // core/awaited_call.h

// begin_await(), with what happens most often in line.
[[gnu::always_inline]] inline std::coroutine_handle<> begin_called(Frame* frame) noexcept {
  Word operand = frame->value;
  if (!operand || !is_exact(operand, pause_type)) return begin_await(frame);
  Driver* driver = state.driver;
  frame->delegate = operand;
  frame->flags |= frame_waits_on_object;
  frame->value = None();
  frame->state = FrameState::suspended;
  driver->leaf = frame;
  driver->outcome = Outcome::yielded;
  return no_frame();
}

template <typename Promise>
struct StartSuspension {
  [[gnu::always_inline]] bool await_ready() const noexcept { return false; }
  template <typename Any>
  [[gnu::always_inline]] void await_suspend(std::coroutine_handle<Any>) const noexcept {}
  [[gnu::always_inline]] bool await_resume() noexcept {
    return frame_started(static_cast<Promise*>(this));
  }
};

template <typename Promise>
struct YieldSuspension {
  [[gnu::always_inline]] bool await_ready() const noexcept { return false; }
  template <typename Any>
  [[gnu::always_inline]] void await_suspend(std::coroutine_handle<Any>) noexcept {
    Frame* frame = static_cast<Promise*>(this);
    Driver* driver = state.driver;
    frame->state = FrameState::suspended;
    driver->leaf = frame;
    driver->outcome = Outcome::yielded;
  }
  [[gnu::always_inline]] Word await_resume() noexcept { return take(static_cast<Promise*>(this)->value); }
};

// An async generator whose item goes to the driver, unless it has had to wait since it was asked for it.
template <typename Promise>
struct AsyncYieldSuspension {
  [[gnu::always_inline]] bool await_ready() const noexcept { return false; }
  template <typename Any>
  [[gnu::always_inline]] std::coroutine_handle<> await_suspend(std::coroutine_handle<Any>) noexcept {
    Frame* frame = static_cast<Promise*>(this);
    if (__builtin_expect(frame->awaiter() != nullptr, 0)) return begin_async_yield(frame);
    Driver* driver = state.driver;
    frame->state = FrameState::suspended;
    driver->outcome = Outcome::item;
    return no_frame();
  }
  [[gnu::always_inline]] Word await_resume() noexcept { return take(static_cast<Promise*>(this)->value); }
};

struct NeverSuspension {
  [[gnu::always_inline]] bool await_ready() const noexcept { return true; }
  template <typename Any>
  [[gnu::always_inline]] void await_suspend(std::coroutine_handle<Any>) const noexcept {}
  [[gnu::always_inline]] void await_resume() const noexcept {}
};

struct FinalSuspension {
  [[gnu::always_inline]] bool await_ready() const noexcept { return false; }
  template <typename Promise>
  [[gnu::always_inline]] std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> handle) const noexcept {
    return finish_frame(&handle.promise());
  }
  [[gnu::always_inline]] void await_resume() const noexcept {}
};

// What the promises of the three kinds share.
struct FramePromise : Frame,
                      StartSuspension<FramePromise>,
                      Suspension<FramePromise, begin_await>,
                      Suspension<FramePromise, begin_called>,
                      Suspension<FramePromise, begin_suspended>,
                      Suspension<FramePromise, begin_yield_from>,
                      YieldSuspension<FramePromise>,
                      AsyncYieldSuspension<FramePromise> {
  [[gnu::always_inline]] FramePromise(Type& object_type, Owned object_origin) { begin_frame(this, object_type, object_origin); }

  static void* operator new(std::size_t size) noexcept { return allocate_frame(size); }
  static void operator delete(void* frame, std::size_t size) noexcept { free_frame(frame, size); }

  NeverSuspension initial_suspend() const noexcept { return {}; }
  FinalSuspension final_suspend() const noexcept { return {}; }
  void unhandled_exception() const noexcept { __builtin_trap(); }
  [[gnu::always_inline]] void return_value(Owned result) noexcept { value = result; }

  [[gnu::always_inline]] StartSuspension<FramePromise>& await_transform(Start) noexcept { return *this; }
  [[gnu::always_inline]] Suspension<FramePromise, begin_await>& await_transform(AwaitValue awaited) noexcept {
    value = awaited.operand;
    location = awaited.location;
    await_context = AwaitContext::expression;
    return *this;
  }
  [[gnu::always_inline]] Suspension<FramePromise, begin_await>& await_transform(AwaitInContext awaited) noexcept {
    value = awaited.operand;
    location = awaited.location;
    await_context = awaited.context;
    return *this;
  }
#if !COIL_QUICK_TIER
  [[gnu::always_inline]] Suspension<FramePromise, begin_called>& await_transform(AwaitCalled awaited) noexcept {
    value = awaited.operand;
    location = awaited.location;
    await_context = AwaitContext::expression;
    return *this;
  }
#endif
  [[gnu::always_inline]] Suspension<FramePromise, begin_suspended>& await_transform(AwaitSuspended suspended) noexcept {
    location = suspended.location;
    return *this;
  }
  [[gnu::always_inline]] YieldSuspension<FramePromise>& await_transform(YieldValue yielded) noexcept {
    value = yielded.operand;
    location = yielded.location;
    return *this;
  }
  [[gnu::always_inline]] Suspension<FramePromise, begin_yield_from>& await_transform(YieldFrom delegated) noexcept {
    value = delegated.operand;
    location = delegated.location;
    return *this;
  }
  [[gnu::always_inline]] AsyncYieldSuspension<FramePromise>& await_transform(AsyncYield yielded) noexcept {
    value = yielded.operand;
    location = yielded.location;
    return *this;
  }
};

static_assert(sizeof(FramePromise) == sizeof(Frame));

// What async generators have besides.
struct AsyncGeneratorFrame : FramePromise {
  using FramePromise::FramePromise;
  Word finalizer = 0;  // of sys.set_asyncgen_hooks() when the first iteration began, or 0
};

template <Type& object_type, typename Base = FramePromise>
struct FrameObject {
  Word word;
  operator Word() const { return word; }

  struct promise_type : Base {
    template <typename... Parameters>
    [[gnu::always_inline]] promise_type(Function* self, const Parameters&...)
        : Base(object_type, retained(as_word(self))) {}
    template <typename... Parameters>
    [[gnu::always_inline]] promise_type(const Code& code, const Parameters&...)
        : Base(object_type, reinterpret_cast<Word>(&code) | 1) {}
    [[gnu::always_inline]] FrameObject get_return_object() noexcept {
#if !COIL_QUICK_TIER  // else begin_frame() has done it
      if (&object_type == &coroutine_type && __builtin_expect(state.origin_depth != 0, 0)) record_origin(this);
#endif
      return {as_word(this)};
    }
    static FrameObject get_return_object_on_allocation_failure() noexcept { return {0}; }
  };
};

using Generator = FrameObject<generator_type>;
using Coroutine = FrameObject<coroutine_type>;
using AsyncGenerator = FrameObject<async_generator_type, AsyncGeneratorFrame>;

}  // namespace coil
