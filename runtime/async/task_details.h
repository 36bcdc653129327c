// What few tasks have: a name of their own, a context with variables, the message of a cancellation.
#pragma once

#include "runtime/async/task.h"

namespace coil::async {

struct TaskDetails : Object {
  Word name;     // a str, a small int N for "Task-N", or 0: __init__ didn't run
  Word context;  // a snapshot (core/context.h), 0: empty; what the task's steps run in
  Word message;  // of the cancel() whose CancelledError was thrown in last, or 0: a task keeps it until the next one
  // When it was made: after "Task-NUMBER", and the RANKth of those made with details. Rank 0: it is "Task-NUMBER".
  std::int64_t number, rank;
};

extern Type task_details_type;

inline Borrowed task_context(const Task* task) {
  return task->details && !is_small_int(task->details) ? as<TaskDetails>(task->details)->context : 0;
}
Status set_task_context(Task* task, Owned context) noexcept;  // 0: empty
inline Borrowed spent_cancel_message(const Task* task) {
  return task->details && !is_small_int(task->details) ? as<TaskDetails>(task->details)->message : 0;
}
void keep_spent_message(Task* task, Owned message) noexcept;  // 0: none
Status set_task_name(Task* task, Owned name) noexcept;
Owned next_task_name() noexcept;  // a small int N for "Task-N"
// A number that no other task ever has; 0: __init__ didn't run.
inline std::int64_t task_number(const Task* task) {
  if (!task->details || is_small_int(task->details)) return task->details ? small_int_value(task->details) : 0;
  auto* details = as<TaskDetails>(task->details);
  return details->rank ? -details->rank : details->number;
}
// Whether `first` was made after `second`.
bool is_newer_task(const Task* first, const Task* second) noexcept;

}  // namespace coil::async
