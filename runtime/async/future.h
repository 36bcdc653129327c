// asyncio.Future. Task derives from it (task.h).
#pragma once

#include "runtime/core/frame.h"
#include "runtime/object/type.h"

namespace coil::async {

using namespace coil;

struct Loop;
struct Task;

enum class FutureState : std::uint8_t { pending, cancelled, finished, failed };

// What a call that is awaited at once waits for with this future (waiting.h); none: no such call does.
enum class WaitForm : std::uint8_t { none, sleep, event_wait, lock_acquire, semaphore_acquire, queue_get, queue_put };

struct Future : Object {
  Word attributes;   // attribute area: instances may get attributes
  Word loop;         // owned Loop, or any object that a program gave as loop; 0: __init__ didn't run
  union {
    Word callbacks;  // while pending: 0, one entry, or a List of them. An entry is a Task (its wakeup), a Callback, a
                     // NativeCallback or the GatheringFuture whose child this is
    Word extra;      // then: failed: the exception's traceback when it was set, or 0; cancelled: the CancelledError that
                     // ended the task, or 0
  };
  Word result;       // finished: the result; failed: the exception; cancelled: the message of cancel(), or 0.
                     // While a Task is pending: the message with which it must be cancelled, or 0; while the future of
                     // sleep() is: the result that it gets when it is due, 0 for None
  FutureState state;
  WaitForm form;
  bool blocking : 1;         // _asyncio_future_blocking
  bool log_traceback : 1;    // the exception was not retrieved yet
  bool must_cancel : 1;      // of a Task: the next step throws CancelledError in
  bool log_pending : 1;      // of a Task: its destruction while pending is reported
  bool timer_scheduled : 1;  // it stands in the loop's timers: gets its result when it is due, unless it is done
  bool timer_cancelled : 1;  // what stands there counts as cancelled
  bool marked : 1;           // gather() has met it
  bool counted : 1;          // of a Task: it counts as unfinished (task.h)
  bool traced : 1;           // debug mode knows where it was made (source_traceback.h)
  std::uint32_t cancel_requests;  // of a Task
};

// A callback that the program added.
struct Callback : Object {
  Word function;
  Word context;  // a snapshot (core/context.h)
};

// A callback of asyncio's own.
struct NativeCallbackKind {
  void (*run)(Word owner, Future* future);  // errors left pending go to the loop's exception handler
  const char* text;                         // what a future's repr shows
  const char* text_behind = nullptr;        // not null: the owner is shown before this
  bool owner_is_entry = false;              // the future keeps the owner itself: a Task, a GatheringFuture
  void (*run_foreign)(Word owner, Word future) = nullptr;  // for a future of another class than ours
  void (*run_alone)(Word owner) = nullptr;                 // without a future, as a timer's
};
struct NativeCallback : Object {
  const NativeCallbackKind* kind;
  Word owner;  // owned
  Word held;   // owned: what dies behind the owner; or 0
};

extern Type future_type, future_iterator_type, callback_type, native_callback_type;
extern Type CancelledError_type, InvalidStateError_type;

inline bool is_future(Word word) { return is_instance(word, future_type); }
inline bool is_done(const Future* future) { return future->state != FutureState::pending; }

Owned make_future(Loop* loop, std::size_t size = sizeof(Future)) noexcept;
// From now on the future gets what its result holds already, or None, at the loop's time `when`, unless it is done by then.
Status future_set_timer(Future* future, Loop* loop, double when) noexcept;
void future_cancel_timer(Future* future) noexcept;
void future_timer_due(Future* future) noexcept;
Status initialise_future(Future* future, Word loop) noexcept;  // loop 0 or None: the current one

// InvalidStateError when it is done already.
Status future_set_result(Future* future, Word result) noexcept;
// The same for a pending future; takes the result over. Fails as callbacks that can't be scheduled do.
Status future_finish(Future* future, Owned result) noexcept;
Status future_set_exception(Future* future, Word exception) noexcept;  // an instance or a class
// Future.cancel(), past overridden methods. Message 0 or None: none. 1, 0, -1: it is cancelled, but its callbacks couldn't be
// scheduled.
Flag future_cancel(Future* future, Word message) noexcept;
// future.cancel(msg) of any future: a Task, a subclass … 1, 0, -1: failed.
Flag cancel_any(Word future, Word message) noexcept;

// result(): raises what the future failed with.
Word future_result(Future* future) noexcept;
Owned future_take_error(Future* future) noexcept;  // the exception of a failed one, retrieved
// exception(): borrowed; None when it has a result. 0: raised (not done, cancelled).
Borrowed future_exception(Future* future) noexcept;
// A new CancelledError for this future (or the saved one).
Owned make_cancelled_error(Future* future) noexcept;
Borrowed cancel_message(const Future* future) noexcept;  // _cancel_message; borrowed, 0: None

// Takes the entry over. Done futures schedule it at once.
Status future_add_entry(Future* future, Owned entry) noexcept;
Status future_add_callback(Future* future, Word function, Word context) noexcept;  // context 0: the current one's copy
std::int64_t future_remove_callback(Future* future, Word function) noexcept;  // how many; -1: failed
// asyncio's own callbacks (native_callback.cpp): through add_done_callback() or remove_done_callback(), where a class of the program's
// has its own. Removing takes away all of this kind and owner; an error may be pending, and stays so unless the method raises.
Status future_add_native(Future* future, const NativeCallbackKind& kind, Word owner) noexcept;
Status future_remove_native(Future* future, const NativeCallbackKind& kind, Word owner) noexcept;
Status future_add_gathering(Future* future, Word gathering) noexcept;
Status future_add_waiting_task(Future* future, Task* task) noexcept;
Status add_waiting_task_by_method(Word future, Task* task) noexcept;  // of any class that has add_done_callback()
Owned make_native_callback(const NativeCallbackKind& kind, Word owner, Word held = 0) noexcept;
// What a future keeps for a callback, and whether it is that.
Owned native_entry(const NativeCallback* callback) noexcept;
bool is_entry_of(Word entry, const NativeCallback* callback) noexcept;
// Reports the pending error, what a method of the program's raised that an entry of asyncio's called, unless it is to leave the loop.
// `future`: which called the entry; null: it was a step of a task.
[[gnu::cold]] void report_entry_error(Loop* loop, Word entry, Future* future) noexcept;
// Runs an entry that was taken from the ready queue.
void run_future_entry(Loop* loop, Word entry, Future* future) noexcept;

Outcome future_send(Word self, Word value, Word& result) noexcept;
Word future_await(Word self) noexcept;

void future_dealloc_contents(Future* future) noexcept;
void future_traverse(Object* self, Visitor visit, void* context) noexcept;
void future_clear(Object* self) noexcept;
// "Future exception was never retrieved" / "Task exception …", unless the finalizer has run.
void report_unretrieved(Future* future) noexcept;
void finish_unretrieved(Future* future) noexcept;  // the same whether it has or not, if nobody has retrieved it

// Whether __init__ ran; else RuntimeError, or `error`.
bool check_initialised(const Future* future) noexcept;
bool check_initialised(const Future* future, Type& error) noexcept;
Status refuse_deletion() noexcept;  // of an attribute: AttributeError, false

Word future_repr(Word self) noexcept;
// The parts that a Task's repr shares, appended with spaces between.
class FutureReprParts;

}  // namespace coil::async
