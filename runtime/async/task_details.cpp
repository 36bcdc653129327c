#include "runtime/async/task_details.h"

#include <cstdint>
#include <tuple>
#include <utility>

#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/str.h"

namespace coil::async {

namespace {

std::int64_t last_number, last_rank;

std::pair<std::int64_t, std::int64_t> age(const Task* task) {
  if (!task->details) return {last_number, last_rank};
  if (is_small_int(task->details)) return {small_int_value(task->details), 0};
  auto* details = as<TaskDetails>(task->details);
  return {details->number, details->rank};
}

// Made when the task has none. Null: MemoryError is pending.
TaskDetails* own_details(Task* task) noexcept {
  if (task->details && !is_small_int(task->details)) return as<TaskDetails>(task->details);
  auto* details = allocate<TaskDetails>(task_details_type);
  if (!details) return nullptr;
  if (!task->details) ++last_rank;
  std::tie(details->number, details->rank) = age(task);
  details->name = task->details;
  task->details = as_word(details);
  return details;
}

}  // namespace

Owned next_task_name() noexcept { return small_int(++last_number); }

bool is_newer_task(const Task* first, const Task* second) noexcept { return age(first) > age(second); }

Status set_task_context(Task* task, Owned context) noexcept {
  if (!context && !task_context(task)) return true;
  TaskDetails* details = own_details(task);
  if (details) assign(details->context, context);
  else release_nullable(context);
  return details;
}

void keep_spent_message(Task* task, Owned message) noexcept {
  if (!message && !spent_cancel_message(task)) return;
  TaskDetails* details = own_details(task);
  if (details) return assign(details->message, message);
  clear_error();
  release_nullable(message);
}

Status set_task_name(Task* task, Owned name) noexcept {
  if (is_small_int(name) && !task->details) {
    task->details = name;
    return true;
  }
  TaskDetails* details = own_details(task);
  if (details) assign(details->name, name);
  else release(name);
  return details;
}

Owned task_name(Task* task) noexcept {
  Word name = task->details && !is_small_int(task->details) ? as<TaskDetails>(task->details)->name : task->details;
  if (!name || !is_small_int(name)) return name ? retained(name) : 0;
  Word text = str_printf("Task-%lld", static_cast<long long>(small_int_value(name)));
  return text && set_task_name(task, retained(text)) ? text : 0;
}

Type task_details_type = [] {
  Type type = native_type("asyncio_task_details", sizeof(TaskDetails), type_gc, "_asyncio");
  type.slots.dealloc = [](Object* self) {
    release_nullable(static_cast<TaskDetails*>(self)->name);
    release_nullable(static_cast<TaskDetails*>(self)->context);
    release_nullable(static_cast<TaskDetails*>(self)->message);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    visit(static_cast<TaskDetails*>(self)->context, context);
    visit(static_cast<TaskDetails*>(self)->message, context);
  };
  return type;
}();

}  // namespace coil::async
