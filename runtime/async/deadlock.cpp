// The deadlock report: which task waits for what, and where.
#include "runtime/async/deadlock.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "runtime/async/holdable.h"
#include "runtime/async/queue.h"
#include "runtime/core/awaited_call.h"
#include "runtime/core/generator.h"
#include "runtime/core/signals.h"
#include "runtime/io/standard_streams.h"
#include "runtime/object/dict.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"

namespace coil::async {

namespace {

constexpr std::size_t most_shown_tasks = 100;

Loop* reported;

// ---- whether anything can still happen

bool can_be_woken(const Loop* loop) noexcept {
  return loop->reactor->watched() || (loop->signal_handlers && dict_count(loop->signal_handlers)) ||
         !only_interrupts_are_handled();
}

// ---- who waits for whom

struct Waiting {
  Task* task;
  std::vector<std::size_t> tasks;  // that it waits for, as places in the list
  Object* primitive = nullptr;     // the lock, event or queue among whose waiters it is; borrowed
};

class Report {
 public:
  explicit Report(Loop* loop) {
    Word tasks = unfinished_tasks(as_word(loop));  // the newest first
    if (failed(tasks)) {
      clear_error();
      return;
    }
    for (std::size_t index = list_count(tasks); index-- > 0;) waiting_.push_back({as<Task>(list_items(tasks)[index]), {}});
    release(tasks);  // they wait: others hold them
    for (std::size_t index = 0; index < waiting_.size(); ++index) {
      places_[as_word(waiting_[index].task)] = index;
      numbers_[task_number(waiting_[index].task)] = index;
    }
    find_awaited_tasks();
    find_primitives();
  }

  bool is_empty() const { return waiting_.empty(); }

  void print() {
    out_.append_ascii("coil: deadlock: no task, timer, descriptor, thread or signal handler can wake the event loop\n");
    for (std::size_t index = 0; index < waiting_.size() && index < most_shown_tasks; ++index) print_task(waiting_[index]);
    if (waiting_.size() > most_shown_tasks) {
      out_.append_ascii("  and ");
      out_.append_int(static_cast<std::int64_t>(waiting_.size() - most_shown_tasks));
      out_.append_ascii(" more tasks\n");
    }
    print_cycles();
    out_.append_ascii("coil: end of the report; Ctrl-C ends the program\n");
    if (Word text = out_.finish()) {
      write_standard_error(text);
      release(text);
    }
    if (error_pending()) clear_error();
  }

 private:
  // Each pending task tells through its callbacks which futures its end completes: those of gather(), wait(), wait_for(),
  // shield() and task groups. Whoever waits for such a future waits for the task.
  void find_awaited_tasks() {
    std::unordered_map<Word, std::vector<std::size_t>> completers;
    for (std::size_t index = 0; index < waiting_.size(); ++index)
      for_each_callback(waiting_[index].task, [&](Word owner) {
        completers[owner].push_back(index);
        for_each_child(owner, [&](Word child) {
          if (is_future(child) && !is_done(as<Future>(child)) && !is_task(child)) completers[child].push_back(index);
        });
      });
    for (Waiting& one : waiting_) {
      Word waiter = one.task->waiter;
      if (auto known = places_.find(waiter); known != places_.end()) one.tasks = {known->second};
      else if (auto found = completers.find(waiter); found != completers.end()) one.tasks = found->second;
    }
  }

  template <typename Visit>
  static void for_each_callback(Future* future, Visit visit) {
    auto see = [&](Word entry) {
      if (is_exact(entry, native_callback_type)) visit(as<NativeCallback>(entry)->owner);
      else if (is_future(entry) && !is_task(entry)) visit(entry);
    };
    if (!future->callbacks) return;
    if (!is_exact(future->callbacks, list_type)) return see(future->callbacks);
    for (std::size_t index = 0; index < list_count(future->callbacks); ++index) see(list_items(future->callbacks)[index]);
  }

  template <typename Visit>
  static void for_each_child(Word word, Visit visit) {
    if (is_small_int(word) || !type_of(word)->slots.traverse) return;
    type_of(word)->slots.traverse(
        as_object(word), [](Word child, void* context) { if (child) (*static_cast<Visit*>(context))(child); }, &visit);
  }

  static bool is_primitive(const Object* object) {
    for (Type* type : {&lock_type, &event_type, &condition_type, &semaphore_type, &queue_type})
      if (is_subtype(object->type, type)) return true;
    return false;
  }

  static std::int64_t holder_of(const Object* primitive) {
    bool holdable = is_subtype(primitive->type, &lock_type) || is_subtype(primitive->type, &semaphore_type);
    return holdable ? static_cast<const Holdable*>(primitive)->holder : 0;
  }

