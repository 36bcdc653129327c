// What frames and tasks wait on that isn't a frame linked to them: any iterator that `__await__` or `yield from` gave,
// and native awaitables with a `send` slot.
#pragma once

#include "runtime/core/frame.h"

namespace coil {

// Whether `await` may drive the object itself through its type's `send` slot.
bool sends_directly(const Type* type) noexcept;

// Sends `value` (borrowed): next() for None, else .send(value). `result` is owned: what it yielded or returned.
Outcome send_to(Word object, Word value, Word& result) noexcept;
// Throws the pending error into it: .throw(error), or .close() for GeneratorExit; without such a method the error
// comes straight back (`raised`).
Outcome throw_to(Word object, Word& result) noexcept;
// Set for one throw_to(): GeneratorExit goes into the object like any other error, which isn't closed (aclose() begins so).
extern bool exit_goes_in;
// `yielded` can't be told from `returned` by methods: they return for the one and raise StopIteration for the other.
// Takes the result of such a call and gives its outcome.
Outcome outcome_of_call(Owned called, Word& result) noexcept;
// The value of the pending StopIteration, which is cleared. Owned.
Owned take_stop_value() noexcept;
// next(iterator) as the built-in function has it: the end is a StopIteration, with the value if the iterator returned one.
Word next_or_stop(Word iterator) noexcept;
// The `next` slot of types that have a `send` slot.
Word next_of_send_slot(Word self) noexcept;
// object.close() where there is such a method; a frame is closed as close_frame() does.
Status close_object(Word object) noexcept;

// What `await` drives: the frame or native awaitable itself or the iterator that its __await__ gives. Takes the
// operand over; 0 with TypeError.
Owned awaited_iterator(Owned operand, AwaitContext context) noexcept;

}  // namespace coil
