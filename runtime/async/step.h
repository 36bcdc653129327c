// The step of a task that nothing special is to be done for, as run_once() has it in its loop. All others: task_step().
#pragma once

#include "runtime/async/loop.h"
#include "runtime/async/task.h"
#include "runtime/core/resume.h"

namespace coil::async {

// What the ordinary steps of a round have in common: as Drive, made once.
class Round {
 public:
  Round() : driver_{nullptr, nullptr, state.driver, Outcome::raised}, exceptions_(state.exceptions), has_stack_(!stack_exhausted()) {}
  Round(const Round&) = delete;

  // Whether the task goes on in its coroutine just so, in an empty context: it was neither cancelled nor does it wait for
  // a future.
  [[gnu::always_inline]] bool is_ordinary(const Loop* loop, const Task* task) const {
    if (is_done(task) || task->must_cancel || task->waiter || !is_small_int(task->details)) return false;
    if (loop->current_task || state.context || !is_exact(task->coroutine, coroutine_type)) return false;
    auto* root = as<Frame>(task->coroutine);
    return root->leaf && !root->awaiter() && goes_on(root->leaf) && has_stack_;
  }

  // Takes the reference over that the ready queue had: the task is queued again, or it has ended or waits.
  [[gnu::always_inline]] void step(Loop* loop, Owned task) noexcept {
    auto* root = as<Frame>(as<Task>(task)->coroutine);
    loop->current_task = task;
    resume(root, root->leaf);
    loop->current_task = 0;
    if (__builtin_expect(state.context != 0, 0)) keep_context(task);
    if (driver_.outcome == Outcome::yielded && driver_.leaf->value == None()) {
      Frame* leaf = root->leaf = driver_.leaf;
      leaf->value = 0;
      loop->ready.push_back(task);
    } else {
      finish(task);
    }
  }

 private:
  [[gnu::always_inline]] void resume(Frame* root, Frame* leaf) noexcept {
    driver_.root = root;
    state.driver = &driver_;
    root->leaf = nullptr;
    root->exceptions.previous = exceptions_;
    state.exceptions = &leaf->exceptions;
    leaf->flags &= ~frame_waits_on_object;
    leaf->value = None();
    leaf->state = FrameState::running;
    leaf->handle().resume();
    state.exceptions = exceptions_;
    state.driver = driver_.previous;
  }

  // The context that the step has made is the task's from now on.
  [[gnu::cold, gnu::noinline]] static void keep_context(Word task) noexcept;
  // The task has ended, or it waits.
  [[gnu::noinline]] void finish(Owned task) noexcept;

  Driver driver_;
  ExceptionState* exceptions_;
  bool has_stack_;
};

}  // namespace coil::async
