#include "runtime/async/deadlock.h"

#include <cstdio>

#include "runtime/async/loop.h"
#include "runtime/async/task.h"
#include "runtime/core/awaited_call.h"
#include "runtime/core/generator.h"
#include "runtime/core/signals.h"
#include "runtime/object/dict.h"
#include "runtime/object/list.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"

namespace coil::async {

namespace {

Loop* reported;

void print_chain(Word word) noexcept {
  while (word && is_frame(word)) {
    auto* frame = as<Frame>(word);
    const char* file = frame->code()->file ? frame->code()->file->path : "?";
    std::fprintf(stderr, "    %s:%u, in %s\n", file, frame->location ? frame->location->line : frame->code()->first_line,
                 frame->code()->name);
    word = frame->delegate;
    if (frame->flags & frame_owns_wait) {
      const Location& place = wait_protocol->place(word);
      std::fprintf(stderr, "    %s:%u, in %s\n", place.code->file->path, place.line, place.code->name);
    }
  }
}

void print_waiter(Task* task) noexcept {
  if (!task->waiter) return;
  Word text = repr(task->waiter);
  if (!text) return clear_error();
  Utf8 shown(text);
  std::fprintf(stderr, "    waits for %s\n", shown.view().data());
  release(text);
}

// Whether following the tasks that it waits for leads back to it.
bool waits_for_itself(Task* task) noexcept {
  Word next = task->waiter;
  for (int steps = 0; next && is_task(next) && steps < 1000; ++steps) {
    if (next == as_word(task)) return true;
    next = as<Task>(next)->waiter;
  }
  return false;
}

}  // namespace

void report_deadlock_once(Word word) noexcept {
  auto* loop = as<Loop>(word);
  if (reported == loop || loop->reactor->watched() || !only_interrupts_are_handled()) return;
  if (loop->signal_handlers && dict_count(loop->signal_handlers)) return;
  Word tasks = unfinished_tasks(word);
  if (failed(tasks)) return clear_error();
  if (list_count(tasks) == 0) return release(tasks);
  reported = loop;
  std::fputs("coil: deadlock: no task, timer, descriptor, thread or signal handler can wake the event loop\n", stderr);
  for (std::size_t index = 0; index < list_count(tasks); ++index) {
    auto* task = as<Task>(list_items(tasks)[index]);
    Word name = task_name(task);
    Utf8 shown(name);
    std::fprintf(stderr, "  task %s%s\n", shown.view().data(), waits_for_itself(task) ? " (waits for itself)" : "");
    release(name);
    print_chain(task->coroutine);
    print_waiter(task);
  }
  release(tasks);
}

}  // namespace coil::async
