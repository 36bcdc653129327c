// Generators, coroutines and async generators as values: what their methods and the loop do with a frame.
#pragma once

#include "runtime/core/frame.h"

namespace coil {

struct NativeMethod;
struct NativeProperty;
class StrBuilder;

inline bool is_frame(Word word) {
  if (is_small_int(word)) return false;
  Type* type = as_object(word)->type;
  return type == &coroutine_type || type == &generator_type || type == &async_generator_type;
}

// "generator", "coroutine", "async generator": what messages call the frame.
const char* frame_kind_name(const Frame* frame) noexcept;
// Whether the frame or one that it waits in is running now.
bool is_executing(const Frame* frame) noexcept;
// The frame in which `frame` waits, itself included: the innermost of the linked ones.
Frame* innermost_frame(Frame* frame) noexcept;

// The place that an error thrown into a frame that hasn't begun shows: its first line.
const Location& first_line(const Code* code) noexcept;

// While it exists a frame that another one awaits is its own root.
class DetachedFrame {
 public:
  explicit DetachedFrame(Frame* frame) noexcept;
  ~DetachedFrame();

 private:
  Frame* frame_;
  Frame* awaiter_;
};

// send(value), with its errors. `value` is borrowed.
Outcome send_into_frame(Frame* frame, Word value, Word& result) noexcept;
// throw(): throws the pending error in. For GeneratorExit what it waits on is closed first, from the innermost on.
Outcome throw_into_frame(Frame* frame, Word& result) noexcept;
// close(): fails when GeneratorExit is ignored or another error comes out.
Status close_frame(Frame* frame) noexcept;

// The next value of a generator; 0 at the end without a pending error. The `next` slot.
Word generator_next(Word self) noexcept;
Word frame_next_method(const Word* arguments) noexcept;
// The exception that throw(type, value, traceback) makes pending; the last two may be 0. Always leaves an error pending: false
// says that it is throw()'s own TypeError, about its arguments.
Status raise_thrown(Word type, Word value, Word traceback) noexcept;
// A new instance of GeneratorExit, pending.
void raise_generator_exit() noexcept;

// ---- slots, methods and properties that the three types share
void frame_dealloc(Object* self) noexcept;
void frame_traverse(Object* self, Visitor visit, void* context) noexcept;
// For the collector: ends a frame of a dead cycle as when the last reference goes.
bool frame_finalize(Object* self) noexcept;
// For the collector: the function, what the parameters hold, and who awaits the frame.
void frame_visit_older(Object* self, Visitor visit, void* context) noexcept;
void frame_clear(Object* self) noexcept;
Word frame_repr(Word self) noexcept;
Word frame_name(Word self) noexcept;
Word frame_qualname(Word self) noexcept;
Status frame_set_name(Word self, Word value) noexcept;
Status frame_set_qualname(Word self, Word value) noexcept;
void forget_frame_names(Frame* frame) noexcept;
Word frame_code(Word self) noexcept;
Word frame_frame(Word self) noexcept;
Word frame_running(Word self) noexcept;
Word frame_delegate(Word self) noexcept;
Word frame_send_method(const Word* arguments) noexcept;
Word frame_throw_method(const Word* arguments) noexcept;
Word frame_close_method(const Word* arguments) noexcept;
// What a call of send() or __next__() gives: raises StopIteration for `returned`.
Word result_of_outcome(Outcome outcome, Owned result) noexcept;

// The first use of an async generator calls the hook for it; false: that failed.
Status async_generator_begin(Frame* frame) noexcept;
// Marks a generator as usable in await (types.coroutine).
void make_iterable_coroutine(Word generator) noexcept;
// cr_origin: None or a tuple of (file, line, function); and its end.
Owned coroutine_origin(Frame* frame) noexcept;
void forget_origin(Frame* frame) noexcept;
// Appends "\nCoroutine created at …", if the origin is known.
void write_origin(Frame* frame, StrBuilder& out) noexcept;
// "coroutine 'x' was never awaited": the text, and the warning itself.
Owned never_awaited_text(Frame* frame) noexcept;
void warn_never_awaited(Frame* frame) noexcept;
// Whether a warning about an object recommends the module tracemalloc, which the first of them imports in CPython: when the program has
// ended with an error the first one can't.
bool suggests_tracemalloc() noexcept;
// Destroys a finished coroutine whose last reference is the caller's and which nothing else knows: gives its origin, from which
// restored_coroutine() makes an equal one when somebody asks for it. Owned; 0: it has to stay.
Owned retire_coroutine(Word coroutine) noexcept;
inline bool is_retired(Word word) { return is_small_int(word) || is_exact(word, function_type); }
Owned restored_coroutine(Borrowed origin) noexcept;
// Called when the last reference to an async generator goes that has begun and not finished: true when its hook has
// taken it over (it lives again).
bool async_generator_finalize(Frame* frame) noexcept;
// Called when an async generator goes whose first iteration called the hooks: the loop forgets it. May be null.
extern void (*async_generator_gone)(Frame* frame);

void ready_generator_types() noexcept;
void ready_async_generator_types() noexcept;  // part of the above

}  // namespace coil
