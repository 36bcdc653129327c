// asyncio.Task: a future that drives a coroutine.
#pragma once

#include "runtime/async/future.h"

namespace coil::async {

struct Task : Future {
  Word coroutine;  // what it drives; once that has ended, perhaps only its origin (retire_coroutine()): see task_coroutine()
  Word waiter;     // the future that it waits for, or 0 (_fut_waiter)
  Word details;    // a small int N: it is "Task-N", its context is empty; else its TaskDetails (task_details.h)
};

extern Type task_type;

inline bool is_task(Word word) { return is_instance(word, task_type); }

// A task of this loop; its first step is scheduled. name 0: "Task-N"; context 0: a copy of the current one.
Owned make_task(Loop* loop, Word coroutine, Word name, Word context) noexcept;
// Fills in a new Task (Task.__init__).
Status initialise_task(Task* task, Word coroutine, Word loop, Word name, Word context) noexcept;
// The same in BaseEventLoop.create_task().
Owned new_task(Loop* loop, Word coroutine, Word name, Word context) noexcept;
// loop.create_task(): goes through the loop's task factory. `caller`: asyncio's own function that calls it.
Owned create_task(Word loop, Word coroutine, Word name, Word context) noexcept;
Owned create_task(Word loop, Word coroutine, Word name, Word context, const Location& caller) noexcept;
// task.set_name(name), where there is such a method; takes and gives the task.
Owned named_task(Owned task, Word name) noexcept;
// Whether `value` can be a task's coroutine.
bool is_coroutine_object(Word value) noexcept;
bool is_coroutine_function(Word value) noexcept;
// ensure_future(): futures as they are, coroutines as tasks, other awaitables wrapped. loop 0: the current one.
Owned ensure_future(Word value, Word loop) noexcept;
// The same, always a Future of ours: it follows the outcome of one of another class (foreign_future.cpp), and its cancel().
Owned ensure_own_future(Word value, Word loop) noexcept;
// asyncio.isfuture(); -1: failed.
Flag is_future_like(Word value) noexcept;

// One step: sends None, or throws the pending error in.
void task_step(Task* task) noexcept;
// The step after `future`, which it waited for, is done.
void task_wakeup(Task* task, Future* future) noexcept;
Flag task_cancel(Task* task, Word message) noexcept;
Owned task_name(Task* task) noexcept;
// What it drives or drove; borrowed. 0: __init__ didn't run (no error is pending), or there was no memory.
Borrowed task_coroutine(Task* task) noexcept;

// The tasks of the loop that aren't done, as a list, the newest first. There is no list of them otherwise: it walks all
// objects, if any task counts as unfinished.
Owned unfinished_tasks(Word loop) noexcept;
extern std::size_t unfinished_count;
inline void count_as_finished(Task* task) {  // done, or about to be destroyed
  unfinished_count -= task->counted;
  task->counted = false;
}

}  // namespace coil::async
