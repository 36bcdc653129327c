// Handle and TimerHandle: what call_soon(), call_later() and call_at() give.
#pragma once

#include "runtime/object/type.h"

namespace coil::async {

using namespace coil;

struct Loop;

struct Handle : Object {
  Word loop;       // owned
  Word function;   // 0 when cancelled
  Word arguments;  // tuple, or 0
  Word context;    // a snapshot
  Word shown;      // what the repr shows, kept by cancel() in debug mode; or 0
  bool cancelled;
  bool scheduled;  // of a TimerHandle: it stands in the heap
  bool whole;      // of a TimerHandle: call_at() was given an int
  bool traced;     // debug mode knows where it was made (source_traceback.h)
};

struct TimerHandle : Handle {
  double when;
};

extern Type handle_type, timer_handle_type;

Owned make_handle(Loop* loop, Word function, Word arguments, Word context) noexcept;  // context 0: the current one's copy
Owned make_timer_handle(Loop* loop, double when, Word function, Word arguments, Word context) noexcept;
void cancel_handle(Handle* handle) noexcept;
// Runs it unless it was cancelled. Errors go to the loop's exception handler, but for KeyboardInterrupt and SystemExit.
void run_handle(Handle* handle) noexcept;
// Reports the pending error as that of the handle's callback.
void report_callback_error(Handle* handle) noexcept;
Word handle_repr(Word self) noexcept;

}  // namespace coil::async
