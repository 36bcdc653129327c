#include "runtime/core/thread.h"

#include <cerrno>
#include <climits>
#include <cmath>
#include <ctime>
#include <linux/futex.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "runtime/core/events.h"
#include "runtime/core/runtime_lock.h"
#include "runtime/core/signals.h"
#include "runtime/io/clock.h"

namespace coil {

Thread main_thread;
bool (*loop_is_stuck)(Word loop);

namespace {

constexpr std::size_t default_stack = 8u << 20;
constexpr std::size_t smallest_stack = 1u << 20;

Thread* last_thread = &main_thread;
int busy_threads = 1;  // that aren't parked
std::uint64_t turns;
std::size_t wanted_stack = default_stack;

// ---- the futex

long futex(std::atomic<std::uint32_t>& word, int operation, std::uint32_t value, const timespec* until) {
  return syscall(SYS_futex, &word, operation | FUTEX_PRIVATE_FLAG, value, until, nullptr, FUTEX_BITSET_MATCH_ANY);
}

// For signal handlers too.
void wake(Thread* thread) {
  thread->woken.store(1);
  if (io::Reactor* reactor = thread->reactor) reactor->wake();
  else futex(thread->woken, FUTEX_WAKE, 1, nullptr);
}

void wait_on_futex(Thread* self) {
  timespec until, *limit = nullptr;
  if (!io::time_is_virtual() && self->deadline < no_deadline) {
    double nanoseconds = std::ceil(self->deadline * 1e9);
    auto whole = nanoseconds < 9.2e18 ? static_cast<std::int64_t>(nanoseconds) : INT64_MAX;
    until = {whole / 1'000'000'000, whole % 1'000'000'000};
    limit = &until;
  }
  while (!self->woken.load())
    if (futex(self->woken, FUTEX_WAIT_BITSET, 0, limit) < 0 && errno == ETIMEDOUT) return;
}

// ---- parking

void end_parking(Thread* thread) {
  if (!thread->parked) return;
  thread->parked = false;
  ++busy_threads;
}

// The parked thread with the first deadline; null: none has one.
Thread* first_to_wake() {
  Thread* first = nullptr;
  for (Thread* thread = &main_thread; thread; thread = thread->next) {
    if (!thread->parked || thread->deadline == no_deadline) continue;
    bool sooner = !first || thread->deadline < first->deadline || (thread->deadline == first->deadline && thread->turn < first->turn);
    if (sooner) first = thread;
  }
  return first;
}

// When no thread computes, virtual time moves on.
void let_time_pass() {
  if (busy_threads || !io::time_is_virtual()) return;
  Thread* first = first_to_wake();
  if (!first) return;
  io::advance_virtual_time(first->deadline);
  unpark(first);
}

// Whether something was written: a signal that came meanwhile may have been handled, and given its loop work.
bool report_stuck_loops(Thread* self, double deadline, Word loop) {
  if (busy_threads > 1 || deadline < no_deadline || !loop_is_stuck || first_to_wake()) return false;
  bool reported = loop && loop_is_stuck(loop);
  for (Thread* thread = &main_thread; thread; thread = thread->next)
    if (thread != self && thread->parked && thread->loop) reported |= loop_is_stuck(thread->loop);
  return reported;
}

Thread* begin_parking(double deadline, io::Reactor* reactor, Word loop) {
  Thread* self = state.thread;
  self->woken.store(report_stuck_loops(self, deadline, loop));
  self->deadline = deadline;
  self->turn = ++turns;
  self->loop = loop;
  self->reactor = reactor;
  self->parked = true;
  --busy_threads;
  let_time_pass();
  return self;
}

void finish_parking(Thread* self) {
  end_parking(self);
  self->reactor = nullptr;
  self->loop = 0;
}

// Seconds for the reactor.
double time_left(double deadline) {
  if (deadline == no_deadline || io::time_is_virtual()) return -1;
  double left = deadline - io::monotonic_time();
  return left < 0 ? 0 : left;
}

}  // namespace

void begin_thread(Thread* thread) noexcept {
  thread->state = &state;
  thread->ident = static_cast<std::uint64_t>(pthread_self());
  thread->native_id = gettid();
  state.thread = thread;
  state.exceptions = &state.base_exceptions;
}

void list_thread(Thread* thread) noexcept {
  thread->previous = last_thread;
  last_thread->next = thread;
  last_thread = thread;
  ++other_threads;
  ++busy_threads;
}

void unlist_thread(Thread* thread) noexcept {
  thread->previous->next = thread->next;
  if (thread->next) thread->next->previous = thread->previous;
  else last_thread = thread->previous;
  --other_threads;
  --busy_threads;
  let_time_pass();
}

void begin_main_thread() noexcept {
  begin_thread(&main_thread);
  begin_runtime_lock();
}

std::size_t thread_stack_size() noexcept { return wanted_stack < smallest_stack ? smallest_stack : wanted_stack; }
void set_thread_stack_size(std::size_t bytes) noexcept { wanted_stack = bytes ? bytes : default_stack; }

void park(double deadline) noexcept {
  Thread* self = begin_parking(deadline, nullptr, 0);
  if (!self->woken.load() && !signals_came()) {
    WithoutRuntimeLock without;
    wait_on_futex(self);
  }
  finish_parking(self);
}

int park_in(io::Reactor& reactor, double deadline, io::ReadyDescriptor* ready, int capacity, Word loop) noexcept {
  Thread* self = begin_parking(deadline, &reactor, loop);
  double seconds = self->woken.load() || signals_came() ? 0 : time_left(deadline);
  int count;
  {
    WithoutRuntimeLock without;
    count = reactor.wait(seconds, ready, capacity);
  }
  finish_parking(self);
  return count;
}

void unpark(Thread* thread) noexcept {
  if (!thread->parked) return;
  end_parking(thread);
  if (thread == state.thread) thread->woken.store(1);
  else wake(thread);
}

void wake_main_thread() noexcept { wake(&main_thread); }

void WaitQueue::append(Place& place) noexcept {
  Place** end = &first_;
  while (*end) end = &(*end)->next;
  *end = &place;
}

void WaitQueue::remove(Place& place) noexcept {
  Place** at = &first_;
  while (*at != &place) at = &(*at)->next;
  *at = place.next;
}

bool WaitQueue::may_wait(double deadline) noexcept { return deadline == no_deadline || io::monotonic_time() < deadline; }
bool WaitQueue::signals_handled() noexcept { return !signals_came() || handle_signals(); }

void forget_other_threads() noexcept {
  main_thread.next = nullptr;
  last_thread = &main_thread;
  busy_threads = 1;
  begin_main_thread();
}

}  // namespace coil
