#include "runtime/async/waiting.h"

#include "runtime/async/places.h"
#include "runtime/async/sleep.h"
#include "runtime/core/awaited_call.h"

namespace coil::async {

namespace {

const WaitKind& kind_of(const Future* future) {
  static const WaitKind* const kinds[] = {&event_wait, &lock_acquire, &semaphore_acquire, &queue_get_wait, &queue_put_wait};
  return *kinds[static_cast<int>(future->form) - static_cast<int>(WaitForm::event_wait)];
}

Word argument_of(Waiter* waiter) { return waiter->form == WaitForm::queue_put ? static_cast<PutWaiter*>(waiter)->item : 0; }

// `begun`: the future that it waits for from the start, or 0.
Coroutine wait_body(const Code& code, const WaitKind* kind, Word self, Word argument, Word begun) {
  Word result = 0, future = begun;
  bool over = false;
  retain(self);
  retain_nullable(argument);
  retain_nullable(future);
  while (!co_await coil::start()) if (!shown(self, argument, future)) goto leave;
  if (!future) over = kind->begin(self, argument, result);
  while (!over) {
    if (!future) future = take(result);
    result = retained(future);
    do result = co_await await_value(take(result), *kind->place); while (!result && shown(self, argument, future));
    over = kind->finish(self, argument, future, result);
    clear(future);
  }
leave:
  if (!result) keep_variables(code, self, argument, future);
  release_nullable(future);
  release_nullable(argument);
  release(self);
  co_return result;
}

// A frame waits for the future `awaited` itself from now on.
void wait_without_coroutine(const WaitKind& kind, Word awaited, Owned self, Owned argument) noexcept {
  auto* waiter = as<Waiter>(awaited);
  waiter->form = kind.form;
  waiter->owner = self;
  if (kind.form == WaitForm::queue_put) static_cast<PutWaiter*>(waiter)->item = argument;
  waiter->blocking = true;
}

Outcome step(Word& awaited, Word value, Word& result) noexcept {
  result = 0;
  if (value && future_send(awaited, value, result) == Outcome::yielded) return Outcome::yielded;
  if (as<Future>(awaited)->form == WaitForm::sleep) {
    finish_sleep(as<Future>(awaited), result);
  } else {
    auto* waiter = as<Waiter>(awaited);
    const WaitKind& kind = kind_of(waiter);
    if (!kind.finish(waiter->owner, argument_of(waiter), awaited, result)) {
      Word argument = argument_of(waiter);
      retain_nullable(argument);
      wait_without_coroutine(kind, result, retained(waiter->owner), argument);
      assign(awaited, retained(result));
      return Outcome::yielded;
    }
    if (!result) {
      keep_variables(*kind.code, waiter->owner, argument_of(waiter), awaited);
      waiter_dealloc_contents(waiter);  // a queue whose loop is closed keeps the future
    }
  }
  return result ? Outcome::returned : Outcome::raised;
}

Owned suspended_coroutine(Word awaited) noexcept {
  auto* future = as<Future>(awaited);
  Word coroutine;
  if (future->form == WaitForm::sleep) {
    coroutine = sleeping_coroutine(awaited);
  } else {
    auto* waiter = static_cast<Waiter*>(future);
    const WaitKind& kind = kind_of(waiter);
    coroutine = wait_body(*kind.code, &kind, waiter->owner, argument_of(waiter), awaited);
  }
  if (failed(coroutine)) return 0;
  // It goes as far as its await, even if the future is done by now.
  bool blocking = future->blocking;
  FutureState reached = future->state;
  Word callbacks = take(future->callbacks), yielded = 0;
  future->blocking = false;
  future->state = FutureState::pending;
  resume_frame(as<Frame>(coroutine), None(), yielded);
  release_nullable(yielded);
  if (future->form != WaitForm::sleep) waiter_dealloc_contents(static_cast<Waiter*>(future));  // the coroutine has them
  future->state = reached;
  future->blocking = blocking;
  future->callbacks = callbacks;
  return coroutine;
}

const Location& place(Word awaited) noexcept {
  auto* future = as<Future>(awaited);
  return future->form == WaitForm::sleep ? place::sleep_future : *kind_of(future).place;
}

const WaitProtocol protocol = {step, suspended_coroutine, place};

}  // namespace

Word wait_coroutine(const WaitKind& kind, Word self, Word argument) noexcept {
  return wait_body(*kind.code, &kind, self, argument, 0);
}

Owned awaited_wait(const WaitKind& kind, Word self, Word argument) noexcept {
  Word result = 0;
  if (kind.begin(self, argument, result)) return finished_await(result);
  retain_nullable(argument);
  wait_without_coroutine(kind, result, retained(self), argument);
  return started_wait(result);
}

void waiter_dealloc_contents(Waiter* waiter) noexcept {
  clear(waiter->owner);
  if (waiter->form == WaitForm::queue_put) clear(static_cast<PutWaiter*>(waiter)->item);
}

void waiter_traverse(Waiter* waiter, Visitor visit, void* context) noexcept {
  visit(waiter->owner, context);
  visit(argument_of(waiter), context);
}

void ready_waiting() noexcept { wait_protocol = &protocol; }

}  // namespace coil::async