  // Whoever waits for a lock waits for the task that holds it.
  void find_primitives() {
    std::unordered_map<Word, Waiting*> by_future;
    for (Waiting& one : waiting_)
      if (one.task->waiter && one.tasks.empty()) by_future[one.task->waiter] = &one;
    if (by_future.empty()) return;
    for_each_object(
        [](Object* object, void* context) {
          if (!is_primitive(object)) return;
          auto& futures = *static_cast<decltype(by_future)*>(context);
          for_each_child(as_word(object), [&](Word child) {
            if (auto found = futures.find(child); found != futures.end()) found->second->primitive = object;
          });
        },
        &by_future);
    for (Waiting& one : waiting_)
      if (one.primitive)
        if (auto holder = numbers_.find(holder_of(one.primitive)); holder != numbers_.end()) one.tasks = {holder->second};
  }

  // ---- printing

  void print_name(Task* task) {
    Word name = task_name(task);
    if (name && is_str(name)) out_.append_str(name);
    release_nullable(name);
  }

  void print_place(const Location& place) {
    out_.append_ascii("    ");
    out_.append_utf8(place.code->file ? place.code->file->path : "?");
    out_.append(':');
    out_.append_int(place.line);
    out_.append_ascii(", in ");
    out_.append_utf8(place.code->name);
    out_.append('\n');
  }

  void print_chain(Word word) {
    while (word && is_frame(word)) {
      auto* frame = as<Frame>(word);
      print_place(frame->location ? *frame->location : first_line(frame->code()));
      word = frame->delegate;
      if (frame->flags & frame_owns_wait) print_place(wait_protocol->place(word));
    }
  }

  void print_tasks(const std::vector<std::size_t>& tasks) {
    out_.append_ascii(tasks.size() == 1 ? "task " : "tasks ");
    for (std::size_t index = 0; index < tasks.size() && index < most_shown_tasks; ++index) {
      if (index) out_.append_ascii(", ");
      print_name(waiting_[tasks[index]].task);
    }
    if (tasks.size() > most_shown_tasks) out_.append_ascii(", …");
  }

  void print_task(const Waiting& one) {
    out_.append_ascii("  task ");
    print_name(one.task);
    out_.append('\n');
    print_chain(one.task->coroutine);
    if (!one.task->waiter) return;
    out_.append_ascii("    waits for ");
    if (one.primitive) print_primitive(one);
    else if (!one.tasks.empty()) print_tasks(one.tasks);
    else if (!out_.append_repr(one.task->waiter)) clear_error();
    out_.append('\n');
  }

  void print_primitive(const Waiting& one) {
    if (!out_.append_repr(as_word(one.primitive))) clear_error();
    if (!one.tasks.empty()) {
      out_.append_ascii(", held by ");
      print_tasks(one.tasks);
    } else if (holder_of(one.primitive)) {
      out_.append_ascii(", acquired in a task that has ended");
    }
  }

  // ---- cycles

  enum class Mark : std::uint8_t { unseen, on_path, done };

  // Follows what `start` waits for without recursion; a task that is on the path already closes a cycle.
  void print_cycles_from(std::size_t start, std::vector<Mark>& marks) {
    struct Step {
      std::size_t task, next;
    };
    std::vector<Step> path = {{start, 0}};
    marks[start] = Mark::on_path;
    while (!path.empty()) {
      Step& step = path.back();
      const std::vector<std::size_t>& awaited = waiting_[step.task].tasks;
      if (step.next == awaited.size()) {
        marks[step.task] = Mark::done;
        path.pop_back();
        continue;
      }
      std::size_t to = awaited[step.next++];
      if (marks[to] == Mark::unseen) {
        marks[to] = Mark::on_path;
        path.push_back({to, 0});
      } else if (marks[to] == Mark::on_path) {
        auto first = std::ranges::find(path, to, &Step::task);
        out_.append_ascii("  cycle: ");
        for (auto at = first; at != path.end(); ++at) {
          print_name(waiting_[at->task].task);
          out_.append_ascii(" -> ");
        }
        print_name(waiting_[to].task);
        out_.append('\n');
      }
    }
  }

  void print_cycles() {
    std::vector<Mark> marks(waiting_.size(), Mark::unseen);
    for (std::size_t index = 0; index < waiting_.size(); ++index)
      if (marks[index] == Mark::unseen) print_cycles_from(index, marks);
  }

  std::vector<Waiting> waiting_;
  std::unordered_map<Word, std::size_t> places_;           // of the tasks
  std::unordered_map<std::int64_t, std::size_t> numbers_;  // the same by task_number()
  StrBuilder out_;
};

}  // namespace

bool report_deadlock_once(Word word) noexcept {
  auto* loop = as<Loop>(word);
  if (reported == loop || can_be_woken(loop)) return false;
  Report report(loop);
  if (report.is_empty()) return false;
  reported = loop;
  report.print();
  return true;
}

}  // namespace coil::async
