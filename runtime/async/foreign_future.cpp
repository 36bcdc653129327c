// Futures of other classes, which asyncio knows only by their `_asyncio_future_blocking`: what a task factory gives that
// wraps its task, futures of another framework. The runtime waits for a future of its own that follows them.
#include "runtime/async/loop.h"
#include "runtime/async/policy.h"
#include "runtime/async/task.h"
#include "runtime/core/attribute.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/object/memory.h"
#include "runtime/object/str.h"

namespace coil::async {

Flag is_future_like(Word value) noexcept {
  if (is_future(value)) return true;
  Word name = intern_literal("_asyncio_future_blocking"), blocking = 0;
  if (failed(name)) return -1;
  // Asked of __class__, which a mock may have made up.
  Word claimed = 0;
  Flag found = find_attribute(value, COIL_NAME("__class__"), &claimed);
  if (found == 1) found = is_type(claimed) && find_on_type(as<Type>(claimed), name) ? find_attribute(value, name, &blocking) : 0;
  release_nullable(claimed);
  release(name);
  if (found <= 0) return found;
  bool is = blocking != None();
  release(blocking);
  return is;
}

namespace {

Flag call_flag(Word future, const char* method) noexcept {
  Word result = call_method(future, method);
  if (failed(result)) return -1;
  Flag flag = truth(result);
  release(result);
  return flag;
}

Status copy_outcome(Future* follower, Word followed) noexcept {
  if (is_done(follower)) return true;
  Flag cancelled = call_flag(followed, "cancelled");
  if (cancelled < 0) return false;
  Word exception = call_method(followed, "exception");
  if (cancelled && !exception && pending_is(CancelledError_type)) {
    Word error = take_error();
    bool good = future_cancel(follower, 0) >= 0;
    follower->extra = error;
    return good;
  }
  if (failed(exception)) return false;
  Word result = exception == None() ? call_method(followed, "result") : 0;
  bool good = exception == None() ? result && future_set_result(follower, result) : future_set_exception(follower, exception);
  release_nullable(result);
  release(exception);
  return good;
}

// The done callback of the followed one.
Word followed_done(const Word* arguments) {  // self: the follower; the future
  return copy_outcome(as<Future>(arguments[0]), arguments[1]) ? None() : 0;
}
const NativeMethod done_row = {"_copy_future_state(self, source)", followed_done};

void follower_done(Word followed, Future* follower) {
  if (follower->state == FutureState::cancelled && cancel_any(followed, 0) < 0) clear_error();
}
const NativeCallbackKind cancel_followed = {follower_done, "_chain_future.<locals>._call_check_cancel()"};

Status follow(Future* follower, Word followed) noexcept {
  auto* callback = allocate<NativeFunction>(native_function_type);
  if (!callback) return false;
  callback->row = &done_row;
  callback->owner = &future_type;
  callback->self = retained(as_word(follower));
  Word added = call_method(followed, "add_done_callback", as_word(callback));
  release(as_word(callback));
  if (failed(added)) return false;
  release(added);
  return future_add_native(follower, cancel_followed, followed);
}

}  // namespace

Owned ensure_own_future(Word value, Word loop) noexcept {
  Word future = ensure_future(value, loop);
  if (failed(future) || is_future(future)) return future;
  Flag known = is_future_like(future);
  if (known == 0) raise(TypeError_type, "An asyncio.Future, a coroutine or an awaitable is required");
  if (known > 0 && (!loop || loop == None())) loop = get_event_loop();
  Word follower = known > 0 && loop ? make_future(as<Loop>(loop)) : 0;
  if (follower && !follow(as<Future>(follower), future)) clear(follower);
  release(future);
  return follower;
}

}  // namespace coil::async
