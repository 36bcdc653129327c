// The step of a task that nothing special is to be done for, as run_once() has it in its loop. All others: task_step().
#pragma once

#include "runtime/async/loop.h"
#include "runtime/async/task.h"
#include "runtime/core/resume.h"

namespace coil::async {

// What the ordinary steps of a round have in common: as Drive, made once. Whatever else runs in the round stands between leave() and
// enter().
class Round {
 public:
  explicit Round(Loop* loop)
      : loop_(loop), driver_{nullptr, nullptr, state.driver, Outcome::raised}, exceptions_(state.exceptions), has_stack_(!stack_exhausted()) {
    enter();
  }
  Round(const Round&) = delete;
  ~Round() { leave(); }

  void enter() noexcept {
    state.driver = &driver_;
    idle_ = has_stack_ && !loop_->current_task && !state.context;
  }
  void leave() noexcept {
    state.exceptions = exceptions_;
    state.driver = driver_.previous;
  }

  // Whether the task goes on in its coroutine just so: it was neither cancelled nor does it wait for a future.
  [[gnu::always_inline]] bool is_ordinary(const Task* task) const {
    if (!idle_ || is_done(task) || task->must_cancel || task->waiter) return false;
    if (as_object(task->coroutine)->type != &coroutine_type) return false;
    if (__builtin_expect(!is_small_int(task->details), 0) && !has_free_context(task)) return false;
    auto* root = as<Frame>(task->coroutine);
    return root->leaf && !root->awaiter() && goes_on(root->leaf);
  }

  // Takes the reference over that the ready queue had. True: the task is queued again; else it has ended or waits, or an error is
  // pending.
  [[gnu::always_inline]] bool step(Owned task) noexcept {
    auto* root = as<Frame>(as<Task>(task)->coroutine);
    if (__builtin_expect(!is_small_int(as<Task>(task)->details), 0)) enter_context_of(as<Task>(task));
    loop_->current_task = task;
    resume(root, root->leaf);
    loop_->current_task = 0;
    if (__builtin_expect(state.context != 0, 0)) keep_context(as<Task>(task));
    if (driver_.outcome != Outcome::yielded || driver_.leaf->value != None()) {
      finish(task);
      return false;
    }
    Frame* leaf = root->leaf = driver_.leaf;
    leaf->value = 0;
    return loop_->ready.push_back(task);
  }

 private:
  [[gnu::always_inline]] void resume(Frame* root, Frame* leaf) noexcept {
    driver_.root = root;
    root->leaf = nullptr;
    root->exceptions.previous = exceptions_;
    state.exceptions = &leaf->exceptions;
    leaf->flags &= ~frame_waits_on_object;
    leaf->value = None();
    leaf->state = FrameState::running;
    leaf->handle().resume();
  }

  // An empty context isn't made before it is needed, and is the task's from then on.
  static bool has_free_context(const Task* task) noexcept;
  static void enter_context_of(const Task* task) noexcept;
  void keep_context(Task* task) noexcept;
  // The task has ended, or it waits.
  [[gnu::noinline]] void finish(Owned task) noexcept;

  Loop* loop_;
  Driver driver_;
  ExceptionState* exceptions_;
  bool has_stack_;
  bool idle_;  // neither a task nor a context is current
};

}  // namespace coil::async
