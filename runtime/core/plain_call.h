// Plain call first: `await f(x)` runs f without a coroutine object as long as nothing in it really suspends.
//
// A coroutine function that is awaited where it is called has two forms, made of the same IR: the coroutine, and a
// *plain body*, an ordinary function that owns its arguments. The plain body gives the result; or 0 with the error
// pending; or 0 without one: *suspended*. What it waits in then stands in `state.suspension`. The caller, if it is a plain
// body itself, becomes a coroutine at that moment: it makes its own with the number of the await and its live
// registers (the coroutine starts at that await, suspended), and is suspended in turn. The first caller that is a
// coroutine already waits in what it got, and the driver gets what was yielded.
//
//   static Word f_outer_plain(coil::Function* self, Word n) {            // takes n over
//     Word result = 0, t1 = 0, …;
//     if (coil::plain_stack_low()) { coil::suspend_at_start(self, coil::Words<1>{n}.items); goto leave; }
//     t2 = coil::is_defined(t1, g::defined[0]) ? f_inner_plain(coil::as<coil::Function>(t1), take(t3)) : await_other(…);
//     if (!t2) {
//       if (!coil::error_pending() && coil::suspend(f_outer_restart(self, 1, coil::Words<1>{n}.items))) return 0;
//       coil::fail(coil::await_place(location)); goto …;
//     }
//     t4 = coil::plain_await(take(t5), context);                         // any other awaitable
//   leave:
//     …
//     if (!result) coil::finish_plain();
//     return result;
//   }
//   static coil::Coroutine f_outer(coil::Function* self, Word n, unsigned restart, const Word* live) {
//     switch (restart) { case 1: n = live[0]; goto suspension1; }
//     …
//     t2 = …as above…
//     if (!t2) {
//       if (coil::error_pending()) …
//   suspension1:
//       t2 = co_await coil::await_suspended(location);
//       …
//     }
//
// The stack of plain bodies is bounded: when it is used up, the next one suspends at its start, all its callers
// become coroutines, and it goes on as one.
#pragma once

#include <bit>

#include "runtime/core/frame.h"
#include "runtime/core/operations.h"

namespace coil {

// What a plain body handles exceptions in, as a coroutine does in its own frame. Made where it has except clauses.
struct PlainExceptions {
  ExceptionState own;
  [[gnu::always_inline]] PlainExceptions() : own{0, state.exceptions} { state.exceptions = &own; }
  PlainExceptions(const PlainExceptions&) = delete;
  [[gnu::always_inline]] void leave() {
    state.exceptions = own.previous;
    release_nullable(own.handled);
  }
};

[[gnu::always_inline]] inline bool plain_stack_low() {
  return __builtin_expect(stack_pointer() < state.plain_stack_limit, 0);
}
// A plain body that can't begin as one: its coroutine will. An error may be pending afterwards: memory, or an event's.
[[gnu::cold]] void suspend_at_start(Function* self, const Word* arguments) noexcept;

// Makes the caller wait in what the last plain body or await waits in. `coroutine` is the caller's own, restarted.
// False: there was no memory for it; the error is pending and the caller still owns its registers.
[[gnu::cold]] bool suspend(Owned coroutine) noexcept;
[[gnu::cold]] bool suspend(Owned coroutine, PlainExceptions& exceptions) noexcept;

// `await awaitable`: its result; 0: failed or suspended.
Word plain_await(Owned awaitable, AwaitContext context = AwaitContext::expression) noexcept;
// `await anext(iterator)`. The iterator is borrowed.
Word plain_await_next(Borrowed iterator) noexcept;
// `await callee(arguments…)` and `await receiver.name(…)`, the receiver being the first argument: through the plain body
// if the callee turns out to have one. The arguments are taken over; `call` is the place of the call,
// what a traceback shows when it fails: await_place() gives it then, else the place of the await.
Word await_method(Word name, const Owned* arguments, std::size_t count, AttributeCache& cache, const Location& call) noexcept;
Word await_call(Word callee, const Owned* arguments, std::size_t count, const Location& call) noexcept;
// The same where another callee is expected: cold.
[[gnu::cold]] Word await_other(Word callee, const Owned* arguments, std::size_t count, const Location& call) noexcept;
[[gnu::cold]] const Location& await_place(const Location& await) noexcept;

// A plain body has ended with an error: StopIteration becomes RuntimeError.
[[gnu::cold]] void finish_plain() noexcept;

// Registers that don't hold words, as words.
inline Word bits(i64 value) { return std::bit_cast<Word>(value); }
inline Word bits(f64 value) { return std::bit_cast<Word>(value); }
inline Word bits(bool value) { return value; }
template <typename Value>
inline Value from_bits(Word word) { return std::bit_cast<Value>(word); }
template <>
inline bool from_bits<bool>(Word word) { return word != 0; }

}  // namespace coil
